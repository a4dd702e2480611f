"""What entries and rules may say: the attributes of each label (languages/<code>/labels.toml)."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import tomli

from riwaya.core.issue import Issue
from riwaya.grammar.source import STAGE, like

Kind = str | tuple[str, ...]
"""The kind of an attribute's value; in a tuple of one: a list of such values."""
SIMPLE = ("flag", "number", "text", "word")


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The attributes of one label's entries, by the kind of their values."""

    must: Mapping[str, Kind] = {}
    may: Mapping[str, Kind] = {}
    verbatim: bool = False
    """Whether its forms are quoted as pages have them: other scripts and signs may stand in them."""

    @property
    def attributes(self) -> dict[str, Kind]:
        """All of them."""
        return {**self.must, **self.may}


class Made(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What rules of one label may name in their patterns, and keep."""

    groups: tuple[str, ...] = ()
    keep: Mapping[str, Kind] = {}


class Schema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The schema of a language pack."""

    plain: tuple[str, ...] = ()
    """Labels whose entries have no attributes."""
    spared: frozenset[str] = frozenset()
    """Words of a form that are not plain letters of the language and shall be so."""
    lists: Mapping[str, tuple[str, ...]] = {}
    collected: Mapping[str, str] = {}
    """Name of a list -> `label.attribute`: the values that the entries of that label have for it."""
    label: Mapping[str, Label] = {}
    made: Mapping[str, Made] = {}

    @property
    def labels(self) -> dict[str, Label]:
        """Every label that an entry may bear."""
        return {**dict.fromkeys(self.plain, Label()), **self.label}


def read_schema(path: Path) -> Schema | Issue:
    """The schema of a pack; an issue where the file can't be used."""
    try:
        return msgspec.convert(tomli.loads(path.read_text("utf-8")), Schema)
    except FileNotFoundError:
        return Issue(path.name, STAGE, "is missing", "Every pack needs it; take that of another pack as a model.")
    except (ValueError, msgspec.ValidationError) as error:
        return Issue(path.name, STAGE, f"can't be used: {error}", "The head of the file says what may stand there.")


def schema_issues(schema: Schema, lists: Mapping[str, frozenset[str]], file: str) -> Iterator[Issue]:
    """Kinds of value that the schema names and nobody knows."""
    known = frozenset((*SIMPLE, *lists))
    kinds = [(name, kind) for name, label in schema.label.items() for kind in label.attributes.values()]
    kinds += [(name, kind) for name, made in schema.made.items() for kind in made.keep.values()]
    for name, kind in kinds:
        one = kind if isinstance(kind, str) else kind[0]
        if one not in known:
            yield Issue(file, STAGE, f"{name}: unknown kind of value '{one}'", like(one, known))
    for name in sorted(schema.label.keys() & set(schema.plain)):
        yield Issue(file, STAGE, f"{name}: has attributes and stands in `plain` too", "Take it out of `plain`.")


def value_slip(value: Any, kind: Kind, lists: Mapping[str, frozenset[str]]) -> tuple[str, str] | None:  # noqa: ANN401
    """None where a value is of its kind, else what is wrong with it and what to do."""
    if not isinstance(kind, str):
        if not isinstance(value, list) or not value:
            return "must be a list", "Write it in square brackets."
        return next((slip for one in value if (slip := value_slip(one, kind[0], lists))), None)
    if kind == "flag":
        return None if value is True else ("must be true", "Leave the line out where it is not so.")
    if kind == "number":
        fits = isinstance(value, int | float) and not isinstance(value, bool)
        return None if fits else ("must be a number", "Write digits without quotes.")
    if not isinstance(value, str) or not value.strip():
        return "must be a word in quotes", "Write it in double quotes."
    if kind in lists and value not in lists[kind]:
        return f"unknown {kind.replace('_', ' ')} '{value}'", like(value, lists[kind])
    return None
