"""What changed between two readings of the same articles: claims that appeared, vanished or say something else."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from riwaya.core.claim import Claim

_APART = frozenset({"id", "article", "spans", "derivation"})
"""Fields that may differ in two readings of one claim."""

Readings = Mapping[str, Sequence[Claim]]
"""Article -> its claims."""


class Change(msgspec.Struct, frozen=True):
    """A claim that two readings do not have alike: `old` is None where it appeared, `new` where it vanished."""

    article: str
    old: Claim | None
    new: Claim | None
    fields: tuple[str, ...] = ()
    """What is different, by the codebook's names of fields."""


def drift(old: Readings, new: Readings) -> Iterator[Change]:
    """The changes from one reading to another, article by article and in the order of the texts."""
    for article in sorted({*old, *new}):
        changes = list(_changes(article, old.get(article, ()), new.get(article, ())))
        yield from sorted(changes, key=_place)


def _changes(article: str, old: Sequence[Claim], new: Sequence[Claim]) -> Iterator[Change]:
    left, right = list(range(len(old))), list(range(len(new)))
    pairs = [(a, b) for a in left for b in right if _shared(old[a], new[b])]
    for a, b in sorted(pairs, key=lambda pair: _likeness(old[pair[0]], new[pair[1]]), reverse=True):
        if a in left and b in right:
            left.remove(a)
            right.remove(b)
            if fields := _differing(old[a], new[b]):
                yield Change(article, old[a], new[b], fields)
    yield from (Change(article, old[index], None) for index in left)
    yield from (Change(article, None, new[index]) for index in right)


def _shared(one: Claim, other: Claim) -> int:
    """The code points of evidence that two claims have in common; without any they are not one claim."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.evidence for b in other.evidence)


def _likeness(one: Claim, other: Claim) -> tuple[int, int]:
    """How far two claims are one in two readings: by kind, event and voice, then by their words."""
    same_voice = (one.voice.id, one.voice.surface) == (other.voice.id, other.voice.surface)
    return (one.kind == other.kind) + (one.event == other.event) + same_voice, _shared(one, other)


def _differing(one: Claim, other: Claim) -> tuple[str, ...]:
    """The fields in which two claims differ, in the order of the codebook."""
    names = (name for name in one.__struct_fields__ if name not in _APART)
    return tuple(name for name in names if _value(one, name) != _value(other, name))


def _value(claim: Claim, name: str) -> object:
    """A field's value; of replies only their types, as ids are those of one reading."""
    if name == "replies":
        return sorted(reply.type for reply in claim.replies)
    return getattr(claim, name)


def _place(change: Change) -> tuple[int, int, bool]:
    claim = change.new or change.old
    span = claim.evidence[0] if claim and claim.evidence else None
    return (span.start, span.end, change.old is None) if span else (0, 0, change.old is None)
