"""A small edition as the core would press it, for tests of what happens afterwards."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

import yaml

from responde.artefact import Artefact
from responde.edition import Edition, Site

LANGUAGES = ("es", "en")
NAMES = {"es": "Español", "en": "English", "pt": "Português", "qu": "Runasimi"}
ADDRESS = "https://derechos.example.com/carta/"
TODAY = date(2026, 12, 1)

PAGES = (
    ("index", "¿Quién le responde ahora?", True),
    ("ladder", "A quién acudir", True),
    ("promises", 'Mis plazos <b>"&"</b>', True),
    ("privacy", "Qué hacemos con sus datos", False),
)

BODY = """\
<h1 id="top">{title}</h1>

<p>La decisión llega antes de quince días hábiles. <a href="ladder.html#ana">Ana Gómez</a></p>

<h2 id="ana">Ana Gómez</h2>

<div class="responde-card">
<p class="responde-name">Ana Gómez</p>
<a class="responde-call" href="tel:+576015550101">Llamar 601 555 0101</a>
</div>

<h2 id="otros">Otros</h2>

<p>Word of {lang}: palabra-{lang}.</p>

<form action="https://formspree.io/f/abc" method="post">
<label>Nombre <input name="name" autocomplete="name"></label>
<label><input type="checkbox" name="ok"> Acepto</label>
<button type="submit">Enviar</button>
</form>
"""


def page(name: str, title: str, lang: str, *, languages: tuple[str, ...] = LANGUAGES, in_nav: bool = True) -> Artefact:
    folder = "" if lang == languages[0] else f"{lang}/"
    up = "" if lang == languages[0] else "../"
    alternates = [
        {"lang": other, "name": NAMES[other], "link": f"{up}{'' if other == languages[0] else other + '/'}{name}.html"}
        for other in languages
    ]
    matter = {
        "title": escape(title),
        "description": escape(f"{title} ({lang})"),
        "lang": lang,
        "alternates": alternates,
        "home": "index.html",
    }
    text = f"---\n{yaml.safe_dump(matter, allow_unicode=True)}---\n\n{BODY.format(title=escape(title), lang=lang)}"
    return Artefact(path=f"{folder}{name}.md", content=text.encode(), lang=lang, title=title, in_nav=in_nav)


def words(lang: str) -> dict[str, object]:
    return {
        "site_name": "Andina &amp; Hijos",
        "home_title": f"Inicio {lang}",
        "edition": f"Edición 2026.2 ({lang}), hash 0123abcd",
        "review_by": "2027-01-01",
        "stale": f"Esta carta está vencida ({lang}).",
        "not_found_title": f"No está ({lang})",
        "not_found_text": f"Esta página no existe ({lang}).",
        "menu": {"es": "Menú"}.get(lang, "Menu"),
        "search": {"es": "Buscar"}.get(lang, "Search"),
        "close_menu": {"es": "Cerrar"}.get(lang, "Close"),
        "languages": {"es": "Idiomas"}.get(lang, "Languages"),
        "skip": {"es": "Ir al contenido"}.get(lang, "Skip to content"),
    }


def edition(
    *, languages: tuple[str, ...] = LANGUAGES, address: str = ADDRESS, more: tuple[Artefact, ...] = ()
) -> Edition:
    pages = tuple(
        page(name, title, lang, languages=languages, in_nav=shown) for lang in languages for name, title, shown in PAGES
    )
    files = (
        Artefact(path="charter.json", content=b'{"a": 1}\n'),
        Artefact(path="assets/brand.css", content=b":root { --responde-accent: #7a1f3d; }\n"),
    )
    site = Site(
        name="Andina & Hijos", address=address, languages=languages, extra={lang: words(lang) for lang in languages}
    )
    return Edition(findings=(), artefacts=(*pages, *files, *more), site=site)


def contract(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "contract.yml"
    file.write_text("company: Andina & Hijos\n", "utf-8")
    return file


def note(text: str) -> Artefact:
    """A page that says one thing."""
    return Artefact(
        path="note.md", content=f"# Note\n\n<p>{escape(text)}</p>\n".encode(), lang="es", title="Note", in_nav=True
    )
