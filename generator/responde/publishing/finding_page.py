"""The page that a preview shows while the contract has errors: what is wrong, in place of the charter."""

from __future__ import annotations

from html import escape

import yaml


def finding_page(text: str, title: str) -> bytes:
    """Markdown with the findings as they are, nothing of them read as markup."""
    matter = yaml.safe_dump({"title": escape(title), "hide": ["navigation", "toc"]}, allow_unicode=True)
    # Blank lines would end the block of HTML, and what follows would be read as Markdown.
    body = escape(text).replace("\n", "&#10;")
    page = f'---\n{matter}---\n\n<h1>{escape(title)}</h1>\n\n<pre class="responde-findings">{body}</pre>\n'
    return page.encode()
