"""Rules over items: patterns of labels that make larger items, in cascades (Hobbs et al. 1997, FASTUS).

How their patterns are written is told in `riwaya.grammar.patterns`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from operator import itemgetter
from pathlib import Path
from typing import Any

import msgspec
import tomli

from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.entries import Example, example
from riwaya.grammar.patterns import Pattern, compile_pattern, labels_of
from riwaya.grammar.row import Item, Reading, Row, lineage


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule: what it gives, the pattern of labels, what it keeps, and its examples."""

    id: str
    gives: str
    pattern: str
    keep: Mapping[str, Any] = {}
    """Fixed attributes of what it makes."""
    yes: tuple[Example, ...] = ()
    no: tuple[Example, ...] = ()
    todo: tuple[Example, ...] = ()
    file: str = ""
    line: int = 0
    note: str = ""


class Match(msgspec.Struct, frozen=True, gc=False):
    """Where a rule's pattern stands in a row: item indexes, half-open, and its named groups."""

    rule: Rule
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]]

    def items(self, row: Row, name: str | None = None) -> list[Item]:
        """The items of the whole match, or of a named group (empty where it matched nothing)."""
        start, end = (self.start, self.end) if name is None else self.groups.get(name, (0, 0))
        return row.items[start:end]


Maker = Callable[[Match, Row], Any]
"""Makes the value of a match; None refuses it."""


def load_rules(path: Path) -> list[Rule]:
    """The rules of one TOML file, in order. Raises msgspec.ValidationError where a rule has unknown keys."""
    raw = path.read_text("utf-8")
    rules = []
    for block in tomli.loads(raw).get("rule", []):
        for name in ("yes", "no", "todo"):
            block[name] = tuple(example(one) for one in block.get(name, ()))
        spot = re.search(rf'^\s*id\s*=\s*"{re.escape(block["id"])}"', raw, re.MULTILINE)
        block |= {"file": path.name, "line": raw.count("\n", 0, spot.start()) + 1 if spot else 1}
        rules.append(msgspec.convert(block, Rule))
    return rules


_PLACE = itemgetter(0, 1, 2)
"""What orders matches: start, the longest first, the earlier rule."""


_Compiled = tuple[list[int], Pattern]
"""A pattern, and how many codes bore each of its labels when it was compiled."""


class Stage:
    """One step of the cascade: rules tried together, the longest match at each place wins, earlier rules first."""

    def __init__(self, rules: Sequence[Rule], alphabet: Alphabet) -> None:
        self.rules = tuple(rules)
        self._alphabet = alphabet
        self._size = 0
        self._labels = [labels_of(rule.pattern, alphabet) for rule in self.rules]
        self._compiled: list[_Compiled] = []
        self._patterns: list[Pattern] = []
        self._given = {rule.gives: (alphabet.code(lineage(rule.gives)), lineage(rule.gives)) for rule in rules}

    def patterns(self) -> list[Pattern]:
        """The compiled patterns of the rules; one is made anew where the alphabet has grown by a label it asks for."""
        if len(self._alphabet) != self._size:
            known: Iterable[_Compiled | None] = self._compiled or repeat(None)
            self._compiled = [self._kept(*one) for one in zip(self.rules, self._labels, known, strict=False)]
            self._size = len(self._alphabet)
            self._patterns = [pattern for _, pattern in self._compiled]
        return self._patterns

    def _kept(self, rule: Rule, labels: Sequence[str], known: _Compiled | None) -> _Compiled:
        """A rule's pattern with the number of codes that bear each of its labels: the one before where none is new."""
        bearing = [len(self._alphabet.bearers(label)) for label in labels]
        if known is not None and known[0] == bearing:
            return known
        return bearing, compile_pattern(rule.pattern, self._alphabet)

    def matches(self, row: Row) -> Iterator[Match]:
        """All matches in a row: leftmost first, then the longest, then the earlier rule."""
        patterns = self.patterns()
        found = [
            (hit.start(), -hit.end(), order, hit)
            for order, pattern in enumerate(patterns)
            for hit in pattern.hits(row.codes)
        ]
        found.sort(key=_PLACE)
        for start, end, order, hit in found:
            spans = hit.regs
            groups = {name: spans[number] for name, number in patterns[order].names if spans[number][0] >= 0}
            yield Match(self.rules[order], start, -end, groups)

    def apply(self, row: Row, make: Maker, *, again: bool = False) -> Row:
        """The row with matches that do not overlap as one item each, which holds what `make` made of it.

        What it refuses stays as it is; with `again`, a shorter or later match may take what one refused covers.
        """
        items, codes = list[Item](), list[str]()
        done = free = 0
        for match in self.matches(row):
            if match.start < free:
                continue
            value = make(match, row)
            free = match.end if value is not None or not again else free
            if value is None:
                continue
            made = self._made(match, row, value)
            items += (*row.items[done : match.start], made)
            codes += (row.codes[done : match.start], made.code)
            done = match.end
        if not items:
            return row
        items += row.items[done:]
        codes.append(row.codes[done:])
        return Row(row.folded, items, "".join(codes))

    def _made(self, match: Match, row: Row, value: Any) -> Item:  # noqa: ANN401 - what the stage makes
        parts = tuple(match.items(row))
        rule = match.rule
        code, labels = self._given[rule.gives]
        readings = {label: Reading(label, rule.id, value) for label in labels}
        last = parts[-1]
        return Item(parts[0].start, last.end, code, readings, parts, parts[0].definite, last.suffix)


def by_gives(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    """The rules sorted by what they give, in file order."""
    out: dict[str, list[Rule]] = {}
    for rule in rules:
        out.setdefault(rule.gives.split(".")[0], []).append(rule)
    return out
