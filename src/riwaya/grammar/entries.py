"""Lexicon entries: words with what they are, and the examples that prove them."""

import itertools
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import tomli

from riwaya.grammar.families import each_of, made_of
from riwaya.text.fold import fold_words

KEYS = frozenset(
    {"id", "label", "clitics", "forms", "nouns", "verbs", "participles", "persons", "yes", "no", "todo", "note"}
)
"""The keys that every entry may have; all others are attributes of its label."""
SUBLABELS = {"forms": "", "nouns": ".noun", "verbs": ".verb", "participles": ".part", "persons": ".person"}


class Example(msgspec.Struct, frozen=True):
    """One sentence beside an entry or rule: a quotation, what it must show, or why it must show nothing."""

    text: str
    finds: str | None = None
    why: str | None = None


class Entry(msgspec.Struct, frozen=True):
    """One lexicon entry: its id, label, forms by sort, attributes and examples, and where it stands."""

    id: str
    label: str
    clitics: str
    forms: Mapping[str, tuple[str, ...]]
    """Sort of form (`forms`, `nouns`, `verbs`, ...) -> the forms as written."""
    attributes: Mapping[str, Any]
    yes: tuple[Example, ...]
    no: tuple[Example, ...]
    todo: tuple[Example, ...]
    file: str
    line: int

    def __getitem__(self, attribute: str) -> Any:  # noqa: ANN401 - the label's schema tells the types
        return self.attributes.get(attribute)


