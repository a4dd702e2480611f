"""Short phrases asked for their numbers alone."""

import pytest

from riwaya.reading.phrases import numbers_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ثلاثة من أصل خمسة", [0.6]),
        ("خمسة أجزاء من عشرة", [0.5]),
        ("خمسة على اثنين", [2.5]),
        ("عشرة من خمسة", [10, 5]),
        ("1 3/4", [1.75]),
        ("3 و 1/2", [3.5]),
        ("عشرة أس ستة", [1e6]),
        ("2^-1", [0.5]),
        ("1,5e6", [1.5e6]),
        ("2^999999", [2, 999999]),
        ("نحو .5 منها", [0.5]),
        ("انظر https://example.org/?q=3&r=4 ثم 5", [5]),
    ],
)
def test_numbers_are_what_two_of_them_amount_to(text: str, found: list[float]) -> None:
    assert numbers_in(text) == pytest.approx(found)
