"""What changed between two readings: claims are followed by the words that tell them, not by their ids."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from riwaya.core.claim import OUTLET, Claim, Place, Reply, Voice
from riwaya.core.span import Span
from riwaya.engine import Change, drift

SOHR = Voice("monitor", id="sohr")


def told(name: str, start: int = 0, end: int = 40, **fields: Any) -> Claim:
    known: dict[str, Any] = {"event": "shelling", "voice": OUTLET, "evidence": (Span(start, end),)}
    return Claim(id=name, article="a", **(known | fields))


def between(old: list[Claim], new: list[Claim]) -> list[Change]:
    return list(drift({"a": old}, {"a": new}))


def test_a_claim_with_other_values_has_changed() -> None:
    (change,) = between([told("1")], [told("2", event="air_strike", places=(Place("دوما"),), evidence=(Span(5, 40),))])
    assert change.fields == ("event", "places", "evidence")


def test_claims_told_in_other_words_appear_and_vanish() -> None:
    old, new = told("1", 0, 10), told("2", 20, 30)
    assert between([old], [new]) == [Change("a", old, None), Change("a", None, new)]


def test_of_two_claims_in_the_same_words_the_likest_is_the_same() -> None:
    outlet, monitor = told("1"), told("2", voice=SOHR)
    assert between([outlet, monitor], [told("4", voice=SOHR), told("3")]) == []
    (change,) = between([outlet, monitor], [told("3", voice=SOHR)])
    assert (change.old, change.new) == (outlet, None)


def test_ids_are_those_of_one_reading() -> None:
    answer = told("2", 50, 60, replies=(Reply("1", "denies"),))
    again = told("9", 50, 60, replies=(Reply("8", "denies"),))
    assert between([told("1"), answer], [told("8"), again]) == []


CLAIMS = st.lists(
    st.builds(
        told,
        st.sampled_from("123456"), st.integers(0, 50), st.integers(51, 80),
        event=st.sampled_from(["shelling", "attack"]), voice=st.sampled_from([OUTLET, SOHR]),
    ),
    max_size=6,
)  # fmt: skip


@given(CLAIMS, CLAIMS)
def test_every_claim_is_told_of_at_most_once_and_none_where_nothing_changed(old: list[Claim], new: list[Claim]) -> None:
    changes = between(old, new)
    appeared, vanished = (sum(getattr(change, name) is None for change in changes) for name in ("old", "new"))
    assert len(old) - vanished == len(new) - appeared
    assert between(old, old) == []
