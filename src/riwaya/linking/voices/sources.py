"""Whom an account has its event from, as far as its own article says."""

from collections.abc import Mapping

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.root import Says, Way, says
from riwaya.languages.pack import Pack
from riwaya.linking.voices.credits import credited
from riwaya.linking.voices.outlets import forwarded_from, known_as, outlet_name, publisher

_OF_PARTIES = frozenset({"government", "armed_group", "state_media"})
"""Kinds of voices that speak for a party, also where the lexicon does not know them by name."""


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
        """Who vouches for a claim: an unnamed voice vouches for no more than the outlet that quotes it."""
        voice = claim.voice
        if voice.kind == "outlet":
            return self._outlet(claim.article)
        if voice.id:
            return _known(voice.id, "named", self._pack)
        name = " ".join((voice.surface or "").split())
        if name and voice.kind in _OF_PARTIES:
            return Source(name, name, party=True, way="named")
        outlet = self._outlet(claim.article)
        return msgspec.structs.replace(outlet, way="unnamed") if outlet.way == "own" else outlet

    def _outlet(self, article: str) -> Source:
        found = self._outlets.get(article)
        if found is None:
            found = self._outlets[article] = _outlet(self._articles[article], self._pack)
        return found


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
