"""A language pack: its lexicons, rules and gazetteer, made ready for matching."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from importlib import resources
from pathlib import Path

import msgspec
import tomli

from riwaya.core.collecting import made_for_good
from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.entries import Entry, Morphology, load_entries, optional
from riwaya.grammar.forms import forms_of
from riwaya.grammar.harness import Exemplified
from riwaya.grammar.row import Row
from riwaya.grammar.rules import Stage, by_gives, load_rules
from riwaya.grammar.scanner import Scanner
from riwaya.languages.files import lexicon_files, rule_files
from riwaya.languages.lint import MADE, PackError, lint
from riwaya.places.gazetteer import Gazetteer
from riwaya.text.fold import fold, fold_words

_REMEMBERED = 1 << 12
"""How many different names of forces are kept in mind."""
_AT_WAR = frozenset({"government", "armed_group"})
"""Kinds of actors that make the side they are on a party to the conflict."""
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, msgspec.ValidationError)
"""What loading raises where a data file is not as it should be."""


class Pack:
    """Everything that Riwaya knows of one language."""

    def __init__(self, folder: Path, gazetteer: Gazetteer) -> None:
        self.folder = folder
        self.gazetteer = gazetteer
        self.entries = tuple(entry for path in lexicon_files(folder) for entry in load_entries(path))
        self.rules = tuple(rule for path in rule_files(folder) for rule in load_rules(path))
        exemplified: list[Exemplified] = [*self.entries, *self.rules]
        for shown in exemplified:
            if not (shown.yes and shown.no):
                raise ValueError(f"{shown.file}:{shown.line}: {shown.id} has not both a `yes` and a `no` example")
        self.morphology = morphology = msgspec.convert(
            tomli.loads((folder / "morphology.toml").read_text("utf-8")), Morphology
        )
        self.alphabet = Alphabet()
        codes = {sort: self.alphabet.code((sort,)) for sort in (*Alphabet.sorts, *MADE)}
        self.codes = codes
        """The code of each plain token and of each item that stages make without a rule."""
        self.alphabet.code(("where", "held-by"))  # a place that is only told by who holds it
        places = place_entries(gazetteer, fold_words(morphology.article))
        self.scanner = Scanner([*self.entries, *places], morphology, self.alphabet)
        self._stages = {gives: Stage(rules, self.alphabet) for gives, rules in by_gives(self.rules).items()}
        self.armed = lru_cache(_REMEMBERED)(self._armed)
        for stage in self._stages.values():
            stage.patterns()  # one that can't be read is told now, not at the first article

    @cached_property
    def at_home(self) -> Mapping[tuple[str, str], Entry]:
        """Who «the army» or «the ministry of defence» is at home: (role, country code or area) -> the actor's entry."""
        return {
            (entry["role"], home): entry
            for entry in self.entries
            if entry.label == "actor" and entry["role"]
            for home in ([entry["area"]] if entry["area"] else entry["countries"] or ())
        }

    @cached_property
    def areas(self) -> frozenset[str]:
        """The areas, by their English names, that have ministries of their own: the Gaza Strip."""
        return frozenset(entry["area"] for entry in self.entries if entry.label == "actor" and entry["area"])

    @cached_property
    def heirs(self) -> Mapping[str, tuple[str, Entry]]:
        """Who took over from an actor, by the id of the one who is gone: since which day (ISO), and his entry."""
        actors = [entry for entry in self.entries if entry.label == "actor"]
        first = {entry["actor"]: entry for entry in reversed(actors)}
        return {entry["actor"]: (entry["until"], first[entry["heir"]]) for entry in actors if entry["heir"]}

    @cached_property
    def successors(self) -> Mapping[str, tuple[str, str]]:
        """From whom an heir took over, by the heir's id: since which day (ISO), and the id of the one who is gone."""
        return {heir["actor"]: (since, gone) for gone, (since, heir) in self.heirs.items()}

    @cached_property
    def arms(self) -> Mapping[str, str]:
        """The event that a force's arms suggest, by the folded word for them: aircraft -> air_strike."""
        parts = (entry for entry in self.entries if entry.label == "force-part" and entry["event"])
        return {form: entry["event"] for entry in parts for form in _spelled(entry)}

    @cached_property
    def offices(self) -> frozenset[str]:
        """The folded words for offices that one person bears: «minister»."""
        titles = (entry for entry in self.entries if entry.label == "title" and entry["office"])
        return frozenset(form for entry in titles for form in _spelled(entry))

    @cached_property
    def sides(self) -> Mapping[str, str]:
        """The party to which each actor belongs, by its id: two arms of a government are one side."""
        return {str(entry["actor"]): str(entry["side"]) for entry in self.entries if entry["actor"] and entry["side"]}

    def party(self, actor: str) -> str:
        """The party of an actor, by its id; who belongs to none stands for itself."""
        return self.sides.get(actor, actor)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The parties to the conflict: states and armed groups, with whoever is an arm of one."""
        actors = (entry for entry in self.entries if entry.label == "actor" and entry["kind"] in _AT_WAR)
        return frozenset(self.party(str(entry["actor"])) for entry in actors)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The English name of each actor, by its id, without what a bracket adds to it."""
        named = (entry for entry in self.entries if entry["actor"] and entry["name"])
        return {str(entry["actor"]): str(entry["name"]).partition(" (")[0] for entry in named}

    @cached_property
    def weekdays(self) -> Mapping[str, int]:
        """The ISO weekdays by their folded names."""
        named = (entry for entry in self.entries if entry.label == "weekday")
        return {form: int(entry["value"]) for entry in named for form in _spelled(entry)}

    @cached_property
    def fronts(self) -> tuple[str, ...]:
        """What can hang on the front of a noun before its article, with it, longest first; conjunctions alone too."""
        table = self.morphology
        articles = [table.article, *(f"{letter}{table.article}" for letter in table.prepositions), *table.article_after]
        joined = [f"{letter}{front}" for letter in table.conjunctions for front in articles]
        return tuple(sorted({*articles, *joined, *table.conjunctions}, key=lambda front: (-len(front), front)))

    @cached_property
    def clitics(self) -> tuple[str, ...]:
        """Everything that can hang on the front of a noun, with or without its article, longest first."""
        table = self.morphology
        cases = ["", *table.prepositions]
        nouns = [*cases, *(f"{case}{table.article}" for case in cases), *table.article_after]
        joined = [f"{letter}{front}" for letter in ("", *table.conjunctions) for front in nouns]
        return tuple(sorted({*joined} - {""}, key=lambda front: (-len(front), front)))

    def _armed(self, name: str) -> str | None:
        """The event that a force's own name suggests: «the Russian warplanes»."""
        words = name.removeprefix(self.scanner.morphology.article).split()
        return next((self.arms[part] for n in (3, 2, 1) if (part := " ".join(words[:n])) in self.arms), None)

    def stage(self, gives: str) -> Stage:
        """The rules that give one label, as a stage of the cascade. Raises KeyError where there are none."""
        return self._stages[gives]

    def phrases(self, entries: Iterable[Entry]) -> tuple[str, ...]:
        """Folded phrases of which one at least stands in every text in which one of the entries is found."""
        kept: list[str] = []
        for phrase in sorted(forms_of(entries, self.scanner.morphology), key=len):
            if not any(short in phrase for short in kept):
                kept.append(phrase)
        return tuple(kept)

    def scan(self, text: str) -> Row:
        """A text as a row of items, before any rule."""
        return self.scanner.scan(fold(text))


