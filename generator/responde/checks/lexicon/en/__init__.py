"""English: the parts of patterns, and what acquits."""

from __future__ import annotations

PARTS = {
    "start": r"(?:^|(?<=[.;:,!?] )|(?<=then )|(?<=please ))",
    "must": r"(?:must|should|shall|(?:have|has|had|need|needs|ought) to|will have to"
    r"|(?:are|is|will be) (?:required|obliged|asked|expected|requested|advised) to)",
    "maker": r"<makers>(?!')",
    "worker": r"<workers>(?!')",
    "other": r"(?:<makers>|<workers>)(?!')",
    "third": r"<any>(?!')",
    "any": r"(?:<makers>|<workers>|technicians?|engineers?)",
    "makers": r"(?:manufacturers?|makers?|brands?|suppliers?|dealers?|retailers?|importers?|distributors?"
    r"|technical service|service cent(?:re|er)s?)",
    "workers": r"(?:garages?|workshops?|repair shops?|repairers?|contractors?|sub-?contractors?|installers?|couriers?"
    r"|carriers?|hauliers?|delivery (?:company|firm|service|driver)|tradesm[ae]n|builders?|plumbers?|electricians?"
    r"|third part(?:y|ies)"
    r"|(?:company|firm|business) (?:that|who|which) (?:did|carried out|made|installed|repaired|sold|delivered|built"
    r"|fitted)"
    r"|service partners?|assessors?<names>)",
    "the": r"(?:(?:the|your|their|our|its|an?|any|each|this|that|relevant|approved|authori[sz]ed|original) )*",
    "to": r"(?:directly |straight )?(?:to|with|up with|at) <the>",
    "case": r"(?:complaints?|claims?|disputes?|grievances?|problems?)",
    "do": r"(?:<start>|<must> )(?:(?:please|directly|just|simply|always|instead|first) )*",
    "money": r"(?:compensation|refund|credit|amount|payment|discount|money)",
    "company": r"(?:company|insurer|bank|operator|firm|shop)",
    "customer": r"(?:you|customers?|users?|policyholders?|tenants?|subscribers?|everybody|anyone|<case>|cases?)",
    "higher": r"(?:complain\w*|claims?|case|director|manager|management|supervisor|ombudsman|superior|higher|escalat\w*"
    r"|next (?:level|rung|step|stage)|head of \w+)",
    "upper": r"(?:(?:the|your|our|a) )?(?:directors?|managers?|management|supervisors?|ombudsman"
    r"|(?:next|second|third|higher) (?:level|rung|step|stage))",
    "lower": r"(?:(?:the|your|our|a|an) )?(?:agent|branch|supervisor|first \w+|customer services?|garage|contractor"
    r"|department|office|advis[eo]r|helpdesk|helpline|team|local \w+)",
    "path": r"(?:procedures?|process|steps?|stages?|levels?|channels?|avenues?|routes?|options?|remed(?:y|ies)"
    r"|possibilities|means)",
    "go": r"(?:contact|call|phone|ring|write to|e-?mail|(?:speak|talk) (?:to|with)|go (?:back |directly |straight )*to"
    r"|get in touch with|approach|turn to|return <4>to|take <4>(?:back )?to)",
}
LOOKS = {
    "maker": "manufacturer|maker|brand|supplier|dealer|retailer|importer|distributor|technical service|service cent",
    "worker": "garage|workshop|repair shop|repairer|contractor|installer|courier|carrier|haulier|delivery|tradesm"
    "|builder|plumber|electrician|third part|service partner|company|firm|business|assessor",
    "own": "technician|engineer",
    "must": "must|should|shall| to ",
    "case": "complain|claim|dispute|grievance|problem",
    "go": "contact|call|phone|ring|write|mail|speak|talk|go |get in|approach|turn|return|take",
    "customer": "you|customer|user|holder|tenant|subscriber|everybody|anyone|complain|claim|dispute|grievance"
    "|problem|case",
    "upper": "director|manage|supervisor|ombudsman|level|rung|step|stage",
    "lower": "agent|branch|supervisor|first|customer service|garage|contractor|department|office|advis|help|team|local",
}
"""For each part that is looked for first, pieces of which one stands in it."""

NEGATED = (
    r"^(?!.*\b(?:if|when|unless)\b).*(?:\b(?:not|never|no|nobody|no one|without|nor|neither|cannot|instead of"
    r"|rather than)\b|n't\b)"
)
TOLD = r"\b(?:tells?|told|says?|said|asked|telling|saying|orders?|ordered|makes? you|made)\b"
SUBORDINATE = r"\b(?:we|they|us|who|when|if|whether|that|staff|team|to|will|can|and we)(?: \w+ly)? $"
FREE = r"\bif you (?:like|prefer|wish|want)\b|\byou (?:can|may|could)\b|\balso\b"
US = r"\b(?:to|or|by|with) us\b|\bfor you\b|\bon your behalf\b|\bwe (?:will )?(?:answer|reply|deal|handle|decide)\b"
ERRAND = (
    r"\bappointment|\bchange the\b|\bbook|\bcollect|\bpick|\bmanual\b|\binstruction|\bspare|\bcompatib|\bcolou?r"
    r"|\bquote\b|\bopening hours|\baddress\b|\barriv|\breschedul|\bdate\b"
)
COMPLAINT = (
    r"\bcomplain|\bclaim|\bproblem|\bdamag|\bdefect|\bfault|\bbroke|\blost\b|\blate\b|\bdelay|\brefund|\bwarrant"
    r"|\bguarantee|\bunhappy|\bdissatisf|\bwrong|\bmissing|\bdispute|\bissue|\bpoor\b|\bdirectly"
    r"|\bundone\b|\bunfinished\b|\bbadly\b|\bmistake|\bunsatisf|\bnot right\b"
)
CASE = (
    r"complain|\bclaim|\bcases?\b|director\b|manage[rm]|supervisor|ombudsman|superior|escalat|\bhigher\b|\blevel"
    r"|\brung|head of|grievance|\bappeal"
)
