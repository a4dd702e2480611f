"""The Arabic cases of Recognizers-Text: how many are read as it has them, and what is read otherwise on purpose."""

import sys
from functools import cache
from pathlib import Path

import pytest
from recognizers import DAYS, NAME, NUMBERS, Case, cases, shares

SUITE = Path(__file__).resolve().parents[3] / "shared" / "bench" / "time_numbers" / NAME
LEAST = {NUMBERS: 0.89, DAYS: 0.78}
"""The share of each kind that is right at least; the aim is 0.90 and 0.80."""
OTHERWISE = {
    "A number behind «to» or «for», or a number of a month alone behind «in», counts people in news.":
        (38, 39, 119),
    "A day and month joined by a dot need a word before them: else they are a number with decimals.":
        (8,),
    "«My day», «my week» are as well «daily», «weekly»; within two weeks of an order is within the next two.":
        (35, 74, 77),
    "Vague stretches stay open: some months, the last few days, the years from 2000 on; two decades end today.":
        (37, 75, 112, 113, 120, 121, 122),
    "News looks back: «last September» is the latest, «in two days» is no stretch up to then, who left did so before.":
        (53, 70, 91, 123, 124),
    "The week's end is Friday and Saturday in most Arab countries, or the week's last days.":
        (88, 115),
    "What is to come begins today, the start of a year is its first month, that of a month its first ten days.":
        (90, 100, 102),
    "A year of three figures is one that a page cut off: «in 200...».":
        (109,),
    "From one year to another includes the last.":
        (116, 117, 118),
    "«An eighth» and «a price» are written alike, and so are «a fifth» and «five».":
        (245, 255),
    "A sign of a power behind two dashes is no Arabic prose.":
        (274,),
    "A number is one with its unit close to it, or with a dot before it.":
        (212, 213),
    "A date in digits is a date, not three numbers.":
        (260,),
    "Twelve milliards are 12,000,000,000, a hundred trillions 100,000,000,000,000.":
        (220, 243),
}  # fmt: skip
"""Why the project reads some cases otherwise -> their lines in the suite; they count as misses all the same."""

pytestmark = pytest.mark.skipif(not SUITE.exists(), reason="the public suite is not here")


@cache
def read() -> tuple[Case, ...]:
    return tuple(cases(SUITE))


@pytest.mark.parametrize("kind", [NUMBERS, DAYS])
def test_so_many_are_read_as_the_suite_has_them(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    share, number = shares(read())[kind]
    with capsys.disabled():
        sys.stdout.write(f"\n{kind} {share:.3f}  (n={number})\n")
    assert share >= LEAST[kind]


def test_what_is_read_otherwise_on_purpose_still_is() -> None:
    missed = {case.line for case in read() if not case.hit}
    listed = [line for lines in OTHERWISE.values() for line in lines]
    assert len(listed) == len(set(listed))
    assert set(listed) - missed == set()
