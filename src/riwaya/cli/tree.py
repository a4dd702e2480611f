"""Claims and what was found beside them as lines of a terminal: each with its words and how it came to be."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from riwaya.cli.words import on_one_line
from riwaya.core.claim import Claim, Step
from riwaya.core.span import Span
from riwaya.exports.sentence import sentence
from riwaya.grammar.row import Item, Row

_SILENT = frozenset({"id", "article", "evidence", "spans", "derivation"})
"""Fields of a claim that say nothing of what it tells."""
_PLAIN = frozenset({"clitic", "token"})
"""What stands in place of an entry's id where there is none to show."""


class Found(msgspec.Struct, frozen=True):
    """One reading of an item: what it is called, and the tree of entries and rules behind it."""

    label: str
    step: Step


def found_in(row: Row) -> Iterator[Found]:
    """Every reading of every item of a row; of an entry with a sublabel only that."""
    for item in row:
        for label in _labels(item):
            yield Found(label, row.step(item, label))


def _labels(item: Item) -> Iterator[str]:
    """The finest label of each rule or entry that speaks for an item; clitics and plain words have none to show."""
    finest: dict[str, str] = {}
    for label, reading in item.readings.items():
        if reading.rule not in _PLAIN and len(label) >= len(finest.get(reading.rule, "")):
            finest[reading.rule] = label
    yield from finest.values()


def beside(found: Iterable[Found], claims: Sequence[Claim]) -> Iterator[Found]:
    """What no claim shows in its fields."""
    taken = [span for claim in claims for spans in claim.spans.values() for span in spans]
    for one in found:
        span = one.step.span
        if not any(by.start <= span.start and span.end <= by.end for by in taken):
            yield one


def claim_lines(number: int, claim: Claim, text: str, published: str | None) -> Iterator[str]:
    """A claim: its sentence, its fields with their words, and under each the rules that filled it."""
    yield f"{number}. {sentence(claim, 'en', published)}"
    values = {name: getattr(claim, name) for name in claim.__struct_fields__ if name not in _SILENT}
    shown = {name: value for name, value in values.items() if value not in (None, False, ())}
    filled = [step.field for step in claim.derivation if step.field]
    for name in dict.fromkeys((*shown, *claim.spans, *filled)):
        first, *more = [*_values(msgspec.to_builtins(shown.get(name))), ""]
        yield f"   {name.replace('_', ' ')}: {first}".rstrip()
        yield from (f"      {value}" for value in more if value)
        yield from (f"      {quoted(span, text)}" for span in claim.spans.get(name, ()))
        yield from _trees((step for step in claim.derivation if step.field == name), text, 6)
    loose = [step for step in claim.derivation if step.field is None]
    if loose:
        yield "   how it was found:"
        yield from _trees(loose, text, 6)


def item_lines(found: Iterable[Found], text: str) -> Iterator[str]:
    """What was found: the label and the words, and below it the entries and rules."""
    for one in found:
        yield f"   {one.label}: {one.step.rule} {where(one.step.span)} {quoted(one.step.span, text)}"
        yield from _trees(one.step.parts, text, 6)


def quoted(span: Span, text: str) -> str:
    """The words of a span on one line."""
    return f"\u00ab{on_one_line(span.of(text))}\u00bb"


def where(span: Span) -> str:
    """A span in numbers."""
    return f"[{span.start}:{span.end}]"


def _trees(steps: Iterable[Step], text: str, indent: int) -> Iterator[str]:
    for step in steps:
        yield f"{' ' * indent}- {step.rule} {where(step.span)} {quoted(step.span, text)}"
        yield from _trees(step.parts, text, indent + 2)


def _values(value: Any) -> Iterator[str]:  # noqa: ANN401 - a claim's field as plain data
    """A field's value in words, one line each; the words of the article stand on lines of their own."""
    if isinstance(value, dict):
        facts = {name: fact for name, fact in value.items() if fact not in (None, False, [], (), "")}
        facts.pop("surface", None)
        facts.pop("chain", None)
        yield ", ".join(f"{name} {_fact(fact)}" for name, fact in facts.items()) or "as written"
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _values(one)
    elif value is True:
        yield "yes"
    elif value is not None:
        yield str(value)


def _fact(fact: Any) -> str:  # noqa: ANN401 - part of a field as plain data
    if isinstance(fact, list | tuple):
        return " > ".join(map(_fact, fact))
    return "; ".join(_values(fact)) if isinstance(fact, dict) else on_one_line(str(fact))