def _spelled(entry: Entry) -> Iterator[str]:
    """The folded words of an entry as they are written, not inflected."""
    return (form for words in entry.forms.values() for word in words for form in optional(word))


def place_entries(gazetteer: Gazetteer, article: str) -> Iterable[Entry]:
    """The gazetteer's names as lexicon entries with label `place`: namesakes share one, in `rows`.

    A single word that is also another word goes in without its article: the word's own readings stand beside it,
    unless a namesake is no such word.
    """
    namesakes: dict[str, list[object]] = {}
    for name, bearers in gazetteer.names.items():
        doubtful = " " not in name and all(row.flags for row in bearers)
        namesakes.setdefault(name.removeprefix(article) if doubtful else name, []).extend(bearers)
    for name, rows in namesakes.items():
        yield Entry(
            id=f"place-{rows[0].id}",  # type: ignore[attr-defined]
            label="place", clitics="noun", forms={"forms": (name,)}, attributes={"rows": tuple(rows)},
            yes=(), no=(), todo=(), file="", line=0,
        )  # fmt: skip


@cache
def load_pack(code: str = "ar", extra: tuple[Path, ...] = ()) -> Pack:
    """The pack of a language, with the user's own gazetteer files where given; loaded once a process.

    Raises PackError with every slip of its files where they can't be used.
    """
    with made_for_good():  # a sixth of the time to load, and as much again at the next search
        return build_pack(pack_folder(code), Gazetteer.load(extra=list(extra)))


def pack_folder(code: str = "ar") -> Path:
    """Where the files of a language pack lie."""
    return Path(str(resources.files("riwaya.languages"))) / code


def build_pack(folder: Path, gazetteer: Gazetteer, *, strict: bool = False) -> Pack:
    """The pack of a folder. With `strict` it must be without a slip, not only fit to be read with.

    Raises PackError with every slip.
    """
    if strict and (slips := lint(folder, gazetteer)):
        raise PackError(slips)
    try:
        return Pack(folder, gazetteer)
    except _BROKEN as error:
        slips = lint(folder, gazetteer)
        if not slips:  # no fault of the data: ours
            raise
        raise PackError(slips) from error
