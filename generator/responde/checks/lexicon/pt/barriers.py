"""Portuguese: barriers, and words that send customers on."""

from __future__ import annotations

from responde.checks.lexicon import Wording
from responde.checks.lexicon.pt import CASE, COMPLAINT, ERRAND, FREE, NEGATED, SUBORDINATE, TOLD, US

TOLL_GATE = (
    Wording(
        (
            r"{so|somente|apenas|unicamente|exclusivamente} <9>{esgot}\w+",
            r"{uma vez|depois de|apos|ate|sem|antes} <5>{esgot}\w+ <4><path>",
            r"{uma vez|depois de|apos|ate} <4><path> <2>{esgotad}[oa]s?",
            r"<start>{esgotad}[oa]s? <3><path>",
            r"<must> <3>{esgotar} <4><path>",
            r"{previo esgotamento} d\w+ <4><path>",
        ),
        unless_before=(NEGATED,),
        unless_earlier=(TOLD,),
    ),
    Wording(
        (
            (
                r"{<must>} <4>{primeiro|antes|previamente|primeiramente|em primeiro lugar} <3>(?:a|o|ao|com|na|no"
                r"|junto|pela?o?|para) \w+"
            ),
            r"{<must>} {primeiro|antes|previamente|primeiramente} <1>{<to-go>}",
            r"<must> <3>{ter|esperar|aguardar} <10>{antes de }<2><up>",
            r"{antes de }<1><up> <7>{<must>} <4><gone>",
            r"{requisito|condicao|passo} {previ[oa]|indispensavel|obrigatori[oa]|necessari[oa]} <3><gone>",
            r"(?:e|sera) {requisito|condicao} <3><gone>",
            r"{previ}[oa] (?:reclamacao|queixa|resposta|autorizacao) (?:a|ao|de|d[oa]|junto) \w+",
            (
                r"{mediante }(?:previa )?(?:reclamacao|queixa|resposta|autorizacao) (?:previa )?(?:a|ao|de|d[oa]"
                r"|junto) \w+"
            ),
            (
                r"{acesso|acudir|chegar|recorrer|passagem} <8>{exige|requer|precisa de|necessita} <4>(?:decisao"
                r"|resposta|resolucao|reclamacao|queixa|autorizacao)"
            ),
            r"para (?:que <4>|<3>)?{<up>} <12>{<must>}",
            r"{<case>} <3><must> (?:ser )?\w+ {primeiro|antes|previamente|em primeiro lugar}",
        ),
        only_with=CASE + r"|loja|balcao|agencia|agente|atend|linha|apoio|operador|assessor",
        unless_before=(NEGATED, r"\b(?:tecnico|agente|empreiteiro|oficina|perito|instalador|atendente)(?: \w+)? $"),
        unless_earlier=(TOLD,),
        unless_around=(ERRAND, r"\b11[02]\b|document|identi|\bnif\b|\bcpf\b|a mao|numero d"),
    ),
    Wording(
        (
            (
                r"{nao }(?:se )?{podera|pode|podes|poderao|podemos|poderemos|e possivel} <3><up> <8>{ate que|enquanto"
                r"|sem ter|sem antes|sem que|sem passar|sem esgotar}"
            ),
            r"{enquanto }<4>nao <2><answer>,? <2>nao (?:se )?{pod|abr|atend|tram|analis|aceit}\w+",
            (
                r"nao (?:se )?{atend|admit|tramit|aceit|receb|analis|consider|escal|encaminh|abr}\w* <8>{sem ter|sem "
                r"que|sem antes|sem passar|ate que}"
            ),
            (
                r"nao (?:se )?{atend|admit|tramit|aceit|receb|analis|consider|escal|encaminh|abr}\w* <8>se (?:antes "
                r"|primeiro |previamente )?{nao tiver|nao houver}\w*"
            ),
            (
                r"nao (?:se )?{atend|admit|tramit|aceit|receb|analis}\w* <8>{vist|passad|apresentad|tratad"
                r"|resolvid}[oa]s? (?:antes|previamente|primeiro)"
            ),
            (
                r"{so|somente|apenas} <6>{se|quando|depois de|apos|uma vez|caso} <3>(?:ja |antes |primeiro )?(?:tiver"
                r"|tenha|ter|haver|houver|que) <3>{reclam|recorr|fal|contact|contat|tent|pass|respond|receb|rejeit}\w+"
            ),
            (
                r"{so|somente|apenas} <6>(?:se|quando|depois que|apos|caso) <2>{<lower>} <6>{ja |tiver|tenha|autori"
                r"|emit|respond|dado|rejeit|conclu|decid|termin|resolv|fech}\w*"
            ),
            r"{so|somente|apenas} <6>(?:se|quando|caso) <4>{nao }{for|forem|foi|tiver|tenha}\b",
            (
                r"{so|somente|apenas} <3>{atend|receb|aceit|analis|apreci|admit|trat}\w* <5>(?:que|quem|se) <2>(?:ja "
                r")?{tiver|tenha|tenham|reclam}\w*"
            ),
            r"(?:diretor|gerenci|gerente|provedor|ouvidor)\w* <10>{nunca|nao} <1>{diretamente}",
            r"{quem nao }{tiver|tenha|houver|tenham} <8>nao (?:podera|sera|tera|pode|serao|poderao)\w*",
            (
                r"{sem }<1>{resposta|resolucao|autorizacao|decisao} <6>{nao }(?:se )?(?:tramit|atend|admit|aceit|receb"
                r"|analis|escal|pod)\w*"
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
            r"{reclame|queixe-se} <3><to>{<third>}",
            r"<start>{reclama|queixa-te} <3><to>{<third>}",
            r"{apresente|faca|formule|dirija|envie|registe|registre|exponha} <2>{<case>} <4><to>{<third>}",
            r"<must> {reclamar|queixar-se} <4><to>{<third>}",
            r"{se reclama|reclama-se|reclamam-se|se reclamam} <3><to>{<third>}",
            (
                r"{fale|veja|resolva|trate|reclame} <8>(?:com|junto|a) <6>(?:empresa|companhia|firma) {contratada"
                r"|instaladora|prestadora|parceira}"
            ),
            r"{trate|resolva|exija|solicite|acerte} <7><to>{<other>}",
            r"<must> <3>{resolver|resolvid[oa]s?|tratar|tratad[oa]s?|acertar|exigir} <3><to>{<third>}",
            r"<must> {apresentar|formular|dirigir|tratar|fazer|registar|registrar|expor} <3>{<case>} <4><to>{<third>}",
            (
                r"{<case>} <6>(?:sao|e|serao|sera|devem ser|deve ser|tem de ser|terao de ser) {apresentad|feit|dirigid"
                r"|tratad|formulad|entregue|registad|registrad|enviad|encaminhad}\w* <2><to>{<third>}"
            ),
            r"{<case>} <6>{apresenta|faz|fazem|dirige|trata|resolve|entrega}(?:m)?-se <2><to>{<third>}",
            r"{<case>} <8>sera {apresentada|dirigida|entregue|tratada|feita|enviada|encaminhada} <1><to>{<third>}",
            (
                r"(?:<case>|casos?|pedidos?|processos?) <3>(?:sera|serao|e|sao) {atendid|respondid|resolvid|tratad"
                r"|decidid|analisad|gerid}[oa]s? <1>pel[oa]s? <the>{<third>}"
            ),
            r"{<third>} <2>{resolve|resolvera|responde|respondera|decide|decidira|atende|trata} <2>{<case>}",
        ),
        unless_before=(NEGATED, SUBORDINATE),
        unless_earlier=(TOLD,),
        unless_around=(FREE, US),
    ),
    Wording(
        (
            r"{<goes>} (?:directamente |diretamente )?(?:<to>|<the>){<maker>}",
            r"<start>{<go>} (?:directamente |diretamente )?(?:<to>|<the>){<maker>}",
            r"{<must>} {<to-go>} (?:directamente |diretamente )?(?:<to>|<the>){<maker>}",
            r"{encaminha|remete|envia|manda|dirigi}(?:re)?mos-?(?:lo|la|lhe|no|na) <1><to>{<maker>}",
            r"(?:o|a|voce) {encaminha|remete|dirigi}(?:re)?mos <1><to>{<third>}",
            r"sera {remetid|encaminhad|dirigid}[oa] <1><to>{<third>}",
        ),
        unless_before=(NEGATED, SUBORDINATE),
        unless_earlier=(TOLD,),
        unless_around=(FREE, US, ERRAND),
    ),
    Wording(
        (
            r"{<goes>} (?:directamente |diretamente )?(?:<to>|<the>){<worker>}",
            r"<start>{<go>} (?:directamente |diretamente )?(?:<to>|<the>){<worker>}",
            r"{<must>} {<to-go>} (?:directamente |diretamente )?(?:<to>|<the>){<worker>}",
        ),
        only_with=COMPLAINT,
        unless_before=(NEGATED, SUBORDINATE),
        unless_earlier=(TOLD,),
        unless_around=(FREE, US, ERRAND),
    ),
)

REFUSED = (
    Wording(
        (
            r"nao {nos responsabiliza|somos responsaveis|seremos responsaveis}(?:mos|remos)?",
            r"<company> {nao }{se responsabiliza|se responsabilizara|e responsavel|sera responsavel}",
            r"nao {assumimos|assumiremos|aceitamos|temos|teremos} <3>{responsabilidade}",
            r"<company> nao {assum|aceit|tem|tera}\w* <3>{responsabilidade}",
            (
                r"{nao }{respondemos|responderemos} (?:por|pel[oa]s?)(?! (?:telefone|escrito|correio|carta|whatsapp"
                r"|e-mail))"
            ),
            r"{isent|livr|exonerad}[oae]s? de (?:toda |qualquer )?(?:a )?responsabilidade",
            r"{declin}(?:a|amos) (?:toda |qualquer )?(?:a )?responsabilidade",
            r"{nos eximimos|eximimo-nos}",
            r"{fora da nossa responsabilidade}",
            r"nao (?:e|sao|sera) (?:da )?{nossa responsabilidade|responsabilidade nossa}",
            r"nao (?:e|sao|sera) {responsabilidade da} <company>",
            r"{alhei}[oa]s? (?:a <company>|a nos)",
            r"(?:apenas|meros?|meras?|simples) {intermediari}\w+",
            r"(?:so|apenas) {intermediamos}",
        ),
        unless_earlier=(TOLD,),
        unless_around=(
            r"objetos|pertences|esquecid|mau uso|uso indevido|forca maior|links|paginas de",
            r"da sua parte|do cliente|incorret|incomplet|inexat",
        ),
    ),
    Wording(
        (
            (
                r"{<third>} <1>(?:e|sao|sera|serao) (?:o |a |os )?(?:unic[oa]s? )?{responsave}(?:l|is) (?:de|do|da|por"
                r"|pel[oa]s?)(?! \w+[aei]r\b)"
            ),
            (
                r"{<third>} <1>{responde|respondem|respondera|responderao} {por|pel[oa]s?}(?! (?:(?:telefone|escrito"
                r"|correio|carta|whatsapp|mensagem|e-mail|manha|tarde)\b|\d))"
            ),
            r"{responsabilidade} <3>(?:do |da |dos |das |de )<the>{<third>}",
            r"{responsabilidade} <4>(?:recai|cabe|compete|fica) <1>(?:em|a|ao|as|aos|sobre|na|no|com) <the>{<third>}",
            r"nao {respond|cobr|garant|assum}(?:e|emos|era|eremos|imos|ira) <10>{<third>}",
            r"{assunto|questao|coisa} {do|da} <the>{<third>}",
            r"{entre si e|entre voce e} <the>{<third>}",
            r"{entre} <the>{<third>} e (?:si|voce)",
            r"(?:por|de) {conta e risco }(?:do |da |dos |das |de )<the><third>",
        ),
        unless_before=(
            NEGATED,
            r"\b(?:por|de|d[oa]s?|com|contra|sobre|pel[oa]s?) (?:(?:o|a|os|as|seu|sua|cada|um|uma) )?$",
            r"\b(?:voce|cliente|utente|usuario|quem)\b",
        ),
        unless_earlier=(TOLD,),
        unless_around=(r"\bperante nos\b|\be nos\b",),
    ),
)

BARRED = (
    Wording(
        (
            (
                r"{perd|perde}\w* <3>{direito }<1>(?:a|de|ao) <1>(?:reclam|queix|apresent|protest|recorr)\w*(?! "
                r"<2><money>)"
            ),
            r"{renunci|exting|imped|exclu|anul}\w* <4>{reclam|queix}\w*(?! <2><money>)",
            (
                r"{nao }(?:se )?{admit|aceit|atend|tramit|receb|analis|escut|ouv|consider|respond|dar}\w* <3>{queixas?"
                r"|reclamac\w+}(?! por (?:telefone|whatsapp|redes|correio|chat|e-mail))"
            ),
            r"{<plaint>} <6>nao {existe|vale|conta|tem valor|volta a ser}m?",
            (
                r"{<plaint>} <6>nao (?:se|sera|serao|sao|e) <1>{admitid|aceit|atendid|tramitad|recebid|consider|ouvid"
                r"|respondid|valid}\w*"
            ),
            r"(?:nao|nenhum caso) {cabe|cabem|procede|procedem|havera} <2>{queix|reclamac}\w*",
            r"{nao }{podera|poderao|podes|pode|podem|cabe} <1>{reclamar|queixar-se|se queixar}(?! <2><money>)",
            r"nao (?:podera|poderao|podes|pode|podem) <1>{apresentar|fazer|formular} <2>{queixa|reclamac}\w*",
            (
                r"(?:nao (?:tem|terao|tera|tens|ha|havera|da) (?:nenhum |qualquer )?|sem ){direito }<1>(?:a|de|ao) "
                r"<2>{reclam|queix|recorrer}\w*(?! <2><money>)"
            ),
            (
                r"(?:caso|queixa|reclamac\w+|processo) <3>(?:sera|serao|fica|ficara) <1>{arquivad|encerrad|indeferid"
                r"|rejeitad}[oa]s? <4>(?:sem (?:resposta|mais|analis\w+)|definitivamente|insult\w+|ofend\w+|grit\w+"
                r"|ameac\w+)"
            ),
        ),
        unless_before=(NEGATED,),
        unless_earlier=(TOLD,),
    ),
)
