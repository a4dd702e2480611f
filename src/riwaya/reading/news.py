"""What is the news of an article, and what lies too far before it to be (codebook, section 11a, `background`)."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from riwaya.core.claim import Claim, TimeSpan

OLD = timedelta(days=4)
"""How long before the news an event lies that is told as its context."""
LONG = timedelta(days=20)
"""How long ago a stretch began that is told as the background («since the start of the year»)."""
FAR = ("weeks", "months", "years", "month")
"""Units of relative times that lie well before the news."""


def with_background(claims: Sequence[Claim], published: date | None, head: int) -> tuple[Claim, ...]:
    """The claims, those of old events marked as background; `head` is where the headline and the lead end in the text.

    What headline or lead tell, or the first thing told, is the news, however old; the rest is measured against them, or
    the day of publication.
    """
    head = max([head, *(claim.evidence[0].end for claim in claims[:1])])
    news = next((day for claim in claims if _tells(claim, head) and (day := _last(claim.time))), None)
    today = news or published or next((day for claim in claims if (day := _last(claim.time))), None)
    out = []
    for claim in claims:
        time = claim.time or claim.voice.time
        old = not _tells(claim, head) and time is not None and _is_old(time, today)
        out.append(_aged(claim) if old and not claim.background else claim)
    return tuple(out)


def _aged(claim: Claim) -> Claim:
    """The claim as background, because of its time."""
    spans = {**claim.spans, "background": claim.spans.get("time" if claim.time else "voice_time", ())}
    return msgspec.structs.replace(claim, background=True, spans=spans)


def _tells(claim: Claim, head: int) -> bool:
    """Whether a claim stands in the headline or the lead."""
    return claim.evidence[0].start < head


def _is_old(time: TimeSpan, today: date | None) -> bool:
    """Whether a time lies well before a day, or says so by itself («last month»)."""
    if time.relative and any(unit in FAR for unit in time.relative) or time.precision == "year":
        return True
    last, first = _last(time), _day(time.start)
    if today is None:
        return False
    if time.end is None:
        return first is not None and today - first > LONG
    return last is not None and today - last > OLD


def _last(time: TimeSpan | None) -> date | None:
    """The last day of a time that is not open."""
    return _day(time.end) if time is not None else None


def _day(text: str | None) -> date | None:
    """A day of the calendar as a claim has it; None where its year is open."""
    return date.fromisoformat(text[:10]) if text and not text.startswith("X") else None
