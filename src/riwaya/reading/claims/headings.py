"""What headlines and leads tell of one event: the first lines of a text tell again what they told."""

from riwaya.core.claim import Claim
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.joining import meet, names
from riwaya.reading.claims.kinds import akin
from riwaya.reading.claims.likeness import in_country

HEAD = 2
"""The lines of a text that headlines take up."""
LEAD = 3
"""The line at which a lead begins at the latest, after dateline and outlet: it tells the headline's event again."""


def apart_by(a: Draft, b: Draft) -> int:
    """How many sentences lie between two tellings; the first may have gone on behind the second."""
    return abs(b.sentence - a.sentence)


def headlines(claim: Claim, told: Claim) -> bool:
    """Whether a heading in the midst of a text is of what was told above it: of its kind, and of no other place."""
    here = not claim.places or bool(names(claim.places) & names(told.places))
    return here and akin(told.event, claim.event)


def one_head(a: Draft, b: Draft) -> bool:
    """Whether two tellings are halves of one headline: «massacre in X.. ten killed», «ambush.. dead and hurt»."""
    return a.line == b.line < HEAD and apart_by(a, b) == 1


def headed(a: Draft, b: Draft) -> bool:
    """Whether the first of two tellings is the headline of the second, which the lead tells with its day."""
    one_sort = a.claim.event == b.claim.event or blurred(a, b)
    counted = all(any(one.measure == two.measure and meet(one, two) for two in b.claim.tolls) for one in a.claim.tolls)
    return a.line < HEAD and b.line == a.line + 1 and one_sort and counted


def blurred(a: Draft, b: Draft) -> bool:
    """Whether one telling only says «shelling» where the other says that it came from the air."""
    return a.general and a.claim.event == "shelling" and b.claim.event == "air_strike"


def led_by(a: Draft, b: Draft, *, shared: bool) -> bool:
    """Whether a heading, or the first of the lines of a text, leads to what is told behind it.

    `shared`: both name one place, or a place and where it lies; a lead may also be finer than «in the east of X».
    """
    first = a.line < HEAD and b.line <= LEAD and a.line != b.line
    wide = first and apart_by(a, b) <= 1 and in_country(a.claim, b.claim)
    anywhere = shared or not a.claim.places or not b.claim.places
    return (a.heads or first) and (anywhere or wide)
