"""The scanner: forms with their clitics and pronouns, the longest at each word."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.row import Item, Row
from riwaya.grammar.scanner import Scanner
from riwaya.text.fold import fold

from .conftest import MORPHOLOGY, WORDS

Scan = Callable[[str], Row]


def found(row: Row) -> list[tuple[str, str]]:
    """(words, id of the entry or sort of clitic) of each item that has readings."""
    named = [
        (row.words(item), min(reading.rule for reading in item.readings.values())) for item in row if item.readings
    ]
    return [one for one in named if one[1] != "token"]


def only(row: Row, label: str) -> Item:
    (item,) = [item for item in row if item.has(label)]
    return item


@pytest.mark.parametrize(
    ("text", "clitics", "definite"),
    [
        ("قصف", [], False),
        ("القصف", [], True),
        ("والقصف", ["wa"], True),
        ("بقصف", ["bi"], False),
        ("وبالقصف", ["wa", "bi"], True),
        ("للقصف", ["li"], True),
        ("فللقصف", ["fa", "li"], True),
        ("ولقصف", ["wa", "li"], False),
    ],
)
def test_clitics_stand_apart_before_a_noun(scan: Scan, text: str, clitics: list[str], *, definite: bool) -> None:
    row = scan(text)
    assert [label for item in list(row)[:-1] for label in item.readings] == clitics
    last = list(row)[-1]
    assert last.has("trigger.noun")
    assert last.has("trigger")
    assert last.definite is definite


@pytest.mark.parametrize("text", ["وسيقصفون", "ليقصف", "قصفوا", "فقصفت"])
def test_a_verb_takes_its_persons_and_particles(scan: Scan, text: str) -> None:
    assert only(scan(text), "trigger.verb").get("trigger").id == "qasf"


@pytest.mark.parametrize("text", ["مقصف", "القصفي", "بيقصف", "السيقصف", "وكفي", "قصفتموهم", "دومان"])
def test_a_word_that_only_holds_the_letters_is_another_word(scan: Scan, text: str) -> None:
    assert [item for item in scan(text) if item.has("trigger") or item.has("place") or item.has("in")] == []


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("قصفها", "ها"),
        ("قصفهم", "هم"),
        ("غارته", "ه"),
        ("غاراتهم", "هم"),
        ("قصفوه", "ه"),
        ("غارة", ""),
        ("استيلائه", "ه"),
        ("استيلاؤها", "ها"),
    ],
)
def test_a_pronoun_hangs_on_a_noun_or_verb(scan: Scan, text: str, suffix: str) -> None:
    item = only(scan(text), "trigger")
    assert item.suffix == suffix
    assert scan(text).words(item) == text


@pytest.mark.parametrize("text", ["القصفها", "القصفة", "بالغارتهم"])
def test_no_pronoun_hangs_on_a_word_with_the_article(scan: Scan, text: str) -> None:
    assert found(scan(text)) == []


def test_a_fixed_phrase_takes_no_pronoun(scan: Scan) -> None:
    assert found(scan("جيشهم")) == []


def test_the_longest_form_wins(scan: Scan) -> None:
    assert found(scan("شن غارة في دوما")) == [("شن غارة", "ghara"), ("في", "in"), ("دوما", "duma")]
    assert found(scan("الجيش الحر")) == [("الجيش الحر", "jaysh")]
    assert found(scan("جيش حر")) == [("جيش", "jaysh"), ("حر", "free")]


def test_an_optional_article_is_one_form(scan: Scan) -> None:
    assert only(scan("الهجوم الكيماوي"), "means").definite
    assert not only(scan("هجوم كيماوي"), "means").definite


def test_a_stem_that_begins_like_the_article_has_none(scan: Scan) -> None:
    assert not only(scan("ألغام"), "mines").definite
    assert only(scan("الألغام"), "mines").definite


def test_a_form_with_its_article_is_taken_only_with_it(scan: Scan) -> None:
    assert found(scan("النظام")) == [("النظام", "state")]
    assert only(scan("النظام"), "actor").definite
    assert found(scan("نظام")) == [("نظام", "order")]
    assert found(scan("للنظام"))[-1][1] == "state"
    assert list(scan("للنظام").items[0].readings) == ["li"]


def test_without_clitics_a_form_stands_bare(scan: Scan) -> None:
    assert found(scan("القدس")) == [("القدس", "al-quds")]
    assert found(scan("والقدس")) == []


def test_entries_that_share_a_form_are_readings_of_one_item(scan: Scan) -> None:
    item = only(scan("دوما"), "place")
    assert item.get("place").id == "town"
    assert item.get("council").id == "duma"
    assert item.get("actor") is None


def test_words_are_shown_as_published(scan: Scan) -> None:
    row = scan("وقصفَتْ «كَفْرنْبِل» 😀")
    assert found(row) == [("و", "clitic"), ("قصفَتْ", "qasf"), ("كَفْرنْبِل", "town")]


def test_what_no_entry_knows_is_a_plain_token(scan: Scan) -> None:
    assert [list(item.readings) for item in scan("بيت 12، بيت.\n")] == [
        [],
        ["digits"],
        ["comma"],
        [],
        ["stop"],
        ["line"],
    ]


SCANNER = Scanner(WORDS, MORPHOLOGY, Alphabet())
PIECES = st.sampled_from(
    ["و", "ال", "ب", "لل", "قصف", "غارة", "نا", "دوما", " ", "  ", ".", "ـ", "ً", "\n", "شن ", "ها", "س", "ي"]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_items_lie_in_order_and_hold_every_letter(text: str) -> None:
    row = SCANNER.scan(fold(text))
    done = 0
    for item in row:
        assert done <= item.start < item.end
        assert row.folded.letters[done : item.start].strip() == ""
        done = item.end
    assert row.folded.letters[done:].strip() == ""
    assert len(row.codes) == len(row)


def test_two_words_run_together_are_told_apart(scan: Scan) -> None:
    """Behind a letter that joins none, and only where both are known and no word is made of them."""
    assert found(scan("النظامالجيش")) == []
    assert found(scan("فيدوماغارات")) == []
    assert found(scan("استيلاءقصف")) == []
    assert found(scan("بالدوماغارات")) == [("ب", "clitic"), ("الدوما", "duma"), ("غارات", "ghara")]
