"""Accusations beside what was reported afterwards."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from riwaya.core.accusation import Accusation, Mirror
from riwaya.core.article import Article
from riwaya.core.claim import Actor, Claim, Place, Reply, TimeSpan, Voice
from riwaya.core.incident import Incident
from riwaya.languages.pack import load_pack
from riwaya.linking import mirror

IDLIB = Place("سرمدا", "Sarmada", "town", within=("Idlib Governorate", "Syria"))
HOMS = Place("تدمر", "Palmyra", "city", within=("Homs Governorate", "Syria"))
MINISTRY, ACTIVISTS = Voice("government", "accusing", id="ru-mod"), Voice("activists")
START = date(2018, 9, 1)


def on(day: int) -> str:
    return str(START + timedelta(days=day))


def claim(name: str, day: int, **fields: Any) -> Claim:
    time = TimeSpan("", on(day), on(day))
    base: dict[str, Any] = {"event": "chemical_weapon", "voice": ACTIVISTS, "places": (IDLIB,), "time": time}
    return Claim(id=name, article=f"a{day}", **base | fields)


def accusing(name: str, day: int, **fields: Any) -> Claim:
    base: dict[str, Any] = {
        "voice": MINISTRY,
        "status": "prepared",
        "staged": True,
        "perpetrators": (Actor("", "hts"),),
        "time": None,
    }
    return claim(name, day, **base | fields)


def seen(claims: Iterable[Claim], last: int = 200) -> Mirror:
    """The mirror of claims that are each an incident, in articles of every day up to the last."""
    articles = [Article("", f"a{day}", published=on(day)) for day in range(last + 1)]
    filler = [claim("first", 0, event="protest"), claim("last", last, event="protest")]
    told = [(Incident(f"i-{one.id}", one.event, claims=(one.id,)), [one]) for one in (*claims, *filler)]
    return mirror(told[::-1], articles, load_pack())


def only(claims: Iterable[Claim], last: int = 200) -> Accusation:
    (accusation,) = seen(claims, last).accusations
    return accusation


def test_reports_of_the_area_are_counted_window_by_window() -> None:
    one = only([
        accusing("acc", 50),
        claim("same-day", 50), claim("c5", 55), claim("s20", 70, event="shelling"), claim("c80", 130),
        claim("elsewhere", 55, places=(HOMS,)), claim("later", 141), claim("long-before", 10),
        claim("protest", 55, event="protest"), claim("denied", 55, status="denied"),
        claim("background", 55, background=True),
    ])  # fmt: skip
    assert [(w.days, w.attacks, w.alike) for w in one.windows] == [(7, 1, 1), (30, 2, 1), (90, 3, 2)]
    assert one.windows[1].events == {"chemical_weapon": 1, "shelling": 1}
    assert one.windows[0].incidents == ("i-c5",)


def test_the_usual_is_what_windows_without_an_accusation_see() -> None:
    (week,) = (
        w for w in only([accusing("acc", 50), claim("early", 20), claim("after", 52)], 120).windows if w.days == 7
    )
    # Of 115 windows of seven days 13 touch the one after the accusation; seven of the others hold a report.
    assert (week.usual.stretches, week.usual.attacks) == (102, round(7 / 102, 2))


def test_windows_that_the_articles_do_not_cover_are_left_out() -> None:
    assert [w.days for w in only([accusing("acc", 50)], 60).windows] == [7]
    assert not only([accusing("acc", 50, places=())]).windows


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, 1),
        ({"staged": False}, 1),
        ({"staged": False, "perpetrators": ()}, 1),
        ({"staged": False, "perpetrators": (), "voice": ACTIVISTS}, 0),
        ({"staged": False, "perpetrators": (Actor("", "ru-forces"),)}, 0),
        ({"staged": False, "status": "happened"}, 0),
        ({"status": "happened"}, 1),
        ({"event": "agreement"}, 0),
        ({"status": "denied"}, 0),
    ],
)
def test_what_is_an_accusation(fields: dict[str, Any], found: int) -> None:
    assert len(seen([accusing("acc", 50, **fields)]).accusations) == found


def test_answers_stand_with_the_accusation() -> None:
    pretext = claim("p", 51, status="prepared", voice=ACTIVISTS, replies=(Reply("acc", "reads_as_pretext"),))
    one = only([accusing("acc", 50), pretext, claim("d", 52, status="denied", replies=(Reply("acc", "denies"),))])
    assert (one.pretext, one.denied) == (("p",), ("d",))
    assert (one.accusers, one.accused, one.area) == (("ru-mod",), ("hts",), ("Idlib Governorate",))


def test_chance_is_only_asked_of_many_accusations() -> None:
    few = [accusing(f"acc{day}", day) for day in range(10, 29)]
    assert not seen(few).chances
    many = [accusing(f"acc{day:03}", day) for day in range(10, 40)]
    reports = [claim(f"r{day}", day) for day in range(15, 45)]
    chances = seen([*many, *reports]).chances
    assert [chance.days for chance in chances] == [7, 30, 90]
    assert chances[0].accusations == 30
    assert chances[0].attacks > chances[0].expected
    assert chances[0].share < 0.05
    assert seen([*reports, *many]).chances == chances


def test_without_days_accusations_are_listed_and_nothing_is_counted() -> None:
    told = accusing("acc", 50)
    found = mirror([(Incident("i", told.event, claims=("acc",)), [told])], [Article("", "a50")], load_pack())
    assert found.first is None
    assert [one.windows for one in found.accusations] == [()]
