"""Spanish, of Spain and of Latin America, with usted and with tú: the parts of patterns, and what acquits."""

from __future__ import annotations

PARTS = {
    "start": r"(?:^|(?<=[.;:,!?] ))",
    "must": r"(?:deb(?:e|en|es|era|eran|eras)|(?:tiene|tienen|tienes|tendra|tendran|tendras|hay|habra) que|ha de"
    r"|necesita|(?:es|sera) (?:necesario|obligatorio|preciso|imprescindible|indispensable)|se (?:exige|requiere))",
    "maker": r"(?:fabricantes?|marcas?|proveedor(?:es|a)?|distribuidor(?:es|a)?|importador(?:es|a)?"
    r"|servicios? tecnicos?|concesionarios?)",
    "worker": r"(?:taller(?:es)?|instalador(?:es|a)?|contratistas?|subcontratistas?|(?:sub)?contratas?"
    r"|transportistas?|mensajer(?:ia|o|a)s?|repartidor(?:es)?|reparador(?:es|a)?|peritos?|operarios?|terceros"
    r"|(?:empresa|compania|firma|entidad)s? (?:\w+ ){0,2}?(?:instalador|colaborador|transportador|reparador"
    r"|prestador|extern|subcontratad|contratad)as?"
    r"|(?:empresa|compania|firma|profesional) que <2>(?:hizo|realizo|instalo|reparo|vendio|fabrico|entrego|presto"
    r"|ejecuto)"
    r"|(?:empresa|compania|firma)s? de (?:transportes?|mensajeria|reparto|instalacion|mantenimiento|paqueteria)"
    r"<names>)",
    "other": r"(?:<maker>|<worker>)",
    "third": r"(?:<maker>|<worker>|tecnicos?)",
    "the": r"(?:(?:el|la|los|las|su|sus|un|una|dich[oa]s?|propi[oa]s?|nuestr[oa]s?|cada) )*",
    "to": r"(?:al |(?:a|ante|con|en|hacia|por) )<the>",
    "plaint": r"(?:quejas?|reclam(?:o|os|acion|aciones))",
    "for-good": r"(?:sin (?:respuesta|mas|tramit\w+|contest\w+)|definitivamente|insult\w+|ofend\w+|grit\w+|amenaz\w+)",
    "case": r"(?:quejas?|reclam(?:o|os|acion|aciones)|inconformidad(?:es)?|garantias?)",
    "money": r"(?:compensacion|indemnizacion|importe|devolucion|reembolso|descuento|abono|credito|dinero|cantidad"
    r"|pago|bonificacion)",
    "company": r"(?:empresa|compania|entidad|aseguradora|operadora|tienda|sociedad)",
    "path": r"(?:instancias?|vias?|tramites?|pasos?|nivel(?:es)?|escalon(?:es)?|conductos?|procedimientos?"
    r"|canal(?:es)?|recursos?|etapas?)",
    "up": r"(?:acudir|dirigirse|hablar|pedir|llegar|recurrir|pasar|ir|contactar|presentar|reclamar|quejarse|llamar"
    r"|ser (?:atendid|recibid|oid|escuchad)[oa]|llegue|pase|suba|se eleve|se escale"
    r"|escalar|elevar|subir|abrir|comunicarse|escribir)",
    "gone": r"(?:haber|reclam|quej|present|habl|contact|acud|agot|pas|intent|esper|recib|rellen|complet|llam)\w*",
    "lower": r"(?:(?:el|la|su|un|una) )?(?:asesor\w*|agente|area|sucursal|oficina|supervisor\w*|servicio|taller"
    r"|atencion|responsable|nivel|contratista|instalador|primer\w*|ejecutiv\w+|operador\w*)",
    "answer": r"(?:respond|respuesta|contest|resuelv|resol|conclu|termin|decid)\w*",
    "goes": r"(?:dirijase|acuda|vaya|contacte|contactese|comuniquese|pongase en (?:contacto|comunicacion)|hable"
    r"|recurra|llame|escriba|remitase|entiendase)",
    "go": r"(?:dirigete|acude|contacta|ponte en contacto|habla|llama|escribe)",
    "to-go": r"(?:dirigirse|acudir|contactar|comunicarse|ponerse en contacto|hablar|llamar|recurrir|escribir"
    r"|entenderse)",
}
LOOKS = {
    "maker": "fabrica|marca|proveedor|distribuidor|importador|servicio tecnico|servicios tecnicos|concesionari",
    "worker": "taller|instalador|contratist|contratad|contratas|la contrata|transport|mensajer|repartidor"
    "|reparador|perito|operario|tercero|colaborador|prestador|extern|de paquete|de reparto|de mantenim"
    "|de instalacion|empresa que|compania que|firma que|profesional que",
    "own": "tecnico",
    "up": "acudir|dirigirse|hablar|pedir|llegar|recurrir|pasar|ir |contactar|presentar|reclamar|quejarse"
    "|llamar|escalar|elevar|subir|abrir|comunicarse|escribir|ser |llegue|pase|suba|se eleve|se escale",
    "must": "deb|tien|tendr|hay|habr|ha de|necesi|obligator|preciso|imprescind|indispens|exig|requier",
    "case": "quej|reclam|inconform|garant",
    "goes": "dirijase|acuda|vaya|contact|comuniquese|pongase|hable|recurra|llame|escriba|remita|entienda",
    "go": "dirigete|acude|contacta|ponte|habla|llama|escribe",
    "to-go": "dirigirse|acudir|contactar|comunicarse|ponerse|hablar|llamar|recurrir|escribir|entenderse",
    "plaint": "quej|reclam",
}
"""For each part that is looked for first, pieces of which one stands in it."""

