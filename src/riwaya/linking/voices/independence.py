"""Independence: which accounts of an incident go back to one voice, so that it counts once.

A voice that is named counts by itself, with all arms of its party. An outlet's own account counts unless it goes back
to somebody else: it does where it repeats what another article tells, or tells no more than a voice of its own article.
Unnamed voices are their outlet, but those of a state's officials or forces («a Russian military source»), or loyal to a
party, are that party. Accounts that say different things of the event are followed apart.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from riwaya.core.claim import Claim
from riwaya.core.root import Root, Standing, Trail, Way
from riwaya.linking.compared.tolls import differ, meet, number
from riwaya.linking.voices.sources import Source, Sources, Told

Shared = Callable[[Claim, Claim], int]
"""How much of how two claims of different articles are told stands in both, word by word; 0 where it is no copy."""
_Led = tuple[Source, Trail]


def roots(claims: Iterable[Claim], sources: Sources, shared: Shared) -> tuple[Root, ...]:
    """The voices that the accounts of one incident go back to, whatever the order of the accounts.

    Those that count by themselves come first, then parties to the conflict, then who only recalls what is past.
    """
    accounts = sorted(map(sources.told, claims), key=_as_told)
    led: dict[str, _Led] = {}
    for said in dict.fromkeys(account.says for account in accounts):
        led.update(_follow([account for account in accounts if account.says == said], shared))
    ending: defaultdict[str, list[Told]] = defaultdict(list)
    for account in accounts:
        ending[led[account.claim.id][0].root].append(account)
    found = [_root(name, group, led) for name, group in ending.items()]
    return tuple(sorted(found, key=lambda root: (_RANKS[root.standing], -len(root.trails), root.root)))


_RANKS: Mapping[Standing, int] = {"independent": 0, "party": 1, "retelling": 2}


def _as_told(account: Told) -> tuple[bool, str, str, int, str]:
    """The order in which accounts were told, those of no known day last."""
    claim, day = account.claim, account.article.published
    start = min((span.start for span in claim.evidence), default=0)
    return day is None, day or "", claim.article, start, claim.id


def _root(name: str, accounts: Sequence[Told], led: Mapping[str, _Led]) -> Root:
    sources = [led[account.claim.id][0] for account in accounts]
    recalled = all(
        source.outlet and account.claim.background for source, account in zip(sources, accounts, strict=True)
    )
    standing: Standing = "party" if sources[0].party else "retelling" if recalled else "independent"
    return Root(
        root=name,
        standing=standing,
        voices=tuple(sorted({source.voice for source in sources})),
        says=tuple(dict.fromkeys(account.says for account in accounts)),
        trails=tuple(led[account.claim.id][1] for account in accounts),
    )


def _follow(accounts: Sequence[Told], shared: Shared) -> dict[str, _Led]:
    """Each of the accounts, by the claim's id, with the voice that it goes back to: named ones, and what leads there.

    Of what is left, the outlet that told it first vouches itself, with what leads to it.
    """
    named = [account for account in accounts if not account.source.outlet]
    sure = named if len(accounts) > 1 else accounts  # who is alone has it from nobody else
    led: dict[str, _Led] = {account.claim.id: (account.source, _trail(account)) for account in sure}
    if len(led) == len(accounts):
        return led
    own = [account for account in accounts if account.source.outlet]
    for account in own:
        for way, other in _leads(account, named, shared):
            led.setdefault(account.claim.id, (other.source, Trail(account.claim.id, way, other.claim.id)))
    _spread([account for account in own if account.claim.id in led], own, led, shared)
    for first in own:
        if first.claim.id not in led:
            group = [one for one in own if one.claim.id not in led and one.source.root == first.source.root]
            led.update((one.claim.id, (one.source, _trail(one))) for one in group)
            _spread(group, own, led, shared)
    return led


def _trail(account: Told) -> Trail:
    return Trail(account.claim.id, account.source.way)


def _leads(account: Told, named: Iterable[Told], shared: Shared) -> Iterator[tuple[Way, Told]]:
    """The named voices that an outlet's own account goes back to: copies first, the most alike before others."""
    others = [other for other in named if other.source.root != account.source.root]
    alike = [(shared(account.claim, other.claim), other) for other in others]
    for much, other in sorted(alike, key=lambda pair: -pair[0]):
        if much:
            yield _repeats(account, other), other
    yield from (("taken", other) for other in others if _takes(account.claim, other.claim))


def _repeats(account: Told, other: Told) -> Way:
    """How an account repeats another one: with the figures that it has, or with others."""
    return "altered" if differ(account.claim, other.claim) else "copied"


def _takes(own: Claim, quoted: Claim) -> bool:
    """Whether an outlet's own claim tells nothing beyond what a voice is quoted with in the same article."""
    if own.article != quoted.article or own.voice.kind != "outlet":
        return False
    actors = {actor.id or actor.surface for actor in own.perpetrators}
    if not actors <= {actor.id or actor.surface for actor in quoted.perpetrators}:
        return False
    for measure in ("killed", "injured"):
        mine, theirs = number(own, measure), number(quoted, measure)
        if mine and not (theirs and meet(mine, theirs)):
            return False
    return True


def _spread(start: Iterable[Told], own: Iterable[Told], led: dict[str, _Led], shared: Shared) -> None:
    """Lead on, from accounts that are led, to outlets' own ones that repeat a passage of them, and to their outlets'.

    An outlet that took a headline from a voice which it quotes may still tell more by itself.
    """
    waiting = deque(start)
    while waiting:
        here = waiting.popleft()
        source, trail = led[here.claim.id]
        for other in own:
            if other.claim.id in led:
                continue
            if shared(here.claim, other.claim):
                way = _repeats(other, here)
            elif other.source.root == here.source.root and trail.way != "taken":
                way = other.source.way
            else:
                continue
            led[other.claim.id] = source, Trail(other.claim.id, way, here.claim.id)
            waiting.append(other)
