"""English: emergencies, promises that say nothing, and results that nobody can promise."""

from __future__ import annotations

from responde.checks.lexicon import Wording
from responde.checks.lexicon.en import NEGATED

FIGURE = (
    r"\d+[- ]?(?:second|minute|hour|h\b|day|week|month|working|business|calendar)|\bat the latest\b|\bno later than\b"
    r"|\b(?:one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|an) (?:minute|hour|day|week|month|working"
    r"|busin)"
)
CUSTOMER = (
    r"\b(?:tell|call|let|inform|notify|send|contact|write to|report to|answer|help|warn|advise|show|phone|to|with) us\b"
    r"|\bplease\b"
    r"|\byou (?:should|must|need to|have to)\b"
)

BY_FORM = (
    Wording(
        (
            (
                r"{fill|leav|complet|us|send|writ|report|submit|tell|notify|contact|reach|go to|enter|log|register}\w* "
                r"<8>{form|web|online|email|e-mail|app|whatsapp|chat|social media|social network|fax|letter}(?:s|site)?"
            ),
            r"{email|e-mail|message|text} (?:us|\S+@\S+)",
            r"writ\w+ to \S+{@}\S+",
        ),
        unless_before=(NEGATED,),
        unless_earlier=(r"\b(?:then|after|afterwards|later|next day|once|when you are safe|safe)\b",),
    ),
)
EMERGENCY = (
    Wording(
        (
            r"{on fire|a fire|the fire}",
            r"{emergenc}(?:y|ies)",
            r"{in danger|danger}",
            r"{gas }(?:leak|escape|smell)",
            r"{smell}s? (?:of )?(?:\w+ )?gas",
            r"smell(?:ing)? (?:of )?{burning}",
            r"{leak}(?:ing|s)? gas",
            r"(?:is|are|been|was|were|people|someone|somebody|anybody|anyone) (?:badly |seriously )?{hurt|injured}",
            r"{risk|threat|danger} {to }<2>(?:life|lives|health|people|safety)",
            r"(?:wires?|cables?|(?:power )?lines?) (?:is |are )?{down|fallen|loose|bare}",
            r"{fallen }(?:wire|cable|line)s?",
            (
                r"{electric shock|carbon monoxide|unconscious|not breathing|drowning|smoke from|burning|in flames"
                r"|bleeding}"
            ),
            r"{spark}s?",
            r"{electrocut}\w+",
            r"{explod}\w+",
        ),
        unless_before=(r"(?:\b(?:not|no|without|never|out of)|n't)(?: \w+){0,2} $",),
        unless_around=(
            r"\binsurance\b|\bpolicy\b|\bbill\b|dangerous goods",
            r"emergency (?:contact|light|exit|button|number|plan|fund|door|lamp|stairs|kit|brake|phone)",
        ),
    ),
)

VAGUE = (
    Wording(
        (
            r"as {soon|quickly|fast|early} as {possible|we can|practicable}",
            r"at (?:the|our|your) {earliest }\w+",
            r"{to a minimum|efficiently|first-rate|top-quality}",
            r"{shortest|quickest|fastest|least|minimum} (?:possible )?{time|delay|wait}",
            r"{high}[- ]{quality|standards}",
            r"with (?:care and )?{diligence|efficiency}",
            r"(?:we|our team) (?:always )?{work to|work hard to}",
            r"{promptly|in due course|in good time}",
            r"without (?:undue )?{delay}",
            r"(?:in a )?{timely}(?: manner| fashion| way)?",
            r"(?:within |in )?(?:a )?{reasonable }(?:time|period|timescale|timeframe)s?",
            r"{every effort|best endeavours|all we can}",
            r"{do|does|doing|make|makes|making|use|try|trying} (?:our|its|their) {best|utmost|hardest}",
            r"{reasonable }(?:efforts|endeavours)",
            r"{everything }{we can|possible|in our power}",
            r"{best of our ability}",
            (
                r"(?:we|we'll|we will|we shall|our \w+|will) (?:always |will )?{try|strive|aim|seek|hope|endeavou?r"
                r"|intend} (?:hard )?(?:to|for)"
            ),
            r"{excellence}",
            (
                r"{excellent|outstanding|world-class|first-class|exceptional|superior} (?:customer )?(?:service|care"
                r"|quality|attention|experience)"
            ),
            r"(?:the )?{best|highest} (?:possible )?{service|care|quality|solution|standards?|experience|treatment}",
            r"{whenever possible|as far as possible|to the extent possible}",
            r"{where}(?:ver)? {possible}",
            r"{subject to availability|case by case}",
            r"it (?:all )?{depends}(?! on (?:your|the (?:country|operator|sea)))",
            r"{depending on }(?:the (?:case|circumstances)|circumstances|availability|demand|workload)",
            r"{quickly|swiftly|speedily|rapidly}",
            r"{shortly}(?! before| after)",
            r"{soon}(?! as| after)",
            r"{swift|speedy|quick|rapid|prompt} (?:and \w+ )?{service|answer|reply|response|solution|attention}",
            r"{highest|utmost|top} {priority}",
            r"{var}(?:y|ies) (?:with|by|according to) <1>(?:complexity|case|workload|demand)",
            r"{committed to}",
            r"{satisfaction }<2>(?:our|the) {priority|goal|aim}",
            r"{our }(?:top |first |highest )?{priority}",
        ),
        unless_before=(NEGATED, r"\bso that\b"),
        unless_around=(FIGURE, CUSTOMER),
    ),
)

OUTCOME = (
    Wording(
        (
            (
                r"{guarantee}[ds]? <5>(?:claim|complaint|case|request|refund|result|outcome)s? <4>{accept|approv"
                r"|success|favou?r|upheld|grant|won|paid}\w*"
            ),
            r"customers? (?:is|are) {always right}",
            r"you {are|will be} {always }(?:right|proved right)",
            r"{always }(?:find|decide|rule|side|agree) {with you|in your favou?r|for you}",
            (
                r"(?:will|shall|always|we) <2>(?:decide|rule|find|resolve|settle)d? <4>in (?:your|the customer's"
                r"|customers') {favo}u?r"
            ),
            (
                r"(?:all|every|each|any) <2>{claims?|complaints?} (?:is|are|will be|shall be) {accepted|paid|upheld"
                r"|approved|granted}"
            ),
            r"100 ?(?:%|per cent|percent) <6>{satisf\w+|happy}",
            r"satisf\w+ (?:is |are )?(?:always |fully )?{guaranteed}",
            r"{guarantee}\w* <3>{satisfaction}",
            (
                r"{promise|guarantee|ensure|make sure} <3>(?:you|customers?) (?:will |is |are )<2>{happy|satisfied"
                r"|pleased|delighted}"
            ),
            r"{favo}u?{rable }(?:outcome|result|answer|decision|solution)",
            r"(?:claim|complaint|request)s? (?:will|is|are) {always }(?:be )?{accept|approv|paid|upheld|grant}\w*",
            r"(?:no|never) <3>{lose|refuse|reject|turn down}s? <2>{claims?|complaints?|case}",
            r"(?:make sure|ensure|will be|guarantee) <5>{to your }(?:\w+ )?{satisfaction}",
            r"(?:you|every customer|all <1>customers) {will }<2>be (?:\w+ly )?{satisfied|happy|delighted}",
        ),
        unless_before=(NEGATED, r"\b(?:if|when|where|unless|whether)\b"),
        unless_around=(r"\bmoney back\b|\brefund|\bsurvey|\d+ of (?:the |every )?\d+", FIGURE),
    ),
)