NEGATED = r"^(?!.*\b(?:si|cuando)\b).*\b(?:no|nunca|jamas|nadie|ningun\w*|sin|tampoco|ni|nada|(?:vez|lugar) de)\b"
TOLD = (
    r"\b(?:dic(?:e|en)|dig(?:a|an)|dir(?:a|an|emos)|dij(?:o|eron)|decir\w*|pid(?:e|en|a|an|io|ieron)|obligu?[aeo]\w*"
    r"|mand(?:a|an|o|aron)|exi[gj]\w+)\b"
)
SUBORDINATE = (
    r"\b(?:que|quien|quienes|cuando|aunque|donde|se|le|les|lo|como|mientras|hasta|si)"
    r"(?: (?:el|la|los|las|un|una|su|sus))? $"
)
FREE = r"\bsi (?:lo |asi |usted )?(?:prefiere|desea|quiere)s?\b|\b(?:puede|puedes|podra|podras)\b|\btambien\b"
US = r"\bnosotros\b|\bnos encargamos\b|\bpor usted\b|\ben su nombre\b|\b(?:web|oficina|tienda|linea) o\b"
ERRAND = (
    r"\bcitas?\b|\bturno\b|\bhora\b|\bhorario|\brecog|\bentregar|\brepuesto|\brecambio|\bpresupuesto|\bmanual"
    r"|\binstruccion|\bcompatib|\bactualiz|\bcolor\b|\bmodelo\b|\bfranja\b|\bdireccion\b|\bfecha\b"
)
COMPLAINT = (
    r"\bquej|\breclam|\bproblema|\bgarantia|\bdefect|\bdan(?:o|os|ad\w+)\b|\bdesperfect|\bromp|\brot[oa]s?\b"
    r"|\bperdi|\bretras|\bdemor|\binconform|\bdescontent|\bdevol|\breembols|\bincumpl|\bno (?:ha )?lleg|\bdirectamente"
    r"|\bmal\b|\berror"
)
CASE = (
    r"quej|reclam|\bcasos?\b|inconform|directora?\b|gerenci|gerente|supervis|superior|defensor|\bescal|responsable"
    r"|\bpasos\b|\brecursos?\b"
)
