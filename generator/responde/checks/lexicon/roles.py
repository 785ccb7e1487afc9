"""Roles, departments and mailboxes, in Spanish, Portuguese, Catalan and English: what is nobody's name."""

from __future__ import annotations

ROLES = frozenset(
    {
        *("administrador", "administradora", "agente", "agentes", "analista", "asesor", "asesora", "asesores"),
        *("asistente", "auxiliar", "coordinador", "coordinadora", "defensor", "defensora", "defensoria", "delegado"),
        *("delegada", "director", "directora", "directivo", "ejecutivo", "ejecutiva", "empleado", "empleada"),
        *("encargado", "encargada", "funcionario", "funcionaria", "gerente", "gerenta", "gestor", "gestora", "jefe"),
        *("jefa", "lider", "operador", "operadora", "operario", "recepcionista", "representante", "responsable"),
        *("secretario", "secretaria", "subdirector", "subdirectora", "subgerente", "supervisor", "supervisora"),
        *("supervisores", "tecnico", "tecnica", "tecnicos", "teleoperador", "teleoperadora", "titular", "vendedor"),
        *("vendedora", "vicepresidente", "presidente", "presidenta", "robot", "bot", "chatbot", "personal", "equipo"),
        *("ombudsman", "dueno", "duena", "propietario", "propietaria", "administrator", "adviser", "advisor"),
        *("agent", "agents", "assistant", "associate", "clerk", "coordinator", "employee", "engineer", "executive"),
        *("executives", "foreman", "handler", "leader", "manager", "managers", "officer", "operator", "operators"),
        *("owner", "president", "receptionist", "representative", "representatives", "secretary", "specialist"),
        *("staff", "superintendent", "supervisors", "team", "technician", "technicians", "webmaster", "postmaster"),
        *("ceo", "cfo", "coo", "cto", "dpo", "vp", "virtual", "assessor", "assessora", "assistente", "atendente"),
        *("chefe", "chefia", "colaborador", "colaboradora", "coordenador", "coordenadora", "diretor", "diretora"),
        *("encarregado", "encarregada", "funcionarios", "ouvidor", "ouvidora", "provedor", "provedora"),
        *("rececionista", "responsavel", "subdiretor", "subdiretora", "proprietario", "proprietaria", "equipa"),
        *("equipe", "pessoal", "sotsdirector", "sotsdirectora", "tecnic"),
    }
)
"""What somebody is."""

DEPARTMENTS = frozenset(
    {
        *("administracion", "area", "atencion", "backoffice", "buzon", "call", "callcenter", "central", "centralita"),
        *("centro", "consultas", "contacto", "coordinacion", "cobranza", "cobranzas", "departamento", "depto"),
        *("dpto", "direccion", "division", "facturacion", "gerencia", "gestion", "jefatura", "mostrador", "oficina"),
        *("operaciones", "postventa", "posventa", "pqr", "pqrs", "pqrsf", "pqrsd", "quejas", "recepcion"),
        *("reclamacion", "reclamaciones", "reclamos", "rrhh", "sac", "seccion", "secretaria", "servicio"),
        *("servicios", "siniestros", "soporte", "subdireccion", "sucursal", "sugerencias", "taller", "talleres"),
        *("tienda", "unidad", "ventanilla", "ventas", "tesoreria", "logistica", "informacion", "incidencias"),
        *("averias", "ayuda", "billing", "bureau", "center", "centre", "claims", "complaints", "contact", "counter"),
        *("customer", "customers", "department", "dept", "desk", "enquiries", "feedback", "headquarters", "help"),
        *("helpdesk", "helpline", "hotline", "info", "information", "inquiries", "mailbox", "office", "operations"),
        *("reception", "relations", "service", "services", "shop", "store", "support", "switchboard", "unit"),
        *("workshop", "aftersales", "postmaster", "noreply", "hr", "administracao", "agencia", "apoio"),
        *("assistencia", "atendimento", "balcao", "centrais", "cobranca", "coordenacao", "direcao", "divisao"),
        *("faturacao", "faturamento", "gabinete", "gerencias", "gestao", "linha", "loja", "oficinas", "operacoes"),
        *("ouvidoria", "provedoria", "reclamacoes", "recepcao", "rececao", "secao", "secretariado", "servico"),
        *("servicos", "setor", "sinistros", "sinistres", "sugestoes", "suporte", "unidade", "vendas", "atencio"),
        *("departament", "oficines", "reclamacions", "servei", "serveis", "queixes"),
    }
)
"""Where somebody works."""

