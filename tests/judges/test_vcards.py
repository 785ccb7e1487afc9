"""The judges of contact cards read good ones and refuse broken ones."""

import pytest

from tests.judges.vcards import RefusedError, both, by_vcard4, by_vobject

GOOD = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana \\, Ñandú\r\nN:;Ana \\, Ñandú;;;\r\n"
    "TEL;VALUE=uri;TYPE=work,voice:tel:+57-601-5550101\r\nNOTE:one\\n\r\n two\r\nEND:VCARD\r\n"
)
READERS = (lambda text: by_vcard4(text)[0], by_vobject)
NAMES = ("vcard4", "vobject")


@pytest.mark.parametrize("reads", READERS, ids=NAMES)
def test_a_good_card_is_read_with_what_was_escaped_and_folded(reads):
    [card] = reads(GOOD)
    assert card.one("FN") == "Ana , Ñandú"
    assert card.one("NOTE") == "one\ntwo"
    assert "+57-601-5550101" in card.one("TEL")


@pytest.mark.parametrize("reads", READERS, ids=NAMES)
@pytest.mark.parametrize("lost", ["FN:Ana \\, Ñandú\r\n", "VERSION:4.0\r\n", "END:VCARD\r\n"])
def test_a_card_without_what_every_card_has_is_refused(reads, lost):
    assert lost in GOOD
    with pytest.raises(RefusedError):
        reads(GOOD.replace(lost, ""))


@pytest.mark.parametrize("reads", READERS, ids=NAMES)
def test_a_line_that_is_folded_without_a_blank_is_refused(reads):
    with pytest.raises(RefusedError):
        reads(GOOD.replace("\r\n two", "\r\ntwo"))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("VERSION:4.0", "VERSION:5.0"),
        ("TEL;VALUE=uri", "TEL;VALUE=date"),
        ("work,voice", "work,loud"),
        (":tel:+57", ":call +57"),
        ("NOTE:", "REV:yesterday\r\nNOTE:"),
        ("NOTE:", "KIND:boss\r\nNOTE:"),
        ("NOTE:", "UID:one\r\nNOTE:"),
        ("NOTE:", "LANG:Spanish, mostly\r\nNOTE:"),
        ("NOTE:", "EMAIL;PREF=900:a@b.example\r\nNOTE:"),
    ],
)
def test_what_the_standard_does_not_know_is_refused_by_who_holds_to_it(right, wrong):
    assert right in GOOD
    with pytest.raises(RefusedError):
        by_vcard4(GOOD.replace(right, wrong))


def test_two_people_on_one_file_are_two():
    assert [card.one("FN") for card in both(GOOD + GOOD.replace("Ana", "Eva"))] == ["Ana , Ñandú", "Eva , Ñandú"]
