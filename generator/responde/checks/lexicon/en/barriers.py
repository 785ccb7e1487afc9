"""English: barriers, and words that send customers on."""

from __future__ import annotations

from responde.checks.lexicon import Wording
from responde.checks.lexicon.en import CASE, COMPLAINT, ERRAND, FREE, NEGATED, SUBORDINATE, TOLD, US

TOLL_GATE = (
    Wording(
        (
            r"only <8>{exhaust|used up|using up}\w*",
            r"{once|after|until|unless|without|before} <6>{exhaust}\w+ <4><path>",
            r"{once|after|until|unless} <8><path> <4>(?:been )?{exhausted}",
            r"<must> <3>{exhaust} <4><path>",
            r"{exhaustion of} <4><path>",
        ),
        unless_before=(NEGATED,),
        unless_earlier=(TOLD,),
    ),
    Wording(
        (
            (
                r"{<customer>} {<must>} <1>{first|initially|beforehand} (?:be |have )?(?:contact|complain|speak|spoken"
                r"|talk|go|gone|raise|write|call|report|approach|ask|refer|use|tr[yi]|address|present|submit|ma[dk]e"
                r"|register)\w*"
            ),
            r"<customer> {<must>} <12>{first of all|in the first instance|beforehand|before you can|before we}",
            (
                r"<must> <1>{wait|allow} <8>{before }<2>(?:can|may|you|going|escalating|contacting|complaining"
                r"|approaching)"
            ),
            (
                r"{before }<1>(?:contact|go|speak|approach|escalat|complain|ask|turn|writ|reach|call)\w* <8>(?:you "
                r")?{<must>} <3>{have|fill|complain|contact|speak|complete|raise|go|obtain|wait|try|talk|send"
                r"|submit}\w*"
            ),
            r"(?:it is (?:a|an) )?{condition|prerequisite|precondition|requirement}s? (?:is |are )?{that|to have|of}",
            r"to {reach|contact|speak to|get to|go to|see|escalate to|appeal to} <3>{<upper>},? <3>{<must>}",
            r"to {reach|contact|speak to|get to|go to|see|escalate to|appeal to} <3><upper>,? <2>{need}",
            r"{access|going|recourse} <6>{requires|needs|presupposes} <5>(?:decision|answer|reply|complaint|response)",
        ),
        only_with=CASE + r"|branch|office|agent|adviser|advisor|counter|helpdesk|helpline|served|department",
        unless_before=(NEGATED,),
        unless_earlier=(TOLD,),
        unless_around=(ERRAND, r"\b(?:112|911|999)\b|identity|\bproof of"),
    ),
    Wording(
        (
            (
                r"{cannot|can't|can not|may not|will not|won't|are not|is not|not be|do not|don't|unable to} "
                r"<10>{until|unless|without first|without having|before|if you have not|if you haven't} <6>(?:have "
                r"|has |had )?<2>(?:been |you )?{contact|complain|spoke|talk|gone|tr[yi]|repl|answer|respon|receiv"
                r"|complet|rais|reject|writ|pass|decid|finish|us}\w*"
            ),
            (
                r"{only }{when|if|after|once} {<lower>} <6>(?:has|have|authori[sz]|approv|agree|repl|answer|issu"
                r"|reject|decid|finish|confirm|clos|allow)\w*"
            ),
            (
                r"{not until|provided|only upon} (?:that )?<2>(?:you|the customer|having|completion) <3>(?:ha|first"
                r"|already|of)\w*"
            ),
            r"{only }(?:if|when) <5>(?:has|have|was|is|were){ not|n't} (?:been )?{resolv|solv|settl|answer|sort}\w*",
            (
                r"{only }{accept|deal|take|consider|hear|look|handle|receive}\w* <6>(?:who|that|which|if) <2>{have|has"
                r"|had}"
            ),
            r"(?:director|manager|management|ombudsman) <10>(?:never|not) <1>{directly}",
            r"{who|that} {has|have}(?: not|n't) <8>{will|can|may|shall|can}(?: not|not|n't)",
            r"{without }(?:a |an |any |the )?{prior|previous|earlier|first} <6>{not|never|cannot}",
            (
                r"{only|not possible} <10>{after|once|if|when|unless|until} <6>(?:has|have|had|having|been|you) "
                r"<3>{contact|complain|spoke|talk|gone|tr[yi]|repl|answer|respon|complet|rais|reject|pass|finish|us}\w*"
            ),
        ),
        only_with=CASE,
        unless_before=(NEGATED,),
        unless_earlier=(TOLD,),
        unless_around=(ERRAND,),
    ),
)

