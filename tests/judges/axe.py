"""axe in Chromium, held to WCAG 2.0, 2.1 and 2.2, levels A and AA."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from playwright.sync_api import Browser, Page

from tests.judges import Message
from tests.judges.tools import package

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")

LOADED = "typeof window.axe === 'object'"
RUN = "what => window.axe.run(document, {runOnly: what, resultTypes: ['violations']}).then(said => said.violations)"


def axe(page: Page, only: Sequence[str] = ()) -> list[Message]:
    """Violations on a page that is open, one for each element, of all rules or `only` some; none is a good verdict."""
    if not page.evaluate(LOADED):
        page.evaluate(
            package("axe-core/axe.min.js").read_text("utf-8")
        )  # not a script element: a page's CSP forbids it
    what = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": list(TAGS)}
    return [_message(page, rule, place) for rule in page.evaluate(RUN, what) for place in rule["nodes"]]


def axe_everywhere(browser: Browser, address: str) -> list[Message]:
    """Violations of the page at `address`, light and dark, narrow and wide."""
    return [message for page in views(browser, address) for message in axe(page)]


def views(browser: Browser, address: str) -> Iterator[Page]:
    """The page at `address`, opened once: light and dark, narrow and wide."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    page.goto(address)
    for width in WIDTHS:
        for scheme in SCHEMES:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            yield page
    context.close()


def focus_order(page: Page, limit: int = 200) -> list[str]:
    """What the key Tab reaches from the top of the page, in order: tag, id and text or name of each element."""
    described = """() => {
        const at = document.activeElement;
        if (!at || at === document.body) return "";
        const name = at.getAttribute("aria-label") || at.innerText || at.getAttribute("name") || "";
        return `${at.tagName.toLowerCase()}${at.id ? "#" + at.id : ""} ${name.trim().replace(/\\s+/g, " ")}`.trim();
    }"""
    order: list[str] = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        reached = page.evaluate(described)
        if not reached:
            break
        order.append(reached)
    return order


def _message(page: Page, rule: dict, place: dict) -> Message:
    width, dark = page.viewport_size["width"], page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    seen = f"{width} px, {'dark' if dark else 'light'}"
    target = " ".join(map(str, place["target"]))
    return Message(
        judge="axe", file=page.url, rule=rule["id"], text=f"{rule['help']}: {target} ({seen}) {place['failureSummary']}"
    )
