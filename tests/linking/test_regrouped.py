"""What people decided on incidents, on top of any linking: nothing is lost, the last decides, taking back restores."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from riwaya.linking.incidents.regrouped import Group, Relation, home, regrouped

NAMES = tuple("abcdefghij")
VERDICTS = ("duplicate", "linked", "distinct", "uncertain")


@st.composite
def groupings(draw: st.DrawFn) -> list[Group]:
    marks = draw(st.lists(st.integers(0, 4), min_size=len(NAMES), max_size=len(NAMES)))
    found = [frozenset(name for name, mark in zip(NAMES, marks, strict=True) if mark == which) for which in range(5)]
    return [group for group in found if group]


@st.composite
def relations(
    draw: st.DrawFn, verdicts: tuple[str, ...] = ("duplicate", "linked", "distinct", "uncertain")
) -> Relation:
    one = draw(st.frozensets(st.sampled_from(NAMES), min_size=1, max_size=4))
    other = draw(st.frozensets(st.sampled_from((*NAMES, "gone")), min_size=1, max_size=4)) - one
    return Relation(draw(st.sampled_from(verdicts)), one, other or frozenset({"gone"}))


several: Any = st.lists(relations(), max_size=6)


@given(groupings(), several)
def test_every_claim_is_in_one_group_as_before(groups: list[Group], judged: list[Relation]) -> None:
    found = regrouped(groups, judged)
    assert sorted(claim for group in found for claim in group) == sorted(NAMES)
    assert all(found)
    assert found == sorted(found, key=min)


@given(groupings(), several, st.randoms(use_true_random=False))
def test_the_order_of_groups_does_not_matter(groups: list[Group], judged: list[Relation], chance: Any) -> None:
    mixed = list(groups)
    chance.shuffle(mixed)
    assert regrouped(mixed, judged) == regrouped(groups, judged)


@given(groupings(), several)
def test_without_relations_linking_stands(groups: list[Group], judged: list[Relation]) -> None:
    assert regrouped(groups, []) == sorted(groups, key=min)
    quiet = [one for one in judged if one.verdict in ("linked", "uncertain")]
    assert regrouped(groups, quiet) == sorted(groups, key=min)


@given(groupings(), several, relations(("duplicate",)))
def test_the_last_merge_decides(groups: list[Group], judged: list[Relation], last: Relation) -> None:
    found = regrouped(groups, [*judged, last])
    before = regrouped(groups, judged)
    homes = {home(side, before) for side in (last.one, last.other)} - {None}
    assert any(all(group is None or group <= one for group in homes) for one in found)


@given(groupings(), several, relations(("distinct",)))
def test_the_last_split_decides(groups: list[Group], judged: list[Relation], last: Relation) -> None:
    found = regrouped(groups, [*judged, last])
    assert not any(group & last.one and group & last.other for group in found)


@given(groupings())
def test_a_split_of_a_merge_gives_back_the_parts(groups: list[Group]) -> None:
    one, *rest = sorted(groups, key=min)
    if rest:
        pair = {"one": one, "other": rest[0]}
        merged = regrouped(groups, [Relation("duplicate", **pair)])
        assert one | rest[0] in merged
        assert regrouped(groups, [Relation("duplicate", **pair), Relation("distinct", **pair)]) == sorted(
            groups, key=min
        )


def test_claims_that_linking_adds_later_stay_with_those_from_which_some_were_split() -> None:
    split = Relation("distinct", frozenset("a"), frozenset("bc"))
    assert regrouped([frozenset("abcd")], [split]) == [frozenset("a"), frozenset("bcd")]


def test_a_merge_takes_the_incident_that_most_of_the_claims_are_in() -> None:
    judged = Relation("duplicate", frozenset("abc"), frozenset("x"))
    assert regrouped([frozenset("ab"), frozenset("cz"), frozenset("x")], [judged]) == [
        frozenset("abx"),
        frozenset("cz"),
    ]
