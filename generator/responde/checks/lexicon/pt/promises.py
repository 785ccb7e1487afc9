"""Portuguese: emergencies, promises that say nothing, and results that nobody can promise."""

from __future__ import annotations

from responde.checks.lexicon import Wording
from responde.checks.lexicon.pt import NEGATED

FIGURE = (
    r"\d+ ?(?:segundo|minuto|hora|h\b|dia|semana|mes)|\bo mais tardar\b|\bno maximo\b"
    r"|\b(?:uma|dois|duas|tres|quatro|cinco|seis|oito|dez|doze|quinze|vinte) (?:minuto|hora|dia|semana|mes)"
)
CUSTOMER = (
    r"\b(?:avis|lig|comuni|dig|escrev|inform|envi|cont|notifi|mand|contact|contat|respond|ajud|confirm|indi|fal)\w*-nos\b"
    r"|\bconn?osco\b|\bnos (?:avise|ligue|informe|envie|contate|escreva)\b|\bpor favor\b|\bdev(?:e|era|es)\b"
    r"|\btem de\b"
)

BY_FORM = (
    Wording(
        (
            (
                r"{preench|deix|complet|envi|us|utiliz|escrev|report|relat|comuni|notifi|avis|mand|entr|aced|acess"
                r"|regist|fac|apresent|reclam}\w* <6>{formulario|site|web|correio|email|e-mail|app|aplicacao"
                r"|aplicativo|whatsapp|chat|redes sociais|fax}s?"
            ),
            r"escrev\w+ (?:para|a) \S+{@}\S+",
        ),
        unless_before=(NEGATED,),
        unless_earlier=(r"\b(?:depois|em seguida|mais tarde|posteriormente|em seguranca|no dia seguinte)\b",),
    ),
)
EMERGENCY = (
    Wording(
        (
            r"{perigo|incendio|fogo}",
            r"{emergencia}s?",
            r"{fuga|vazamento|escape|cheiro|cheira|cheirar} (?:de |a )?{gas}",
            r"{ha|vejo|sai|saem} <2>{fogo|incendio|fumo|fumaca|chamas|faiscas|gas}",
            r"{feridos}",
            r"(?:alguem|pessoas?|ha|estou|esta) <2>{ferid}[oa]s?",
            r"{risco }(?:de|para) (?:as? )?{vida|saude|morte|explosao|incendio|choque|desabamento|pessoas}",
            r"(?:fios?|cabos?) (?:eletricos? )?{caid|solt|descascad}os?",
            (
                r"{choque eletrico|monoxido|cheira a queimado|inconsciente|nao respira|a arder|ardendo|em chamas"
                r"|pegando fogo|curto-circuito}"
            ),
            r"{faisca}s?",
            r"{eletrocut}\w+",
            r"cheiro (?:de|a) {queimado}",
            r"{explod}\w+",
            r"{sangr}\w+",
            r"{intoxica}\w+",
        ),
        unless_before=(
            r"\b(?:nao (?:e|ha|sao|esta|existe)|sem|nenhum\w*)(?: \w+){0,2} $",
            r"\b(?:conta(?:c?)to|luz|luzes|saidas?|botao|lampadas?|escadas?|fundo|portas?|iluminacao|telefones?) de $",
            r"\b(?:plano|travao|freio|simulacro|dete(?:c?)tor(?:es)?|contra) (?:de |anti|contra )?$",
        ),
        unless_around=(r"\bseguros?\b|\bapolice\b|\bfatura\b|\brecibo\b",),
    ),
)

