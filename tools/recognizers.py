"""How the reader fares on the Arabic cases of Microsoft's Recognizers-Text: numbers, and days as a text means them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from riwaya.reading.phrases import numbers_in, times_in

NAME = "recognizers.jsonl"
NUMBERS, DAYS = "numbers", "dates and periods"
KINDS = {"NumberModel": NUMBERS, "PercentModel": NUMBERS, "DateParser": DAYS, "DatePeriodParser": DAYS}
"""Part of the suite -> what it is scored as; the other parts are of hours, lengths and places in a row."""
NO_DAY = "0001-01-01"
"""What the suite has where no calendar has such a day."""
Days = tuple[str | None, str | None]
"""A first and a last day."""


class Case(NamedTuple):
    """One case: for every result of the suite what it accepts, and what was read."""

    line: int
    kind: str
    text: str
    wanted: list[set[Any]]
    got: list[Any]

    @property
    def hit(self) -> bool:
        """Whether the reader found all that the suite has, exactly, and no more."""
        pairs = zip(self.wanted, self.got, strict=False)
        return len(self.wanted) == len(self.got) and all(got in wanted for wanted, got in pairs)


def cases(suite: Path) -> Iterator[Case]:
    """The cases of the suite that are scored, in order."""
    for line, row in enumerate(map(json.loads, suite.read_text("utf-8").splitlines()), start=1):
        kind, text = KINDS.get(row["source"].rpartition("/")[2]), row["text"]
        if kind == NUMBERS:
            told = [{_rounded(float(_value(one).rstrip("%")))} for one in row["results"]]
            yield Case(line, kind, text, told, [_rounded(one) for one in numbers_in(text)])
        elif kind == DAYS:
            days = [found for one in row["results"] if (found := _days(one["value"]))]
            read = times_in(text, datetime.fromisoformat(row["reference"]))
            yield Case(line, kind, text, days, [(span.start, span.end) for span in read])


def _value(result: dict[str, Any]) -> str:
    inner = result.get("value", result.get("resolution", result))
    return str(inner["value"]) if isinstance(inner, dict) else str(inner)


def _rounded(number: float) -> float:
    return float(f"{number:.12g}")


def _days(value: dict[str, Any]) -> set[Days]:
    """The first and last day that the suite accepts, looking back or ahead: an end named is in, or out as it has it."""
    found: set[Days] = set()
    for told in (value["PastResolution"], value["FutureResolution"]):
        if "date" in told and told["date"] != NO_DAY:
            found.add((told["date"], told["date"]))
        elif "startDate" in told:
            before = date.fromisoformat(told["endDate"]) - timedelta(days=1)
            found |= {(told["startDate"], told["endDate"]), (told["startDate"], before.isoformat())}
    return found


def shares(found: Iterable[Case]) -> dict[str, tuple[float, int]]:
    """What share of each kind is right, and of how many."""
    hits = defaultdict[str, list[bool]](list)
    for case in found:
        hits[case.kind].append(case.hit)
    return {kind: (sum(all_of) / len(all_of), len(all_of)) for kind, all_of in hits.items()}


def print_recognized(folder: Path) -> None:
    """Print the shares for the suite in a folder."""
    for kind, (share, number) in shares(cases(folder / NAME)).items():
        print(f"{kind:18} {share:.3f}  (n={number})")
