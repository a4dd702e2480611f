"""What the accounts of an incident weigh, in sentences: the voices that they go back to, and the suggested grade."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

import msgspec
import tomli

from riwaya.codebook import cards, terms
from riwaya.core.grade import Fact, Grade
from riwaya.core.incident import Incident
from riwaya.core.record import Record
from riwaya.core.root import Root, Trail
from riwaya.exports.phrases.book import Words, phrase_book
from riwaya.exports.phrases.names import Caller
from riwaya.exports.sentence import Language


class _Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The phrases of one language; the keys are explained in languages/en/weighing.toml."""

    comma: str
    semicolon: str
    standing: Words
    says: Words
    way: Words
    grade: Words
    rule: Words
    fact: Words
    party: Words


@cache
def _phrases(language: Language) -> _Phrases:
    file = resources.files("riwaya.languages") / language / "weighing.toml"
    return msgspec.convert(tomli.loads(file.read_text("utf-8")), _Phrases)


def name_of(voice: str, language: Language = "en") -> str:
    """What a voice or a party is called, by its id; one without an id is called as written."""
    call = Caller(phrase_book(language), {})
    return call.known(voice) or _phrases(language).party.get(voice) or call.known(f"{voice}-gov") or _as_it_is(voice)


def _as_it_is(voice: str) -> str:
    """The English name of a voice that the language has none for, else the name itself."""
    return Caller(phrase_book("en"), {}).known(voice) or voice


def names_of(root: Root, language: Language = "en") -> str:
    """The voices of a root in a list: one, or the arms of a party."""
    return _phrases(language).comma.join(name_of(voice, language) for voice in root.voices)


def counts(roots: Iterable[Root], language: Language = "en") -> list[str]:
    """How many voices of which standing say what of the event, a line for each thing said."""
    words, told = _phrases(language), list(roots)
    lines: list[str] = []
    for said in ("happened", "denied", "prepared", "staged"):
        number = Counter(root.standing for root in told if said in root.says)
        if number:
            ones = (words.says["one"].format(n=n, standing=words.standing[one]) for one, n in number.items())
            lines.append(words.says["count"].format(says=words.says[said], counts=words.comma.join(ones)))
    return lines


def standing(root: Root, language: Language = "en") -> str:
    """How a voice counts, and what it says."""
    words = _phrases(language)
    said = (words.says[one] for one in root.says)
    return words.semicolon.join((words.standing[root.standing], words.comma.join(said)))


def tree(roots: Iterable[Root], number: Mapping[str, int], language: Language = "en") -> Iterator[tuple[str, str]]:
    """Each voice, and below it the accounts that go back to it, as the branch on which a line sits and its words.

    `number` are the numbers of the accounts, by their claims.
    """
    for root in roots:
        yield "", f"{names_of(root, language)} ({standing(root, language)})"
        under: defaultdict[str | None, list[Trail]] = defaultdict(list)
        for trail in sorted(root.trails, key=lambda trail: number[trail.claim]):
            under[trail.through].append(trail)
        yield from _branches(under, None, number, language)


def _branches(
    under: Mapping[str | None, Sequence[Trail]], over: str | None, number: Mapping[str, int], language: Language
) -> Iterator[tuple[str, str]]:
    """The accounts that go back over one account, or straight to the voice, each with those below it."""
    trails = under.get(over, ())
    for trail in trails:
        here, below = ("└─ ", "   ") if trail is trails[-1] else ("├─ ", "│  ")
        yield here, f"{number[trail.claim]}. {way(trail, number, language)}"
        yield from ((below + stem, line) for stem, line in _branches(under, trail.claim, number, language))


def way(trail: Trail, number: Mapping[str, int], language: Language = "en") -> str:
    """How an account goes back to its voice; `number` are the numbers of the accounts, by their claims."""
    words = _phrases(language).way
    if trail.through is None:
        return words[trail.way]
    key = {"own": "beside", "unnamed": "unnamed.beside"}.get(trail.way, trail.way)
    return words[key].format(through=number[trail.through])


def grade_lines(grade: Grade, roots: Iterable[Root], language: Language = "en") -> Iterator[str]:
    """The suggested grade with its rule, then what it rests on."""
    words, label = _phrases(language), terms("grades")[grade.suggested]
    name = label.label_ar if language == "ar" else label.label_en
    told = any(fact.fact == "harm" for fact in grade.because)
    rule = words.rule["none.open" if grade.suggested == "none" and told else grade.suggested]
    yield words.grade["suggested"].format(grade=name, rule=rule)
    called = {root.root: names_of(root, language) for root in roots}
    for fact in grade.because:
        names = words.comma.join(called[root] for root in fact.roots)
        yield words.fact[fact.fact].format(n=len(fact.roots), names=names, of=_of(fact, language))


def _of(fact: Fact, language: Language) -> str:
    if fact.fact != "act_of_war":
        return name_of(fact.of, language) if fact.of else ""
    card = cards()[fact.of or ""]
    return card.label_ar if language == "ar" else card.label_en.lower()


def incident_row(incident: Incident) -> dict[str, Any]:
    """The incident as the data contract has it: its voices named, its grade with the sentences that say why."""
    row = msgspec.structs.asdict(incident)
    row["roots"] = [msgspec.structs.asdict(root) | {"name": names_of(root)} for root in incident.roots]
    if grade := incident.grade:
        row["grade"] = {
            "suggested": grade.suggested,
            "because": [*grade_lines(grade, incident.roots)],
            "because_ar": [*grade_lines(grade, incident.roots, "ar")],
            "facts": grade.because,
        }
    return row


def record_row(record: Record) -> dict[str, Any]:
    """The record as the data contract has it, with the name of its voice."""
    return {"voice": record.voice, "name": name_of(record.voice)} | msgspec.structs.asdict(record)
