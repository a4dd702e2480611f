"""The passages of an article that stand in other articles on its incidents: asked for by who wants to see them."""

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.exceptions import NotFoundException

from riwaya.ledger.reuse import reuse_with
from riwaya.web.addresses import article_at
from riwaya.web.asked import Asker, AtDesk, Name
from riwaya.web.copied import Copied, all_copied
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.render import page
from riwaya.web.routes.copies import Source


class Shared(msgspec.Struct, frozen=True):
    """An article's passages that stand in others as well, and the sources of all of these articles by their ids."""

    article: str
    passages: list[Copied]
    sources: dict[str, Source]


def shared(desk: Desk, key: str) -> Shared:
    """What an article shares. Raises NotFoundException where there is none of this id."""
    with desk.book.reading() as connection:
        found, articles = reuse_with(connection, key)
    if key not in articles:
        raise NotFoundException("missing.article")
    sources = {name: Source(one.outlet, one.published) for name, one in articles.items()}
    return Shared(key, all_copied(desk, found, articles), sources)


@get(
    "/{language:str}/article/{key:str}/shared",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
)
def shared_page(language: Asker, desk: AtDesk, key: Name) -> str:
    """The passages word by word."""
    return page("shared.html", desk, language, f"{article_at(key)}/shared", seen=shared(desk, key))


@get("/json/article/{key:str}/shared", sync_to_thread=True, responses=REFUSED, needs="reader")
def shared_json(desk: AtDesk, key: Name) -> Shared:
    """The passages that one article shares with others on its incidents, and what was changed in them."""
    return shared(desk, key)
