"""Spanish: emergencies, promises that say nothing, and results that nobody can promise."""

from __future__ import annotations

from responde.checks.lexicon import Wording
from responde.checks.lexicon.es import NEGATED

FIGURE = (
    r"\d+ ?(?:segundo|minuto|hora|h\b|dia|semana|mes)|\ba mas tardar\b|\bcomo (?:maximo|mucho)\b"
    r"|\b(?:una|dos|tres|cuatro|cinco|seis|ocho|diez|doce|quince|veinte) (?:minuto|hora|dia|semana|mes)"
)
CUSTOMER = (
    r"\b(?:avis|llam|comuni|dig|escrib|inform|envi|cuent|notifi|hag|mand|contact|respond|ayud|confirm|indi|report)"
    r"\w*(?:nos| con nosotros)\b|\bpor favor\b|\ble pedimos\b|\bdeb(?:e|era|es|eras)\b|\btiene que\b"
)

BY_FORM = (
    Wording(
        (
            (
                r"{rellen|dej|complet|diligenci|llen|envi|us|utilic|escrib|report|comuni|notifi|avis|mand|entr|ingres"
                r"|acced|registr|haga|present|reclam}\w* <6>{formulario|web|correo|email|e-mail|app|aplicacion"
                r"|whatsapp|chat|redes sociales|buzon|fax}s?"
            ),
            r"escrib\w+ (?:a|al) \S+{@}\S+",
        ),
        unless_before=(NEGATED,),
        unless_earlier=(r"\b(?:despues|luego|mas tarde|posteriormente|a salvo|al dia siguiente)\b",),
    ),
)
EMERGENCY = (
    Wording(
        (
            r"{peligro|incendio|fuego}",
            r"{emergencia}s?",
            r"{fuga|escape|olor|huele|huelo|oler} (?:de |a )?{gas}",
            r"{hay|veo|sale|salen} <2>{fuego|incendio|humo|llamas|chispas|gas}",
            r"{heridos}",
            r"(?:alguien|personas?|hay|estoy|esta) <2>{herid}[oa]s?",
            r"{riesgo }(?:de|para) (?:las? )?(?:vida|salud|muerte|explosion|incendio|electrocucion|derrumbe|personas)",
            r"{cable}s? (?:electricos? )?(?:caid|suelt|pelad)os?",
            (
                r"{chispas|descarga electrica|monoxido|huele a quemado|quemando|ardiendo|en llamas|inconsciente|no "
                r"respira|ahogando|se ahoga|cortocircuito}"
            ),
            r"{electrocut}\w+",
            r"{explot}\w+",
            r"{sangr}\w+",
            r"{intoxica}\w+",
        ),
        unless_before=(
            r"\b(?:no (?:es|hay|son|esta|existe)|sin|ningun\w*)(?: \w+){0,2} $",
            r"\b(?:contacto|luz|luces|salidas?|boton|lamparas?|escaleras?|fondo|puertas?|alumbrado|telefonos?) de $",
            r"\b(?:plan|freno|simulacro|detector(?:es)?|contra) (?:de |anti|contra )?$",
        ),
        unless_around=(r"\bseguros?\b|\bpoliza\b|\bfactura\b|\brecibo\b",),
    ),
)

