"""From a ledger and a filter to a briefing, and a briefing as plain text."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from riwaya.codebook import cards
from riwaya.core.incident import Incident
from riwaya.exports.brief import Brief, Cited, Matter, brief, phrases
from riwaya.exports.phrases.book import phrase_book
from riwaya.exports.phrases.names import Caller
from riwaya.exports.phrases.places import arabic_place
from riwaya.exports.sentence import Language
from riwaya.languages.pack import Pack
from riwaya.ledger import Ledger
from riwaya.ledger.listing import Chosen, Filter
from riwaya.ledger.search import last_day
from riwaya.linking import contradictions, find_reuse
from riwaya.reading.asking import SEVERAL, asked_for, loosely

MOST = 40
"""Incidents that a briefing tells."""
_FEW = 2
"""Types that are named beside the one whose word means them as well."""


def asked_by(book: Ledger, question: str, pack: Pack) -> tuple[Filter, tuple[str, ...]]:
    """The filter of a question in words, and those of them that it leaves aside.

    It is asked on the day of the ledger's latest article.
    """
    with book.reading() as connection:
        today = last_day(connection)
    asked = msgspec.structs.asdict(asked_for(question, pack, today))
    left = asked.pop("left")
    return Filter(**asked), left


def briefing(book: Ledger, given: Filter, language: Language, pack: Pack, left: Sequence[str] = ()) -> Brief:
    """The briefing on the incidents of a filter: those with the most accounts where they are many.

    `left` are the words of a question that the filter leaves aside: the summary ends with them.
    """
    chosen = Chosen(book, given)
    (incidents, accounts, contested), found = chosen.sums(), chosen.most_told(MOST)
    matters = [_matter(book, incident, pack) for incident in found]
    articles = {article.key: article for matter in matters for _, article in matter.told}
    said = phrases(language)["summary"]
    summary = [said["incidents"].format(n=incidents, accounts=accounts, articles=len(articles))] if found else []
    summary += [said["contested"].format(n=contested)] if contested else []
    summary += [said["shown"].format(n=MOST)] if incidents > MOST else []
    summary = summary or [said["none"]]
    summary += [said["left"].format(words=phrases(language)["title"]["comma"].join(left))] if left else []
    return brief(title_of(given, language), summary, matters, find_reuse(articles.values()), language)


def _matter(book: Ledger, incident: Incident, pack: Pack) -> Matter:
    accounts = book.accounts(incident.incident)
    found = contradictions((account.claim for account in accounts), pack)
    return Matter(incident, tuple((account.claim, account.article) for account in accounts), found)


def title_of(given: Filter, language: Language) -> str:
    """What a filter asks for, as a title."""
    words = phrases(language)["title"]
    what = words["comma"].join(_asked(given, language))
    return words["some"].format(what=what) if what else words["all"]


def _asked(given: Filter, language: Language) -> Iterator[str]:
    call = Caller(phrase_book(language), {})
    if given.place:
        yield arabic_place(given.place) if language == "ar" else given.place
    if given.event:
        yield events_called(given.event, language)
    if given.actor:
        yield call.by_id(given.actor)
    if given.voice:
        yield voices_called(given.voice, language)
    yield from (value for value in (given.outlet, given.words) if value)
    if given.since or given.until:
        key = "since" if not given.until else "period" if given.since else "until"
        period = phrases(language)["title"][key].format(since=given.since, until=given.until)
        yield given.since if given.since == given.until else period


def event_called(slug: str, language: Language) -> str:
    """What the codebook calls a type of event; its slug where it has none of the name."""
    card = cards().get(slug)
    return slug if card is None else card.label_ar if language == "ar" else card.label_en


def events_called(events: str, language: Language) -> str:
    """The types of event that a filter asks for: a word for many by its own name alone."""
    words = phrases(language)["title"]
    first, *others = events.split(SEVERAL)
    if len(others) > _FEW and first in cards() and loosely(first) == events:
        return words["kinds"].format(event=event_called(first, language))
    return words["comma"].join(event_called(slug, language) for slug in (first, *others))


def voices_called(voices: str, language: Language) -> str:
    """The voices that a filter asks for: several are those of the first, who is named."""
    first, *others = voices.split(SEVERAL)
    name = Caller(phrase_book(language), {}).by_id(first)
    return phrases(language)["title"]["offices"].format(name=name) if others else name


def lines(told: Brief) -> Iterator[str]:
    """A briefing as lines of plain text; numbers in brackets are those of the sources."""
    part = phrases(told.language)["part"]
    yield from (told.title, "", *told.summary)
    for passage in told.passages:
        yield from ("", passage.head)
        yield from _listed(map(_cited, passage.told))
        for name, found in (("contested", map(_cited, passage.contested)), ("voices", passage.voices),
                            ("unknown", passage.unknown)):  # fmt: skip
            yield from _part(part[name], found)
    yield from _part(part["copied"], map(_cited, told.copied), indent="")
    if told.sources:
        yield from ("", part["sources"])
    for source in told.sources:
        about = (source.outlet, source.published, source.article, source.url)
        yield f"[{source.number}] {' | '.join(filter(None, about))}"


def _part(title: str, found: Iterable[str], indent: str = "   ") -> Iterator[str]:
    told = list(found)
    if told:
        yield f"{indent}{title}:" if indent else f"\n{title}"
        yield from _listed(told, indent)


def _listed(found: Iterable[str], indent: str = "") -> Iterator[str]:
    return (f"{indent}- {words}" for words in found)


def _cited(said: Cited) -> str:
    return f"{said.words} {''.join(f'[{number}]' for number in said.sources)}"
