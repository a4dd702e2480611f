"""What cannot all be true of one incident, and what can."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.core.claim import OUTLET, Actor, Claim, Reply, Toll, Voice
from riwaya.languages.pack import load_pack
from riwaya.linking import contradictions

SOHR, RU = Voice("monitor", id="sohr"), Voice("government", id="ru-mod")
RUSSIA, MINISTRY, HTS = Actor("x", "ru-forces"), Actor("y", "ru-mod"), Actor("z", "hts")


def told(name: str, voice: Voice = OUTLET, **fields: Any) -> Claim:
    return Claim(id=name, article=name[0], voice=voice, **{"event": "air_strike"} | fields)


def killed(low: int | None, high: int | None = None, measure: str = "killed") -> dict[str, Any]:
    return {"tolls": (Toll(measure, "people", "", low, high),)}


def found(*claims: Claim) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Slot -> its positions, each with the claims that take it."""
    slots = contradictions(claims, load_pack())
    return {one.slot: [(position.says, position.claims) for position in one.positions] for one in slots}


@pytest.mark.parametrize(
    ("one", "other", "slot", "says"),
    [
        ({}, {"status": "denied"}, "event", ["happened", "denied"]),
        ({}, {"status": "denied", "denies": "event", "staged": True}, "staged", ["happened", "staged"]),
        ({}, {"staged": True}, "staged", ["happened", "staged"]),
        ({}, {"status": "denied", "denies": "weapon"}, "means", ["happened", "weapon denied"]),
        ({"perpetrators": (RUSSIA,)}, {"perpetrators": (HTS,)}, "perpetrators",
         ["Russian forces", "Hayat Tahrir al-Sham"]),
        ({"perpetrators": (RUSSIA,)}, {"perpetrators": (MINISTRY,), "status": "denied", "denies": "perpetrator"},
         "perpetrators", ["Russian forces", "not Russian Ministry of Defence"]),
        (killed(4, 4), killed(10, 10), "killed", ["4", "10"]),
        (killed(20, None), killed(4, 9), "killed", ["4 to 9", "20 or more"]),
        (killed(None, 5, "injured"), killed(6, 6, "injured"), "injured", ["up to 5", "6"]),
        ({"taken_by": "sy-gov-forces"}, {"taken_by": "hts"}, "holder",
         ["Syrian government forces", "Hayat Tahrir al-Sham"]),
    ],
)  # fmt: skip
def test_what_cannot_both_hold(one: dict[str, Any], other: dict[str, Any], slot: str, says: list[str]) -> None:
    slots = found(told("a1", **one), told("b1", SOHR, **other))
    assert [said for said, _ in slots.pop(slot)] == says
    assert not slots


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({}, {"status": "prepared"}),
        ({"perpetrators": (RUSSIA,)}, {"perpetrators": (MINISTRY, HTS)}),
        ({"perpetrators": (RUSSIA,)}, {"perpetrators": (Actor("مسلحون"),)}),
        ({"event": "territory_change", "perpetrators": (RUSSIA,)}, {"event": "armed_clash", "perpetrators": (HTS,)}),
        (killed(4, None), killed(10, 10)),
        (killed(4, 4), {"kind": "tally"} | killed(400, 400)),
        ({"taken_by": "ru-forces"}, {"taken_by": "ru-mod"}),
    ],
)
def test_what_can_both_hold(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert found(told("a1", **one), told("b1", SOHR, **other)) == {}


def test_a_voice_that_corrects_its_figure_does_not_contradict_itself() -> None:
    assert found(told("a1", SOHR, **killed(4, 4)), told("b1", SOHR, **killed(6, 6))) == {}
    assert "killed" in found(told("a1", **killed(4, 4)), told("b1", **killed(6, 6)))


@given(st.permutations([told("a1"), told("a2", SOHR, status="denied"), told("b1", RU, **killed(3, 3)),
                        told("c1", **killed(9, 9)), told("c2", SOHR, perpetrators=(HTS,))]))  # fmt: skip
def test_the_order_of_the_accounts_changes_nothing(claims: list[Claim]) -> None:
    assert found(*claims) == {
        "event": [("happened", ("a1", "b1", "c1", "c2")), ("denied", ("a2",))],
        "killed": [("3", ("b1",)), ("9", ("c1",))],
    }


def test_who_denies_that_an_event_was_staged_denies_nothing_of_the_event() -> None:
    happened, staged = told("a1"), told("b1", SOHR, status="prepared", staged=True)
    cleared = told("b2", RU, status="denied", denies="event", replies=(Reply("b1", "denies"),))
    assert found(happened, staged, cleared) == {}
    faked = told("b1", SOHR, staged=True)
    assert found(faked, cleared) == {"staged": [("staging denied", ("b2",)), ("staged", ("b1",))]}
