"""Portuguese, of Portugal and of Brazil: the parts of patterns, and what acquits."""

from __future__ import annotations

PARTS = {
    "start": r"(?:^|(?<=[.;:,!?] ))",
    "must": r"(?:dev(?:e|em|era|erao|es)|(?:tem|temos|tera|terao|ter|tens|teras) (?:de|que)|precisa(?:m|ra)?(?: de)?"
    r"|(?:e|sera) (?:necessario|obrigatorio|preciso|imprescindivel|indispensavel)|ha de|ha que|exige-se"
    r"|e exigid[oa]|cabe ao cliente)",
    "maker": r"(?:fabricantes?|marcas?|fornecedor(?:es|a)?|distribuidor(?:es|a)?|importador(?:es|a)?"
    r"|concessionari[oa]s?|assistencia tecnica|prestador(?:es|a)?)",
    "worker": r"(?:oficinas?|instalador(?:es|a)?|empreiteir[oa]s?|subempreiteir[oa]s?|subcontratad[oa]s?"
    r"|terceirizad[oa]s?|transportador(?:es|as?)?|estafetas?|entregador(?:es)?|reparador(?:es|a)?|peritos?|terceiros"
    r"|(?:empresa|companhia|firma|entidade)s? (?:\w+ ){0,2}?(?:instalador|contratad|parceir|transportador|extern"
    r"|subcontratad|terceirizad|prestador|reparador)as?"
    r"|(?:empresa|companhia|firma) que <2>(?:fez|realizou|instalou|reparou|vendeu|fabricou|entregou|prestou|executou)"
    r"|(?:empresa|companhia|firma)s? de (?:transportes?|entregas?|instalacao|manutencao|reparacao|reparos?)<names>)",
    "other": r"(?:<maker>|<worker>)",
    "third": r"(?:<maker>|<worker>|tecnicos?)",
    "the": r"(?:(?:o|a|os|as|ao|aos|seu|sua|seus|suas|um|uma|propri[oa]s?|noss[oa]s?|cada|respe[ct]*tiv[oa]s?) )*",
    "to": r"(?:(?:a|ao|aos|as|com|junto (?:de|da|do|das|dos|a|ao)|perante|na|no|nas|nos|em|para|pel[oa]) )<the>",
    "plaint": r"(?:queixas?|reclamac(?:ao|oes))",
    "case": r"(?:queixas?|reclamac(?:ao|oes)|garantias?)",
    "money": r"(?:compensacao|indemnizacao|indenizacao|valor|devolucao|reembolso|desconto|credito|dinheiro|montante"
    r"|quantia|pagamento|estorno)",
    "company": r"(?:empresa|companhia|entidade|seguradora|operadora|loja|sociedade|banco)",
    "path": r"(?:instancias?|vias?|tramites?|passos?|nive(?:l|is)|degraus?|procedimentos?|canal|canais|recursos?"
    r"|etapas?|meios|atendimentos?|opcoes)",
    "up": r"(?:falar|recorrer|dirigir-se|pedir|chegar|passar|ir|contactar|contatar|apresentar|reclamar|ligar|subir"
    r"|escalar|procurar|abrir|escrever|acionar|ser (?:atendid|recebid|ouvid)[oa]|chegue|passe|suba"
    r"|se escale)",
    "gone": r"(?:ter|haver|reclam|queix|apresent|fal|contact|contat|recorr|esgot|pass|tent|esper|aguard|receb|preench"
    r"|lig)\w*",
    "lower": r"(?:(?:o|a|ao|seu|sua|um|uma) )?(?:atendente|agente|area|agencia|loja|supervisor\w*|servico|oficina|apoio"
    r"|responsavel|nivel|empreiteiro|instalador|primeir\w+|operador\w*|balcao|assessor\w*)",
    "answer": r"(?:respond|respost|resolv|conclu|termin|decid)\w*",
    "goes": r"(?:dirija-se|contacte|contate|ligue|fale|procure|recorra|escreva|entre em conta(?:c)?to|comunique|va"
    r"|trate)",
    "go": r"(?:dirige-te|contacta|contata|liga|fala|procura|recorre|escreve)",
    "to-go": r"(?:dirigir-se|contactar|contatar|ligar|falar|procurar|recorrer|escrever|entrar em conta(?:c)?to|ir"
    r"|entender-se)",
}
LOOKS = {
    "maker": "fabrica|marca|fornecedor|distribuidor|importador|concession|assistencia tecnica|prestador",
    "worker": "oficina|instalador|empreiteir|contratad|terceir|transport|estafeta|entregador|de entrega|reparador"
    "|de repar|perito|parceir|extern|de instalacao|de manutencao|empresa que|companhia que|firma que",
    "own": "tecnico",
    "up": "falar|recorrer|dirigir|pedir|chegar|passar|ir |contactar|contatar|apresentar|reclamar|ligar|subir"
    "|escalar|procurar|abrir|escrever|acionar|ser |chegue|passe|suba|se escale",
    "must": "dev|tem|ter|tens|precis|necessar|obrigator|imprescind|indispens|ha de|ha que|exig|cabe",
    "case": "queix|reclamac|garant",
    "goes": "dirija|contact|contate|ligue|fale|procure|recorra|escreva|entre em|comunique|va |trate",
    "go": "dirige|contact|contata|liga|fala|procura|recorre|escreve",
    "to-go": "dirigir|contact|contatar|ligar|falar|procurar|recorrer|escrever|entrar|entender|ir ",
    "lower": "atendente|agente|area|agencia|loja|supervisor|servico|oficina|apoio|responsavel|nivel|empreiteir"
    "|instalador|primeir|operador|balcao|assessor",
    "plaint": "queix|reclamac",
}
"""For each part that is looked for first, pieces of which one stands in it."""