ABOUT = frozenset(
    {
        *("mesa", "branch", "sales", "cap", "dono", "dona", "a", "al", "y", "e", "de", "del", "d", "la", "las", "el"),
        *("los", "l", "en", "para", "por", "con", "su", "o", "nuestro", "nuestra", "un", "una", "cualquier", "and"),
        *("of", "the", "for", "to", "our", "in", "at", "on", "your", "any", "da", "das", "do", "dos", "ao", "aos"),
        *("com", "nosso", "nossa", "os", "as", "um", "uma", "i", "als", "cliente", "clientes", "clienta", "client"),
        *("clients", "clientela", "usuario", "usuarios", "utente", "utentes", "consumidor", "consumidores"),
        *("consumer", "consumers", "user", "users", "asegurado", "asegurados", "segurado", "segurados", "abonado"),
        *("abonados", "socio", "socios", "ciudadano", "ciudadanos", "ciudadania", "cidadao", "publico", "public"),
        *("huesped", "guest", "guests", "paciente", "pacientes", "patient", "patients", "policyholder"),
        *("policyholders", "member", "members", "tenant", "tenants", "turno", "turnos", "shift", "guardia", "noche"),
        *("dia", "tarde", "night", "day", "duty", "noite", "plantao", "piquete", "general", "geral", "regional"),
        *("nacional", "national", "local", "zona", "zone", "region", "territorial", "comercial", "commercial"),
        *("operativo", "operativa", "adjunto", "adjunta", "deputy", "senior", "junior", "principal", "suplente"),
        *("interino", "interina", "acting", "head", "chief", "assistant", "calidad", "quality", "qualidade"),
        *("experiencia", "experience", "satisfaccion", "telefonica", "telefonico", "telefonia", "telefone", "phone"),
        *("telephone", "telefono", "online", "web", "digital", "campo", "field", "obra", "obras", "linea", "line"),
        *("cuenta", "cuentas", "account", "accounts", "conta", "contas", "ayuda", "care", "relacion", "relaciones"),
        *("red", "network", "rede", "ciclo", "caja", "caixa", "mantenimiento", "maintenance", "manutencao"),
        *("instalacion", "instalaciones", "reparacion", "reparaciones", "repairs", "technical", "legal", "juridico"),
        *("juridica", "compliance", "cumplimiento", "contable", "finance", "financiero", "financiera", "financeiro"),
        *("marketing", "comunicacion", "data", "datos", "dados", "proteccion", "protection", "protecao", "privacy"),
        *("privacidad", "case", "casos", "inmediato", "inmediata", "front", "back", "emergencia", "emergencias"),
        *("urgencias", "emergency", "norte", "sur", "sul", "north", "south", "west", "east", "tecnicas", "humanos"),
        *("recursos", "human", "resources", "internacional", "international", "empresa", "empresas", "company"),
        *("business", "home", "hogar", "hogares", "particulares", "envios", "entregas", "delivery", "garantia"),
        *("garantias", "warranty", "pedidos", "orders", "postal", "presencial", "canal", "canales", "channels"),
        *("first", "primer", "primera", "primeiro", "nivel", "level", "telefonos"),
    }
)
"""What stands beside those words; none of them makes a role by itself."""

FIRST = frozenset(
    {
        *("departamento", "depto", "dpto", "atencion", "servicio", "servicios", "oficina", "unidad", "gerencia"),
        *("direccion", "subdireccion", "jefatura", "coordinacion", "buzon", "centralita", "call", "callcenter"),
        *("helpdesk", "helpline", "customer", "customers", "department", "dept", "support", "complaints", "claims"),
        *("reclamaciones", "reclamos", "quejas", "recepcion", "reception", "equipo", "team", "equipa", "equipe"),
        *("atendimento", "servico", "servicos", "setor", "secao", "seccion", "direcao", "gabinete", "balcao"),
        *("ouvidoria", "provedoria", "atencio", "departament", "servei", "serveis", "soporte", "suporte"),
        *("ventanilla", "hotline", "switchboard"),
    }
)
"""With these no person's name begins."""
