"""Reviewing an article, for the ledger or under an assignment: claims judged, corrected and added, the whole marked."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from litestar import get, post
from litestar.enums import MediaType
from litestar.exceptions import ClientException, NotFoundException
from litestar.response import Redirect
from msgspec.structs import replace

from riwaya.core.correction import FIELDS, evidence_of_field
from riwaya.core.judgement import OF_CLAIMS, Decision, evidence_of_claim
from riwaya.core.problem import Problem
from riwaya.exports.gold import gold
from riwaya.exports.marking import pieces
from riwaya.ledger.audit import log
from riwaya.ledger.judgements import judge, judgement, take_back
from riwaya.ledger.review import evidence_of_article
from riwaya.ledger.reviewed import reviewed_article
from riwaya.web.asked import SEE_OTHER, Asker, AtDesk, Name, Sent, Words
from riwaya.web.bench import AtBench, Bench
from riwaya.web.correcting import added_claim, blank, corrections_of
from riwaya.web.described import REFUSED
from riwaya.web.render import page
from riwaya.web.routes.article import told
from riwaya.web.routes.judging import refused
from riwaya.web.rows import LISTS, rows_of
from riwaya.web.saying import saying
from riwaya.web.values import choices

_HOMES: Final = ("/{language:str}/article/{key:str}", "/{language:str}/coding/{number:int}")
_NEW: Final = "new"
T = TypeVar("T", bound=Callable[..., Any])


HANDLERS: list[Any] = []
"""Every route at a bench: each for the ledger, and once more for an assignment."""


def at_benches(rest: str) -> Callable[[T], T]:
    """Show a page at every home of a bench."""
    return _route(get, rest, media_type=MediaType.HTML)


def sent_to_benches(rest: str, status: int = SEE_OTHER) -> Callable[[T], T]:
    """Take a form at every home of a bench."""
    return _route(post, rest, status_code=status)


def _route(kind: Callable[..., Any], rest: str, **settings: object) -> Callable[[T], T]:
    def routed(function: T) -> T:
        of_all = {"sync_to_thread": True, "include_in_schema": False, "needs": "reviewer"}
        HANDLERS.extend(kind(home + rest, **of_all, **settings)(function) for home in _HOMES)
        return function

    return routed


@at_benches("/claim/{claim:str}")
def correct_page(language: Asker, desk: AtDesk, bench: AtBench, claim: Name, field: Words = "") -> str:
    """The text beside a form that corrects a claim in all of its fields, or adds a claim that reading missed."""
    say = saying(language)
    account = None if claim == _NEW else bench.account(claim, "missing.claim")
    named = bench.claims
    shown = desk.covered(account.claim, named) if account else blank(bench.article)
    article = replace(bench.article, text=desk.masked(bench.article.text, named))
    return page(
        "correct.html", desk, language, f"{bench.home}/claim/{claim}?field={field}",
        bench=bench, account=account, claim=shown, fields=FIELDS, lists=LISTS, choices=choices(say),
        field=field if field in FIELDS else FIELDS[0], rows={name: rows_of(name, shown, article) for name in FIELDS},
        pieces=tuple(pieces(article.text, [shown] if account else ())),
        sentences=[told(one, bench, say) for one in (account.claim, account.machine) if one] if account else [],
        beside=[(one, told(one, bench, say)) for one in named if one.id != shown.id], twin=None,
    )  # fmt: skip


@sent_to_benches("/claim/{claim:str}")
def correct(language: Asker, desk: AtDesk, bench: AtBench, claim: Name, form: Sent) -> Redirect:
    """Append what was corrected, or a claim that was missing, and show the claim as it stands then."""
    with refused():
        decisions = [_added(bench, form)] if claim == _NEW else _corrected(bench, claim, form)
        with desk.book.writing() as connection:
            for decision in decisions:
                judge(connection, decision, desk.name)
    return Redirect(f"/{language}{bench.home}#{decisions[0].target}", status_code=SEE_OTHER)


def _corrected(bench: Bench, claim: str, form: Sent) -> list[Decision]:
    account = bench.account(claim, "missing.claim")
    others = {one.id for one in bench.claims} - {claim}
    found = corrections_of(form, account.claim, bench.article, others)
    if not found:
        raise Problem("Nothing was changed. Change something, or go back to the article.")
    read = account.machine or account.claim
    return [
        Decision(
            "claim", claim, "corrected", evidence_of_field(read, one.field, bench.article), form.one("note"), (claim,),
            correction=one, coding=bench.coding,
        )
        for one in found
    ]  # fmt: skip


def _added(bench: Bench, form: Sent) -> Decision:
    known = {one.id for one in bench.claims}
    claim = added_claim(form, bench.article, str(bench.coding), known)
    if claim.id in known:
        raise ClientException("This claim is there already. Go back and correct it.")
    return Decision(
        "claim", claim.id, "added", bench.article.sha256, form.one("note"), (claim.id,), added=claim,
        coding=bench.coding,
    )  # fmt: skip


@sent_to_benches("/judge")
def judge_claim(language: Asker, desk: AtDesk, bench: AtBench, form: Sent) -> Redirect:
    """Append a judgement on a claim of the article."""
    target = form.one("target")
    account = bench.account(target, "missing.claim")
    verdict = next((one for one in OF_CLAIMS if one == form.one("verdict")), None)
    if verdict is None:
        raise ClientException("wrong.form")
    evidence = evidence_of_claim(account.claim, bench.article)
    decision = Decision("claim", target, verdict, evidence, form.one("note"), (target,), coding=bench.coding)
    with refused(), desk.book.writing() as connection:
        judge(connection, decision, desk.name)
    return Redirect(f"/{language}{bench.home}#{target}", status_code=SEE_OTHER)


@sent_to_benches("/reviewed")
def mark_reviewed(language: Asker, desk: AtDesk, bench: AtBench, form: Sent) -> Redirect:
    """Append that every claim of the article was looked at and none is missing."""
    key = bench.article.key
    evidence = evidence_of_article(bench.article, bench.accounts)
    decision = Decision("article", key, "reviewed", evidence, form.one("note"), coding=bench.coding)
    with refused(), desk.book.writing() as connection:
        judge(connection, decision, desk.name)
    return Redirect(f"/{language}{bench.home}#judged", status_code=SEE_OTHER)


@sent_to_benches("/take-back")
def take_back_here(language: Asker, desk: AtDesk, bench: AtBench, form: Sent) -> Redirect:
    """Append that a judgement made at this bench no longer holds."""
    number = form.one("number")
    with refused(), desk.book.writing() as connection:
        first = judgement(connection, int(number) if number.isdecimal() else 0)
        if first.coding != bench.coding or first.about not in ("claim", "article"):
            raise ClientException("wrong.form")
        take_back(connection, first.number, desk.name)
    return Redirect(f"/{language}{bench.home}#judged", status_code=SEE_OTHER)


@get("/json/gold/{key:str}", sync_to_thread=True, responses=REFUSED, needs="editor")
def gold_json(desk: AtDesk, key: Name) -> dict[str, Any]:
    """A fully reviewed article as a gold file of the codebook; the log says who took it."""
    found = reviewed_article(desk.book, key)
    if found is None or found.stale:
        raise NotFoundException("missing.gold")
    with desk.book.writing() as connection:
        log(connection, desk.hand, "exported", key, "gold")
    claims = [account.claim for account in found.accounts]
    return gold(found.article, claims, f"Reviewed by {', '.join(found.by)}.")
