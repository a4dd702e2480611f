"""Coding blind: a coder's own assignments, one of them at a bench of its own, and how far coders agree."""

from functools import partial

import msgspec
from litestar import get, post
from litestar.enums import MediaType
from litestar.response import Redirect

from riwaya.core.judgement import OF_CLAIMS
from riwaya.exports.agreement import Agreement, agreement
from riwaya.exports.marking import pieces
from riwaya.ledger.coding import Assignment, assign, assignments, coded_by_all, coders_of, is_done
from riwaya.web.asked import SEE_OTHER, Asker, AtDesk, Sent, Words
from riwaya.web.bench import AtBench
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.headlines import headlines
from riwaya.web.render import page
from riwaya.web.routes.article import told
from riwaya.web.routes.judging import refused
from riwaya.web.saying import saying


class Given(msgspec.Struct, frozen=True):
    """An assignment, and whether its coder is done."""

    assignment: Assignment
    done: bool


class Compared(msgspec.Struct, frozen=True):
    """How far coders agree over the articles that all of their coders are done with."""

    articles: list[str]
    fields: list[Agreement]


def given(desk: Desk) -> list[Given]:
    """The assignments of who works at the desk; an editor sees everybody's."""
    with desk.book.reading() as connection:
        found = assignments(connection, None if desk.may("editor") else desk.name)
        return [Given(one, is_done(connection, one)) for one in found]


def compared(desk: Desk) -> Compared:
    """How far the coders of the ledger agree."""
    with desk.book.reading() as connection:
        articles = coded_by_all(connection)
    return Compared([*articles], agreement(articles.values()) if articles else [])


@get(
    "/{language:str}/coding", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reviewer"
)
def coding_page(language: Asker, desk: AtDesk, article: Words = "") -> str:
    """One's assignments; for an editor those of all, and a form that gives more, of an article where one is named."""
    with desk.book.reading() as connection:
        coders = coders_of(connection) if desk.house.team else None
    found = given(desk)
    called = headlines(desk, {one.assignment.article for one in found})
    return page("coding.html", desk, language, "/coding", given=found, called=called, article=article, coders=coders)


@get("/json/coding", sync_to_thread=True, responses=REFUSED, needs="reviewer")
def coding_json(desk: AtDesk) -> list[Given]:
    """One's assignments; for an editor those of all."""
    return given(desk)


@post("/{language:str}/coding", sync_to_thread=True, status_code=SEE_OTHER, include_in_schema=False, needs="editor")
def assign_page(language: Asker, desk: AtDesk, form: Sent) -> Redirect:
    """Give articles to coders."""
    coders = [name for told in form.all("coders") for name in told.replace("\u060c", ",").split(",") if name.strip()]
    with refused(), desk.book.writing() as connection:
        assign(connection, form.one("articles").split(), coders, desk.name)
    return Redirect(f"/{language}/coding", status_code=SEE_OTHER)


@get(
    "/{language:str}/agreement",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="editor",
)
def agreement_page(language: Asker, desk: AtDesk) -> str:
    """How far coders agree, as a page."""
    seen = compared(desk)
    return page("agreement.html", desk, language, "/agreement", seen=seen, called=headlines(desk, seen.articles))


@get("/json/agreement", sync_to_thread=True, responses=REFUSED, needs="editor")
def agreement_json(desk: AtDesk) -> Compared:
    """How far coders agree, field by field."""
    return compared(desk)


@get(
    "/{language:str}/coding/{number:int}",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reviewer",
)
def bench_page(language: Asker, desk: AtDesk, bench: AtBench) -> str:
    """An article to be coded: its text and what was read in it, and nothing of what others made of it."""
    say = saying(language)
    return page(
        "bench.html", desk, language, bench.home, bench=bench, judged=bench.judged(), numbers=bench.numbers,
        pieces=tuple(pieces(desk.masked(bench.article.text, bench.claims), bench.claims)),
        of_claims=OF_CLAIMS, told=partial(told, say=say), twin=None,
        sentences=[told(claim, bench, say) for claim in bench.claims],
        title=desk.masked(bench.article.title or bench.article.outlet or bench.article.key, bench.claims),
    )  # fmt: skip
