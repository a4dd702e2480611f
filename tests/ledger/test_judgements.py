"""Judgements: appended, taken back, stale where their evidence changed, never overwritten."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from typer.testing import CliRunner

from riwaya.cli.main import app
from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim
from riwaya.core.incident import Incident
from riwaya.core.judgement import Decision, evidence_of_claim, evidence_of_incident
from riwaya.core.problem import Problem
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger
from riwaya.ledger.audit import Sought, logged
from riwaya.ledger.judgements import judge, judgements, judgements_of, take_back

ARTICLE = Article("قصف على دوما", "a1")
CLAIM = Claim("c1", "a1", "shelling", OUTLET, evidence=(Span(0, 4),))


@pytest.fixture
def book(address: str) -> Iterator[Ledger]:
    with open_ledger(address, create=True) as ledger:
        ledger.add(ARTICLE, [CLAIM])
        ledger.link()
        yield ledger


def test_what_was_judged_stays_with_who_when_and_on_what(book: Ledger) -> None:
    with book.writing() as connection:
        assert (
            judge(connection, Decision("claim", "c1", "accepted", "hash", " as the text has it ", ("c1",)), "Reader")
            == 1
        )
        judge(connection, Decision("incident", "i1", "weak", "other"), "Reader")
    with book.reading() as connection:
        (one,) = judgements_of(connection, ["c1"])
        assert (one.about, one.target, one.verdict, one.note, one.by, one.evidence) == (
            "claim", "c1", "accepted", "as the text has it", "Reader", "hash",
        )  # fmt: skip
        assert one.at.endswith("+00:00")
        assert [judged.target for judged in judgements(connection)] == ["c1", "i1"]


def test_a_judgement_taken_back_is_still_there(book: Ledger) -> None:
    with book.writing() as connection:
        judge(connection, Decision("claim", "c1", "rejected", "hash"), "Reader")
        take_back(connection, 1, "Reader")
        judge(connection, Decision("claim", "c1", "accepted", "hash"), "Reader")
    with book.reading() as connection:
        assert [(one.verdict, one.taken_back) for one in judgements(connection)] == [
            ("rejected", True),
            ("accepted", False),
        ]
    for number, words in ((1, "already"), (9, "no judgement 9")):
        with pytest.raises(Problem, match=words), book.writing() as connection:
            take_back(connection, number, "Reader")


@pytest.mark.parametrize("change", ["UPDATE judgements SET verdict = 'rejected'", "DELETE FROM judgements"])
def test_the_database_itself_refuses_a_change(book: Ledger, change: str) -> None:
    with book.writing() as connection:
        judge(connection, Decision("claim", "c1", "accepted", "hash"), "Reader")
    with pytest.raises((IntegrityError, Problem), match="never changed"), book.writing() as connection:
        connection.execute(text(change))
    with book.reading() as connection:
        assert [one.verdict for one in judgements(connection)] == ["accepted"]


def test_linking_anew_keeps_judgements(book: Ledger) -> None:
    with book.writing() as connection:
        judge(connection, Decision("incident", "i1", "fair", "hash"), "Reader")
    book.link(anew=True)
    with book.reading() as connection:
        assert [one.verdict for one in judgements(connection)] == ["fair"]


@pytest.mark.parametrize(
    ("about", "verdict", "note", "by", "words"),
    [
        ("claim", "fair", "", "Reader", "can't be fair"),
        ("incident", "accepted", "", "Reader", "can't be accepted"),
        ("claim", "note", " ", "Reader", "needs words"),
        ("claim", "accepted", "", " ", "name of who judges"),
    ],
)
def test_what_is_no_judgement_is_refused(
    book: Ledger, about: str, verdict: str, note: str, by: str, words: str
) -> None:
    with pytest.raises(Problem, match=words), book.writing() as connection:
        judge(connection, Decision(about, "c1", verdict, "hash", note), by)  # type: ignore[arg-type]


def test_the_evidence_of_a_judgement_changes_with_what_it_rests_on() -> None:
    before = evidence_of_claim(CLAIM, ARTICLE)
    assert evidence_of_claim(CLAIM, ARTICLE) == before
    for other in ({"status": "denied"}, {"evidence": (Span(0, 8),)}, {"event": "attack"}):
        assert evidence_of_claim(msgspec.structs.replace(CLAIM, **other), ARTICLE) != before
    assert evidence_of_claim(CLAIM, Article("نص آخر", "a1")) != before
    assert evidence_of_incident(Incident("i", "attack", claims=("a", "b"))) != evidence_of_incident(
        Incident("i", "attack", claims=("a",))
    )


def test_the_command_lists_them(tmp_path: Path) -> None:
    path = str(tmp_path / "l.db")
    with open_ledger(path, create=True) as ledger, ledger.writing() as connection:
        judge(connection, Decision("claim", "c1", "note", "hash", "see the second page"), "Reader")
        judge(connection, Decision("claim", "c1", "rejected", "hash"), "Reader")
        take_back(connection, 2, "Reader")
    result = CliRunner().invoke(app, ["judgements", "--ledger", path])
    first, second = result.stdout.splitlines()
    assert first.startswith("1. ")
    assert first.endswith("Reader: claim c1 note: see the second page")
    assert second.endswith("Reader: claim c1 rejected (taken back)")
    assert "2 judgements." in result.stderr


def test_who_judged_stands_in_the_log(book: Ledger) -> None:
    with book.writing() as connection:
        judge(connection, Decision("claim", "c1", "rejected", "hash"), "Reader")
        take_back(connection, 1, "Other")
        found = [(one.by, one.what, one.about, one.note) for one in logged(connection, Sought())]
    assert found == [("Other", "taken-back", "c1", "1. rejected"), ("Reader", "judged", "c1", "1. rejected")]
