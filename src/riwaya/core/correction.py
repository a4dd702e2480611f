"""A correction: a field of a claim as a person has it, with where its words stand."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Literal, get_args

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim, Value
from riwaya.core.problem import Problem
from riwaya.core.span import Span

Field = Literal[
    "evidence", "kind", "event", "status", "outcome", "background", "voice", "chain", "voice_time", "perpetrators",
    "targets", "places", "time", "period", "tolls", "share", "means", "origin", "infrastructure", "taken_by",
    "lost_by", "persons", "replies",
]  # fmt: skip
FIELDS: tuple[Field, ...] = get_args(Field)
_PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "status": ("status", "denies", "staged"), "chain": ("voice.chain",), "voice_time": ("voice.time",),
})  # fmt: skip
"""The parts of a claim that a field covers where they are not one part of its name; a dot leads into a part."""
_WORDS = {"event": "trigger"}


class Correction(Value, frozen=True):
    """What a field should be; it stands on top of what the machine reads."""

    field: Field
    values: dict[str, Any]
    """Part of the claim -> its value, as the data contract writes it."""
    spans: tuple[Span, ...] = ()
    """Where the words of the field stand."""


def parts_of(field: str) -> tuple[str, ...]:
    """The parts of a claim that a field covers."""
    return _PARTS.get(field, (field,))


def part_of(claim: Claim, part: str) -> Any:  # noqa: ANN401 - a value of any field
    """What a claim has in a part."""
    return attrgetter(part)(claim)


def words_of(field: str) -> str:
    """The name under which a claim keeps the spans of a field."""
    return _WORDS.get(field, field)


def corrected(claim: Claim, corrections: Iterable[Correction]) -> Claim:
    """The claim with corrections in their order; a later one of a field takes the place of an earlier one.

    Raises Problem where a value is none that the field can have.
    """
    for correction in corrections:
        spans = {**claim.spans, words_of(correction.field): correction.spans}
        told = {name: _plain(getattr(claim, name)) for name in claim.__struct_fields__ if name != "spans"}
        for part, value in correction.values.items():
            whole, _, inner = part.partition(".")
            told[whole] = told[whole] | {inner: value} if inner else value
        told["spans"] = {name: _plain(found) for name, found in spans.items() if found}
        try:
            claim = msgspec.convert(told, Claim)
        except msgspec.ValidationError as error:
            raise Problem(f"This is no {correction.field} of a claim: {error}.") from error
    return claim


def towards(claim: Claim, other: Claim) -> list[Correction]:
    """The corrections that make a claim say what another one says of the same."""
    values = {field: {part: _plain(part_of(other, part)) for part in parts_of(field)} for field in FIELDS}
    found = (Correction(field, values[field], other.spans.get(words_of(field), ())) for field in FIELDS)
    return [one for one in found if corrected(claim, [one]) != claim]


def evidence_of_field(claim: Claim, field: str, article: Article) -> str:
    """The hash of what a correction rests on: the article's text, and what the machine read of the field, and where."""
    read = [_plain(part_of(claim, part)) for part in parts_of(field)]
    told = [article.sha256, claim.evidence, field, read, claim.spans.get(words_of(field), ())]
    return sha256(msgspec.json.encode(told)).hexdigest()


def _plain(value: object) -> Any:  # noqa: ANN401 - any JSON
    return msgspec.to_builtins(value)
