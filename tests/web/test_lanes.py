"""Who holds a place over time, drawn by side and voice."""

from datetime import date

from riwaya.core.claim import Claim, Voice
from riwaya.core.holding import Held, Hold
from riwaya.web.lanes import lanes

VOICE = Voice("monitor", name="M")


def drawn(days: dict[str, date]) -> list[tuple[str, str, list[tuple[str, str, float]], int]]:
    claims = {name: Claim(name, "a", "territory_change", VOICE) for name in ("c1", "c3", "c4")}
    claims["c2"] = Claim("c2", "a", "territory_change", VOICE, kind="control")
    holds = Hold("one", claims=("c1", "c2"), lost=("c3",)), Hold("two", denied=("c4",))
    held = Held("X", None, (), "contested", holds)
    found = lanes(held, claims, {name: (day, day) for name, day in days.items()}, lambda claim: claim.voice.name or "")
    return [
        (one.holder, one.voice, [(mark.what, mark.day, mark.x) for mark in one.marks], len(one.undated))
        for one in found.lanes
    ]


def test_what_is_told_stands_on_its_day_between_the_first_and_the_last() -> None:
    (one, two) = drawn(
        {"c1": date(2020, 1, 1), "c2": date(2020, 1, 6), "c3": date(2020, 1, 11), "c4": date(2020, 1, 6)}
    )
    assert one == (
        "one", "M", [("taken", "2020-01-01", 2.0), ("held", "2020-01-06", 50.0), ("lost", "2020-01-11", 98.0)], 0
    )  # fmt: skip
    assert two == ("two", "M", [("denied", "2020-01-06", 50.0)], 0)


def test_what_has_no_day_stands_apart_and_what_shares_one_stands_beside_it() -> None:
    (one, _) = drawn({"c1": date(2020, 1, 1), "c3": date(2020, 1, 1)})
    assert [(what, x) for what, _, x in one[2]] == [("taken", 50.0), ("lost", 51.6)]
    assert one[3] == 1