SENT_AWAY = (
    Wording(
        (
            r"<do>{complain} <3><to>{<third>}",
            (
                r"<do>{take|raise|lodge|submit|address|direct|bring|make|file|send|pursue|refer|settle} <5>(?:it|this"
                r"|that|matter|up|<case>) <3><to>{<other>}"
            ),
            r"<do>{pursue|settle|sort|resolve|arrange|clear} <6>with <the>{<third>}",
            (
                r"(?:have|has|must|should|are|is) (?:to )?(?:be )?{sorted out|settled|resolved|arranged|cleared"
                r"|pursued} <2>with <the>{<third>}"
            ),
            r"(?:is|are|must be|should be|can be) (?:re)?{claimed} (?:directly )?from <the>{<third>}",
            r"<do>take (?:it|this|that|the matter|any \w+|your \w+) {up with} <the>{<third>}",
            (
                r"(?:<case>|warranty|guarantee) <6>(?:<must>|can only|may only|will|are|is) (?:be )?{made|addressed"
                r"|directed|raised|taken up|submitted|sent|brought|lodged|reported|referred|pursued|settled} "
                r"<to>{<third>}"
            ),
            (
                r"(?:<case>|cases?|warranty|guarantee) <6>(?:<must>|will|are|is|shall) (?:be )?{handled|dealt with"
                r"|settled|answered|resolved|decided|processed} (?:only |directly )?(?:by|with) <the>{<third>}"
            ),
            r"{<case>} <2>go(?:es)? (?:directly |straight )?to <the>{<third>}",
            (
                r"{<third>} (?:will |shall )?{deals? with|handles?|answers?|resolves?|decides?|settles?|responds? to} "
                r"<2>{complaints?|claims?}"
            ),
        ),
        unless_before=(NEGATED, SUBORDINATE),
        unless_earlier=(TOLD,),
        unless_around=(FREE, US),
    ),
    Wording(
        (
            r"<do>{<go>} (?:directly )?<the>{<maker>}",
            (
                r"(?:we|our \w+) (?:will |may |can |shall )?{refer|redirect|direct|send|pass|signpost} {you }<1>to "
                r"<the>{<maker>}"
            ),
            r"(?:we|our \w+) (?:will |may |can |shall )?{refer|redirect|signpost} you <1>to <the>{<worker>}",
            r"you (?:will|may|are)(?: be)? {referred|redirected|directed} <1>to <the>{<third>}",
        ),
        unless_before=(NEGATED, SUBORDINATE),
        unless_earlier=(TOLD,),
        unless_around=(FREE, US, ERRAND),
    ),
    Wording(
        (r"<do>{<go>} (?:directly )?<the>{<worker>}",),
        only_with=COMPLAINT,
        unless_before=(NEGATED, SUBORDINATE),
        unless_earlier=(TOLD,),
        unless_around=(FREE, US, ERRAND),
    ),
)

