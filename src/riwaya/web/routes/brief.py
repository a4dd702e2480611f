"""A briefing on a filter or on a question in words, to read and to print."""

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.exceptions import NotFoundException

from riwaya.exports.brief import Brief, phrases
from riwaya.exports.briefing import briefing
from riwaya.exports.sentence import Language
from riwaya.ledger.listing import Filter
from riwaya.reading.asking import asked_for
from riwaya.web.asked import Asker, AtDesk, Given, Reader, Words
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.render import page, query


def _brief(desk: Desk, given: Filter, question: str, language: Language) -> Brief | None:
    """The briefing on what the question names, else on the filter; None where neither asks for anything."""
    asked = asked_for(question, desk.pack)
    wanted = Filter(**msgspec.structs.asdict(asked))
    chosen = wanted if question else given
    return None if chosen == Filter() else briefing(desk.book, chosen, language, desk.pack)


@get("/{language:str}/brief", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def brief_page(language: Asker, desk: AtDesk, given: Given, question: Words = "") -> str:
    """The briefing as a page."""
    told = _brief(desk, given, question, language)
    address = f"/brief{query(given, question=question)}"
    return page("brief.html", desk, language, address, told=told, question=question, part=phrases(language)["part"])


@get("/json/brief", sync_to_thread=True, responses=REFUSED, needs="reader")
def brief_json(desk: AtDesk, given: Given, question: Words = "", language: Reader = "en") -> Brief:
    """A briefing on a filter or a question."""
    told = _brief(desk, given, question, language)
    if told is None:
        raise NotFoundException("brief.unknown")
    return told
