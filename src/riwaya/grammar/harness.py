"""Runs the examples that stand beside entries and rules; each is a test of its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from riwaya.grammar.entries import Example
from riwaya.grammar.row import Item, Row
from riwaya.text.fold import fold_words


class Exemplified(Protocol):
    """What carries examples: an entry or a rule."""

    @property
    def id(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def yes(self) -> tuple[Example, ...]: ...
    @property
    def no(self) -> tuple[Example, ...]: ...
    @property
    def todo(self) -> tuple[Example, ...]: ...


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
    """None where the example holds, else a sentence that says what was expected and what was found."""
    mine = [finding for finding in find(case.example.text) if finding.rule == case.id]
    head = f"{case.where}: {case.id}\n  text: {case.example.text}\n  "
    if case.sort == "no":
        return f"{head}must not match ({case.example.why}), but took «{mine[0].words}»" if mine else None
    if not mine:
        return f"{head}must match, but nothing was found by this entry"
    wanted = case.example.finds
    if wanted is not None and fold_words(wanted) not in {fold_words(finding.words) for finding in mine}:
        return f"{head}expected «{wanted}», found «{'», «'.join(f.words for f in mine)}»"
    return None
