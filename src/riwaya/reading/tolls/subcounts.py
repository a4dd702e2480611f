"""Counts of people who are already counted: «75 dead, four of them found under the rubble», «90 (60 in X, 30 in Y)»."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from riwaya.core.claim import Toll
from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.tolls.occurrences import Counted
from riwaya.reading.words.verbs import tells_of_two

AMONG = 2
"""How many items before a part of those counted the word for «of them» stands at most."""
SCENE = frozenset(("where", "place-kind", "infrastructure", "trigger", "light", "loss", "number", "time", "direction"))
"""What «in» leads to where those counted have a place or an event of their own."""
JOINED = 6
"""How many items lie at most from a part of those counted to the next."""
RISEN = 12
"""How many items before a new count the word for «rises» stands at most."""


AMID = frozenset(("among", "between"))
"""What stands before the known dead of whom some are told."""
BOTH = 5
"""How many items behind two people it is told at most what one of them was."""
BARE = frozenset(("number", "loss.person"))
"""What counts people without telling who they are."""


def wholes(row: Row, counted: Sequence[Counted]) -> tuple[Counted, ...]:
    """The counts without those of some of the people that one before has counted."""
    if len(counted) < 2:
        return tuple(counted)
    kept: list[Counted] = []
    part: Counted | None = None
    for one in counted:
        whole = next((other for other in reversed(kept) if _of(one.toll, other.toll)), None)
        if whole is not None and _is_part(row, whole, one) or part is not None and _goes_on(row, part, kept[-1], one):
            part = one
        else:
            kept.append(one)
    return tuple(kept)


def tells_part(row: Row, clause: Clause) -> bool:
    """Whether a clause only tells who the dead or wounded known are: «the dead are», «among the dead are ten men»."""
    if not all(row.items[n].has("loss") for n in clause.triggers):
        return False
    amid = (n for n in clause.losses if row.items[n - 1].bears(AMID) or row.has(n + 1, min(n + 2, len(row)), "among"))
    named = [(row.items[n].parts or (row.items[n],))[0] for n in amid]
    named += [part for n in clause.losses if row.items[n].contains("from") for part in row.items[n].parts[-1:]]
    return any(item.has("loss.person") and item.definite for item in named)


def _goes_on(row: Row, part: Counted, whole: Counted, one: Counted) -> bool:
    """Whether «and» joins a count to a part of a whole: «45, seven of them hit by bullets and 30 by gas»."""
    joined = row.items[one.index - 1].has("wa") and one.index - part.index <= JOINED
    apart = row.has(part.index + 1, one.index, "comma", "loss", "trigger")
    smaller = part.toll.measure == one.toll.measure == whole.toll.measure and (one.toll.low or 0) < (
        whole.toll.low or 0
    )
    return joined and not apart and smaller and row.items[one.index].has("number")


def _is_part(row: Row, whole: Counted, part: Counted) -> bool:
    """Whether the words about a count say that the whole holds it, and it says nothing of who they were."""
    item = row.items[part.index]
    people = item.get("people")
    if not (item.bears(BARE) or people is not None and people.measure):
        return False  # «of them two men»
    return _among(row, part) or _bracketed(row, whole, part) or _since(row, whole, part)


def _of(part: Toll, whole: Toll) -> bool:
    """Whether a toll may count some of those whom another counts, and says nothing else of who they were."""
    if part.measure != whole.measure or part.of not in (None, whole.of) or not (part.low and whole.low):
        return False
    return part.who == whole.who and part.low < whole.low


def _among(row: Row, part: Counted) -> bool:
    """Whether «of them» stands before a count, and no place of its own behind it: «of them nine in the old town»."""
    ahead = row.items[part.index + 1 : part.index + 2 + AMONG]
    told = any(one.has("in") and after.bears(SCENE) for one, after in pairwise(ahead))  # not «in serious condition»
    return not told and row.has(max(0, part.index - AMONG), part.index, "among")


def _bracketed(row: Row, whole: Counted, part: Counted) -> bool:
    """Whether a count stands in brackets behind the whole."""
    last = max(row.indexes(whole.index, part.index, "open"), default=None)
    return last is not None and not row.has(last, part.index, "close")


def _since(row: Row, whole: Counted, part: Counted) -> bool:
    """Whether a count tells who has been added to one that rose: «rises to seven dead after the death of two»."""
    if not row.has(max(0, whole.index - RISEN), whole.index, "reaching"):
        return False
    return row.has(max(0, part.index - AMONG - 1), part.index, "after")


def duals(row: Row, counted: Sequence[Counted], morphology: Morphology) -> tuple[Counted, ...]:
    """The counts, those of «some» two that words behind tell: «two at least», «..., one an officer», a verb of two."""
    return tuple(_dual(row, one, morphology) for one in counted)


def _dual(row: Row, one: Counted, morphology: Morphology) -> Counted:
    """A count of two where its word may be a dual, and «at least», «one of both» or a verb of two stands behind it."""
    if (one.toll.low, one.toll.high) != (1, None):
        return one
    item = row.items[one.index]
    if not row.letters(item).split(" ")[0].endswith(morphology.oblique):
        return one
    behind = row.having(one.index + 1, min(one.index + 1 + BOTH, len(row)), "among")
    least = item.contains("at-least")
    both = any(item.get("among")["both"] for item in behind) or tells_of_two(row, one.index + 1, morphology)
    if not least and not both:
        return one
    return msgspec.structs.replace(one, toll=msgspec.structs.replace(one.toll, low=2, high=None if least else 2))
