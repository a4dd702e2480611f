"""Records: what each voice told, and how often others joined, denied or corrected it.

Only voices that count by themselves join, deny or correct: what goes back to the same voice says nothing new, and what
parties to the conflict say to it is kept apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import Literal

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.core.record import Record
from riwaya.core.root import Root, Says, says
from riwaya.languages.pack import Pack
from riwaya.linking.compared.tolls import differ
from riwaya.linking.voices.sources import Source, Sources

_AGAINST: Mapping[Says, frozenset[Says]] = {
    "happened": frozenset({"denied", "staged"}),
    "denied": frozenset({"happened"}),
    "staged": frozenset({"happened"}),
    "prepared": frozenset(),
}
Incidents = Iterable[tuple[Incident, Sequence[Claim]]]
"""Incidents with the claims that they hold."""
_Answer = Literal["joined", "denied", "corrected", "disputed"]


class _Account(msgspec.Struct, frozen=True):
    """A claim in its incident, with the voice that tells it and the one that it goes back to."""

    claim: Claim
    incident: Incident
    source: Source
    root: Root


def records(incidents: Incidents, articles: Mapping[str, Article], pack: Pack) -> tuple[Record, ...]:
    """The records of all voices, those with the most claims first; an unnamed voice is on its outlet's."""
    told: defaultdict[str, list[_Account]] = defaultdict(list)
    answered: defaultdict[tuple[str, _Answer], set[str]] = defaultdict(set)
    sources = Sources(articles, pack)
    for incident, claims in incidents:
        accounts = list(_accounts(incident, claims, sources))
        for account in accounts:
            told[account.source.voice].append(account)
        for mine, theirs in permutations(accounts, 2):
            if answer := _answer(theirs, mine):
                answered[mine.source.voice, answer].add(incident.incident)
    found = (_record(voice, accounts, answered) for voice, accounts in told.items())
    return tuple(sorted(found, key=lambda record: (-record.claims, record.voice)))


def _accounts(incident: Incident, claims: Iterable[Claim], sources: Sources) -> Iterator[_Account]:
    root_of = {trail.claim: root for root in incident.roots for trail in root.trails}
    for claim in claims:
        if claim.id in root_of:  # it is not where an earlier version linked
            yield _Account(claim, incident, sources.of(claim), root_of[claim.id])


def _answer(theirs: _Account, mine: _Account) -> _Answer | None:
    """What one account of an incident says to another one; None where it is of the same voice, or only recalls."""
    if theirs.root.root in (mine.root.root, mine.source.root) or theirs.root.standing == "retelling":
        return None
    alone = theirs.root.standing == "independent"
    if _corrects(theirs.claim, mine.claim):
        return "corrected" if alone else "disputed"
    if says(theirs.claim) in _AGAINST[says(mine.claim)]:
        return "denied" if alone else "disputed"
    return "joined" if alone and says(theirs.claim) == says(mine.claim) else None


def _corrects(theirs: Claim, mine: Claim) -> bool:
    """Whether a claim answers another one with a correction, denies its toll, or says the same with another figure."""
    if any(reply.to == mine.id and reply.type == "corrects" for reply in theirs.replies):
        return True
    if says(mine) == "happened" and theirs.denies == "toll":
        return True
    return says(theirs) == says(mine) and "tally" not in (theirs.kind, mine.kind) and differ(theirs, mine)


def _record(voice: str, accounts: Sequence[_Account], answered: Mapping[tuple[str, _Answer], set[str]]) -> Record:
    claims = [account.claim for account in accounts]
    first = accounts[0].source
    kinds = [account.claim.voice.kind for account in accounts if account.source.way == "named"]
    return Record(
        voice=voice,
        kind=min(kinds, key=lambda kind: (-kinds.count(kind), kind), default="outlet"),
        party=first.root if first.party else None,
        claims=len(claims),
        articles=len({claim.article for claim in claims}),
        events=_counted(claim.event for claim in claims),
        statuses=_counted(says(claim) for claim in claims),
        incidents=tuple(sorted({account.incident.incident for account in accounts})),
        repeats=sum(account.root.root != account.source.root for account in accounts),
        joined=tuple(sorted(answered.get((voice, "joined"), ()))),
        denied=tuple(sorted(answered.get((voice, "denied"), ()))),
        corrected=tuple(sorted(answered.get((voice, "corrected"), ()))),
        disputed=tuple(sorted(answered.get((voice, "disputed"), ()))),
    )


def _counted(values: Iterable[str]) -> dict[str, int]:
    """How often each value is met, the commonest first."""
    return dict(sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0])))
