"""One actor: what it is said to have done, what was done to it, whom it accuses, and by which words it is called."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.exceptions import NotFoundException

from riwaya.core.accusation import Accusation
from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim
from riwaya.core.record import Naming
from riwaya.exports.sentence import sentence
from riwaya.ledger.listing import Filter
from riwaya.web.asked import Asker, AtDesk, Name, Reader
from riwaya.web.charts import beside
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.gathered import incidents_of, worked_out
from riwaya.web.render import page
from riwaya.web.routes.collected import namings_of
from riwaya.web.routes.mirror import mirror_of
from riwaya.web.saying import Saying, saying

_MOST = 30


class About(msgspec.Struct, frozen=True):
    """One claim on the actor."""

    claim: str
    article: str
    voice: str
    status: str
    outlet: str | None
    published: str | None
    sentence: str


class Teller(msgspec.Struct, frozen=True):
    """A voice that tells of the actor."""

    name: str
    voice: str | None
    """Its id, under which it has a page; None where it has none."""


T = TypeVar("T", Teller, tuple[str, str])


class Part(msgspec.Struct, frozen=True):
    """What is told of the actor in one part, as who does it or who is aimed at."""

    total: int
    events: list[tuple[str, str, int]]
    """Type of event, what is said of it, how many claims; the commonest first."""
    voices: list[tuple[Teller, int]]
    """Who says so, in how many claims."""
    latest: list[About]


class Doer(msgspec.Struct, frozen=True):
    """An actor with all that is told of it."""

    actor: str
    name: str
    speaks: bool
    """Whether it is a voice too."""
    done: Part
    suffered: Part
    accuses: list[Accusation]
    accused: list[Accusation]
    called: list[Naming]


def doer(desk: Desk, actor: str, say: Saying) -> Doer:
    """The actor of an id, or of its words. Raises NotFoundException where no claim names it."""
    done, suffered, voices = worked_out(desk, "actors", incidents_of, lambda seen: _named(seen.claims.values()))
    told = incidents_of(desk)
    found = mirror_of(desk).accusations
    accuses = [one for one in found if actor in one.accusers]
    accused = [one for one in found if actor in one.accused]
    if not (done.get(actor) or suffered.get(actor) or accuses or accused):
        raise NotFoundException("missing.actor")
    called, shown = namings_of(desk, actor), told.claims_at(desk)

    def part(of: _ByActor) -> Part:
        return _part([shown[name] for name in of.get(actor, [])], told.articles, say)

    return Doer(actor, say.actor(actor), actor in voices, part(done), part(suffered), accuses, accused, called)


_ByActor = dict[str, list[str]]


def _named(claims: Iterable[Claim]) -> tuple[_ByActor, _ByActor, frozenset[str | None]]:
    """Actor -> claims that name it as who does it, and as who is aimed at; and every voice."""
    done: defaultdict[str, list[str]] = defaultdict(list)
    suffered: defaultdict[str, list[str]] = defaultdict(list)
    voices: set[str | None] = set()
    for claim in claims:
        voices.add(claim.voice.id)
        for named, of in ((claim.perpetrators, done), (claim.targets, suffered)):
            for actor in dict.fromkeys(one.id or one.surface for one in named):
                of[actor].append(claim.id)
    return dict(done), dict(suffered), frozenset(voices)


def _part(claims: Iterable[Claim], articles: Mapping[str, Article], say: Saying) -> Part:
    told = sorted(claims, key=lambda claim: (articles[claim.article].published or "", claim.id), reverse=True)
    events = Counter[tuple[str, str]]((claim.event, claim.status) for claim in told)
    voices = Counter(_teller(claim, articles[claim.article], say) for claim in told)
    latest = [
        About(
            claim.id, claim.article, say.voice(claim.voice, article.outlet), claim.status, article.outlet,
            article.published, sentence(claim, say.language, article.published, outlet=article.outlet),
        )
        for claim in told[:_MOST]
        for article in (articles[claim.article],)
    ]  # fmt: skip
    return Part(len(told), [(*key, count) for key, count in _common(events)], _common(voices)[:_MOST], latest)


def _teller(claim: Claim, article: Article, say: Saying) -> Teller:
    known = claim.voice.id if claim.voice.id != OUTLET.id else None
    return Teller(say.voice(claim.voice, article.outlet), known)


def _common(counted: Counter[T]) -> list[tuple[T, int]]:
    return sorted(counted.items(), key=lambda one: (-one[1], str(one[0])))


@get(
    "/{language:str}/actor/{actor:str}",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
)
def actor_page(language: Asker, desk: AtDesk, actor: Name) -> str:
    """The actor as a page."""
    seen, told = doer(desk, actor, saying(language)), incidents_of(desk)
    return page(
        "actor.html", desk, language, f"/actor/{actor}",
        seen=seen, claims=told.claims_at(desk), articles=told.articles, held=told.by_id(), beside=beside,
        given=Filter(actor=actor), partly=told.partly,
    )  # fmt: skip


@get("/json/actor/{actor:str}", sync_to_thread=True, responses=REFUSED, needs="reader")
def actor_json(desk: AtDesk, actor: Name, language: Reader = "en") -> Doer:
    """One actor with what is told of it."""
    return doer(desk, actor, saying(language))
