"""What a ledger keeps, and that it keeps it whole."""

import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import sleep

import msgspec
import pytest
from sqlalchemy import create_engine

import riwaya.core.claim
from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, TimeSpan, Toll, Voice
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.core.span import Span
from riwaya.ledger import Account, Ledger, open_ledger

SOURCE = Path(riwaya.core.claim.__file__).parents[2]
DUMA = Place("دوما", "Duma", "city", 33.57, 36.4, ("Rif Dimashq", "Syria"))
DAY = TimeSpan("السبت", "2018-04-07", "2018-04-07")
FIRST = Article("نص أول عن دوما", "a1", "شبكة", "2018-04-08", "https://example.org/1", "عنوان")
SECOND = Article("نص ثان عن دوما", None, None, "2018-04-09")


def claims(article: Article) -> tuple[Claim, ...]:
    toll = Toll("killed", "civilians", "مدني", 1, 1)
    voice = Voice("rescuers", "affirming", "white-helmets", chain=("الدفاع المدني",))
    first = Claim(f"{article.key}-1", article.key, "chemical_weapon", voice, places=(DUMA,), time=DAY, tolls=(toll,))
    return (
        msgspec.structs.replace(first, evidence=(Span(0, 6),)),
        Claim(f"{article.key}-2", article.key, "displacement", OUTLET, spans={"trigger": (Span(4, 6),)}),
    )


def filled(path: Path, *articles: Article) -> Ledger:
    ledger = open_ledger(str(path), create=True)
    for article in articles:
        assert ledger.add(article, claims(article)) is None
    ledger.link()
    return ledger


def content(path: Path) -> list[str]:
    """All that is in a ledger but its index of words and how often it was written, which go by the way of adding."""
    written = ('"words', 'INTO "state"', 'INTO "changes"')
    with sqlite3.connect(path) as connection:
        return [line for line in connection.iterdump() if not any(words in line for words in written)]


def test_what_is_put_in_comes_out_again(tmp_path: Path) -> None:
    with filled(tmp_path / "l.db", FIRST, SECOND) as ledger:
        (one, told), *others = ledger.incidents()
        assert set(one.claims) == {claim.id for claim in told} == {claims(FIRST)[0].id, claims(SECOND)[0].id}
        assert sorted(claim.id for _, (claim,) in others) == sorted([claims(FIRST)[1].id, claims(SECOND)[1].id])
        assert ledger.accounts(one.incident) == [Account(claims(FIRST)[0], FIRST), Account(claims(SECOND)[0], SECOND)]
        assert ledger.incidents_from(one.incident[:6]) == [one]
        assert ledger.incidents_from("%") == []
        assert ledger.counts()["claims"] == 4


def test_what_is_read_at_once_is_of_one_state_and_the_next_of_the_newest(tmp_path: Path) -> None:
    with filled(tmp_path / "l.db", FIRST) as ledger, open_ledger(str(tmp_path / "l.db")) as other:
        with ledger.at_once():
            before = ledger.state_number(), len(ledger.columns().ids), len(ledger.articles())
            other.add(SECOND, claims(SECOND))
            other.link()
            assert (ledger.state_number(), len(ledger.columns().ids), len(ledger.articles())) == before
        assert ledger.state_number() > before[0]
        assert (len(ledger.columns().ids), len(ledger.articles())) == (len(ledger.incidents()), 2)


def test_who_reads_the_columns_waits_for_nobody_who_waits_for_them(tmp_path: Path) -> None:
    with filled(tmp_path / "l.db", FIRST):
        asked, held = Event(), Event()

    class Late(Ledger):
        """One whose list is asked for when a page has just taken the only connection."""

        def state_number(self) -> int:
            number = super().state_number()
            if not asked.is_set():
                asked.set()
                assert held.wait(10)
            return number

    engine = create_engine(f"sqlite:///{tmp_path / 'l.db'}", pool_size=1, max_overflow=0, pool_timeout=10)
    with Late(engine, "l.db") as ledger, ThreadPoolExecutor(1) as another:
        listed = another.submit(ledger.columns)
        assert asked.wait(10)
        with ledger.at_once():
            held.set()
            sleep(0.2)
            assert len(ledger.columns().ids) == 2
        assert len(listed.result().ids) == 2


def test_adding_the_same_article_twice_changes_nothing(tmp_path: Path) -> None:
    with filled(tmp_path / "l.db", FIRST, SECOND) as ledger:
        before = content(tmp_path / "l.db")
        assert ledger.state(FIRST) == "known"
        assert ledger.add(FIRST, claims(FIRST)[:1]) is None
        ledger.link(anew=True)
    assert content(tmp_path / "l.db") == before


def test_the_order_of_adding_leaves_no_trace_in_what_is_linked(tmp_path: Path) -> None:
    with filled(tmp_path / "x.db", FIRST, SECOND) as one, filled(tmp_path / "y.db", SECOND, FIRST) as other:
        assert one.incidents() == other.incidents()
    assert sorted(content(tmp_path / "x.db")) == sorted(content(tmp_path / "y.db"))


@pytest.mark.parametrize(
    ("other", "what"),
    [
        (
            Article("نص غيره", "a1", "شبكة", "2018-04-08", "https://example.org/9", "عنوان"),
            "another text and another url",
        ),
    ],
)
def test_another_article_under_a_known_id_is_an_issue(tmp_path: Path, other: Article, what: str) -> None:
    with filled(tmp_path / "l.db", FIRST) as ledger:
        issue = ledger.add(other, ())
        assert isinstance(issue, Issue)
        assert what in issue.reason
        assert ledger.accounts(ledger.incidents()[0][0].incident)[0].article == FIRST


def test_an_article_whose_claims_clash_is_left_out_whole(tmp_path: Path) -> None:
    with filled(tmp_path / "l.db", FIRST) as ledger:
        issue = ledger.add(SECOND, claims(FIRST))
        assert isinstance(issue, Issue)
        assert ledger.state(SECOND) == "new"


def test_an_issue_is_kept_once_and_a_note_is_known_as_one(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "l.db"), create=True) as ledger:
        for issue in (Issue("a", "intake", "is empty"), Note("b", "intake", "was read as UTF-16")) * 2:
            ledger.record(issue)
        assert ledger.counts()["issues"] == 2
    with sqlite3.connect(tmp_path / "l.db") as connection:
        assert connection.execute("SELECT source, note FROM issues ORDER BY source").fetchall() == [("a", 0), ("b", 1)]


_ADD_FOR_EVER = """
import sys
from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim
from riwaya.ledger import open_ledger
with open_ledger(sys.argv[1], create=True) as ledger:
    for n in range(100_000):
        ledger.add(Article(f"text {n}", f"a{n}"), [Claim(f"a{n}-{i}", f"a{n}", "shelling", OUTLET) for i in range(40)])
        print(n, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in another way")
def test_a_killed_process_loses_nothing_committed_and_leaves_no_half_article(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    command = [sys.executable, "-c", _ADD_FOR_EVER, str(path)]
    for _ in range(3):
        path.unlink(missing_ok=True)
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(SOURCE)}
        ) as adding:
            assert adding.stdout
            told = [int(adding.stdout.readline()) for _ in range(25)][-1]
            adding.kill()
        with sqlite3.connect(path) as connection:
            query = "SELECT a.key, count(c.id) FROM articles a LEFT JOIN claims c ON c.article = a.key GROUP BY a.key"
            counts = dict(connection.execute(query).fetchall())
        assert {f"a{n}" for n in range(told + 1)} <= set(counts)
        assert set(counts.values()) == {40}
        for rest in tmp_path.glob("l.db-*"):
            rest.unlink()
