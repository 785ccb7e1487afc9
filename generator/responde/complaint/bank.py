"""The bank holds every question that a complaint may ask: its kind, a short label, and what helps to answer it."""

from __future__ import annotations

from responde.contract.vocabulary import VOCABULARIES

KINDS = {
    "facts": "long_text",
    "wanted_solution": "long_text",
    "address": "long_text",
    "date_of_facts": "date",
    "evidence": "file",
    "email": "email",
    "phone": "phone",
    "request": "choice",
    "severity": "choice",
    "service": "choice",
    "contractor": "choice",
    "place": "choice",
    "language": "choice",
    "contact_by": "choice",
    "priority": "choice",
    "formats": "choice",
    "anonymous": "yes_no",
    "consent": "yes_no",
}
"""Kinds of the bank's questions; what is not here is a line of text."""

PURPOSES = {"name": "name", "email": "email", "phone": "tel", "address": "street-address"}
HINTS = {
    "facts": "In your own words. Dates, names and amounts help.",
    "evidence": "Only if you have them at hand; you can send them later.",
    "date_of_facts": "Roughly is enough.",
    "case_number": "Leave it empty if this is new. With it you need not say again who you are.",
    "severity": "It is one of the answers to what it is.",
    "on_behalf_of": "Leave it empty if it is about yourself.",
    "anonymous": "We then can't answer you. What you say is looked at all the same.",
    "consent": "We use what you say here for this case alone.",
    "contact_by": "Give us the number or address that goes with it.",
}
WAYS = {"email": "E-mail", "phone": "Telephone", "whatsapp": "WhatsApp", "post": "Post"}
FORMATS = {
    "large_print": "in large print",
    "braille": "in Braille",
    "audio": "read aloud",
    "easy_read": "in easy words",
    "sign_language": "in sign language",
}
CHOSEN = {"priority": VOCABULARIES["priority"], "formats": FORMATS}
"""By question, answers that are the product's own words."""
REACHED_AT = {"email": "email", "phone": "phone", "whatsapp": "phone", "post": "address"}
"""By way, the question that asks where."""
ALWAYS = ("case_number", "request")
"""Whoever has a case already is not asked to tell it again, so its number comes before everything else."""
AGAIN = frozenset({"facts", "consent"})
"""What is asked again of who has a case: what is new about it, and whether that may be used."""
DEFAULT = ("name", "facts", "wanted_solution", "contact_by")
DEFAULT_REQUIRED = ("facts", "contact_by")

SHORTS = {
    "name": "Name",
    "id_number": "Identity document",
    "contract_number": "Contract number",
    "policy_number": "Policy number",
    "customer_number": "Customer number",
    "case_number": "Case number",
    "request": "What is it?",
    "severity": "How bad is it?",
    "service": "Service",
    "contractor": "Contractor",
    "place": "Place",
    "facts": "What happened",
    "date_of_facts": "When",
    "wanted_solution": "What would help",
    "evidence": "Photos or papers",
    "contact_by": "Answer by",
    "email": "E-mail",
    "phone": "Telephone",
    "address": "Address",
    "language": "Language",
    "on_behalf_of": "On behalf of",
    "anonymous": "Without my name",
    "priority": "Priority",
    "formats": "Form of the answer",
    "consent": "Consent",
}
"""What stands where there is room for few characters alone, in each language."""
OF_THE_CASE = {
    "label": "Number of this case",
    "short": "Number",
    "hint": "Given by whoever takes the complaint.",
}
"""What the case's own number is called, which is asked of nobody."""
LONGEST = {"text": 200, "long_text": 4000, "email": 254}
"""Characters of an answer, by kind."""
PHONE = r"[+*#]?[0-9 ()./-]{3,30}"
"""What a telephone number is written like, as a regular expression."""
ROOM = 20
"""Characters of a short label: what a small screen has."""
LIFTED = frozenset(
    {
        "name",
        "id_number",
        "contract_number",
        "policy_number",
        "customer_number",
        "email",
        "phone",
        "address",
        "contact_by",
    }
)
"""What says who somebody is, or needs that, and is not demanded of who doesn't want to say it."""