VAGUE = (
    Wording(
        (
            r"(?:lo )?{antes|mas pronto|mas rapido|mas rapidamente} {posible}",
            r"{menor|minimo|mas breve|mas corto} {tiempo|plazo|espera}(?: posible)?",
            r"{tiempo|plazo} mas {breve|corto}",
            r"(?:a|con) la {mayor|maxima} {brevedad|rapidez|celeridad|prontitud|agilidad|prioridad}(?: posible)?",
            r"{cuanto antes|en breve|a la brevedad|proximamente|en su momento|en su oportunidad|oportunamente}",
            r"{tan pronto como }(?:sea posible|podamos|nos sea posible)",
            r"con {prontitud|rapidez|agilidad|celeridad}",
            r"{agilmente|rapidamente|prontamente}",
            r"de {forma|manera} {agil|rapida|oportuna}",
            r"(?:plazo|tiempo|termino) {razonable|prudencial|prudente|adecuado|suficiente}",
            r"{en la medida de lo posible|en lo posible}",
            r"{siempre que }(?:sea|nos sea) posible",
            r"{haremos|hacemos|hara|hacer} (?:todo )?(?:lo|nuestro) {posible|mejor|maximo}",
            r"mejor(?:es)? {esfuerzo}s?",
            r"{trabajamos|trabajaremos|velamos|velaremos} (?:cada dia )?(?:para|por)",
            r"{nos comprometemos a }(?:mejorar|dar lo mejor)",
            r"{maximo esfuerzo}",
            r"con (?:la maxima |toda )?{eficiencia|eficacia|diligencia|esmero}",
            r"alt(?:a|os|isima) {calidad|estandares}",
            r"(?:servicio|atencion|trato) {de primera|de calidad|de lujo|de altura|insuperable|esmerad[oa]|unic[oa]}",
            r"{procur}(?:amos|aremos|ara)",
            r"{intent}(?:amos|aremos|ara)",
            r"{tratamos|trataremos|tratara} de",
            r"{nos esforza}(?:mos|remos)",
            r"{nos esmera}(?:mos|remos)",
            r"{excelencia}",
            r"{excelente }(?:servicio|atencion|trato)",
            r"(?:servicio|atencion|trato) {excelente|inmejorable}",
            r"{maxima calidad}",
            r"(?:la|el|los) {mejor}(?:es)? {servicio|atencion|trato|calidad|experiencia|solucion}(?:es)?",
            r"{calidad total|comprometidos con}",
            r"{satisfaccion }<3>{nuestra }(?:prioridad|meta|razon)",
            r"{nuestra prioridad }<3>(?:satisfaccion|cliente)",
            (
                r"{depende }(?:del caso|de cada caso|de las circunstancias|de la (?:situacion|disponibilidad|demanda"
                r"|carga))"
            ),
            r"^(?:todo |eso )?{depende}(?=[.!]?$)",
            r"segun (?:la )?{el caso|complejidad|carga|demanda|disponibilidad|las circunstancias}",
            r"{sujeto a disponibilidad|sujeta a disponibilidad}",
        ),
        unless_before=(NEGATED, r"\bpor $|\bpara que\b"),
        unless_around=(FIGURE, CUSTOMER),
    ),
)

OUTCOME = (
    Wording(
        (
            (
                r"{garanti}\w+ <3>(?:reclam|quej|solicitud|caso|peticion|siniestro)\w* <4>{acept|aprob|favorabl"
                r"|estimad|ganad|conced|pagad}\w*"
            ),
            r"{siempre }(?:le |te |les )?(?:dar\w+|damos|da) {la razon}",
            r"dar\w+ {siempre la razon}",
            r"{siempre }(?:tiene|tienen|tendra|tendras|tienes|lleva) (?:toda )?{la razon}",
            r"{tiene siempre }(?:la )?razon",
            r"{resolver|fallar|decidir}(?:emos|an|a) <3>(?:a|en) (?:su|tu) {favor}",
            (
                r"(?:resolver\w*|resuelv\w+|fall\w+|decid(?:en|imos|iremos|iran)) <3>(?:a|en) {favor }(?:del|de los) "
                r"(?:cliente|usuario|asegurado|abonado|socio)s?"
            ),
            r"100 ?% <6>{satisfech}\w*",
            r"(?:reclam|quej|solicitud|siniestro)\w* {siempre }(?:sera|seran|es|son) (?:acept|aprob|estim|concedi)\w+",
            r"(?:reclam|quej|solicitud|siniestro)\w* (?:sera|seran|es|son) {siempre }(?:acept|aprob|estim|concedi)\w+",
            r"{cliente}s? <2>100 ?% {satisf}\w+",
            r"satisfaccion (?:total |plena |del cliente )?{garantizada|asegurada}",
            r"{garanti}\w+ <3>{satisfaccion}",
            (
                r"(?:asegur|garanti|promet)\w+ <3>(?:solucion|respuesta|resultado|resolucion|decision) {favorable"
                r"|satisfactori|positiv}\w*"
            ),
            r"{ningun|nunca|jamas} <2>{pierd|perder|rechaz}\w* <3>(?:reclam|quej|solicitud)\w*",
            r"{todas|todos} <3>(?:reclam|solicitud|quej)\w* <2>(?:seran|son) {aceptad|aprobad|estimad|concedid}[oa]s",
            r"{quedara|quedaras|quedaran} (?:siempre |plenamente |totalmente |muy )?(?:satisfech|content|conform)\w+",
        ),
        unless_before=(NEGATED, r"\b(?:si|cuando|caso)\b"),
        unless_around=(r"\bdevol|\breembols|\bencuesta|\d+ de (?:cada )?\d+", FIGURE),
    ),
)
