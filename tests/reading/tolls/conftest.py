"""What tests of tolls share."""

from datetime import date

from riwaya.languages.pack import load_pack
from riwaya.reading.context import Context
from riwaya.reading.pipeline import read_row
from riwaya.reading.tolls.tolls import tolls_of

CONTEXT = Context(load_pack(), date(2020, 1, 1), None)


def told(text: str) -> str:
    """The tolls of a text read as one clause: measure, who, low..high, an open bound left out."""
    row = read_row(text, CONTEXT)
    tolls = [one.toll for one in tolls_of(row, 0, len(row), CONTEXT.morphology)]
    bounds = [["" if bound is None else bound for bound in (toll.low, toll.high)] for toll in tolls]
    return "; ".join(
        f"{toll.measure} {toll.who} {low}..{high}" for toll, (low, high) in zip(tolls, bounds, strict=True)
    )
