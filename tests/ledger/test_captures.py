"""A page that was taken down again with other words: both states are kept, and an id that is another's is refused."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger

URL = "https://example.org/1"
FIRST = Article("قصفت الطائرات دوما وقتل عشرة مدنيين", "a1", "شبكة", "2018-04-08", URL, "عنوان", "2018-04-08T10:00")
LATER = msgspec.structs.replace(FIRST, text="قصفت الطائرات دوما وقتل عشرون مدنيا", captured="2018-04-09T10:00")
CLAIM = Claim("c1", "a1", "air_strike", OUTLET, evidence=(Span(0, 18),))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "l.db"), create=True) as ledger:
        ledger.add(FIRST, [CLAIM])
        yield ledger


def test_a_changed_article_is_kept_beside_the_first_whose_claims_stay(book: Ledger) -> None:
    note = book.add(LATER, ())
    assert isinstance(note, Note)
    assert note.reason == "was captured again with another text, and kept as capture 2"
    assert [(one.number, one.article) for one in book.captures("a1")] == [(1, FIRST), (2, LATER)]
    assert book.claims() == [CLAIM]


@pytest.mark.parametrize("again", [FIRST, LATER, msgspec.structs.replace(FIRST, captured="2020-01-01")])
def test_a_state_that_is_there_already_is_no_new_capture(book: Ledger, again: Article) -> None:
    book.add(LATER, ())
    assert book.state(again) == "known"
    assert book.add(again, ()) is None
    assert len(book.captures("a1")) == 2


def test_another_headline_alone_is_a_capture_too(book: Ledger) -> None:
    note = book.add(msgspec.structs.replace(FIRST, title="عنوان آخر"), ())
    assert isinstance(note, Note)
    assert "another title" in note.reason


@pytest.mark.parametrize("url", [None, "https://example.org/2"])
def test_another_text_at_another_address_is_another_article(book: Ledger, url: str | None) -> None:
    other = Article("اجتمع الوزراء في العاصمة لبحث أسعار الخبز والوقود", "a1", "شبكة", "2018-04-08", url, "عنوان")
    issue = book.add(other, ())
    assert isinstance(issue, Issue)
    assert not isinstance(issue, Note)
    assert "another id" in issue.advice
    assert len(book.captures("a1")) == 1


def test_most_of_the_words_at_another_address_are_the_same_article(book: Ledger) -> None:
    moved = msgspec.structs.replace(LATER, url="https://example.org/moved")
    assert book.state(moved) == "changed"
