"""Who is said to hold a place, and where the accounts differ."""

from itertools import permutations
from typing import Any

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Place, TimeSpan, Voice
from riwaya.core.holding import Held
from riwaya.languages.pack import load_pack
from riwaya.linking import control

TOWN = Place("بلدة", "Zitan", "town", within=("Aleppo Governorate", "Syria"))
NAMESAKE = Place("بلدة", "Zitan", "town", within=("Homs Governorate", "Syria"))
SOHR = Voice("monitor", id="sohr")
ARMY, OPPOSITION, MINISTRY = "sy-gov-forces", "sy-opposition", "sy-gov"


def told(name: str, day: str | None = None, **fields: Any) -> Claim:
    time = TimeSpan("", day, day) if day else None
    base: dict[str, Any] = {"event": "territory_change", "voice": OUTLET, "places": (TOWN,), "time": time}
    return Claim(id=name, article="a", **base | fields)


def holds(name: str, holder: str, day: str | None = None, **fields: Any) -> Claim:
    return told(name, day, kind="control", perpetrators=(Actor("", holder),), **fields)


def found(*claims: Claim) -> tuple[Held, ...]:
    return control(claims, [Article("", "a")], load_pack())


@pytest.mark.parametrize(
    ("claims", "standing"),
    [
        ([holds("c1", ARMY, "2020-02-01"), holds("c2", ARMY, "2020-02-09")], "held"),
        ([holds("c1", ARMY, "2020-02-01"), holds("c2", MINISTRY, "2020-02-01")], "held"),
        ([holds("c1", ARMY, "2020-02-01"), told("c2", "2020-02-05", taken_by=OPPOSITION)], "changed hands"),
        ([holds("c1", ARMY, "2020-02-05"), told("c2", "2020-02-05", taken_by=OPPOSITION)], "contested"),
        ([holds("c1", ARMY), told("c2", "2020-02-05", taken_by=OPPOSITION)], "order unknown"),
        ([told("c1", "2020-02-05", taken_by=ARMY), told("c2", "2020-02-05", taken_by=ARMY, status="denied")],
         "contested"),
        ([told("c1", "2020-02-05", lost_by=ARMY)], "lost"),
        ([told("c1", "2020-02-05", taken_by=OPPOSITION, lost_by=ARMY)], "held"),
    ],
)  # fmt: skip
def test_what_the_accounts_come_to(claims: list[Claim], standing: str) -> None:
    for order in permutations(claims):
        (held,) = found(*order)
        assert held.standing == standing


def test_a_side_has_its_days_and_those_who_say_so() -> None:
    (held,) = found(
        told("c1", "2020-02-05", taken_by=ARMY, voice=SOHR),
        holds("c2", ARMY, "2020-03-01"),
        told("c3", "2020-04-01", taken_by=OPPOSITION, lost_by=ARMY),
        told("c4", "2020-02-06", taken_by=ARMY, status="denied"),
    )
    army, opposition = held.holds
    assert (army.since, army.first, army.last, army.until) == ("2020-02-05", "2020-02-05", "2020-03-01", "2020-04-01")
    assert (army.claims, army.denied) == (("c2", "c1"), ("c4",))
    assert (opposition.holder, opposition.since) == (OPPOSITION, "2020-04-01")


def test_what_is_planned_holds_nothing_and_namesakes_are_apart() -> None:
    assert not found(told("c1", "2020-02-05", taken_by=ARMY, status="prepared"))
    apart = found(holds("c1", ARMY, "2020-02-05"), holds("c2", OPPOSITION, "2020-02-05", places=(NAMESAKE,)))
    assert [held.standing for held in apart] == ["held", "held"]


def test_a_stretch_of_days_contests_nothing() -> None:
    month = TimeSpan("", "2020-02-01", "2020-02-29", "month")
    (held,) = found(holds("c1", ARMY, time=month), holds("c2", OPPOSITION, "2020-02-05"))
    assert held.standing == "changed hands"
