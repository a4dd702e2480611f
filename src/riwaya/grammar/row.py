"""A text as a row of items: what the lexicons and rules found, and plain words between."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

import msgspec

from riwaya.core.claim import Step
from riwaya.core.span import Span
from riwaya.grammar.index import Index
from riwaya.text.fold import Folded


class Reading(msgspec.Struct, frozen=True, gc=False):
    """What an item may be: its label, who says so (an entry's or rule's id) and the value it carries."""

    label: str
    rule: str
    value: Any


Readings = Mapping[str, Reading]
"""The readings of one item by label; a sublabel (`trigger.noun`) stands under its own name and its label's."""


def lineage(label: str) -> tuple[str, ...]:
    """A label with its parents: `loss.person` is also a `loss`."""
    parts = label.split(".")
    return tuple(".".join(parts[: n + 1]) for n in range(len(parts)))


class Item(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the folded text with its readings: [start, end) in folded letters."""

    start: int
    end: int
    code: str
    """One character that stands for the item's set of labels: rules are patterns over these."""
    readings: Readings
    parts: tuple["Item", ...] = ()
    definite: bool = False
    suffix: str = ""
    """The pronoun that hangs on the word, folded; empty where there is none."""

    def has(self, label: str) -> bool:
        """Whether one of the readings has this label."""
        return label in self.readings

    def bears(self, labels: frozenset[str]) -> bool:
        """Whether one of the readings has one of these labels."""
        return not labels.isdisjoint(self.readings)

    def contains(self, *labels: str) -> bool:
        """Whether the item, or a part of it however deep, has one of these labels."""
        if not self.readings.keys().isdisjoint(labels):
            return True
        return bool(self.parts) and any(part.contains(*labels) for part in self.parts)

    def get(self, label: str) -> Any:  # noqa: ANN401 - a label's values have types of their own
        """The value of the reading with this label, or None."""
        reading = self.readings.get(label)
        return reading.value if reading is not None else None


_start = attrgetter("start")


class Row:
    """The items of one text, in order, with their codes as one string."""

    __slots__ = ("_inside", "_labels", "_published", "codes", "folded", "items")

    def __init__(self, folded: Folded, items: list[Item], codes: str | None = None) -> None:
        self.folded = folded
        self.items = items
        self.codes = "".join([item.code for item in items]) if codes is None else codes
        self._published: list[int] | None = None
        self._labels: Index | None = None
        self._inside: Index | None = None

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def at(self, offset: int) -> int:
        """The index of the first item that starts at or after an offset of the text as published."""
        if self._published is None:
            self._published = [self.folded.original(item.start) for item in self.items]
        return bisect_left(self._published, offset)

    def index(self, item: Item) -> int:
        """The index of an item of this row."""
        return bisect_left(self.items, item.start, key=_start)

    def coded(self, code: str) -> list[int]:
        """The indexes of the items with a code."""
        return [hit.start() for hit in re.finditer(code, self.codes)]

    def indexes(self, start: int, end: int, *labels: str) -> list[int]:
        """The indexes, among [start, end), of the items that have one of the labels."""
        found = (self._labels or self._indexed())[labels]
        first = bisect_left(found, start)
        return found[first : bisect_left(found, end, first)] if found[first] < end else []

    def having(self, start: int, end: int, *labels: str) -> list[Item]:
        """Those of the items [start, end) that have one of the labels."""
        return [self.items[index] for index in self.indexes(start, end, *labels)]

    def first(self, start: int, end: int, *labels: str) -> Item | None:
        """The first of the items [start, end) that has one of the labels."""
        found = (self._labels or self._indexed())[labels]
        at = found[bisect_left(found, start)]
        return self.items[at] if at < end else None

    def has(self, start: int, end: int, *labels: str) -> bool:
        """Whether one of the items [start, end) has one of the labels."""
        found = (self._labels or self._indexed())[labels]
        return found[bisect_left(found, start)] < end

    def containing(self, start: int, end: int, *labels: str) -> list[int]:
        """The indexes, among [start, end), of the items that have one of the labels, themselves or in a part."""
        found = (self._inside or self._indexed_inside())[labels]
        first = bisect_left(found, start)
        return found[first : bisect_left(found, end, first)] if found[first] < end else []

    def _indexed(self) -> Index:
        """The index of labels; items with one code have the same ones."""
        alike = defaultdict[str, list[int]](list)
        for index, item in enumerate(self.items):
            alike[item.code].append(index)
        self._labels = Index((self.items[indexes[0]].readings, indexes) for indexes in alike.values())
        return self._labels

    def _indexed_inside(self) -> Index:
        """The index of labels, those of the items' parts included."""
        parts = [(index, part) for index, item in enumerate(self.items) if item.parts for part in item.parts]
        labels, alike = dict[str, Readings](), defaultdict[str, list[int]](list)
        for index, part in parts:
            labels[part.code] = part.readings
            alike[part.code].append(index)
            if part.parts:
                parts += [(index, inner) for inner in part.parts]
        inside = ((labels[code], indexes) for code, indexes in alike.items())
        self._inside = Index(inside, self._labels or self._indexed())
        return self._inside

    def letters(self, item: Item) -> str:
        """The folded letters of an item."""
        return self.folded.letters[item.start : item.end]

    def is_unknown(self, item: Item) -> bool:
        """Whether an item is a word that no lexicon knows, as most names are."""
        return not item.readings and self.letters(item)[0].isalpha()

    def span(self, first: Item, last: Item | None = None) -> Span:
        """The span, in the text as published, from one item to another (or of one)."""
        return self.folded.span(first.start, (last or first).end)

    def words(self, first: Item, last: Item | None = None) -> str:
        """The words as published, from one item to another (or of one)."""
        return self.folded.words(first.start, (last or first).end)

    def step(self, item: Item, label: str, field: str | None = None) -> Step:
        """How an item came to be read so: the tree of entries and rules behind it."""
        reading = item.readings[label]
        parts = tuple(self.step(part, min(part.readings)) for part in item.parts if part.readings)
        return Step(rule=reading.rule, span=self.span(item), parts=parts, field=field)