NEGATED = (
    r"^(?!.*\b(?:se|quando|caso)\b).*\b(?:nao|nunca|jamais|ninguem|nenhum\w*|sem|tampouco|nem|nada|(?:vez|lugar) de)\b"
)
TOLD = (
    r"\b(?:diz|dizem|diga|digam|dira|dirao|disse|disser|disserem|disseram|dizer\w*|pede|pedem|peca|pedir|pediu|pediram"
    r"|obrig\w+|mand(?:a|e|em|ar|arem|ou|aram)|exij\w+)\b"
)
SUBORDINATE = (
    r"\b(?:que|quem|quando|embora|onde|se|lhe|lhes|o|como|enquanto|ate|caso)(?: (?:o|a|os|as|um|uma|seu|sua))? $"
)
FREE = r"\bse (?:o )?(?:preferir|desejar|quiser)(?:es)?\b|\b(?:pode|podes|podera|poderas)\b|\btambem\b"
US = r"\b(?:a|ou|com|por) nos\b|\bconn?osco\b|\bpor si\b|\bem seu nome\b|\bnos (?:respondemos|tratamos|resolvemos)\b"
ERRAND = (
    r"\bmarca(?:r|cao|da)\b|\bhora\b|\bhorario|\bsenha\b|\blevantar|\bretirar|\brecolher|\bpecas?\b|\borcamento"
    r"|\bmanual|\binstruc|\bcompati|\batualiz|\bcor\b|\bmodelo\b|\bendereco\b|\bdata\b|\bagendar|\bremarcar"
)
COMPLAINT = (
    r"\bqueix|\breclam|\bproblema|\bgarantia|\bdefeito|\bdano|\bestrag|\bparti(?:d|u)|\bquebr|\bperd|\batras"
    r"|\bdemor|\binsatisf|\bdevol|\breembols|\bincumpr|\bdescumpr|\bavariad|\bnao (?:chegou|chega)|\bdiretamente"
    r"|\bmal\b|\berro"
)
CASE = (
    r"queix|reclam|\bcasos?\b|\bprocesso|diretora?\b|gerenci|gerente|supervis|superior|provedor\b|ouvidor|\bescal"
    r"|nivel|degrau|responsavel|pedido|pendenc|manifestac|\brecursos?\b"
)
