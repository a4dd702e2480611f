"""Names of private persons in what is shown: covered letter by letter, so that every offset stays what it was."""

from collections.abc import Collection, Iterable
from typing import Any, Protocol, TypeVar

import msgspec

from riwaya.core.claim import Claim, Person
from riwaya.core.reuse import Edit, Reuse

T = TypeVar("T")
COVER = "\u2588"
"""What stands for each letter of a covered name."""


class NamesPersons(Protocol):
    """What names persons, as a claim does."""

    @property
    def persons(self) -> tuple[Person, ...]:
        """Who is named."""


def masked(text: str, claims: Iterable[NamesPersons], uncovered: Collection[str] = ()) -> str:
    """The text with the name of every person that one of the claims names covered wherever it stands.

    Names that are uncovered stay, but for what another one covers of them.
    """
    return _masked(text, _names(claims, uncovered))


def covered(value: T, claims: Iterable[NamesPersons], uncovered: Collection[str] = ()) -> T:
    """A claim, or another value made of claims, with the same names covered in all of its words."""
    names = _names(claims, uncovered)
    told = msgspec.json.encode(value) if names else b""
    names = [name for name in names if msgspec.json.encode(name)[1:-1] in told]
    return msgspec.convert(_deep(msgspec.to_builtins(value), names), type(value)) if names else value


def _names(claims: Iterable[NamesPersons], uncovered: Collection[str]) -> list[str]:
    """The longest first, so that a name inside another one leaves nothing of it."""
    names = {person.surface for claim in claims for person in claim.persons if person.surface.strip()}
    return sorted(names.difference(uncovered), key=lambda name: (-len(name), name))


def _masked(text: str, names: Iterable[str]) -> str:
    for name in names:
        text = text.replace(name, "".join(COVER if letter.isalnum() else letter for letter in name))
    return text


def _deep(told: Any, names: list[str]) -> Any:  # noqa: ANN401 - what JSON can hold
    if isinstance(told, str):
        return _masked(told, names)
    if isinstance(told, list | tuple):
        return [_deep(one, names) for one in told]
    return {key: _deep(one, names) for key, one in told.items()} if isinstance(told, dict) else told


class Shown(msgspec.Struct, frozen=True):
    """A person that a claim names, as it is shown."""

    name: str
    role: str
    covered: bool


def persons_shown(claim: Claim) -> tuple[Shown, ...]:
    """The persons whom a claim names in which the names are covered already, in its order."""
    return tuple(Shown(one.surface, one.role, COVER in one.surface) for one in claim.persons)


def masked_reuse(reuse: Reuse, claims: Iterable[NamesPersons], uncovered: Collection[str] = ()) -> Reuse:
    """A shared passage with the names covered in the words that were changed."""
    names = _names(claims, uncovered)
    edits = tuple(Edit(_masked(edit.a, names), _masked(edit.b, names), edit.touches) for edit in reuse.edits)
    return msgspec.structs.replace(reuse, edits=edits)
