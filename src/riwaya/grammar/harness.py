"""Runs the examples that stand beside entries and rules; each is a test of its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from riwaya.grammar.entries import Example
from riwaya.grammar.row import Item, Row
from riwaya.text.fold import fold_words


class Exemplified(Protocol):
    """What carries examples: an entry or a rule."""

    @property
    def id(self) -> str:
        """The id, unique in a pack."""
        ...

    @property
    def file(self) -> str:
        """The file that it stands in."""
        ...

    @property
    def line(self) -> int:
        """Its line there, from 1."""
        ...

    @property
    def yes(self) -> tuple[Example, ...]:
        """Sentences in which it must be found."""
        ...

    @property
    def no(self) -> tuple[Example, ...]:
        """Sentences in which it must not be found."""
        ...

    @property
    def todo(self) -> tuple[Example, ...]:
        """Sentences in which it should be found and is not yet."""
        ...


class Case(NamedTuple):
    """One example of one entry or rule."""

    id: str
    sort: str
    """`yes`, `no` or `todo`."""
    number: int
    example: Example
    where: str
    """File and line of its entry."""

    @property
    def name(self) -> str:
        """The test's name: `actors.toml::actor-tass/yes/0`."""
        return f"{self.where.split(':')[0]}::{self.id}/{self.sort}/{self.number}"


class Finding(NamedTuple):
    """One thing found in a text: the entry or rule that fired and the words it took."""

    rule: str
    words: str


def cases(owners: Iterable[Exemplified]) -> Iterator[Case]:
    """All examples of entries or rules, in file order."""
    for owner in owners:
        for sort, examples in (("yes", owner.yes), ("no", owner.no), ("todo", owner.todo)):
            for number, example in enumerate(examples):
                yield Case(owner.id, sort, number, example, f"{owner.file}:{owner.line}")


def findings(row: Row) -> list[Finding]:
    """Everything that fired in a row: entries and rules, also those inside larger finds."""
    out: list[Finding] = []

    def collect(item: Item) -> None:
        words = row.words(item)
        out.extend(Finding(rule, words) for rule in dict.fromkeys(reading.rule for reading in item.readings.values()))
        for part in item.parts:
            collect(part)

    for item in row:
        collect(item)
    return out


def verdict(case: Case, find: Callable[[str], Sequence[Finding]]) -> str | None:
    """None where the example holds, else what was expected and what was found; Arabic on lines of its own."""
    taken = [finding.words for finding in find(case.example.text) if finding.rule == case.id]
    wanted = case.example.finds
    if case.sort == "no":
        expected = f"no match ({case.example.why})" if taken else None
    elif not taken:
        expected = "a match"
    else:
        missed = wanted is not None and fold_words(wanted) not in map(fold_words, taken)
        expected = f"\u00ab{wanted}\u00bb" if missed else None
    if expected is None:
        return None
    found = [f"  found: \u00ab{words}\u00bb" for words in taken] or ["  found: nothing"]
    head = f"{case.where}: {case.id}, {case.sort} {case.number + 1}"
    return "\n".join((head, f"  text: {case.example.text}", f"  expected: {expected}", *found))
