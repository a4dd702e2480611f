"""What articles copied from one another: who passes passages to whom, and each passage word by word."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Annotated, get_args

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.params import QueryParameter

from riwaya.core.article import Article
from riwaya.core.reuse import Reuse, Touched
from riwaya.linking import find_reuse
from riwaya.web.asked import Asker, AtDesk, Page, Words
from riwaya.web.copied import Copied, all_copied
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.gathered import articles_of
from riwaya.web.graph import graph
from riwaya.web.paging import before, pages_of
from riwaya.web.render import page, query

TOUCHED = get_args(Touched)
PER_PAGE = 30
Touching = Annotated[str, QueryParameter(pattern=f"^({'|'.join(TOUCHED)})?$")]


class Asked(msgspec.Struct, frozen=True):
    """Which passages are shown: of one article or outlet, with a change of one kind."""

    article: str = ""
    outlet: str = ""
    touches: str = ""


class Source(msgspec.Struct, frozen=True):
    """Where and when an article was published."""

    outlet: str | None
    published: str | None


class Passed(msgspec.Struct, frozen=True):
    """How many passages of one outlet's articles stand in another's."""

    source: str
    target: str
    ordered: bool
    """Whether the source is known to have been first."""
    passages: int
    changed: int
    touches: dict[str, int]
    """How many of them have a change of which kind."""


class Copies(msgspec.Struct, frozen=True):
    """Passages that articles share, who passes them to whom, and the articles' sources by their ids."""

    total: int
    page: int
    passages: list[Copied]
    passed: list[Passed]
    sources: dict[str, Source]


def copies(desk: Desk, asked: Asked, number: int) -> Copies:
    """The passages of a filter, a page of them; pages are counted from 1."""
    by_key = articles_of(desk).articles
    chosen = chosen_of(desk, asked)
    shown = chosen[before(number, PER_PAGE) : PER_PAGE * number]
    return Copies(
        len(chosen),
        number,
        all_copied(desk, shown, by_key),
        _passed(chosen, by_key),
        {key: Source(by_key[key].outlet, by_key[key].published) for one in shown for key in (one.a, one.b)},
    )


def chosen_of(desk: Desk, asked: Asked) -> list[Reuse]:
    """All passages of a filter."""
    articles = articles_of(desk).articles
    found = desk.answer("reuse", lambda: find_reuse(articles.values()))
    return [one for one in found if _fits(one, asked, articles)]


def _fits(reuse: Reuse, asked: Asked, articles: dict[str, Article]) -> bool:
    pair = (reuse.a, reuse.b)
    return (
        asked.article in ("", *pair)
        and asked.outlet in ("", *(outlet_of(articles[key]) for key in pair))
        and (not asked.touches or any(asked.touches in edit.touches for edit in reuse.edits))
    )


def _passed(found: Sequence[Reuse], articles: dict[str, Article]) -> list[Passed]:
    groups: defaultdict[tuple[str, str, bool], list[Reuse]] = defaultdict(list)
    for one in found:
        pair = [outlet_of(articles[key]) for key in (one.a, one.b)]
        source, target = pair if one.first else sorted(pair)
        groups[source, target, one.first is not None].append(one)
    told = [Passed(*pair, len(of), sum(bool(one.edits) for one in of), _touches(of)) for pair, of in groups.items()]
    return sorted(told, key=lambda one: (-one.passages, one.source, one.target, one.ordered))


def _touches(found: Iterable[Reuse]) -> dict[str, int]:
    count = Counter(what for one in found for what in {what for edit in one.edits for what in edit.touches})
    return {what: count[what] for what in TOUCHED if count[what]}


def outlet_of(article: Article) -> str:
    """What an outlet is called in the drawing: its name, else the article's id."""
    return article.outlet or article.key


@get("/{language:str}/copies", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def copies_page(
    language: Asker, desk: AtDesk, article: Words = "", outlet: Words = "", touches: Touching = "", number: Page = 1
) -> str:
    """Copied passages as a page."""
    asked = Asked(article, outlet, touches)
    seen = copies(desk, asked, number)
    drawn = graph({(one.source, one.target, one.ordered): one.passages for one in seen.passed})
    return page(
        "copies.html", desk, language, f"/copies{query(asked)}",
        seen=seen, asked=asked, drawn=drawn, kinds=TOUCHED, pages=pages_of(seen.total, PER_PAGE),
        first=before(number, PER_PAGE) + 1, partly=articles_of(desk).partly,
    )  # fmt: skip


@get("/json/copies", sync_to_thread=True, responses=REFUSED, needs="reader")
def copies_json(
    desk: AtDesk, article: Words = "", outlet: Words = "", touches: Touching = "", number: Page = 1
) -> Copies:
    """Passages that two articles share, and what was changed in them."""
    return copies(desk, Asked(article, outlet, touches), number)
