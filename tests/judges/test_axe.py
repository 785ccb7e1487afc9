"""axe finds what it is trusted to find, in every view of a page."""

from tests.judges.axe import SCHEMES, WIDTHS, axe, axe_everywhere, focus_order


def test_a_good_page_passes_in_spite_of_a_strict_policy(chromium, serve, good):
    assert axe_everywhere(chromium, serve(good)) == []


def test_each_planted_mistake_is_found(open_page, serve, broken):
    found = {message.rule for message in axe(open_page(serve(broken)).page)}
    assert found == {"autocomplete-valid", "color-contrast", "html-has-lang", "label"}


def test_every_view_of_a_page_is_judged(chromium, serve, broken):
    found = [message for message in axe_everywhere(chromium, serve(broken)) if message.rule == "label"]
    seen = [f"{width} px, {scheme}" for width in WIDTHS for scheme in SCHEMES]
    assert [view for message in found for view in seen if view in message.text] == seen


def test_the_themes_own_page_passes(chromium, serve, themed):
    assert axe_everywhere(chromium, serve(themed)) == []


def test_the_key_tab_goes_from_control_to_control(open_page, serve, good):
    assert focus_order(open_page(serve(good)).page) == ["input#name name", "button Enviar"]
