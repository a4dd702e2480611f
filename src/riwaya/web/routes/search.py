"""Full-text search over the articles: a word is found with its clitics and in every spelling."""

from collections.abc import Sequence

import msgspec
from litestar import get
from litestar.enums import MediaType

from riwaya.core.article import Article
from riwaya.core.masking import NamesPersons
from riwaya.core.span import Span
from riwaya.ledger.search import articles_with, persons_in
from riwaya.text.search import places_of, wanted
from riwaya.web.asked import Asker, AtDesk, Words
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.render import page
from riwaya.web.routes.incident import around

_MOST = 50
_SNIPPETS = 3


class Snippet(msgspec.Struct, frozen=True):
    """Words round one that was found: before it, itself, behind it."""

    before: str
    found: str
    behind: str


class Hit(msgspec.Struct, frozen=True):
    """An article that holds the words."""

    article: str
    outlet: str | None
    published: str | None
    title: str | None
    snippets: list[Snippet]


class Hits(msgspec.Struct, frozen=True):
    """What a query finds: how many articles, and the latest of them."""

    words: str
    total: int
    hits: list[Hit]


def hits(desk: Desk, words: str) -> Hits:
    """The articles that hold every word."""
    with desk.book.reading() as connection:
        total, found = articles_with(connection, words, _MOST)
        named = persons_in(connection, {article.key for article in found})
    return Hits(words, total, [_hit(article, named.get(article.key, []), words, desk) for article in found])


def _hit(article: Article, named: Sequence[NamesPersons], words: str, desk: Desk) -> Hit:
    text = desk.masked(article.text, named)
    spots = places_of(wanted(words), text, desk.pack.clitics, _SNIPPETS)
    snippets = [_snippet(span, text) for span in spots]
    return Hit(
        article.key, article.outlet, article.published, desk.masked(article.title or "", named) or None, snippets
    )


def _snippet(span: Span, text: str) -> Snippet:
    wide = around(span, text)
    return Snippet(text[wide.start : span.start], span.of(text), text[span.end : wide.end])


@get("/{language:str}/search", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def search_page(language: Asker, desk: AtDesk, words: Words = "") -> str:
    """The search as a page."""
    return page("search.html", desk, language, "/search", seen=hits(desk, words))


@get("/json/search", sync_to_thread=True, responses=REFUSED, needs="reader")
def search_json(desk: AtDesk, words: Words = "") -> Hits:
    """Articles that hold words."""
    return hits(desk, words)
