"""One article: its text as published with all claims marked."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

import msgspec
from litestar import get
from litestar.enums import MediaType
from msgspec.structs import replace

from riwaya.core.article import Article
from riwaya.core.claim import Claim, plain
from riwaya.core.judgement import OF_CLAIMS
from riwaya.core.masking import persons_shown
from riwaya.exports.marking import Piece, pieces
from riwaya.exports.sentence import sentence
from riwaya.ledger.captures import Capture, later_captures
from riwaya.web.asked import Asker, AtDesk, Name, Reader
from riwaya.web.bench import Bench, bench_at
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.diff import Stretch, word_diff
from riwaya.web.render import page
from riwaya.web.saying import Saying, saying


class Facts(msgspec.Struct, frozen=True):
    """What is known of a capture beside its text."""

    outlet: str | None
    published: str | None
    url: str | None
    title: str | None


class Later(msgspec.Struct, frozen=True):
    """A later capture of an article."""

    number: int
    captured: str | None
    sha256: str
    facts: Facts
    before: Facts
    """What the capture before said."""
    words: list[Stretch]
    """Its text and that of the capture before, word by word."""


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
    captured: str | None
    later: list[Later]
    """Later captures, with what changed since the one before."""


def marked(bench: Bench, say: Saying) -> Marked:
    """The article at a bench, as it is shown."""
    article = bench.article
    masked, private = bench.desk.masked, bench.claims
    claims = [
        claim if not account.rejected else replace(claim, spans={})
        for claim, account in zip(bench.covered, bench.accounts, strict=True)
    ]
    hidden = [{**plain(claim), "persons": persons_shown(claim)} for claim in claims]
    return Marked(
        article.key, article.outlet, article.published, article.url, masked(article.title or "", private) or None,
        article.sha256, tuple(pieces(masked(article.text, private), claims)), hidden,
        [sentence(claim, say.language, article.published, outlet=article.outlet) for claim in claims],
        bench.incidents, article.captured,
        _later(bench.desk, article, private) if bench.captured_again else [],
    )  # fmt: skip


def _later(desk: Desk, first: Article, claims: Sequence[Claim]) -> list[Later]:
    with desk.book.reading() as connection:
        later = later_captures(connection, first.key)
    return [
        Later(
            one.number, one.article.captured, one.article.sha256, _facts(desk, one.article, claims),
            _facts(desk, before.article, claims),
            word_diff(desk.masked(before.article.text, claims), desk.masked(one.article.text, claims)),
        )
        for before, one in pairwise([Capture(1, first), *later])
    ]  # fmt: skip


def _facts(desk: Desk, article: Article, claims: Sequence[Claim]) -> Facts:
    return Facts(article.outlet, article.published, article.url, desk.masked(article.title or "", claims) or None)


@get(
    "/{language:str}/article/{key:str}",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
)
def article_page(language: Asker, desk: AtDesk, key: Name) -> str:
    """The article as a page."""
    say = saying(language)
    with desk.book.at_once():
        bench = bench_at(desk, key)
        seen = marked(bench, say)
        return page(
            "article.html", desk, language, bench.home, seen=seen, bench=bench, sentences=seen.sentences,
            judged=bench.judged(), of_claims=OF_CLAIMS, told=partial(told, say=say), numbers=bench.numbers,
        )  # fmt: skip


def told(claim: Claim, bench: Bench, say: Saying) -> str:
    """A claim of the article as a sentence."""
    shown = bench.desk.covered(claim, bench.claims)
    return sentence(shown, say.language, bench.article.published, outlet=bench.article.outlet)


@get("/json/article/{key:str}", sync_to_thread=True, responses=REFUSED, needs="reader")
def article_json(desk: AtDesk, key: Name, language: Reader = "en") -> Marked:
    """One article with its claims."""
    return marked(bench_at(desk, key), saying(language))
