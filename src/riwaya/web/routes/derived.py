"""How the claims of an article were read: asked for by who wants to know it, since the article is read anew for it."""

import msgspec
from litestar import get
from litestar.enums import MediaType

from riwaya.core.claim import Step
from riwaya.reading.pipeline import read_article
from riwaya.web.asked import Asker, AtDesk, Name
from riwaya.web.bench import AtBench, Bench, bench_at
from riwaya.web.described import REFUSED
from riwaya.web.render import page
from riwaya.web.routes.article import told
from riwaya.web.saying import saying


class Derived(msgspec.Struct, frozen=True):
    """A claim with the rules and entries that made it; none where this version does not read it."""

    claim: str
    steps: tuple[Step, ...]


def derived(bench: Bench) -> list[Derived]:
    """The claims at a bench, each with how this version reads it."""
    steps = {claim.id: claim.derivation for claim in read_article(bench.article, derive=True)}
    return [Derived(claim.id, steps.get(claim.id, ())) for claim in bench.claims]


@get(
    "/{language:str}/article/{key:str}/derived",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
)
def derived_page(language: Asker, desk: AtDesk, bench: AtBench) -> str:
    """Every claim of the article with the words of each of its steps."""
    say = saying(language)
    return page(
        "derived.html", desk, language, f"{bench.home}/derived",
        bench=bench, sentences=[told(claim, bench, say) for claim in bench.claims], seen=derived(bench),
        text=desk.masked(bench.article.text, bench.claims),
    )  # fmt: skip


@get("/json/article/{key:str}/derived", sync_to_thread=True, responses=REFUSED, needs="reader")
def derived_json(desk: AtDesk, key: Name) -> list[Derived]:
    """How the claims of one article were read; spans are those of its text."""
    return derived(bench_at(desk, key))
