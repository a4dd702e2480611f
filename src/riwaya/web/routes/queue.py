"""The review queue: claims of which something is open, and judgements that have become stale."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.params import QueryParameter
from sqlalchemy import func, select

from riwaya.core.claim import Claim
from riwaya.core.judgement import Judgement
from riwaya.core.masking import NamesPersons
from riwaya.exports.marking import Piece
from riwaya.exports.sentence import sentence
from riwaya.ledger import schema
from riwaya.ledger.search import persons_in
from riwaya.ledger.unsure import LOOKED_AT, Open, Unsure, stale, unsure, weakly_tied
from riwaya.web.asked import Asker, AtDesk, Page, Reader
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.paging import before
from riwaya.web.quoting import quotes
from riwaya.web.render import page
from riwaya.web.saying import Saying, saying
from riwaya.web.tied import Tie, ties

PER_PAGE = 20
STALE, LINKS = "stale", "links"


def _places(claim: Claim) -> tuple[str, ...] | None:
    return tuple(place.surface for place in claim.places if place.name is None) or None


def _actors(claim: Claim) -> tuple[str, ...] | None:
    """Who is named and not known; a market or a school that was hit is no actor to look for."""
    hit = [thing.surface for thing in claim.infrastructure]
    aimed = [one for one in claim.targets if not any(words in one.surface or one.surface in words for words in hit)]
    return tuple(dict.fromkeys(one.surface for one in (*claim.perpetrators, *aimed) if one.id is None)) or None


def _evidence(claim: Claim) -> tuple[str, ...] | None:
    """A claim of an event that names neither where, nor when, nor who."""
    bare = not (claim.places or claim.time or claim.perpetrators or claim.targets)
    return () if claim.kind == "event" and bare else None


_OPEN: Mapping[str, Open] = {"places": _places, "actors": _actors, "evidence": _evidence}
KINDS = ("places", "actors", LINKS, "evidence", STALE)
Sort = Annotated[str, QueryParameter(name="kind", pattern=f"^({'|'.join(KINDS)})$")]
SortOrNone = Annotated[str, QueryParameter(name="kind", pattern=f"^({'|'.join(KINDS)})?$")]


class Item(msgspec.Struct, frozen=True):
    """One thing to look at: private names are covered."""

    claim: str
    article: str
    incident: str
    outlet: str | None
    published: str | None
    sentence: str
    words: tuple[str, ...]
    """What is open, as written."""
    quotes: list[tuple[Piece, ...]]
    judged: Judgement | None
    """The judgement that is stale."""
    worth: float | None
    """What ties it to the other articles of its incident, 0.6 at least; null where nothing does."""
    tie: Tie | None = None
    """Of a weak link, what another article tells of the incident."""


class Queue(msgspec.Struct, frozen=True):
    """A page of what is open in one way."""

    kind: str
    page: int
    items: list[Item]
    more: bool
    gone: list[Judgement]
    """Stale judgements on claims that are no longer there."""
    partly: int
    """In how many of the latest articles it was looked for where there are more; 0 where in all."""


class Asked(msgspec.Struct, frozen=True):
    """Which queue is shown."""

    kind: str


def queue(desk: Desk, kind: str, number: int, say: Saying) -> Queue:
    """The queue of a kind, a page of it; pages are counted from 1."""
    start = before(number, PER_PAGE)
    gone: list[Judgement] = []
    partly = 0
    with desk.book.reading() as connection:
        if kind == STALE:
            told = stale(connection)
            gone = [one for one, found in told if found is None]
            here = [(found, one) for one, found in told if found is not None]
            some: Sequence[tuple[Unsure, Judgement | None]] = here[start : start + PER_PAGE + 1]
        elif kind == LINKS:
            some = [(found, None) for found in weakly_tied(connection, PER_PAGE + 1, start)]
        else:
            some = [(found, None) for found in unsure(connection, _OPEN[kind], PER_PAGE + 1, start)]
            articles = connection.scalar(select(func.count()).select_from(schema.articles)) or 0
            partly = LOOKED_AT if articles > LOOKED_AT else 0
        beside = persons_in(connection, {found.account.article.key for found, _ in some})
        tied = ties(connection, [found for found, _ in some], desk, say) if kind == LINKS else {}
    items = [
        msgspec.structs.replace(_item(found, one, beside, desk, say), tie=tied.get(found.account.claim.id))
        for found, one in some[:PER_PAGE]
    ]
    return Queue(kind, number, items, len(some) > PER_PAGE, gone, partly)


def _item(
    found: Unsure, judged: Judgement | None, beside: Mapping[str, Sequence[NamesPersons]], desk: Desk, say: Saying
) -> Item:
    claim, article = found.account.claim, found.account.article
    named = beside.get(article.key, ())
    text = desk.masked(article.text, named)
    return Item(
        claim.id, article.key, found.incident, article.outlet, article.published,
        sentence(desk.covered(claim, named), say.language, article.published, outlet=article.outlet),
        tuple(desk.masked(words, named) for words in found.words),
        [*quotes(claim, text)], judged,
        found.worth,
    )  # fmt: skip


@get("/{language:str}/queue", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reviewer")
def queue_page(language: Asker, desk: AtDesk, kind: SortOrNone = "", number: Page = 1) -> str:
    """The queue as a page: of the kind asked for, else of the first in which something is open."""
    say = saying(language)
    opened = None if kind else next((one for one in (queue(desk, one, 1, say) for one in KINDS) if one.items), None)
    kind = kind or (opened.kind if opened else KINDS[0])
    seen = opened if opened and number == 1 else queue(desk, kind, number, say)
    return page(
        "queue.html", desk, language, f"/queue?kind={kind}",
        seen=seen, kinds=KINDS, asked=Asked(kind), pages=number + seen.more, first=before(number, PER_PAGE) + 1,
    )  # fmt: skip


@get("/json/queue", sync_to_thread=True, responses=REFUSED, needs="reviewer")
def queue_json(desk: AtDesk, kind: Sort = "places", number: Page = 1, language: Reader = "en") -> Queue:
    """What is open: unknown places and actors, weak links, claims with little in them, stale judgements."""
    return queue(desk, kind, number, saying(language))