VAGUE = (
    Wording(
        (
            r"{o quanto antes|quanto antes}",
            r"{o mais }(?:rapido|rapidamente|cedo|depressa|brevemente) possivel",
            r"{menor|minimo|mais breve|mais curto} {tempo|prazo|espera}(?: possivel)?",
            r"(?:tempo|prazo) {mais }{breve|curto}",
            r"{trabalhamos|trabalharemos|zelamos} (?:todos os dias )?{para|por}",
            r"{nos comprometemos|comprometemo-nos} a (?:melhorar|dar o melhor)",
            r"{maximo esforco}",
            r"com (?:a maxima |toda a )?{eficiencia|eficacia|diligencia|esmero}",
            r"alt(?:a|os) {qualidade|padroes}",
            r"(?:servico|atendimento) {de primeira|de qualidade|de luxo|insuperavel|esmerado|unico}",
            (
                r"(?:com|na) (?:a )?{maior|maxima} {brevidade|rapidez|celeridade|prontidao|urgencia|prioridade}(?: "
                r"possivel)?"
            ),
            r"{em breve|brevemente|com brevidade|oportunamente|em tempo oportuno|no devido tempo|em tempo util}",
            r"{assim que pudermos}",
            r"{assim|logo} que (?:for )?{possivel}",
            r"com {prontidao|rapidez|agilidade|celeridade}",
            r"{agilmente|rapidamente|prontamente|celeremente}",
            r"de {forma|maneira} {agil|rapida|oportuna|celere}",
            r"(?:prazo|tempo) {razoavel|adequado}",
            r"{antecedencia }(?:suficiente|adequada)",
            r"{na medida do possivel|se possivel|dentro do possivel}",
            r"{sempre que }(?:seja |for )?possivel",
            r"{faremos|fazemos|fara|fazer} (?:tudo )?(?:o|os|todo o|todos os|nosso|o nosso) (?:possive(?:l|is)|melhor)",
            r"{esforcamo-nos|esforcar-nos-emos|nos esforcamos|empenhamo-nos}",
            r"(?:procur|busc){amos|aremos} (?:sempre )?(?:que|\w+[aei]r)",
            r"{tentamos|tentaremos|tentara}",
            r"{excelencia}",
            r"{excelente }(?:servico|atendimento|qualidade)",
            r"(?:servico|atendimento) {excelente|impecavel}",
            r"{maxima qualidade}",
            r"(?:o|a|os) {melhor}(?:es)? (?:servico|atendimento|qualidade|experiencia|soluc(?:ao|oes))",
            r"{qualidade total|comprometidos com}",
            r"{satisfacao }<3>{nossa }(?:prioridade|meta)",
            r"{nossa prioridade }<3>(?:satisfacao|cliente)",
            r"{depende }(?:do caso|de cada caso|das circunstancias|da (?:situacao|disponibilidade|procura|demanda))",
            r"^(?:tudo )?{depende}(?=[.!]?$)",
            r"conforme (?:a )?{o caso|complexidade|carga|procura|disponibilidade}",
            r"{sujeito a disponibilidade|sujeita a disponibilidade}",
        ),
        unless_before=(NEGATED, r"\bpor $|\bpara que\b"),
        unless_around=(FIGURE, CUSTOMER),
    ),
)

OUTCOME = (
    Wording(
        (
            (
                r"{garanti}\w+ <4>{reclamac|queix|pedido|caso|sinistro}\w* <4>(?:aceit|aprovad|favoravel|deferid|ganh"
                r"|pag)\w*"
            ),
            r"{sempre }(?:lhe )?(?:dar\w+|damos) (?:a )?{razao}",
            r"{daremos|damos|dar-lhe-emos} {sempre }(?:a )?razao",
            r"{sempre tem|tem sempre|sempre tera|tera sempre} (?:a )?razao",
            r"{resolver|decidir}(?:emos|ao|a) <3>(?:a|em) (?:seu|teu) {favor}",
            (
                r"(?:resolv\w+|decidi(?:das|dos|mos|remos|rao)|decidem) <3>(?:a|em) {favor }(?:do|dos) (?:cliente"
                r"|utente|usuario|consumidor|segurado|assinante)s?"
            ),
            r"100 ?% <6>{satisfeit}\w*",
            r"(?:reclam|queix|pedido|sinistro)\w* {sempre }(?:sera|serao|e|sao) (?:aceit|aprov|defer|conced)\w+",
            r"(?:reclam|queix|pedido|sinistro)\w* (?:sera|serao|e|sao) {sempre }(?:aceit|aprov|defer|conced)\w+",
            r"{cliente}s? <2>100 ?% {satisf}\w+",
            r"satisfacao (?:total |plena |do cliente )?{garantida|assegurada}",
            r"{garanti}\w+ <3>{satisfacao}",
            (
                r"(?:assegur|garanti|promet)\w+(?:-lhe)? <3>(?:soluc|respost|resultad|resoluc|decis)\w+ {favorave"
                r"|satisfatori|positiv}\w*"
            ),
            r"{nenhum|nunca|jamais} <2>{perde|perdera|rejeit|recus}\w* <3>(?:reclam|queix|pedido)\w*",
            r"{todas|todos} <3>(?:reclam|pedido|queix)\w* <2>(?:serao|sao) {aceit|aprovad|deferid|concedid}[oae]s",
            r"{ficara|ficaras|ficarao|vai ficar} (?:sempre |plenamente |totalmente |muito )?(?:satisfeit|content)\w+",
        ),
        unless_before=(NEGATED, r"\b(?:se|quando|caso)\b"),
        unless_around=(r"\bdevol|\breembols|\binquerito|\bpesquisa|\d+ (?:de|em) (?:cada )?\d+", FIGURE),
    ),
)
