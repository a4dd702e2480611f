"""One claim with its words and its source, at an address of its own: what others are sent, and what can be cited."""

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.exceptions import NotFoundException
from msgspec.structs import replace

from riwaya.ledger.accounts import article_telling
from riwaya.web.addresses import claim_at, whole
from riwaya.web.asked import Asker, AtDesk, Name, Reader
from riwaya.web.bench import Bench, bench_at
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.render import page
from riwaya.web.saying import Saying, saying
from riwaya.web.telling import Told, told_at

FIELDS = (
    "event", "status", "outcome", "background", "voice", "chain", "perpetrators", "targets", "taken_by", "lost_by",
    "places", "origin", "time", "voice_time", "period", "tolls", "share", "means", "infrastructure",
)  # fmt: skip
"""What the page lists of a claim: all but its words and persons, which stand above."""


class Cited(msgspec.Struct, frozen=True):
    """A claim as it is shown, and how to cite it; private names are covered."""

    told: Told
    rejected: bool
    incident: str | None
    title: str | None
    url: str | None
    citation: tuple[str, ...]
    """Its sentence, its words, its source, the state of that, and the address of its page: a line each."""


def bench_telling(desk: Desk, name: str) -> Bench:
    """The bench of the article that tells a claim. Raises NotFoundException where there is none of this id."""
    with desk.book.reading() as connection:
        key = article_telling(connection, name)
    if key is None:
        raise NotFoundException("missing.anywhere")
    return bench_at(desk, key)


def cited(bench: Bench, name: str, say: Saying) -> Cited:
    """A claim of an article, by its id."""
    desk, private, article = bench.desk, bench.claims, bench.article
    account = bench.account(name, "missing.claim")
    machine = account.machine and desk.covered(account.machine, private)
    told = told_at(desk, replace(account, claim=bench.shown(name), machine=machine), private, say)
    title = desk.masked(article.title or "", private) or None
    citation = (
        told.sentence,
        _words(bench, name),
        *_source(bench, title, say),
        f"{name}: {whole(claim_at(name), desk, say)}",
    )
    return Cited(told, account.rejected, bench.incidents.get(name), title, article.url, citation)


def _words(bench: Bench, name: str) -> str:
    text = bench.desk.masked(bench.article.text, bench.claims)
    return " ".join(f"\u00ab{span.of(text)}\u00bb" for span in bench.shown(name).evidence)


def _source(bench: Bench, title: str | None, say: Saying) -> tuple[str, str]:
    """Where it was published, and which state of the page was read."""
    article = bench.article
    named = (article.outlet or article.key, title and f"\u00ab{title}\u00bb", article.published, article.url)
    captured = article.captured and f"{say['capture.captured']} {article.captured}"
    state = (captured, f"SHA-256 {article.sha256}")
    return say["comma"].join(filter(None, named)), say["semicolon"].join(filter(None, state))


@get(
    "/{language:str}/claim/{claim:str}",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
)
def claim_page(language: Asker, desk: AtDesk, claim: Name) -> str:
    """The claim as a page."""
    with desk.book.at_once():
        bench = bench_telling(desk, claim)
        return page(
            "claim.html", desk, language, claim_at(claim), seen=cited(bench, claim, saying(language)), bench=bench,
            claim=bench.shown(claim), judged=bench.judged(), fields=FIELDS,
        )  # fmt: skip


@get("/json/claim/{claim:str}", sync_to_thread=True, responses=REFUSED, needs="reader")
def claim_json(desk: AtDesk, claim: Name, language: Reader = "en") -> Cited:
    """One claim with its words, and how to cite it."""
    return cited(bench_telling(desk, claim), claim, saying(language))
