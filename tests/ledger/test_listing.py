"""Lists of a ledger: which incidents a filter holds, in which order, and what can be filtered by."""

from collections.abc import Iterator
from typing import Any

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, TimeSpan, Voice
from riwaya.ledger import Ledger, listing, open_ledger
from riwaya.ledger.listing import Filter
from riwaya.linking import link

DUMA = Place("دوما", "Duma", "city", 33.57, 36.4, ("Rif Dimashq", "Syria"), 1)
IDLIB = Place("إدلب", "Idlib Governorate", "governorate", 35.9, 36.6, ("Syria",), 4)
SOHR = Voice("monitor", id="sohr")


def claim(name: str, article: str, day: str | None = None, **fields: Any) -> Claim:
    time = TimeSpan("", day, day) if day else None
    base: dict[str, Any] = {"event": "shelling", "voice": OUTLET, "places": (DUMA,), "time": time}
    return Claim(id=name, article=article, **base | fields)


@pytest.fixture
def book(address: str) -> Iterator[Ledger]:
    """A shelling of Duma told and denied, an arrest in Idlib, and a displacement of no day or place."""
    with open_ledger(address, create=True) as ledger:
        told = Article("قصف على دوما وبإدلب", "a1", "شبكة", "2018-04-08")
        denied = Article("نفى المرصد قصف دوما", "a2", "مرصد", "2018-04-09")
        ledger.add(told, [
            claim("c1", "a1", "2018-04-07"),
            claim("c2", "a1", "2019-05-01", event="arrest", places=(IDLIB,)),
        ])  # fmt: skip
        ledger.add(denied, [
            claim("c3", "a2", "2018-04-07", status="denied", voice=SOHR),
            claim("c4", "a2", event="displacement", places=(), status="prepared"),
        ])  # fmt: skip
        ledger.relink(link(ledger.claims(), ledger.articles()))
        yield ledger


def events(book: Ledger, **fields: Any) -> list[str]:
    with book.reading() as connection:
        total, rows = listing.page(connection, Filter(**fields), 10)
    assert total == len(rows)
    return [row.incident.event for row in rows]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, ["arrest", "shelling", "displacement"]),
        ({"place": "Duma"}, ["shelling"]),
        ({"place": "Syria"}, ["arrest", "shelling"]),
        ({"place": "Sy"}, []),
        ({"event": "arrest"}, ["arrest"]),
        ({"status": "denied"}, ["shelling"]),
        ({"status": "prepared"}, ["displacement"]),
        ({"voice": "sohr"}, ["shelling"]),
        ({"outlet": "شبكة"}, ["arrest", "shelling"]),
        ({"since": "2018-04-08"}, ["arrest"]),
        ({"until": "2018"}, ["shelling"]),
        ({"since": "2018-04", "until": "2019-05-01"}, ["arrest", "shelling"]),
        ({"contested": True}, ["shelling"]),
        ({"words": "ادلب"}, ["arrest", "shelling"]),
        ({"words": "المرصد ادلب"}, []),
        ({"words": "' OR 1=1 --"}, []),
    ],
)
def test_what_a_filter_holds(book: Ledger, fields: dict[str, Any], found: list[str]) -> None:
    assert events(book, **fields) == found


def test_a_row_says_what_the_accounts_come_to(book: Ledger) -> None:
    with book.reading() as connection:
        _, (row,) = listing.page(connection, Filter(event="shelling"), 10)
        assert (row.kind, row.precision) == ("city", 1)
        assert (row.accounts, row.articles, row.voices, row.happened, row.denied, row.contested) == (
            2,
            2,
            2,
            1,
            1,
            True,
        )
        total, rest = listing.page(connection, Filter(), 1, 2)
        assert (total, [row.incident.event for row in rest]) == (3, ["displacement"])


def test_days_places_and_choices(book: Ledger) -> None:
    with book.reading() as connection:
        assert listing.days(connection, Filter()) == [("2018-04-07", 1), ("2019-05-01", 1)]
        spots = [(point.place, point.incidents, point.contested) for point in listing.points(connection, Filter(), 9)]
        assert spots == [("Duma", 1, 1), ("Idlib Governorate", 1, 0)]
        choices = listing.choices(connection, 9)
    assert [(one.value, one.count) for one in choices["voice"]] == [("outlet", 3), ("sohr", 1)]
    assert {one.value for one in choices["outlet"]} == {"شبكة", "مرصد"}
