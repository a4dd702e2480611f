"""Agreement: the coefficients against published worked examples, and what is compared between coders."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.core.claim import OUTLET, Claim, Toll
from riwaya.core.span import Span
from riwaya.exports.agreement import Agreement, agreement, alpha, kappa


def pairs(both: int, first: int, second: int, neither: int) -> list[tuple[str, str]]:
    """A table of two coders who say yes or no: both yes, only the first, only the second, both no."""
    return [("y", "y")] * both + [("y", "n")] * first + [("n", "y")] * second + [("n", "n")] * neither


@pytest.mark.parametrize(
    ("table", "value"),
    [
        ((20, 5, 10, 15), 0.4),  # the grant applications of the textbooks
        ((45, 15, 25, 15), 0.1304),
        ((25, 35, 5, 35), 0.2593),
    ],
)
def test_kappa_is_that_of_published_tables(table: tuple[int, int, int, int], value: float) -> None:
    assert kappa(pairs(*table)) == pytest.approx(value, abs=5e-5)


def units(*coders: str) -> list[list[str]]:
    """A reliability matrix, a row a coder; a full stop is no value."""
    return [
        [value for value in column if value != "."] for column in zip(*(row.split() for row in coders), strict=True)
    ]


@pytest.mark.parametrize(
    ("matrix", "value"),
    [  # Krippendorff (2011), A to C
        (units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), 0.095),
        (units("a a b b d c c c e d d a", "b a b b b c c c e d d d"), 0.692),
        (
            units(
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .",
            ),
            0.743,
        ),
    ],
)
def test_alpha_is_that_of_krippendorffs_worked_examples(matrix: list[list[str]], value: float) -> None:
    assert alpha(matrix) == pytest.approx(value, abs=5e-4)


letters: Any = st.sampled_from("abc")


@given(st.lists(st.tuples(letters, letters), min_size=2))
def test_coefficients_are_at_most_one_and_one_only_for_the_same(values: list[tuple[str, str]]) -> None:
    for found in (kappa(values), alpha([[*pair] for pair in values])):
        if found is not None:
            assert found <= 1
            assert (found == pytest.approx(1)) == all(a == b for a, b in values)


@given(st.lists(st.tuples(letters, letters)), st.randoms(use_true_random=False))
def test_neither_the_order_nor_who_is_first_matters(values: list[tuple[str, str]], chance: Any) -> None:
    mixed = [(b, a) for a, b in values]
    chance.shuffle(mixed)
    assert kappa(mixed) == pytest.approx(kappa(values))
    assert alpha([[*pair] for pair in mixed]) == pytest.approx(alpha([[*pair] for pair in values]))


def test_values_that_are_all_one_tell_nothing_of_agreement() -> None:
    assert kappa([("a", "a")] * 3) is None
    assert alpha([["a", "a"]] * 3) is None
    assert kappa([]) is None


def claim(name: str, killed: int, at: int = 0, event: str = "shelling") -> Claim:
    tolls = (Toll("killed", "people", "قتلى", killed, killed),)
    return Claim(name, "a", event, OUTLET, tolls=tolls, evidence=(Span(at, at + 10),))


def of(field: str, found: list[Agreement]) -> Agreement:
    return next(one for one in found if one.field == field)


def test_coders_are_compared_claim_by_claim_and_field_by_field() -> None:
    found = agreement([{"A": [claim("c1", 3), claim("c2", 1)], "B": [claim("c1", 4), claim("c2", 1)]}])
    assert (of("tolls", found).units, of("tolls", found).agreed) == (2, 1)
    assert of("event", found).agreed == 2
    assert of("claim", found).agreed == 2


def test_what_one_coder_rejects_is_a_disagreement_on_the_claim_alone() -> None:
    found = agreement([{"A": [claim("c1", 3)], "B": []}, {"A": [claim("c2", 3)], "B": [claim("c2", 3)]}])
    assert (of("claim", found).units, of("claim", found).agreed) == (2, 1)
    assert of("tolls", found).units == 1


def test_claims_that_both_added_are_one_where_the_same_words_tell_the_same_event() -> None:
    both = {"A": [claim("p1", 3, at=100)], "B": [claim("p2", 3, at=102)]}
    assert of("claim", agreement([both])).agreed == 1
    apart = {"A": [claim("p1", 3, at=100)], "B": [claim("p2", 3, at=102, event="attack")]}
    assert (of("claim", agreement([apart])).units, of("claim", agreement([apart])).agreed) == (2, 0)


def test_an_article_of_one_coder_counts_for_nothing() -> None:
    assert of("claim", agreement([{"A": [claim("c1", 3)]}])).units == 0


def test_three_coders_have_an_alpha_and_no_kappa() -> None:
    coded = {name: [claim("c1", 3), claim("c2", killed)] for name, killed in (("A", 1), ("B", 1), ("C", 2))}
    tolls = of("tolls", agreement([coded]))
    assert tolls.kappa is None
    assert tolls.alpha is not None
