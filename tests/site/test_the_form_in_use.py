"""What a customer types into the form is what arrives, with script or without, by keys alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest

from responde.complaint.number import right
from tests.conftest import CONTRACTS, SAME_DAY, TODAY
from tests.site.intake import Receiver

NAME = "andina-conecta"
SAYS = {
    "name": "María José Ñuñez Peña",
    "id_number": "1.020.304",
    "facts": "No llegó nadie.\nEsperé 4 horas: «mañana», dijeron & nada <b>más</b>.",
    "wanted_solution": "Que vengan el sábado 🙂",
    "email": "maria.nunez@correo.example",
    "phone": "+57 601 555 0199",
}
FILE = ("foto ñ.png", "image/png", b"\x89PNG\r\n\x1a\n\x00\xff")
ADDRESS = "https://derechos.andina-conecta.example/"
PURPOSES = {"name": "name", "email": "email", "phone": "tel"}


@pytest.fixture(scope="module", name="receiver")
def _receiver() -> Iterator[Receiver]:
    with Receiver() as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture(scope="module", name="site")
def _site(responde, receiver, tmp_path_factory):
    folder = shutil.copytree(CONTRACTS, tmp_path_factory.mktemp("form") / "contract")
    contract, site = folder / f"{NAME}.yml", folder.parent / "site"
    there = f"http://127.0.0.1:{receiver.server_port}/cases"
    contract.write_text(
        contract.read_text("utf-8").replace("https://intake.andina-conecta.example/cases", there), "utf-8"
    )
    done = responde("build", contract, "--to", site, "--today", TODAY, env=SAME_DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def reach(page, selector: str) -> None:
    """Press Tab until there."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    pytest.fail(f"keys never reach {selector}")


def fill(page) -> None:
    """Everything by keys, from the top of the page to the button, in the order of the page."""
    reach(page, "[name=request]")
    page.keyboard.press("ArrowDown")
    for name in ("facts", "wanted_solution"):
        reach(page, f"[name={name}]")
        page.keyboard.insert_text(SAYS[name])
    page.locator("[name=evidence]").set_input_files(
        {"name": FILE[0], "mimeType": FILE[1], "buffer": FILE[2]}
    )  # the system's own window for files can't be driven
    for name in ("name", "id_number"):
        reach(page, f"[name={name}]")
        page.keyboard.insert_text(SAYS[name])
    reach(page, "[name=contact_by]")
    page.keyboard.press("Space")
    for name in ("email", "phone"):
        reach(page, f"[name={name}]")
        page.keyboard.insert_text(SAYS[name])
    reach(page, "form.responde-form [type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases")


@pytest.mark.parametrize(
    "page", ["complain.html", "forms/complaint.html", "en/complain.html", "en/forms/complaint.html"]
)
@pytest.mark.parametrize("script", [True, False])
def test_what_is_typed_arrives(serve, open_at, site, receiver, page, script):
    receiver.taken.clear()
    fill(open_at(serve(site) + page, script=script))
    (taken,) = receiver.taken
    assert {name: taken[name] for name in SAYS} == SAYS
    assert taken["evidence"] == FILE
    assert taken["request"] == "complaint"
    assert taken["contact_by"] == "email"
    assert taken["lang"] == ("en" if page.startswith("en/") else "es")
    assert taken["_gotcha"] == ""
    assert taken["next"] == ADDRESS + ("en/" if page.startswith("en/") else "") + "received.html"
    assert "service" not in taken
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)  # wherever the company is
    assert (right(taken["number"], "AC", tomorrow) is not None, taken["number"] == "") == (script, not script)


@pytest.fixture(name="open_at")
def _open_at(chromium):
    contexts = []

    def opened(address: str, *, script: bool):
        contexts.append(chromium.new_context(java_script_enabled=script, reduced_motion="reduce"))
        page = contexts[-1].new_page()
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("page", ["complain.html", "forms/complaint.html"])
@pytest.mark.parametrize(
    ("script", "left_empty"), [(True, "name"), (True, "facts"), (True, "contact_by"), (False, "facts")]
)
def test_a_field_that_is_needed_holds_the_form_back(serve, open_at, site, receiver, page, script, left_empty):
    receiver.taken.clear()
    opened = open_at(serve(site) + page, script=script)
    opened.locator("[name=request]").first.check()
    for name in ("name", "id_number", "facts", "email"):
        if name != left_empty:
            opened.locator(f"[name={name}]").fill(SAYS[name])
    if left_empty != "contact_by":
        opened.locator("[name=contact_by]").first.check()
    opened.locator("form.responde-form [type=submit]").click()
    if script:
        opened.locator(".responde-summary a").click()
    assert receiver.taken == []
    assert opened.locator(":focus").get_attribute("name") == left_empty


@pytest.mark.parametrize("page", ["complain.html", "forms/complaint.html", "en/complain.html"])
def test_every_field_has_its_label_its_hint_and_what_the_browser_may_fill_in(serve, open_at, site, page):
    opened = open_at(serve(site) + page, script=True)
    fields = opened.locator("form.responde-form :is(input:not([type=hidden]), textarea, select)").evaluate_all(
        """all => all.filter(one => !one.closest(".responde-trap")).map(one => ({
            name: one.name, labels: one.labels.length, purpose: one.autocomplete, type: one.type,
            group: one.type === "radio" ? one.closest("fieldset").querySelector("legend").innerText : "-",
        }))"""
    )
    assert [one for one in fields if one["labels"] != 1 or not one["group"]] == []
    assert {one["name"]: one["purpose"] for one in fields if one["name"] in PURPOSES} == PURPOSES
    others = [one for one in fields if one["name"] not in PURPOSES and one["type"] not in {"radio", "file"}]
    assert [one for one in others if one["purpose"] != "off"] == []
    hints = opened.locator("form.responde-form .responde-hint[id]").evaluate_all("all => all.map(one => one.id)")
    described = opened.locator("form.responde-form [aria-describedby]").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-describedby'))"
    )
    assert hints == described
    assert len(hints) >= 4
