"""What all articles together come to: copies, control of places, tallies, the accusation mirror."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from litestar import get
from litestar.enums import MediaType

from riwaya.core.accusation import Mirror
from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.holding import Held
from riwaya.core.record import Naming, Record
from riwaya.core.tallied import Tallied
from riwaya.linking import control, find_reuse, mirror, namings, records, tallies
from riwaya.web.asked import Asker, AtDesk
from riwaya.web.copied import Copied, copied
from riwaya.web.desk import Desk
from riwaya.web.render import page


class Source(msgspec.Struct, frozen=True):
    """Where and when an article was published."""

    outlet: str | None
    published: str | None


class Copies(msgspec.Struct, frozen=True):
    """Passages that articles share, word by word, and the articles' sources by their ids."""

    passages: list[Copied]
    sources: dict[str, Source]


def _claims(desk: Desk) -> dict[str, Claim]:
    return desk.answer("claims", lambda: {claim.id: claim for claim in desk.book.claims()})


def _articles(desk: Desk) -> list[Article]:
    return desk.answer("articles", desk.book.articles)


def copies_of(desk: Desk) -> Copies:
    """Every passage that two articles share."""
    return desk.answer("copies", lambda: _copies(_articles(desk), _claims(desk).values()))


def _copies(articles: Sequence[Article], claims: Iterable[Claim]) -> Copies:
    by_key = {article.key: article for article in articles}
    told: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.article].append(claim)
    passages = [copied(reuse, by_key, (*told[reuse.a], *told[reuse.b])) for reuse in find_reuse(articles)]
    keys = {key for one in passages for key in (one.reuse.a, one.reuse.b)}
    return Copies(passages, {key: Source(by_key[key].outlet, by_key[key].published) for key in sorted(keys)})


def control_of(desk: Desk) -> tuple[Held, ...]:
    """Who is said to hold which place."""
    return desk.answer("control", lambda: control(_claims(desk).values(), _articles(desk), desk.pack))


def tallies_of(desk: Desk) -> tuple[Tallied, ...]:
    """Counts over many events side by side."""
    return desk.answer("tallies", lambda: tallies(_claims(desk).values(), _articles(desk), desk.pack))


def mirror_of(desk: Desk) -> Mirror:
    """Accusations beside what was reported afterwards."""
    return desk.answer("mirror", lambda: mirror(desk.book.incidents(), _articles(desk), desk.pack))


def records_of(desk: Desk) -> tuple[Record, ...]:
    """What each voice told, and how independent voices answered it."""
    return desk.answer("records", lambda: records(desk.book.incidents(), _by_key(desk), desk.pack))


def namings_of(desk: Desk) -> tuple[Naming, ...]:
    """By which words outlets call the actors of their claims."""
    return desk.answer("namings", lambda: namings(_claims(desk).values(), _by_key(desk), desk.pack))


def _by_key(desk: Desk) -> dict[str, Article]:
    return {article.key: article for article in _articles(desk)}


@get("/{language:str}/copies", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def copies_page(language: Asker, desk: AtDesk) -> str:
    """Copied passages as a page."""
    return page("copies.html", desk, language, "/copies", seen=copies_of(desk))


@get("/{language:str}/control", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def control_page(language: Asker, desk: AtDesk) -> str:
    """Control of places as a page."""
    return page("control.html", desk, language, "/control", seen=control_of(desk), claims=_claims(desk))


@get("/{language:str}/tallies", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def tallies_page(language: Asker, desk: AtDesk) -> str:
    """Tallies as a page."""
    return page("tallies.html", desk, language, "/tallies", seen=tallies_of(desk), claims=_claims(desk))


@get("/{language:str}/mirror", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def mirror_page(language: Asker, desk: AtDesk) -> str:
    """The mirror as a page."""
    return page("mirror.html", desk, language, "/mirror", seen=mirror_of(desk), claims=_claims(desk))


@get("/json/copies", sync_to_thread=True, needs="reader")
def copies_json(desk: AtDesk) -> Copies:
    """Every passage that two articles share, and what was changed in it."""
    return copies_of(desk)


@get("/json/control", sync_to_thread=True, needs="reader")
def control_json(desk: AtDesk) -> tuple[Held, ...]:
    """Who is said to hold which place, since when."""
    return control_of(desk)


@get("/json/tallies", sync_to_thread=True, needs="reader")
def tallies_json(desk: AtDesk) -> tuple[Tallied, ...]:
    """Counts over many events side by side."""
    return tallies_of(desk)


@get("/json/mirror", sync_to_thread=True, needs="reader")
def mirror_json(desk: AtDesk) -> Mirror:
    """Accusations beside what was reported afterwards."""
    return mirror_of(desk)
