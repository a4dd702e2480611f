"""Lists of a ledger: which incidents a filter holds, in which order, and what can be filtered by."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Place, TimeSpan, Voice
from riwaya.core.judgement import Decision
from riwaya.ledger import Ledger, open_ledger
from riwaya.ledger.columns import Coded, Columns
from riwaya.ledger.judgements import judge, take_back
from riwaya.ledger.listing import Chosen, Filter, choices
from riwaya.ledger.review import near
from riwaya.ledger.summary import summarise

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
        ledger.link()
        yield ledger


def events(book: Ledger, **fields: Any) -> list[str]:
    chosen = Chosen(book, Filter(**fields))
    rows = chosen.page(10)
    assert chosen.total == len(rows)
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
    (row,) = Chosen(book, Filter(event="shelling")).page(10)
    assert (row.kind, row.precision) == ("city", 1)
    counts = row.accounts, row.articles, row.voices, row.happened, row.denied, row.contested
    assert counts == (2, 2, 2, 1, 1, True)


def test_a_page_goes_on_where_the_one_before_ends(book: Ledger) -> None:
    chosen = Chosen(book, Filter())
    assert (chosen.total, [row.incident.event for row in chosen.page(1, 2)]) == (3, ["displacement"])
    assert chosen.page(1, 3) == []


def test_sums_and_what_is_told_most(book: Ledger) -> None:
    chosen = Chosen(book, Filter())
    assert chosen.sums() == (3, 4, 1)
    assert [one.event for one in chosen.most_told(2)] == ["shelling", "arrest"]
    assert Chosen(book, Filter(event="riot")).sums() == (0, 0, 0)


def test_days_places_and_choices(book: Ledger) -> None:
    chosen = Chosen(book, Filter())
    assert chosen.days() == [("2018-04-07", 1), ("2019-05-01", 1)]
    spots = [(point.place, point.incidents, point.contested) for point in chosen.points(9)]
    assert spots == [("Duma", 1, 1), ("Idlib Governorate", 1, 0)]
    found = choices(book, 9)
    assert [(one.value, one.count) for one in found["voice"]] == [("outlet", 3), ("sohr", 1)]
    assert {one.value for one in found["outlet"]} == {"شبكة", "مرصد"}
    assert [(one.value, one.count) for one in found["place"]] == [("Duma", 1), ("Idlib Governorate", 1)]


def test_a_list_holds_what_was_linked_since(book: Ledger) -> None:
    assert Chosen(book, Filter(event="riot")).total == 0
    book.add(Article("شغب في دوما", "a3", "شبكة", "2018-04-10"), [claim("c5", "a3", "2018-04-10", event="riot")])
    book.link()
    assert Chosen(book, Filter(event="riot")).total == 1


def test_what_words_find_is_of_now_whoever_asked_in_an_older_state(book: Ledger) -> None:
    words = Filter(words="دوما")
    with book.at_once():
        book.state_number()
        book.add(Article("شغب في دوما", "a3", "شبكة", "2018-04-10"), [claim("c5", "a3", "2018-04-10", event="riot")])
        with ThreadPoolExecutor(1) as another:  # who is not in that state
            another.submit(book.link).result()
            another.submit(book.columns).result()
        assert Chosen(book, words).total
    assert Chosen(book, words).total == Chosen(book, Filter()).total == 4


def test_an_actor_is_who_an_account_says_did_it(book: Ledger) -> None:
    doer = Actor("قوات النظام", "sy-forces")
    book.add(Article("ن", "a3", "شبكة", "2018-04-10"), [claim("c5", "a3", "2018-04-10", perpetrators=(doer,))])
    book.link()
    assert Chosen(book, Filter(actor="sy-forces")).total == 1
    assert Chosen(book, Filter(actor="sy")).total == 0


def held(columns: Columns) -> dict[str, Any]:
    """What columns say of each incident, whatever numbers their values have."""
    coded = {name: one for name in columns.__struct_fields__ if isinstance(one := getattr(columns, name), Coded)}
    told = {name: [one.values[code] for code in one.of] for name, one in coded.items()}
    rest = {name: getattr(columns, name).tolist() for name in ("ids", "accounts", "contested", "listed", "told")}
    return {**told, **rest, **{name: which.tolist() for name, which in columns.said.items()}}


def test_columns_that_follow_changes_are_those_that_are_read_whole(book: Ledger, address: str) -> None:
    def follows() -> bool:
        with open_ledger(address) as other:
            return held(book.columns()) == held(other.columns())

    before = book.columns()
    riot = Article("شغب في دوما", "a3", "شبكة", "2018-04-10")
    book.add(riot, [claim("c5", "a3", "2017-01-01", event="riot", voice=Voice("media", id="new"))])
    book.link()
    assert follows()
    assert before is not book.columns() is book.columns()
    judged = Decision("claim", "c5", "rejected", "", claims=("c5",))
    with book.writing() as connection:
        number = judge(connection, judged, "Reader")
    assert follows()
    assert len(book.columns().ids) == 3
    with book.writing() as connection:
        take_back(connection, number, "Reader")
    assert follows()
    with book.writing() as connection:
        summarise(connection)
    assert follows()


def test_columns_are_read_whole_where_too_much_has_changed(book: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    states = []
    monkeypatch.setattr("riwaya.ledger.columns._CHANGES", 0)
    for day in ("2018-04-10", "2018-04-11"):
        book.add(Article("شغب", day, "شبكة", day), [claim(f"c{day}", day, day, event="riot")])
        book.link()
        states.append(Chosen(book, Filter(event="riot")).total)
    assert states == [1, 2]


def test_incidents_near_one_are_those_of_its_place_and_of_about_its_day(book: Ledger) -> None:
    """The same place first, there the same event first; none of another week."""
    days = {"c5": "2018-04-06", "c6": "2018-04-09", "c7": "2018-04-10"}
    book.add(Article("سرقة في دوما", "a3", "شبكة", "2018-04-09"), [
        claim("c5", "a3", days["c5"], event="protest", places=(IDLIB,)),
        claim("c6", "a3", days["c6"], event="abduction"),
        claim("c7", "a3", days["c7"], event="riot"),
    ])  # fmt: skip
    book.link()
    shelling = next(one for one, _ in book.incidents() if one.event == "shelling")
    with book.reading() as connection:
        assert [one.event for one in near(connection, shelling, 8)] == ["abduction", "protest"]
        assert [one.event for one in near(connection, shelling, 1)] == ["abduction"]


def test_what_happened_at_the_place_on_no_known_day_may_be_the_same_as_well(book: Ledger) -> None:
    book.add(Article("سرقة في دوما", "a3", "شبكة", None), [claim("c8", "a3", None, event="abduction")])
    book.link()
    shelling = next(one for one, _ in book.incidents() if one.event == "shelling")
    with book.reading() as connection:
        assert [(one.event, one.date) for one in near(connection, shelling, 8)] == [("abduction", None)]
        undated = near(connection, shelling, 8)[0]
        assert shelling.incident in {one.incident for one in near(connection, undated, 8)}
