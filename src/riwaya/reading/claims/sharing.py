"""What is counted one by one in a list: «five were killed in X, three in Y», «3 rocket attacks and 64 air strikes»."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from riwaya.core.claim import Claim, Place, Toll
from riwaya.core.span import Span
from riwaya.grammar.row import Row
from riwaya.reading.claims.evidence import evidence_of

PARTS = frozenset(("among", "by", "loss", "trigger", "stop", "line", "while", "which", "who"))
"""What between a place and the next count makes this no further member of the list."""
WORD = 4
"""How many items behind a number the word for the attacks that it counts stands at most."""
ARMS = 4
"""How many behind that word the arms with which they were carried out."""
ENDS = frozenset(("wa", "comma", "on", "where", "stop"))
"""What ends the words about attacks that are counted."""
ARMING = ("modifier", "means")
"""What tells with what somebody attacked."""
INTO = frozenset(("in", "bi", "where"))
"""What stands between a count and its place: prepositions, or what holds the place."""


class Share(NamedTuple):
    """What was lost at the places named behind it."""

    tolls: list[tuple[Toll, Span]]
    places: list[tuple[Place, Span]]


def shared_out(row: Row, claim: Claim) -> tuple[Claim, ...]:
    """A claim, or one for each that it counts: each place with its own losses, each sort of attacks."""
    if len(claim.tolls) < 2:
        return (claim,)
    return _by_sort(row, claim) or _by_place(row, claim)


def _by_sort(row: Row, claim: Claim) -> tuple[Claim, ...]:
    """One claim for each sort of attacks that is counted; empty where they are of one sort."""
    counts = [toll for toll in claim.tolls if toll.measure == "events"]
    spans = claim.spans.get("tolls", ())
    if len(counts) < 2 or claim.tolls[: len(counts)] != tuple(counts) or len(spans) != len(claim.tolls):
        return ()
    starts = [row.at(span.start) for span in spans[: len(counts)]]
    end = row.at(claim.evidence[-1].end)
    ends = [*starts[1:], end]
    sorts = [_sort(row, *stretch) for stretch in zip(starts, ends, strict=True)]
    joined = all(row.has(max(0, start - 1), start, "wa") for start in starts[1:])
    if len(set(sorts)) < 2 or None in sorts or not joined:
        return ()
    starts[0] = row.at(claim.evidence[0].start)
    evidence = [(evidence_of(row, *stretch),) for stretch in zip(starts, ends, strict=True)]
    tolls = [(one,) for one in counts[:-1]] + [claim.tolls[len(counts) - 1 :]]
    words = [(one,) for one in spans[: len(counts) - 1]] + [spans[len(counts) - 1 :]]
    return tuple(
        msgspec.structs.replace(claim, event=sort, tolls=lost, evidence=told, spans=claim.spans | {"tolls": said})
        for sort, lost, told, said in zip(sorts, tolls, evidence, words, strict=True)
    )


def _sort(row: Row, start: int, end: int) -> str | None:
    """The type of the attacks that are counted at an item: by their adjective or their arms, else by their word."""
    head = next(iter(row.indexes(start, min(start + WORD, end), "trigger")), None)
    if head is None:
        return None
    for item in row.items[head + 1 : min(head + 1 + ARMS, end)]:
        if item.bears(ENDS):
            break
        event = next((item.get(label)["event"] for label in ARMING if item.has(label)), None)
        if event is not None:
            return str(event)
    return str(row.items[head].get("trigger")["event"])


def _by_place(row: Row, claim: Claim) -> tuple[Claim, ...]:
    """A claim, or one for each place whose own count stands before it; first the whole, where it is counted as well."""
    if len(claim.places) < 2:
        return (claim,)
    shares = _shares(claim)
    if (
        len(shares) < 2
        or _counts_between(row, shares[0])
        or not all(_listed(row, one, two) for one, two in pairwise(shares))
    ):
        return (claim,)
    whole = _whole(shares)
    if whole is None and any(len(share.tolls) > 1 for share in shares):
        return (claim,)
    first, last = row.at(claim.evidence[0].start), row.at(claim.evidence[-1].end)
    starts = [row.at(share.tolls[-1][1].start) for share in shares]
    if whole is None:
        starts[0] = first
    parts = [_part(row, claim, *one) for one in zip(shares, starts, [*starts[1:], last], strict=True)]
    if whole is None:
        return tuple(parts)
    spans, evidence = claim.spans | {"tolls": (whole[1],)}, (evidence_of(row, first, starts[0]),)
    return (msgspec.structs.replace(claim, kind="tally", tolls=(whole[0],), spans=spans, evidence=evidence), *parts)


def _shares(claim: Claim) -> list[Share]:
    """The counts of a claim, each with the places named behind it; none where they do not stand so."""
    tolls = list(zip(claim.tolls, claim.spans.get("tolls", ()), strict=False))
    places = list(zip(claim.places, claim.spans.get("places", ()), strict=False))
    if len(tolls) < len(claim.tolls) or len(places) < len(claim.places):
        return []
    shares: list[Share] = []
    for value, span in sorted([*tolls, *places], key=lambda pair: pair[1]):
        if isinstance(value, Toll):
            if not shares or shares[-1].places:
                shares.append(Share([], []))
            shares[-1].tolls.append((value, span))
        elif shares and isinstance(value, Place):
            shares[-1].places.append((value, span))
        else:
            return []
    return shares if all(share.places for share in shares) else []


def _listed(row: Row, one: Share, two: Share) -> bool:
    """Whether «and» alone, or a comma, stands between a place and the next count, and this leads to its own place."""
    last, first = row.at(one.places[-1][1].end), row.at(two.tolls[0][1].start)
    between = row.items[last:first]
    if any(item.bears(PARTS) for item in between) or not any(item.has("wa") for item in between):
        return False
    counted, place = row.at(two.tolls[-1][1].end), row.at(two.places[0][1].start)
    led = row.items[counted:place]
    return bool(led) and all(item.bears(INTO) or not item.readings for item in led)


def _counts_between(row: Row, share: Share) -> bool:
    """Whether another count stands before the first place: «ten were killed, 5 in X and 5 in Y»."""
    return row.has(row.at(share.tolls[-1][1].end), row.at(share.places[0][1].start), "number")


def _whole(shares: Sequence[Share]) -> tuple[Toll, Span] | None:
    """The first count, where those behind it add up to it: «ten were killed, six in X and four in Y»."""
    first, *rest = (toll for share in shares for toll in share.tolls)
    alike = all(toll[0].measure == first[0].measure and toll[0].low for toll in rest)
    summed = alike and first[0].low == sum(toll[0].low or 0 for toll in rest)
    return first if summed and len(shares[0].tolls) == 2 else None


def _part(row: Row, claim: Claim, share: Share, start: int, end: int) -> Claim:
    """What was lost at one place."""
    toll, place = share.tolls[-1], share.places
    spans = claim.spans | {"tolls": (toll[1],), "places": tuple(span for _, span in place)}
    return msgspec.structs.replace(
        claim, tolls=(toll[0],), places=tuple(one for one, _ in place), spans=spans,
        evidence=(evidence_of(row, start, end),),
    )  # fmt: skip
