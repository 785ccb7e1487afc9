"""Spanish: barriers, and words that send customers on."""

from __future__ import annotations

from responde.checks.lexicon import Wording
from responde.checks.lexicon.es import CASE, COMPLAINT, ERRAND, FREE, NEGATED, SUBORDINATE, TOLD, US

TOLL_GATE = (
    Wording(
        (
            r"{solo|solamente|unicamente|exclusivamente|recien} <6>{agot}\w+",
            r"{una vez|despues de|luego de|tras|hasta|sin|antes} <5>{agot}\w+ <4><path>",
            r"(?:una vez|despues de|luego de|tras|hasta) <4><path> <2>{agotad}[oa]s?",
            r"<start>{agotad}[oa]s? <3><path>",
            r"<must> <3>{agot}\w+ <4><path>",
            r"{previo agotamiento de} <4><path>",
        ),
        unless_before=(NEGATED,),
        unless_earlier=(TOLD,),
    ),
    Wording(
        (
            (
                r"{<must>} <4>{primero|antes|previamente|en primer lugar|en primer termino} <3>(?:a|al|ante|con|en"
                r"|por) \w+"
            ),
            r"{<must>} {primero|antes|previamente} <1>{<to-go>}",
            r"<must> <3>{haber|esperar} <10>{antes de }<2><up>",
            r"{antes de }<1><up> <7>{<must>} <4><gone>",
            r"{requisito|condicion|paso} {previ[oa]|indispensable|obligatori[oa]|necesari[oa]} <3><gone>",
            r"(?:es|sera) {requisito|condicion} <3><gone>",
            r"{previ}[oa] (?:reclamacion|queja|respuesta|autorizacion|visto bueno) (?:a|ante|de|del) \w+",
            (
                r"{acceso|acudir|llegar|recurrir|paso} <8>{exige|requiere|precisa|necesita} <4>(?:resolucion|respuesta"
                r"|decision|reclamacion|queja|autorizacion)"
            ),
            r"para (?:que <4>)?{<up>} <12>{<must>}",
        ),
        only_with=CASE + r"|oficina|agente|asesor|linea|sucursal|mostrador|atencion|operador",
        unless_before=(NEGATED, r"\b(?:tecnico|agente|contratista|taller|perito|empleado|instalador)(?: \w+)? $"),
        unless_earlier=(TOLD,),
        unless_around=(ERRAND, r"\b11[02]\b|document|identi|\bdni\b|cedula|a mano|numero de"),
    ),
    Wording(
        (
            (
                r"{no }(?:se )?{podra|puede|podras|puedes|podran|podamos|podemos|podremos} <3><up> <8>{hasta que"
                r"|mientras|sin haber|sin antes|sin que|sin pasar|sin agotar}"
            ),
            r"{mientras }<4>{no }<2><answer>,? <2>no (?:se )?{pod|pued|abr|atend|tramit|estudi|admit}\w+",
            (
                r"no (?:se |le |les )?{atend|admit|tramit|acept|recib|estudi|consider|escal|elev|abr}\w+ <8>{sin haber"
                r"|sin que|sin antes|sin pasar|hasta que}"
            ),
            (
                r"no (?:se |le |les )?{atend|admit|tramit|acept|recib|estudi|consider|escal|elev|abr}\w+ <8>{si no|si "
                r"antes no|si primero no|si previamente no} (?:se )?h[ae]\w*"
            ),
            (
                r"no (?:se |le |les )?{atend|admit|tramit|acept|recib|estudi|conoc}\w+ <8>{vist|pasad|presentad|tratad"
                r"|resuelt|plantead}[oa]s? (?:antes|previamente|primero)"
            ),
            (
                r"{solo|solamente|unicamente} <5>{si|cuando|despues de|luego de|tras|una vez} <3>(?:ya |antes |primero "
                r")?(?:ha|haya|hayan|han|haber|que) <2>{reclam|acud|habl|contact|intent|pas|respond|contest|rechaz}\w+"
            ),
            (
                r"{solo|solamente|unicamente} <6>{si|cuando|una vez que?|despues de que|luego de que} <2><lower> "
                r"<6>{ha|haya|autori|emit|emiti|respond|contest|rechac|conclu|decid|termin|resuelv|cier}\w*"
            ),
            (
                r"{solo|solamente|unicamente} <4>{si|cuando} <4>{no }(?:se |le |lo )?(?:resuelv|resolvi|haya|ha |fue"
                r"|hubiera)\w*"
            ),
            (
                r"{solo|solamente|unicamente} <2>{atend|atiend|admit|recib|acept|estudi|tramit|conoc}\w+ <5>(?:que"
                r"|quien\w*|si) <2>(?:ya )?{hay|ha|teng|present|reclam}\w*"
            ),
            r"(?:director|gerenci|gerente|defensor)\w* <10>{nunca|no} <1>{directamente}",
            r"{quien}(?:es)? no {haya|hayan|ha|han|hubiera} <8>no {podra|sera|tendra|puede|seran|podran}\w*",
            (
                r"{sin }<1>{respuesta|resolucion|autorizacion|decision|contestacion|visto bueno} <6>no (?:se )?{tramit"
                r"|atend|atiend|admit|acept|recib|estudi|escal|podr|pued}\w*"
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
            r"{reclame|quejese|reclamele} <3><to>{<third>}",
            r"<start>{reclama|quejate} <3><to>{<third>}",
            (
                r"{presente|ponga|formule|interponga|haga|dirija|envie|tramite|plantee|exponga} <2>{<case>} "
                r"<4><to>{<third>}"
            ),
            r"<must> (?:usted )?{reclamar|quejarse} <3><to>{<third>}",
            r"{se reclam}(?:a|an|ara|aran) <3><to>{<third>}",
            r"{hablelo|vealo|resuelvalo|reclamelo|tratelo|gestionelo|arreglelo|planteelo} <8>{<third>}",
            r"{gestione|tramite|resuelva|solucione|arregle} <6><to>{<other>}",
            (
                r"{exija|solicite|pida|reclame} <4>{reparacion|cambio|devolucion|indemnizacion|compensacion|reembolso"
                r"|queja|reclam\w*|garantia} <3><to>{<other>}"
            ),
            r"<must> <3>{resolver|solucionar|arreglar|tramitar|gestionar|exigir}(?:lo|la|los|las|se)? <3><to>{<third>}",
            (
                r"<must> (?:usted )?{presentar|formular|dirigir|tramitar|hacer|plantear|poner|gestionar} <3>{<case>} "
                r"<4><to>{<third>}"
            ),
            (
                r"{<case>} <6>se {present|hac|dirig|tramit|atiend|resuelv|formul|interpon|entreg|pon|gestion|plante"
                r"|exig}\w+ <2><to>{<third>}"
            ),
            (
                r"{<case>} <6>{<must>} (?:ser )?(?:present|hac|dirig|tramit|formul|interpon|entreg|pon|gestion"
                r"|plante)\w+ <2><to>{<third>}"
            ),
            (
                r"(?:<case>|casos?|incidencias?|solicitud) <3>(?:sera|seran|es|son) {atendid|respondid|resuelt"
                r"|contestad|tramitad|gestionad|decidid|estudiad}[oa]s? <1>por <the>{<third>}"
            ),
            r"{<third>} <2>{resuelv|resolver|respond|contest|decid|atiend|atender|tramit}\w+ <2>{<case>}",
        ),
        unless_before=(NEGATED, SUBORDINATE),
        unless_earlier=(TOLD,),
        unless_around=(FREE, US),
    ),
    Wording(
        (
            r"{<goes>} (?:directamente )?(?:<to>|<the>){<maker>}",
            r"<start>{<go>} (?:directamente )?<to>{<maker>}",
            r"{<must>} (?:usted )?{<to-go>} (?:directamente )?(?:<to>|<the>){<maker>}",
            r"(?:le|lo|la|les|los|te) {remit|deriv|redirig|envi|mand}(?:ire|are)?[iae]?{mos }<1><to>{<maker>}",
            r"(?:le|lo|la|les|los|te) {remit|deriv|redirig}(?:ire|are)?[iae]?{mos }<1><to>{<worker>}",
            r"sera {remitid|derivad|redirigid}[oa] <1><to>{<third>}",
        ),
        unless_before=(NEGATED, SUBORDINATE),
        unless_earlier=(TOLD,),
        unless_around=(FREE, US, ERRAND),
    ),
    Wording(
        (
            r"{<goes>} (?:directamente )?(?:<to>|<the>){<worker>}",
            r"<start>{<go>} (?:directamente )?<to>{<worker>}",
            r"{<must>} (?:usted )?{<to-go>} (?:directamente )?(?:<to>|<the>){<worker>}",
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
            r"no {nos hacemos|nos haremos|somos|seremos} <3>responsables? (?:de|del|por)",
            r"<company> {no }(?:se hace|se hara|es|sera) {responsable}",
            r"no {asumimos|asumiremos|aceptamos|tenemos|tendremos|adquirimos} <3>{responsabilidad}",
            r"<company> no {asum|acept|tiene|tendra}\w* <3>{responsabilidad}",
            r"{no }{respondemos|responderemos} (?:de|del|por)(?! (?:telefono|escrito|correo|carta|whatsapp))",
            (
                r"(?:quedamos|queda|quedara|somos|es) {exent|libre|exonerad|eximid}[oa]?s? de (?:toda |cualquier "
                r")?responsabilidad"
            ),
            r"{declin}(?:a|amos) (?:toda |cualquier )?responsabilidad",
            r"nos {eximimos|desentendemos}",
            r"{fuera de nuestra responsabilidad}",
            r"no (?:es|son|sera) (?:de )?{nuestra responsabilidad|responsabilidad nuestra}",
            r"no (?:es|son|sera) {responsabilidad de la} <company>",
            r"{ajen}[oa]s? a (?:la <company>|nosotros)",
            r"{solo intermediamos}",
            r"(?:solo|meros|simples) (?:somos |actuamos como )?{intermediari}\w+",
        ),
        unless_earlier=(TOLD,),
        unless_around=(
            r"objetos|pertenencias|olvidad|mal uso|uso indebido|fuerza mayor|enlaces|paginas de",
            r"por (?:su|tu) parte|del cliente|incorrect|incomplet|inexact",
        ),
    ),
    Wording(
        (
            (
                r"{<third>} <1>(?:es|son|sera|seran) (?:el |la |los )?(?:unic[oa]s? )?{responsable}s? (?:de|del"
                r"|por)(?! \w+[aei]r(?:l[eao]s?)?\b)"
            ),
            (
                r"{<third>} <1>{responde|responden|respondera|responderan} (?:por|de|del)(?! (?:(?:telefono|escrito"
                r"|correo|carta|whatsapp|mensaje|lunes|la manana|la tarde)\b|\d))"
            ),
            r"{responsabilidad} <2>(?:del |de )<the>{<third>}",
            r"{responsabilidad} <4>(?:recae|corresponde|descansa|queda|es) <1>(?:en|al?|sobre|del?) <the>{<third>}",
            r"no {respond|cubr|garantiza|asum}(?:e|emos|era|eremos|imos|ira|mos)? <10>{<third>}",
            r"{asunto|cuestion|cosa|tema} {del|de} <the>{<third>}",
            r"{entre usted y} <the>{<third>}",
            r"{entre} <the>{<third>} y usted",
            r"(?:por|de) {cuenta y riesgo }(?:del |de )<the><third>",
        ),
        unless_before=(
            NEGATED,
            r"\b(?:por|de|del|con|contra|sobre) (?:(?:el|la|los|las|su|cada|un|una) )?$",
            r"\b(?:usted|cliente|usuario|quien)\b",
        ),
        unless_earlier=(TOLD,),
        unless_around=(r"\bante nosotros\b|\by nosotros\b",),
    ),
)

BARRED = (
    Wording(
        (
            r"{pierd|perd}\w* <3>{derecho }<1>(?:a|de|al) <1>(?:reclam|quej|present|protest|recurr)\w*(?! <2><money>)",
            r"{renunci|exting|impid|exclu|anul}\w* <4>{reclam|quej}\w*(?! <2><money>)",
            (
                r"{no }(?:se |le |les )*(?:v[ou]\w+ a )?{admit|acept|atend|atiend|tramit|recib|curs|estudi|escuch"
                r"|consider|contest|respond|dar}\w+ <3>{quejas?|reclam\w+}(?! por (?:telefono|whatsapp|redes|correo"
                r"|chat))"
            ),
            r"{<plaint>} <6>no {existe|vale|cuenta|tiene valor|tienen valor}n?",
            (
                r"{<plaint>} <6>no (?:se|sera|seran|son|es) <1>{admit|acept|atend|atiend|tramit|recib|consider|escuch"
                r"|contest|respond|cursad|valid}\w+"
            ),
            r"(?:no|ningun caso) {cabe|caben|procede|proceden|habra} <2>{queja|reclam}\w*(?! <2><money>)",
            (
                r"no {podra|podran|podras|puede|pueden|puedes|cabe|procede} <1>{reclam\w+|quejarse|quejarte}(?! "
                r"<2><money>)"
            ),
            r"no {podra|podran|podras|puede|pueden|puedes} <1>{presentar|poner|formular|hacer} <2>{queja|reclam}\w*",
            (
                r"(?:no (?:tiene|tienen|tendra|tendran|tienes|tendras|hay|habra|da) (?:ningun )?|sin ){derecho "
                r"}<1>(?:a|de|al) <2>{reclam|quej|recurrir}\w*(?! <2><money>)"
            ),
            r"{caso|queja|reclam\w+|expediente} <3>se {archiv|cerr|cierr|desestim|rechaz}\w+ <4><for-good>",
            (
                r"{caso|queja|reclam\w+|expediente} <3>(?:sera|seran|queda|quedara)n? {archivad|cerrad|desestimad"
                r"|rechazad}[oa]s? <4><for-good>"
            ),
        ),
        unless_before=(NEGATED,),
        unless_earlier=(TOLD,),
    ),
)
