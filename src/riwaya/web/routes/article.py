"""One article: its text as published with all claims marked, and how each was found."""

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.exceptions import NotFoundException

from riwaya.core.article import Article
from riwaya.core.claim import Claim, plain
from riwaya.exports.marking import Piece, pieces
from riwaya.exports.masking import masked
from riwaya.exports.sentence import sentence
from riwaya.reading.pipeline import read_article
from riwaya.web.asked import Asker, AtDesk, Name, Reader
from riwaya.web.desk import Desk
from riwaya.web.render import page
from riwaya.web.saying import Saying, saying


class Marked(msgspec.Struct, frozen=True):
    """An article with its text in pieces and its claims in their order; private names are covered."""

    article: str
    outlet: str | None
    published: str | None
    url: str | None
    title: str | None
    sha256: str
    text: tuple[Piece, ...]
    claims: list[dict[str, object]]
    sentences: list[str]
    incidents: dict[str, str]
    """Claim id -> the incident to which it belongs."""


def marked(desk: Desk, key: str, say: Saying) -> tuple[Marked, Article, list[Claim]]:
    """The article of an id. Raises NotFoundException where there is none."""
    found = desk.book.article(key)
    if found is None:
        raise NotFoundException(say["missing.article"])
    article, linked = found
    claims = [account.claim for account, _ in linked]
    hidden = [{**plain(claim), "persons": [{"role": person.role} for person in claim.persons]} for claim in claims]
    seen = Marked(
        article.key, article.outlet, article.published, article.url, masked(article.title or "", claims) or None,
        article.sha256, tuple(pieces(masked(article.text, claims), claims)), hidden,
        [sentence(claim, say.language, article.published, outlet=article.outlet) for claim in claims],
        {account.claim.id: incident for account, incident in linked},
    )  # fmt: skip
    return seen, article, claims


@get(
    "/{language:str}/article/{key:str}",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
)
def article_page(language: Asker, desk: AtDesk, key: Name) -> str:
    """The article as a page; the derivations are those of a reading by this version."""
    seen, article, claims = marked(desk, key, saying(language))
    derived = {claim.id: claim.derivation for claim in read_article(article, derive=True)}
    return page(
        "article.html", desk, language, f"/article/{key}",
        seen=seen, claims=claims, derived=derived, text=masked(article.text, claims),
    )  # fmt: skip


@get("/json/article/{key:str}", sync_to_thread=True, needs="reader")
def article_json(desk: AtDesk, key: Name, language: Reader = "en") -> Marked:
    """One article with its claims."""
    return marked(desk, key, saying(language))[0]
