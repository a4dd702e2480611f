"""The public suites of number and time phrases, read as short phrases."""

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from riwaya.reading.phrases import moment_of, number_of

SUITES = Path(__file__).resolve().parents[3] / "shared" / "bench" / "time_numbers"
GRAIN = {"year": 4, "quarter": 7, "month": 7, "week": 10, "day": 10, "hour": 13, "minute": 16, "second": 16}
WEEKDAYS = ("اثنين", "ثلاثاء", "اربعاء", "أربعاء", "خميس", "جمعة", "سبت", "احد", "أحد")

pytestmark = pytest.mark.skipif(not SUITES.exists(), reason="the public suites are not here")


def rows(name: str, key: str) -> list[dict[str, Any]]:
    lines = (SUITES / name).read_text("utf-8").splitlines()
    return [one for one in map(json.loads, lines) if key in one]


def report(capsys: pytest.CaptureFixture[str], name: str, hits: list[bool]) -> float:
    share = sum(hits) / len(hits)
    with capsys.disabled():
        sys.stdout.write(f"\n{name} {share:.3f}  (n={len(hits)})\n")
    return share


def bare_weekday(text: str) -> bool:
    """News reads these backward, the suite forward."""
    return text.removeprefix("ال").removeprefix("يوم ").removeprefix("ال") in WEEKDAYS


def test_numerals(capsys: pytest.CaptureFixture[str]) -> None:
    found = [(number_of(case["text"]), case["value"]) for case in rows("duckling_numeral.jsonl", "value")]
    assert report(capsys, "numerals", [got is not None and abs(got - value) < 1e-9 for got, value in found]) > 0.99


def test_times(capsys: pytest.CaptureFixture[str]) -> None:
    hits = []
    for case in rows("duckling_time.jsonl", "datetimes"):
        if bare_weekday(case["text"]):
            continue
        size = GRAIN.get(case["grain"], 10)
        got = moment_of(case["text"], datetime.fromisoformat(case["reference"])) or ""
        hits.append(got[:size] == case["datetimes"][0][:size])
    assert report(capsys, "times", hits) >= 0.90


@pytest.mark.parametrize(
    ("phrase", "value"), [("ناقص", None), ("-12", -12), ("3/4", 0.75), ("ألف ومئتان", 1200), ("ثلاثة قتلى", None)]
)
def test_number_of_reads_the_whole_phrase_or_nothing(phrase: str, value: float | None) -> None:
    assert number_of(phrase) == value


def test_moment_of_looks_ahead() -> None:
    now = datetime(2013, 2, 12, 4, 30)  # noqa: DTZ001 - local time, as in an appointment
    assert moment_of("1 مارس", now) == "2013-03-01"
    assert moment_of("لا موعد هنا", now) is None
