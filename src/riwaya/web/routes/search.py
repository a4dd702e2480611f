"""Full-text search over the articles: a word is found with its clitics and in every spelling."""

from collections.abc import Collection, Iterator, Sequence

import msgspec
from litestar import get
from litestar.di import NamedDependency, Provide
from litestar.enums import MediaType
from sqlalchemy import Connection

from riwaya.core.article import Article
from riwaya.core.masking import NamesPersons
from riwaya.core.span import Span
from riwaya.exports.phrases.places import english_place
from riwaya.ledger.parts import parts
from riwaya.ledger.search import COUNTED, Sought, articles_in_order, keys_with, persons_in
from riwaya.reading.asking import SEVERAL, asked_for
from riwaya.text.search import places_of, wanted
from riwaya.web.asked import Asker, AtDesk, Day, Page, Words
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.offers import offers_of
from riwaya.web.paging import before, pages_of
from riwaya.web.quoting import CUT, around, met
from riwaya.web.render import page, query

_PER_PAGE = 20
_AT_ONCE = 200
"""Articles that are taken from the ledger at a time where all are."""
_SPOTS = 3
"""Words of an article that are shown where they stand."""


class Stretch(msgspec.Struct, frozen=True):
    """Words of a text, and whether they were looked for."""

    words: str
    found: bool = False


class Hit(msgspec.Struct, frozen=True):
    """An article that holds the words."""

    article: str
    outlet: str | None
    published: str | None
    title: str | None
    url: str | None
    sha256: str
    snippets: list[list[Stretch]]
    """The words that were found with some around them, and a mark where the text goes on."""


class Hits(msgspec.Struct, frozen=True):
    """What a query finds: how many articles, and a page of them, the latest first."""

    sought: Sought
    total: int
    """Counted up to ten thousand."""
    more: bool
    """Whether there are more than were counted, of which no page has any."""
    page: int
    hits: list[Hit]


async def sought_of(
    words: Words = "",
    voice: Words = "",
    place: Words = "",
    outlet: Words = "",
    since: Day = "",
    until: Day = "",
) -> Sought:
    """What an address looks for."""
    return Sought(words, voice, english_place(place), outlet, since, until)


Given = NamedDependency[Sought]
SOUGHT = {"sought": Provide(sought_of)}


def hits(desk: Desk, sought: Sought, number: int) -> Hits:
    """The articles that hold every word and the rest that is sought, a page of them; pages are counted from 1."""
    with desk.book.reading() as connection:
        total, keys = _found(desk, connection, sought, number)
    return Hits(sought, min(total, COUNTED), total > COUNTED, number, _among(desk, keys, sought))


def all_hits(desk: Desk, sought: Sought) -> Iterator[Hit]:
    """Every article that holds every word and the rest that is sought, the latest first, as many as are counted."""
    with desk.book.reading() as connection:
        _, keys = keys_with(connection, sought, COUNTED)
    for some in parts(keys, _AT_ONCE):
        yield from _among(desk, some, sought)


def _among(desk: Desk, keys: Collection[str], sought: Sought) -> list[Hit]:
    with desk.book.reading() as connection:
        found = articles_in_order(connection, [*keys])
        named = persons_in(connection, keys)
    words = wanted(sought.words)
    return [_hit(article, named.get(article.key, []), words, desk) for article in found]


def meant(desk: Desk, seen: Hits) -> Hits | None:
    """What is found by the place or the voice that words name which no article holds, such as English ones."""
    if seen.total or not seen.sought.words:
        return None
    asked = asked_for(seen.sought.words, desk.pack)
    voice = asked.actor or asked.voice.split(SEVERAL)[0]
    instead = msgspec.structs.replace(
        seen.sought, words="", place=asked.place or seen.sought.place, voice=voice or seen.sought.voice
    )
    found = hits(desk, instead, 1) if asked.place or voice else None
    return found if found and found.total else None


def _found(desk: Desk, connection: Connection, sought: Sought, number: int) -> tuple[int, list[str]]:
    """How many articles there are, and a page: remembered where no claim is asked, which people may correct."""

    def ask() -> tuple[int, list[str]]:
        total, keys = keys_with(connection, sought, min(_PER_PAGE * number, COUNTED))
        return total, keys[before(number, _PER_PAGE) :]

    return ask() if sought.voice or sought.place else desk.lately((sought, number), ask)


def _hit(article: Article, named: Sequence[NamesPersons], words: Sequence[str], desk: Desk) -> Hit:
    text = desk.masked(article.text, named)
    spots = places_of(words, text, desk.pack.clitics, _SPOTS)
    title = desk.masked(article.title or "", named) or None
    snippets = [*map(list, _snippets(spots, text))]
    return Hit(article.key, article.outlet, article.published, title, article.url, article.sha256, snippets)


def _snippets(spots: Sequence[Span], text: str) -> Iterator[Iterator[Stretch]]:
    """What stands round some words of a text; of words that stand together once."""
    for wide in met(around(spot, text) for spot in spots):
        yield _stretches([spot for spot in spots if wide.start <= spot.start < wide.end], wide, text)


def _stretches(spots: Sequence[Span], wide: Span, text: str) -> Iterator[Stretch]:
    at = wide.start
    cut = CUT * (at > 0)
    for spot in spots:
        yield Stretch(cut + text[at : spot.start])
        yield Stretch(spot.of(text), found=True)
        at, cut = spot.end, ""
    yield Stretch(text[at : wide.end] + CUT * (wide.end < len(text)))


@get(
    "/{language:str}/search",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
    dependencies=SOUGHT,
)
def search_page(language: Asker, desk: AtDesk, sought: Given, number: Page = 1) -> str:
    """The search as a page."""
    with desk.book.at_once():
        seen = hits(desk, sought, number)
        return page(
            "search.html", desk, language, f"/search{query(sought)}",
            seen=seen, meant=meant(desk, seen), first=before(number, _PER_PAGE) + 1,
            pages=pages_of(seen.total, _PER_PAGE), offers=offers_of(desk, language),
        )  # fmt: skip


@get(
    "/json/search",
    sync_to_thread=True,
    responses=REFUSED,
    needs="reader",
    dependencies=SOUGHT,
)
def search_json(desk: AtDesk, sought: Given, number: Page = 1) -> Hits:
    """Articles that hold words, of a voice, a place, an outlet or a time."""
    return hits(desk, sought, number)
