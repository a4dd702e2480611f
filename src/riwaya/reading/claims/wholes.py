"""Parts of a count: what each side killed is of the period and the country of the count that it is a part of."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Claim, Toll
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.merging import same_voice
from riwaya.reading.events.events import REFINES
from riwaya.reading.places.asplace import FINE
from riwaya.reading.times.calendar import MOMENTS

REACH = 8
"""How many tellings back a count is looked for of which another is a part."""
SENTENCES = 3
"""How many sentences lie at most between two parts of a count."""


def with_wholes(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, those that tell a part of a count made a count of its period and its place."""
    out = list(drafts)
    for n, draft in enumerate(drafts):
        before = reversed(out[max(0, n - REACH) : n])
        whole = next((other.claim for other in before if _has_part(other, draft)), None)
        if whole is not None:
            out[n] = _part(draft, whole)
    return tuple(out)


def _has_part(whole: Draft, draft: Draft) -> bool:
    """Whether a draft without a time tells fewer of those whom a count over a period of its voice tells."""
    one, two = whole.claim, draft.claim
    if one.kind != "tally" or one.time is None or one.time.precision in MOMENTS or two.time:
        return False
    if two.voice.time and not draft.shared or draft.definite and _in_town(two):
        return False  # «the raid on the town»
    of_it = one.event == two.event or one.event == "attack" and two.event in REFINES  # «900 in attacks, 27 by mines»
    if not of_it or one.status != two.status or not same_voice(one.voice, two.voice):
        return False
    return draft.sentence - whole.sentence <= SENTENCES and _fewer(two.tolls, one.tolls)


def _in_town(claim: Claim) -> bool:
    """Whether a claim is of one town or quarter, and so of one event."""
    return any(place.kind in FINE for place in claim.places)


def _fewer(part: Sequence[Toll], whole: Sequence[Toll]) -> bool:
    """Whether tolls count some, and nobody of whom the whole does not count at least as many."""
    most = {toll.measure: toll.low or 0 for toll in reversed(whole)}
    return bool(part) and all((toll.low or 0) <= most.get(toll.measure, 0) for toll in part)


def _part(draft: Draft, whole: Claim) -> Draft:
    """A draft with the period of a count, and its places where it names none."""
    claim = draft.claim
    assert whole.time is not None  # noqa: S101 - only counts over a period have parts
    time = msgspec.structs.replace(whole.time, basis="inferred")
    lent = {name: whole.spans[name] for name in ("time", "period", "places") if name in whole.spans}
    full = msgspec.structs.replace(
        claim, kind="tally", time=time, period=whole.period and time, places=claim.places or whole.places,
        spans={**lent, **claim.spans},
    )  # fmt: skip
    return msgspec.structs.replace(draft, claim=full)