class Morphology(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language's words change: tables, all folded (languages/<code>/morphology.toml)."""

    article: str
    spellings: Mapping[str, str]
    """Letters within words -> how other countries write them."""
    article_after: Mapping[str, str]
    """Letters before a word that hold both a preposition and the article -> the preposition's label."""
    conjunctions: Mapping[str, str]
    prepositions: Mapping[str, str]
    verb_particles: Mapping[str, str]
    pronouns: tuple[str, ...]
    past: tuple[str, ...]
    present_prefixes: tuple[str, ...]
    present_suffixes: tuple[str, ...]
    unjoined: tuple[str, ...]
    """Letters behind which a forgotten space does not show."""
    we_past: str
    """The ending of what we did."""
    we_present: str
    """The prefix of what we do."""
    weak: tuple[str, ...]
    nominative: tuple[str, ...]
    """The endings of a dual or plural that is a subject."""
    accusative: str
    not_accusative: tuple[str, ...]
    feminine: str
    feminine_bound: str
    hamza: str
    hamza_bound: tuple[str, ...]
    """What a hamza that ends a noun becomes before a pronoun: «his seizure»."""
    relative: str
    """The ending of an adjective that is made of a noun: «foreign», «lawful»."""
    plural_verb: str
    dual_verb: tuple[str, ...]
    """The endings of what two did."""
    oblique: str
    """The ending of a plural noun that is no subject."""
    unbound: tuple[str, ...]
    """The endings that a plural loses before what it belongs to."""

    @property
    def ands(self) -> tuple[str, ...]:
        """The letters of «and», as words bear them that the lexicon does not know."""
        return tuple(letters for letters, label in self.conjunctions.items() if label == "wa")


def example(raw: str | Mapping[str, Any]) -> Example:
    """An example from its TOML form: a sentence, or a table with `text` and what it must find, or why nothing."""
    if isinstance(raw, str):
        return Example(raw)
    return Example(**{name: raw[name] for name in ("text", "finds", "why") if name in raw})


def load_entries(path: Path) -> list[Entry]:
    """The entries of one lexicon file, in order.

    Raises tomli.TOMLDecodeError where the file is no TOML, KeyError where an entry has no id or label; what else
    may be wrong with them is for the lint to say.
    """
    raw = path.read_text("utf-8")
    data = tomli.loads(raw)
    lines = _lines(raw)
    defaults = {"label": data.get("label"), "clitics": data.get("clitics", "noun")}
    blocks = data.get(each_of(data, "entry"), [])
    return [
        _entry(defaults | made, path.name, lines.get(block["id"], 1))
        for block in blocks
        for made in made_of(data, block)
    ]


def _lines(raw: str) -> dict[str, int]:
    """Where each id stands: id -> line."""
    lines: dict[str, int] = {}
    line, counted = 1, 0
    for found in re.finditer(r'^\s*id\s*=\s*"([^"]+)"', raw, re.MULTILINE):
        line += raw.count("\n", counted, found.start(1))
        counted = found.start(1)
        lines[found.group(1)] = line
    return lines


def _entry(block: Mapping[str, Any], file: str, line: int) -> Entry:
    examples = {name: tuple(example(raw) for raw in block.get(name, ())) for name in ("yes", "no", "todo")}
    return Entry(
        id=block["id"],
        label=block["label"],
        clitics=block["clitics"],
        forms={sort: tuple(block[sort]) for sort in SUBLABELS if sort in block},
        attributes={k: v for k, v in block.items() if k not in KEYS},
        file=file,
        line=line,
        **examples,
    )


def optional(form: str) -> Sequence[str]:
    """A form with its parentheses resolved, folded: each is left out and put in."""
    form = fold_words(form)
    if "(" not in form:
        return (form,)
    pieces = re.split(r"\(([^)]*)\)", form)
    fixed, choices = pieces[::2], pieces[1::2]
    resolved = itertools.product(*((choice, "") for choice in choices))
    spelled = (itertools.zip_longest(fixed, kept, fillvalue="") for kept in resolved)
    return [" ".join("".join(itertools.chain(*parts)).split()) for parts in spelled]


_HAMZAS = ("\u0621", "\u0623", "\u0624", "\u0626")
"""A stem's last letter that folding makes look weak though it stays in every person."""


_DOUBLED = 2
"""A verb in the past of so few letters writes its last one double before an ending: «dakka», «dakaknā»."""
_SHORT = 4
"""A verb in the present of fewer letters has no form of «we» that can be told from other words."""


def conjugate(verb: str, morphology: Morphology) -> set[str]:
    """All persons, numbers and genders of a verb given as past/present, folded; a lone past has no present."""
    past, _, present = verb.partition("/")
    return _past(past, morphology) | (_present(present, morphology) if present else set())


def _parts(stem: str, m: Morphology) -> tuple[str, str, bool]:
    """The verb, what follows it with its space, and whether the verb's last letter is weak."""
    head, _, tail = stem.partition(" ")
    folded = fold_words(head)
    return folded, f" {fold_words(tail)}" if tail else "", folded.endswith(m.weak) and not head.endswith(_HAMZAS)


def _past(stem: str, m: Morphology) -> set[str]:
    head, tail, weak = _parts(stem, m)
    if weak:
        forms = {head, *(head[:-1] + ending for ending in m.past if ending)}
        forms.add(head + m.past[-1])
    else:
        forms = {head + ending for ending in m.past}
    forms.add(_ours(head, m))
    return {form + tail for form in forms}


def _ours(head: str, m: Morphology) -> str:
    """What we did: a verb of two letters doubles its last, a hollow one loses its weak letter, a weak ending stays."""
    if len(head) == _DOUBLED:
        return head + head[-1] + m.we_past
    hollow = len(head) >= _SHORT and head[-2] in m.weak
    return (head[:-2] + head[-1] if hollow else head) + m.we_past


def _present(stem: str, m: Morphology) -> set[str]:
    head, tail, weak = _parts(stem, m)
    bases = {head}
    if weak:
        bases.add(head[:-1])  # jussive of a weak ending, and the base of its plural
    if len(head) > 3 and head[-2] in m.weak:
        bases.add(head[:-2] + head[-1])  # jussive of a hollow verb
    hollow = len(head) == _SHORT and head[-2] in m.weak  # its form of «we» may be a noun
    ours = {m.we_present + base[1:] + tail for base in bases if len(base) >= _SHORT and not hollow}
    return ours | {
        prefix + base[1:] + suffix + tail
        for base in bases
        for prefix in m.present_prefixes
        for suffix in m.present_suffixes
    }
