"""Whom an account has its event from, as far as its own article says."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.root import Says, Way, says
from riwaya.grammar.row import Item, Row
from riwaya.languages.pack import Pack
from riwaya.linking.voices.credits import credited
from riwaya.linking.voices.outlets import forwarded_from, known_as, outlet_name, publisher

_OF_PARTIES = frozenset({"government", "armed_group", "state_media"})
"""Kinds of voices that speak for a party, also where the lexicon does not know them by name."""
_SORTS = ("source", "source-modifier")
"""Labels of words that tell what sort of source somebody is."""


class Source(msgspec.Struct, frozen=True):
    """A voice as it is counted."""

    root: str
    """The party whose arm it is, else its own id, else its name."""
    voice: str
    """Its own id, else its name as written."""
    party: bool
    """Whether it is a party to the conflict, or speaks for one."""
    way: Way
    outlet: bool = False
    """Whether it is the outlet itself, which may have its words from somebody else."""


class Told(msgspec.Struct, frozen=True):
    """An account with the article that tells it and the voice that the article names for it."""

    claim: Claim
    article: Article
    source: Source

    @property
    def says(self) -> Says:
        """What it says of its event."""
        return says(self.claim)


class Sources:
    """Who tells the claims of articles, which are by their keys; whose words an outlet has is looked up once each."""

    def __init__(self, articles: Mapping[str, Article], pack: Pack) -> None:
        self._articles = articles
        self._pack = pack
        self._outlets: dict[str, Source] = {}

    def told(self, claim: Claim) -> Told:
        """An account with its source."""
        return Told(claim, self._articles[claim.article], self.of(claim))

    def of(self, claim: Claim) -> Source:
        """Who vouches for a claim: an unnamed voice for no more than its outlet, or the party that it is of."""
        voice = claim.voice
        if voice.kind == "outlet":
            return self._outlet(claim.article)
        if voice.id:
            return _known(voice.id, "named", self._pack)
        name = " ".join((voice.surface or "").split())
        if name and voice.kind in _OF_PARTIES:
            return Source(name, name, party=True, way="named")
        if party := spoken_for(name, self._pack):
            return Source(party, name, party=True, way="named")
        outlet = self._outlet(claim.article)
        return msgspec.structs.replace(outlet, way="unnamed") if outlet.way == "own" else outlet

    def _outlet(self, article: str) -> Source:
        found = self._outlets.get(article)
        if found is None:
            found = self._outlets[article] = _outlet(self._articles[article], self._pack)
        return found


@lru_cache(maxsize=1 << 12)
def spoken_for(words: str, pack: Pack) -> str | None:
    """The one party for which an unnamed voice speaks, as its words tell: who is of a state's power, or loyal to it."""
    row = pack.scan(words)
    found = set(_of_states(row)) | set(_loyal_to(row))
    return pack.party(found.pop()) if len(found) == 1 else None


def _of_states(row: Row) -> Iterator[str]:
    """The states whose people words name, where they call a source an official or one of the forces."""
    if any(_speaks_for_state(item) for item in row.items):
        nations = (item.get("nationality") for item in row.items)
        yield from (nation["gov"] for nation in nations if nation is not None and nation["gov"])


def _speaks_for_state(item: Item) -> bool:
    return any((entry := item.get(label)) is not None and entry["state"] for label in _SORTS)


def _loyal_to(row: Row) -> Iterator[str]:
    """The actors to whom words call a source loyal or close."""
    for index, item in enumerate(row.items):
        side = index + 1 + row.has(index + 1, index + 2, "li")
        actor = row.items[side].get("actor") if item.has("loyal") and side < len(row) else None
        if actor is not None and actor["kind"] in _OF_PARTIES:
            yield actor["actor"]


def _outlet(article: Article, pack: Pack) -> Source:
    """Who vouches for what an article tells as its own."""
    if agency := credited(article, pack):
        return _known(agency, "wire", pack)
    way: Way = "own"
    if channel := forwarded_from(article, pack):
        actor, name, way = known_as(channel, pack), channel, "forwarded"
    else:
        actor, name = publisher(article, pack), outlet_name(article)
    known = _known(actor, way, pack) if actor else Source(name, name, party=False, way=way)
    return msgspec.structs.replace(known, outlet=True)


def _known(actor: str, way: Way, pack: Pack) -> Source:
    party = pack.party(actor)
    return Source(party, actor, party in pack.parties, way)
