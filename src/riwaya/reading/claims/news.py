"""What is the news of an article, and what lies too far before it to be (codebook, section 11a, `background`)."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from riwaya.core.claim import Claim, TimeSpan
from riwaya.core.span import Span
from riwaya.reading.claims.borrowing import ABROAD
from riwaya.reading.claims.days import dated
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.merging import same_voice
from riwaya.reading.times.calendar import MOMENTS, OPEN, days_in

OLD = timedelta(days=4)
"""How long before the news an event lies that is told as its context."""
LONG = timedelta(days=20)
"""How long ago a stretch began that is told as the background («since the start of the year»)."""
FAR = ("weeks", "months", "years", "month")
"""Units of relative times that lie well before the news."""
YEAR = 366
"""How many days a year has in which the years of dates are left open."""
HALF = timedelta(days=YEAR // 2)
"""Dates of open years that lie farther apart lie nearer the other way round."""


def with_background(drafts: Sequence[Draft], published: date | None, head: int) -> tuple[Draft, ...]:
    """The drafts, those of old events marked as background; `head` is where the headline and the lead end in the text.

    What headline or lead tell, or the first thing told, is the news, however old; the rest is measured against them, or
    the day of publication. What goes on from background without a day of its own is background too, and so is all that
    stands behind it and tells neither when nor how many, until news is told again.
    """
    claims = [draft.claim for draft in drafts]
    head = max([head, *(claim.evidence[0].end for claim in claims[:1])])
    news = [claim for claim in claims if claim.evidence[0].start < head]
    today = next((day for claim in news if (day := _last(claim.time))), published)
    undated = frozenset(claim.event for claim in news if claim.time is None)
    out: list[Draft] = []
    for draft in drafts:
        if draft.claim.background or draft.claim in news:
            out.append(draft)
        elif _is_old(draft.claim, today, undated):
            out.append(_background(draft, draft.claim.spans.get("time" if draft.claim.time else "voice_time", ())))
        elif out and _goes_on(out[-1], draft):
            out.append(_continued(draft, out[-1].claim))
        elif _adds_no_news(draft) and (told := _stays_with(out)):
            out.append(_background(draft, told.spans.get("background", ())))
        else:
            out.append(draft)
    return tuple(out)


def _adds_no_news(draft: Draft) -> bool:
    """Whether a draft says neither when its event or its saying was nor how many it harmed, and turns to nothing new.

    What another voice tells of a place is mostly news.
    """
    claim = draft.claim
    if claim.status != "happened" or claim.kind != "event" or draft.turns or draft.adds:
        return False
    general = claim.voice.kind == "outlet" or not claim.places
    return general and not (claim.time or claim.voice.time or claim.tolls)


def _stays_with(told: Sequence[Draft]) -> Claim | None:
    """The background that an article has turned to, where it has not come back to the news since."""
    for draft in reversed(told):
        claim = draft.claim
        if claim.background or draft.turns or claim.time or claim.tolls:
            return claim if claim.background else None
    return None


def _background(draft: Draft, words: tuple[Span, ...]) -> Draft:
    """The draft as background, because of some words."""
    claim = draft.claim
    full = msgspec.structs.replace(claim, background=True, spans={**claim.spans, "background": words})
    return msgspec.structs.replace(draft, claim=full)


def _continued(draft: Draft, told: Claim) -> Draft:
    """The draft as background that goes on from another; of its day where it tells more of the same."""
    old = _background(draft, told.spans.get("background", ()))
    more = told.event == draft.claim.event and told.time is not None and told.time.end is not None
    return dated(old, told) if more else old


def _goes_on(last: Draft, draft: Draft) -> bool:
    """Whether a draft goes on from background: in its sentence, or in the next, told by the same voice."""
    one, two = last.claim, draft.claim
    if not one.background or one.event in ABROAD or one.time and _is_recent(one.time):
        return False
    if two.status != "happened" or two.time or len(two.evidence) > 1:
        return False
    next_to = draft.sentence - last.sentence == 1 and not draft.turns
    return draft.sentence == last.sentence or next_to and same_voice(one.voice, two.voice)


def _is_old(claim: Claim, today: date | None, undated: frozenset[str]) -> bool:
    """Whether a claim, or its voice, is of a time well before a day, or that says so by itself («last month»).

    So many days ago may also be when the news began, where it tells of such events without a day (`undated`).
    """
    time = claim.time or claim.voice.time
    if time is None or _is_recent(time):
        return False
    if _days_ago(time) >= OLD.days:
        return claim.event not in undated
    relative = time.relative or {}
    if any(unit in FAR for unit in relative) or time.precision == "year":
        return True
    last, first = _last(time), _day(time.start)
    if today is None:
        return last is not None and not relative
    if time.end is None:
        return first is not None and _before(first, today) > LONG
    return last is not None and _before(last, today) > OLD


def _is_recent(time: TimeSpan) -> bool:
    """Whether a time says by itself that it is near: «today», «yesterday», «within a week»."""
    relative = time.relative or {}
    return relative.get("days") in (0, -1) or relative.get("weeks") == -1 and time.precision == "period"


def _days_ago(time: TimeSpan) -> int:
    """How many days ago a time says that it lies; 0 where it is a stretch up to now, or counts no days."""
    return -(time.relative or {}).get("days", 0) if time.precision in MOMENTS else 0


def _before(day: date, today: date) -> timedelta:
    """How long before a day another lies; where the year of one is open, in the year that brings them nearest."""
    if OPEN not in (day.year, today.year):
        return today - day
    apart = today.replace(year=OPEN) - day.replace(year=OPEN)
    return apart + timedelta(days=YEAR) if apart < -HALF else apart


def _last(time: TimeSpan | None) -> date | None:
    """The last day of a time that is not open."""
    return _day(time.end, last=True) if time is not None else None


def _day(text: str | None, *, last: bool = False) -> date | None:
    """A day of the calendar as a claim has it, in year OPEN where its year is open; of a month the first or last."""
    if not text:
        return None
    year, month, *day = text.partition("T")[0].replace("XXXX", f"{OPEN:04}").split("-")
    of = int(day[0]) if day else days_in(int(year), int(month)) if last else 1
    return date(int(year), int(month), of)
