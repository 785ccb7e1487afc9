"""Whoever is quicker than the line loses nothing: what is pressed before the second script came is done with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Route

from tests.site.test_web_form import CAME, SEND, WHOLE, _pages, _receiver, begun, fill, without  # noqa: F401 - fixtures

LATER = "**/assets/filling.js"
BROKEN = "Unexpected token '='"
WAITING = "[data-form=waiting]"
OLD = {"number": "SOL261204K7M3PQ42", "at": "2026-12-04T12:00:00+01:00", "lang": "en", "request": "", "said": []}
"""The receipt of a complaint that was sent from the same window before."""


class Line:
    """Holds back the second script until told what becomes of it."""

    def __init__(self, page: Page) -> None:
        self.held: list[Route] = []
        self.page = page
        page.route(LATER, self.hold)

    def hold(self, route: Route) -> None:
        self.held.append(route)

    def answer(self, how: Callable[[Route], None]) -> None:
        """Let it come, or fail; as often as it was asked for."""
        while self.held:
            how(self.held.pop())

    def free(self) -> None:
        self.page.unroute(LATER)


@pytest.fixture(name="page")
def _page(open_page, serve, pages, receiver) -> Iterator[Page]:
    receiver.taken.clear()
    visit = open_page(f"{serve(pages)}en/forms/complaint.html")
    visit.page.unroute("**/*")  # the receiver is another host
    yield visit.page
    assert [said for said in visit.errors if not said.endswith(("ERR_FAILED", BROKEN))] == []


@pytest.fixture(name="line")
def _line(page: Page) -> Line:
    return Line(page)


def test_who_only_reads_fetches_nothing_more(open_page, serve, pages):
    visit = open_page("about:blank")
    asked: list[str] = []
    visit.page.unroute("**/*")
    visit.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    visit.page.goto(f"{serve(pages)}en/forms/complaint.html")
    visit.page.mouse.wheel(0, 900)
    visit.page.locator("h1").click()
    visit.page.wait_for_load_state("networkidle")
    assert [name for name in asked if name.endswith(".js")] == ["form.js"]
    visit.page.locator("[name=facts]").press("a")
    visit.page.locator("[name=facts]").press("Tab")
    visit.page.wait_for_load_state("networkidle")
    assert [name for name in asked if name.endswith(".js")] == ["form.js", "filling.js"]
    assert visit.page.locator("script[src$='filling.js']").count() == 1


@pytest.mark.parametrize("way", ["click", "key", "script"])
def test_what_is_sent_before_it_came_waits_and_goes_with_its_number(page, line, receiver, way):
    fill(page, WHOLE)
    if way == "click":
        page.locator(SEND).click()
    elif way == "key":
        page.locator("[name=name]").press("Enter")
    else:
        page.evaluate("document.querySelector('form.responde-form').requestSubmit()")
    assert page.locator(WAITING).inner_text() == "One moment, please."
    assert receiver.taken == []
    line.answer(Route.continue_)
    page.wait_for_url("**/cases")
    [taken] = receiver.taken
    assert taken["number"].startswith("SOL")
    assert taken["facts"] == "Dark"
    page.go_back()
    assert json.loads(page.evaluate("sessionStorage.responde"))["number"] == taken["number"]


def test_mistakes_are_said_in_our_words_however_late_it_comes(page, line, receiver):
    fill(page, without("facts"))  # the browser would hold it back by itself, and say so in its own words
    page.locator(SEND).click()
    page.locator(SEND).click()  # who sees nothing happen presses again
    assert page.locator(".responde-summary").count() == 0
    line.answer(Route.continue_)
    page.locator(".responde-summary").wait_for()
    assert page.locator(".responde-summary a").all_inner_texts() == ["Please answer: What happened?"]
    assert page.locator(WAITING).inner_text() == ""
    assert receiver.taken == []


def test_what_was_typed_and_chosen_meanwhile_is_there_and_asks_for_less(page, line):
    fill(page, {"case_number": "SOL261204K7M3PQ43", "facts": "Dark"})
    page.locator("[name=facts]").press("Tab")
    assert page.locator("[name=service]").first.is_hidden(), "what isn't asked again is hidden at once"
    assert page.locator("[data-form=slip]").is_hidden()
    line.answer(Route.continue_)
    page.locator("[data-form=slip]").filter(has_text="This number has a slip").wait_for()
    assert page.locator("[name=facts]").input_value() == "Dark"
    assert page.locator("[data-form=numbered]").inner_text() == "It goes to the case that you have already."


def test_what_was_written_can_be_kept_before_it_came(page, line):
    fill(page, {"facts": "Dark"})
    page.get_by_role("button", name="Keep what I wrote on this device").click()
    page.reload()
    page.get_by_role("button", name="Go on with it").click()
    assert page.locator("[name=facts]").input_value() == "Dark"
    line.answer(Route.abort)


def stopped(page: Page) -> None:
    """No time passes in it but by `run_for`."""
    page.clock.install(time="2026-12-04T12:00:00Z")
    page.clock.pause_at("2026-12-04T12:00:01Z")


def fallen(page: Page, line: Line, why: str) -> None:
    """It doesn't come: the line says so, is silent, or brings something that doesn't run."""
    if why == "refused":
        line.answer(Route.abort)
    elif why == "broken":
        line.answer(lambda route: route.fulfill(body="const = 1", content_type="text/javascript"))
    else:
        page.clock.run_for(3_900)
        assert page.locator(WAITING).inner_text() == "One moment, please."
        page.clock.run_for(200)


@pytest.mark.parametrize("why", ["refused", "silent", "broken"])
def test_without_it_the_plain_form_is_sent_and_promises_no_number(page, line, receiver, why):
    page.evaluate("said => sessionStorage.responde = said", json.dumps(OLD))
    stopped(page)
    fill(page, WHOLE)
    assert page.locator("[data-form=numbered]").inner_text() == "Whoever receives this gives it its number."
    page.locator(SEND).click()
    fallen(page, line, why)
    page.wait_for_url("**/cases")
    [taken] = receiver.taken
    assert (taken["number"], taken["facts"], taken["name"]) == ("", "Dark", "Ana")
    line.free()
    page.go_back()
    assert page.evaluate("sessionStorage.responde ?? null") is None, "an earlier receipt would pass for this one's"
    assert page.locator("[data-form=sent]").is_hidden()


@pytest.mark.parametrize("why", ["refused", "silent", "broken"])
def test_without_it_the_browser_checks_by_itself(page, line, receiver, why):
    stopped(page)
    fill(page, without("facts"))
    page.locator(SEND).click()
    fallen(page, line, why)
    page.locator("[name=facts]:focus").wait_for()
    assert page.locator("[name=facts]:invalid").count() == 1
    assert receiver.taken == []
    assert page.locator(WAITING).inner_text() == ""


def test_the_next_touch_tries_again_and_then_all_is_as_if_it_had_come_at_once(page, line, receiver):
    fill(page, {"facts": "Dark"})
    line.answer(Route.abort)
    line.free()
    fill(page, without("facts"))
    page.wait_for_function(CAME)
    assert page.locator("[data-form=numbered]").inner_text() == "You get a case number when you send this."
    page.locator(SEND).click()
    page.wait_for_url("**/cases")
    assert receiver.taken[0]["number"].startswith("SOL")


def test_a_script_that_came_after_it_was_given_up_takes_over(page, line, receiver):
    stopped(page)
    fill(page, without("facts"))
    page.locator(SEND).click()
    fallen(page, line, "silent")
    page.locator("[name=facts]:focus").wait_for()
    line.answer(Route.continue_)
    page.wait_for_function(CAME)
    assert page.locator(".responde-summary").count() == 0, "what was given up isn't done twice"
    page.locator(SEND).click()
    assert page.locator(".responde-summary a").all_inner_texts() == ["Please answer: What happened?"]
    assert receiver.taken == []


# Who comes back to a form that the browser fills again, or by a link that brings a claim.


def test_who_comes_back_to_a_filled_form_and_sends_it_at_once_gets_another_number(page, receiver):
    fill(begun(page), WHOLE)
    page.locator(SEND).click()
    page.wait_for_url("**/cases")
    page.go_back()
    page.wait_for_function(CAME)
    assert page.locator("[name=name]").input_value() == "Ana", "the browser has filled it again"
    fill(page, {name: WHOLE[name] for name in ("facts", "evidence", "own.count")})
    page.locator(SEND).click()
    page.wait_for_url("**/cases")
    first, second = (each["number"] for each in receiver.taken)
    assert first.startswith("SOL")
    assert second.startswith("SOL")
    assert first != second


def test_who_left_while_it_waited_has_sent_nothing(page, line, receiver):
    fill(page, WHOLE)
    page.locator(SEND).click()
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    line.answer(Route.continue_)
    page.wait_for_function(CAME)
    page.wait_for_load_state("networkidle")
    assert receiver.taken == []
    assert page.url.endswith("complaint.html")


def test_a_link_that_brings_a_claim_brings_all_that_it_takes_to_send_it(window, served_at):
    page = window.open(f"{served_at('andina-conecta')}complain.html?request=complaint&facts=No%20lleg%C3%B3#form")
    page.wait_for_function(CAME)
    assert page.locator("[name=facts]").input_value() == "No llegó"
    assert page.locator("[name=request][value=complaint]").is_checked()
    assert window.said == []