REFUSED = (
    Wording(
        (
            (
                r"we(?: are|'re| will| shall| can| do|) ?{not|never|cannot|can't}(?: be| \w+ly)? (?:held )?{liable"
                r"|responsible|answerable|accountable} (?:for|if|when)"
            ),
            r"<company> {is not|are not|will not|shall not|can ?not}(?: be)?(?: held)? {liable|responsible} (?:for|if)",
            r"(?:accepts?|takes?|assumes?|bears?|have|has) {no }{liability|responsibility}",
            r"(?:do|does|will|shall|can) ?not {accept|take|assume|bear} <2>{liability|responsibility}",
            r"{declines?|disclaims?|excludes?} <2>(?:liability|responsibility)",
            r"no {liability|responsibility} (?:is|will be|can be) {accepted|taken|assumed}",
            r"(?:is|are)(?: not|n't) {our }{responsibility|problem|business|fault}",
            r"(?:beyond|outside) {our responsibility}",
            r"(?:merely|only|just|mere) (?:an? )?{intermediar|middlem|go-between}\w*",
        ),
        unless_earlier=(TOLD,),
        unless_around=(
            r"belongings|valuables|left behind|left in|lost property|personal items|misuse|websites?|links",
            r"on your part|by the customer|incorrect|incomplete",
        ),
    ),
    Wording(
        (
            (
                r"{<third>} (?:alone )?(?:is|are|will be|shall be|remains?) (?:\w+ly |alone )?{responsible|liable"
                r"|accountable|answerable} for(?! \w+ing\b)"
            ),
            r"{responsibility|liability} <5>(?:lies|rests|remains|is|falls) <1>(?:with|on|upon|to) <the>{<third>}",
            r"(?:does|do|will|shall|can)(?: not|not|n't) {answer for|cover|vouch for|guarantee} <8>{<any>}",
            r"{responsibility of} <the>{<third>}",
            r"{<third>} (?:will |must )?{answer for|answers for|answer to you for|answers to you for}",
            r"(?:is|are) (?:purely |entirely |solely )?{a matter|matters} for <the>{<third>}",
            r"{between you and} <the>{<third>}",
            r"{between} <the>{<third>} and you",
        ),
        unless_before=(NEGATED, r"\b(?:by|for|of|with|about|against) (?:the |each |every |our |your )?$"),
        unless_earlier=(TOLD,),
        unless_around=(r"\bto us\b",),
    ),
)

BARRED = (
    Wording(
        (
            (
                r"(?:los(?:e|es|ing)|forfeits?|waives?|giv(?:e|es|ing) up|surrenders?|renounces?|ha(?:s|ve) no|without"
                r"|no) <2>{right} <2>(?:to|of) {complain\w*|make a complaint|be heard|appeal|object}"
            ),
            (
                r"(?:giv(?:e|es|en|ing) up|waiv(?:e|es|ed|ing)|extinguish\w*|exclud\w+|bars?|prevents?|forfeits?) "
                r"<3>{complain}\w*"
            ),
            (
                r"{no }<1>{complaint}s? <2>(?:is|are|will be|can be|shall be|may be) <1>{accepted|heard|considered"
                r"|dealt with|taken|allowed|possible|answered|admitted|received|registered|entertained|processed}"
            ),
            r"{no }<1>{complaint}s? {after|once|if}",
            (
                r"{complaint}s? <8>(?:will|shall|can|may|are|is){ not|not|n't} (?:be )?{taken up|accepted|heard"
                r"|considered|dealt with|looked at|taken|processed|answered|handled}"
            ),
            r"{complaint}s? <6>{do|does}(?: not|n't) {exist|count}",
            r"complaints? <8>(?:will be|are|is|shall be) {disregarded|ignored|refused|dismissed|void}",
            r"{may|can|must|will|shall}{ not|not|n't} <1>(?:complain|(?:make|raise|lodge) (?:a|any) complaint)",
            (
                r"{we }(?:will|shall|may|do)(?: not|n't| no longer) {deal with|hear|consider|accept|answer|look at"
                r"|reply to|respond to|entertain} <2>{complaint}s?"
            ),
            (
                r"{close|drop|reject|refuse|dismiss}(?:d|s|ed)? <1>{complaint|case} <8>{not|without|insult\w*|abus\w*"
                r"|rude\w*|shout\w*|threat\w*|for good}"
            ),
        ),
        unless_before=(NEGATED,),
        unless_earlier=(TOLD,),
    ),
)
