"""The day of a bulletin: «the events of Friday 19-11-2021» heads a list of events, and all of them are of that day."""

from collections.abc import Sequence

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.claims.draft import Draft
from riwaya.reading.context import Sentence
from riwaya.reading.times.calendar import MOMENTS

HEAD = 3
"""How many sentences at the head of a text may be the headline of a bulletin."""


def with_bulletin_day(drafts: Sequence[Draft], row: Row, parts: Sequence[Sentence]) -> tuple[Draft, ...]:
    """The drafts; the news of a bulletin that names no time has the day of its headline."""
    day = _headed(row, parts)
    return tuple(_dated(row, draft, day) if day is not None and _is_news(draft) else draft for draft in drafts)


def _headed(row: Row, parts: Sequence[Sentence]) -> Item | None:
    """The day in the headline of a bulletin, which tells no event itself."""
    for sentence in parts[:HEAD]:
        start, end = sentence.start, sentence.end
        if not row.has(start, end, "bulletin") or row.has(start, end, "trigger.verb", "loss.verb"):
            continue
        days = (item for item in row.having(start, end, "time") if item.get("time").precision in MOMENTS)
        return next((item for item in days if item.get("time").start), None)
    return None


def _is_news(draft: Draft) -> bool:
    claim = draft.claim
    return claim.time is None and claim.kind == "event" and claim.status == "happened" and not claim.background


def _dated(row: Row, draft: Draft, day: Item) -> Draft:
    """The draft with a day, and the words that name it."""
    time = msgspec.structs.replace(day.get("time"), basis="inferred")
    spans = {**draft.claim.spans, "time": (row.span(day),)}
    return msgspec.structs.replace(draft, claim=msgspec.structs.replace(draft.claim, time=time, spans=spans))
