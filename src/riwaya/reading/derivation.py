"""Where every value of a claim stands and what gave it: its spans, and the entries and rules behind them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from riwaya.core.claim import Claim, Step
from riwaya.core.span import Span
from riwaya.grammar.row import Item, Row
from riwaya.reading.voices.attribution import Attribution, said_when

_ACTOR = ("who", "nationality", "source")
_TIME = ("time",)
_PLACE = ("where",)
READ_AS: Mapping[str, tuple[str, ...]] = {
    "trigger": ("trigger", "loss", "no-loss", "people", "held-by"),
    "voice": ("who", "source", "anaphor.voice", "title", "nationality"),
    "perpetrators": _ACTOR, "targets": _ACTOR, "taken_by": _ACTOR, "lost_by": _ACTOR,
    "places": _PLACE, "origin": _PLACE, "time": _TIME, "voice_time": _TIME, "period": _TIME,
    "tolls": ("people", "no-loss", "loss", "number", "group", "object", "pair", "trigger"), "share": ("number",),
    "means": ("means", "force-part"), "infrastructure": ("infrastructure",), "persons": ("title", "group"),
    "status": ("negation", "denial", "pretext", "plan", "sa", "saying", "turn", "held-by"), "staged": ("staging",),
    "outcome": ("trigger", "ended"), "background": ("turn", "context", "was", "qad", "still", "but", "time", "since"),
}  # fmt: skip
"""Field -> the labels under which an item fills it, the likeliest first."""
TOLD = "told"
"""The rule, and the field of its step, by which a sentence itself tells an event that a claim could also only name."""
WORDS = "words"
"""The rule of words that no entry or rule knows, such as a person's name."""


def spans_of(row: Row, found: Mapping[str, Sequence[Item]]) -> dict[str, tuple[Span, ...]]:
    """Field -> the spans of the items that fill it; fields without items are left out."""
    return {field: tuple(dict.fromkeys(map(row.span, items))) for field, items in found.items() if items}


def voice_spans(row: Row, said: Attribution | None) -> dict[str, tuple[Span, ...]]:
    """`voice` and `voice_time` -> where the words stand that name a voice and the day of its saying, if any do."""
    naming = (row.span(said.items[0], said.items[-1]),) if said is not None and said.items else ()
    return ({"voice": naming} if naming else {}) | spans_of(row, {"voice_time": said_when(row, said)})


def voice_steps(said: Attribution | None) -> tuple[Step, ...]:
    """How a voice was read, as steps of a claim."""
    return tuple(msgspec.structs.replace(step, field="voice") for step in said.derivation) if said is not None else ()


def with_telling(row: Row, claim: Claim, word: Item | None) -> Claim:
    """The claim with a step for the word by which its event is told; as it is where the event is only named."""
    if word is None:
        return claim
    return msgspec.structs.replace(claim, derivation=(*claim.derivation, Step(TOLD, row.span(word), field=TOLD)))


def with_derivations(row: Row, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims with a step for every item that fills a field, in the order of `spans`; what has steps keeps them."""
    return tuple(_derived(row, claim) for claim in claims)


def _derived(row: Row, claim: Claim) -> Claim:
    done = {step.field for step in claim.derivation}
    found = ((field, span) for field, spans in claim.spans.items() if field not in done for span in spans)
    steps = tuple(step for field, span in found for step in _steps(row, field, span))
    return msgspec.structs.replace(claim, derivation=(*claim.derivation, *steps))


def _steps(row: Row, field: str, span: Span) -> Iterator[Step]:
    """What gave a span its value: the items that begin in it or hold it, plain words between them left out."""
    first, last = row.at(span.start), row.at(span.end)
    known = list(_known(row.items[first:last], field))
    if not known:
        around = row.items[max(first - 1, 0) : last]
        known = list(_known([part for item in around for part in _inside(row, item, span)], field))
    if not known:
        yield Step(WORDS, span, field=field)
    for item, label in known:
        yield row.step(item, label, field)


def _known(items: Iterable[Item], field: str) -> Iterator[tuple[Item, str]]:
    """The items that fill a field, each with the label under which it does."""
    labels = READ_AS.get(field, ())
    for item in items:
        label = next((label for label in labels if item.has(label)), None)
        if label is not None:
            yield item, label


def _inside(row: Row, item: Item, span: Span) -> list[Item]:
    """The parts of an item that stand at a span, however deep."""
    parts = [part for part in item.parts if row.span(part).overlaps(span)]
    return [one for part in parts for one in ([part] if row.span(part) == span else _inside(row, part, span))]
