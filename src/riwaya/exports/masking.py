"""Names of private persons in what is shown: covered letter by letter, so that every offset stays what it was."""

from collections.abc import Collection, Iterable
from typing import Protocol

import msgspec

from riwaya.core.claim import Claim, Person
from riwaya.core.reuse import Edit, Reuse

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
    names = {person.surface for claim in claims for person in claim.persons if person.surface.strip()}
    names.difference_update(uncovered)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        text = text.replace(name, "".join(COVER if letter.isalnum() else letter for letter in name))
    return text


class Shown(msgspec.Struct, frozen=True):
    """A person that a claim names, as it is shown."""

    name: str
    role: str
    covered: bool


def persons_shown(claim: Claim, uncovered: Collection[str] = ()) -> tuple[Shown, ...]:
    """The persons that a claim names, in its order, each name covered but for those uncovered."""
    return tuple(
        Shown(masked(one.surface, [claim], uncovered), one.role, one.surface not in uncovered) for one in claim.persons
    )


def masked_reuse(reuse: Reuse, claims: Iterable[NamesPersons]) -> Reuse:
    """A shared passage with the names covered in the words that were changed."""
    told = list(claims)
    edits = tuple(Edit(masked(edit.a, told), masked(edit.b, told), edit.touches) for edit in reuse.edits)
    return msgspec.structs.replace(reuse, edits=edits)
