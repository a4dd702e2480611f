"""What cannot all be true in the accounts of one incident, slot by slot (codebook, section 12)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from riwaya.core.claim import Claim
from riwaya.core.contradiction import Contradiction, Position, Slot
from riwaya.core.incident import against_staging, in_words
from riwaya.languages.pack import Pack
from riwaya.linking.compared.tolls import meet, number

_MUTUAL = "armed_clash"
"""What two sides do to each other, so that each may be named as the doer."""
Saying = tuple[str, Claim]
"""What a claim says in a slot, in words."""


def contradictions(claims: Iterable[Claim], pack: Pack) -> tuple[Contradiction, ...]:
    """The contradictions among the accounts of one incident; what is only planned or counted over many is left out."""
    told = sorted((claim for claim in claims if claim.kind != "tally"), key=lambda claim: claim.id)
    happened = [claim for claim in told if claim.status == "happened" and not claim.staged]
    answers = against_staging(told)
    cleared = [claim for claim in told if claim.id in answers]
    denied = [claim for claim in told if _denies(claim, "event") and not (claim.staged or claim.id in answers)]
    staged = [claim for claim in told if claim.staged and claim.status != "prepared"]
    found = (
        _opposed("event", happened, denied, "denied"),
        _staging(happened, cleared, staged),
        _opposed("means", happened, [claim for claim in told if _denies(claim, "weapon")], "weapon denied"),
        _doers(happened, [claim for claim in told if _denies(claim, "perpetrator")], pack),
        _numbers("killed", happened),
        _numbers("injured", happened),
        _holders(happened, pack),
    )
    return tuple(contradiction for contradiction in found if contradiction)


def _denies(claim: Claim, what: str) -> bool:
    return claim.status == "denied" and (claim.denies or "event") == what


def _opposed(slot: Slot, happened: Sequence[Claim], against: Sequence[Claim], says: str) -> Contradiction | None:
    if not happened or not against:
        return None
    return Contradiction(slot, (_position("happened", happened), _position(says, against)))


def _staging(happened: Sequence[Claim], cleared: Sequence[Claim], staged: Sequence[Claim]) -> Contradiction | None:
    """Whether it was staged: some say so, and others that it happened, or that nobody staged it."""
    if not staged or not (happened or cleared):
        return None
    told = (("happened", happened), ("staging denied", cleared), ("staged", staged))
    return Contradiction("staged", tuple(_position(says, claims) for says, claims in told if claims))


def _position(says: str, claims: Iterable[Claim]) -> Position:
    return Position(says, tuple(sorted(claim.id for claim in claims)))


def _doers(happened: Sequence[Claim], denied: Sequence[Claim], pack: Pack) -> Contradiction | None:
    """Who did it: sides without anybody in common, or somebody said not to have done it.

    The unnamed are open, and in fighting each side has its own account of who fought.
    """
    alone = [claim for claim in happened if claim.event != _MUTUAL]
    named = [(sides, claim) for claim in alone if (sides := _sides(claim, pack))]
    cleared = [(_sides(claim, pack), claim) for claim in denied]
    apart = any(one[0].isdisjoint(other[0]) for one, other in combinations(named, 2))
    if not apart and not any(not out or out & sides for out, _ in cleared for sides, _ in named):
        return None
    sayings = [(_names(claim, pack), claim) for _, claim in named]
    sayings += [(f"not {_names(claim, pack) or 'those named'}", claim) for _, claim in cleared]
    return Contradiction("perpetrators", tuple(_positions(sayings)))


def _sides(claim: Claim, pack: Pack) -> frozenset[str]:
    return frozenset(pack.party(actor.id) for actor in claim.perpetrators if actor.id)


def _names(claim: Claim, pack: Pack) -> str:
    ids = dict.fromkeys(actor.id for actor in claim.perpetrators if actor.id)
    return " and ".join(pack.names.get(name, name) for name in ids)


def _numbers(slot: Slot, happened: Sequence[Claim]) -> Contradiction | None:
    """How many: ranges of different voices that do not meet."""
    told = [(counted, claim) for claim in happened if (counted := number(claim, slot))]
    pairs = combinations(told, 2)
    if not any(_voice(one[1]) != _voice(other[1]) and not meet(one[0], other[0]) for one, other in pairs):
        return None
    by_size = sorted(told, key=lambda pair: (pair[0][0] or 0, pair[0][1] is None, pair[0][1] or 0, pair[1].id))
    return Contradiction(slot, tuple(_positions([(in_words(counted), claim) for counted, claim in by_size])))


def _holders(happened: Sequence[Claim], pack: Pack) -> Contradiction | None:
    """Who took the place: different sides."""
    taken = [(claim.taken_by, claim) for claim in happened if claim.taken_by]
    if len({pack.party(holder) for holder, _ in taken}) < 2:
        return None
    return Contradiction(
        "holder", tuple(_positions([(pack.names.get(holder, holder), claim) for holder, claim in taken]))
    )


def _positions(sayings: Sequence[Saying]) -> Iterator[Position]:
    """Claims that say the same together, in the order in which it is said first."""
    said: defaultdict[str, list[Claim]] = defaultdict(list)
    for says, claim in sayings:
        said[says].append(claim)
    return (_position(says, claims) for says, claims in said.items())


def _voice(claim: Claim) -> tuple[str, str | None]:
    """Whose word it is: that of one institution in whatever outlet, else of the article's own voice."""
    voice = claim.voice
    return ("", voice.id) if voice.id and voice.id != "outlet" else (claim.article, voice.surface)
