"""A briefing: what the accounts of some incidents say, what is contested, copied and unknown.

Every sentence is made from claims and cites the articles that tell them; nothing stands in it that no claim says.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

import msgspec
import tomli

from riwaya.codebook import cards, terms
from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.contradiction import Contradiction, Slot
from riwaya.core.incident import Incident
from riwaya.core.reuse import Reuse
from riwaya.exports import weighing
from riwaya.exports.phrases.book import Words, phrase_book
from riwaya.exports.phrases.names import Caller
from riwaya.exports.phrases.places import arabic_place
from riwaya.exports.sentence import Language, sentence
from riwaya.linking import is_violent
from riwaya.linking.compared.tolls import number

Told = tuple[Claim, Article]
_WITHOUT_DOERS = frozenset({"explosion", "displacement", "other", "agreement", "protest"})
"""Events of which nobody asks who did them."""


class Cited(msgspec.Struct, frozen=True):
    """A sentence with the numbers of the articles that tell it."""

    words: str
    sources: tuple[int, ...]


class Passage(msgspec.Struct, frozen=True):
    """One incident: what is told of it, what cannot all hold, who stands behind it, what nobody says."""

    incident: str
    head: str
    told: tuple[Cited, ...]
    contested: tuple[Cited, ...]
    voices: tuple[str, ...]
    unknown: tuple[str, ...]


class Source(msgspec.Struct, frozen=True):
    """An article that is cited."""

    number: int
    article: str
    outlet: str | None
    published: str | None
    url: str | None


class Brief(msgspec.Struct, frozen=True):
    """A briefing in one language."""

    language: Language
    title: str
    summary: tuple[str, ...]
    passages: tuple[Passage, ...]
    copied: tuple[Cited, ...]
    sources: tuple[Source, ...]


class Matter(msgspec.Struct, frozen=True):
    """One incident with its accounts and what cannot all hold of them."""

    incident: Incident
    told: tuple[Told, ...]
    contradictions: tuple[Contradiction, ...]


def brief(
    title: str, summary: Sequence[str], matters: Sequence[Matter], copies: Iterable[Reuse], language: Language
) -> Brief:
    """The briefing on some incidents, in their order; sources are numbered as they are first cited."""
    numbers: dict[str, int] = {}
    sources: dict[str, Article] = {}
    for matter in matters:
        for claim, article in matter.told:
            numbers.setdefault(claim.article, len(numbers) + 1)
            sources.setdefault(claim.article, article)
    listed = tuple(
        Source(number, key, sources[key].outlet, sources[key].published, sources[key].url)
        for key, number in numbers.items()
    )
    passages = tuple(_passage(matter, numbers, language) for matter in matters)
    names = {source.article: source.outlet or source.article for source in listed}
    copied = tuple(_copied(reuse, names, numbers, language) for reuse in copies)
    return Brief(language, title, tuple(summary), passages, copied, listed)


@cache
def phrases(language: Language) -> Mapping[str, Words]:
    """The phrases of a briefing in one language."""
    file = resources.files("riwaya.languages") / language / "brief.toml"
    return tomli.loads(file.read_text("utf-8"))


def _passage(matter: Matter, numbers: Mapping[str, int], language: Language) -> Passage:
    incident = matter.incident
    claims = {claim.id: claim for claim, _ in matter.told}
    return Passage(
        incident=incident.incident,
        head=_head(incident, language),
        told=tuple(_told(matter.told, numbers, language)),
        contested=tuple(_contested(matter.contradictions, claims, numbers, language)),
        voices=tuple(weighing.counts(incident.roots, language)),
        unknown=tuple(_unknown(incident, language)),
    )


def _head(incident: Incident, language: Language) -> str:
    line, card = phrases(language)["line"], cards()[incident.event]
    place = arabic_place(incident.place or "") if language == "ar" else incident.place
    return line["incident"].format(
        event=card.label_ar if language == "ar" else card.label_en,
        place=place or line["noplace"],
        day=incident.date or line["noday"],
    )


def _told(told: Iterable[Told], numbers: Mapping[str, int], language: Language) -> Iterator[Cited]:
    """Each sentence once, with every article that tells it."""
    said: dict[str, dict[int, None]] = {}
    for claim, article in told:
        words = sentence(claim, language, article.published, outlet=article.outlet)
        said.setdefault(words, {})[numbers[claim.article]] = None
    return (Cited(words, tuple(sorted(cited))) for words, cited in said.items())


def _contested(
    found: Iterable[Contradiction], claims: Mapping[str, Claim], numbers: Mapping[str, int], language: Language
) -> Iterator[Cited]:
    """Slot by slot, each position with the articles that take it."""
    for contradiction in found:
        slot = phrases(language)["slot"][contradiction.slot]
        for position in contradiction.positions:
            cited = sorted({numbers[claims[name].article] for name in position.claims})
            words = position_in_words(contradiction.slot, claims[position.claims[0]], language)
            yield Cited(f"{slot}: {words}", tuple(cited))


def position_in_words(slot: Slot, claim: Claim, language: Language) -> str:
    """What a claim says in a slot of a contradiction: names, a number, or a status."""
    call, words = Caller(phrase_book(language), {}), phrases(language)["position"]
    if slot == "holder" and claim.taken_by:
        return call.by_id(claim.taken_by)
    if slot == "perpetrators":
        names = words["comma"].join(dict.fromkeys(call.actor(actor) for actor in claim.perpetrators))
        return words["not"].format(names=names) if claim.status == "denied" else names
    if slot in ("killed", "injured"):
        low, high = number(claim, slot) or (None, None)
        key = "one" if low == high else "open" if high is None else "upto" if low is None else "both"
        return words[key].format(low=low, high=high)
    if slot == "staged" and claim.status == "denied" and not claim.staged:
        return words["cleared"]
    term = terms("statuses")[claim.status]
    said = term.label_ar if language == "ar" else term.label_en.lower()
    return words["staged"].format(status=said) if claim.staged else said


def _unknown(incident: Incident, language: Language) -> Iterator[str]:
    """What no account of the incident says."""
    asked = ["date", "place"]
    asked += [] if incident.event in _WITHOUT_DOERS else ["perpetrators"]
    asked += ["killed"] if is_violent(incident.event) else []
    return (phrases(language)["unknown"][name] for name in asked if not getattr(incident, name))


def _copied(reuse: Reuse, names: Mapping[str, str], numbers: Mapping[str, int], language: Language) -> Cited:
    line = phrases(language)["line"]
    touched = dict.fromkeys(one for edit in reuse.edits for one in edit.touches)
    labels = phrases(language)["touched"]
    what = phrases(language)["title"]["comma"].join(labels[one] for one in touched)
    changed = line["changed"].format(what=what) if touched else line["word"]
    frame = line["copied"] if reuse.first else line["shared"]
    words = frame.format(a=names[reuse.a], b=names[reuse.b], changed=changed)
    return Cited(words, (numbers[reuse.a], numbers[reuse.b]))
