"""A briefing on a filter or on a question in words, to read and to print."""

from litestar import get
from litestar.enums import MediaType
from litestar.exceptions import NotFoundException

from riwaya.exports.brief import Brief, phrases
from riwaya.exports.briefing import asked_by, briefing
from riwaya.exports.sentence import Language
from riwaya.ledger.listing import Filter
from riwaya.web.asked import Asker, AtDesk, Given, Reader, Words
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.render import page, query


def _chosen(desk: Desk, given: Filter, question: str) -> tuple[Filter, tuple[str, ...]]:
    """What the question names, with the words of it that are left aside; else the filter."""
    return asked_by(desk.book, question, desk.pack) if question else (given, ())


def _brief(desk: Desk, chosen: Filter, left: tuple[str, ...], language: Language) -> Brief | None:
    """The briefing on a filter; None where it asks for nothing."""
    return None if chosen == Filter() else briefing(desk.book, chosen, language, desk.pack, left)


@get("/{language:str}/brief", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def brief_page(language: Asker, desk: AtDesk, given: Given, question: Words = "") -> str:
    """The briefing as a page."""
    chosen, left = _chosen(desk, given, question)
    arabic = " ".join(word for word in left if not word.isascii())  # as the articles are, in which it may be looked for
    return page(
        "brief.html", desk, language, f"/brief{query(given, question=question)}",
        told=_brief(desk, chosen, left, language), chosen=chosen, left=arabic, question=question,
        part=phrases(language)["part"],
    )  # fmt: skip


@get("/json/brief", sync_to_thread=True, responses=REFUSED, needs="reader")
def brief_json(desk: AtDesk, given: Given, question: Words = "", language: Reader = "en") -> Brief:
    """A briefing on a filter or a question."""
    told = _brief(desk, *_chosen(desk, given, question), language)
    if told is None:
        raise NotFoundException("brief.unknown")
    return told
