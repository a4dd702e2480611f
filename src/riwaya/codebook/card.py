"""The cards of the event types, with their crosswalk to ACLED, UCDP GED and PLOVER."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from riwaya.codebook.files import CodebookError, read

FOLDER = Path(__file__).parent / "cards"


class Acled(msgspec.Struct, frozen=True):
    """A place in ACLED's list of types; `when` says which events go there, the first row takes the rest."""

    event_type: str
    sub_event_type: str
    disorder_type: str
    when: str | None = None


class Plover(msgspec.Struct, frozen=True):
    """A place in PLOVER: event, mode and contexts; `when` as with ACLED."""

    event: str
    mode: str | None = None
    context: tuple[str, ...] = ()
    when: str | None = None


class Card(msgspec.Struct, frozen=True):
    """One event type: what it means and what other programmes call it."""

    slug: str
    label_en: str
    label_ar: str
    definition: str
    family: str
    """Types of one family may be tellings of one event: an explosion, a car bomb and an air strike."""
    akin: tuple[str, ...] = ()
    """Slugs outside the family that may tell the same event as well."""
    loosely: tuple[str, ...] = ()
    """Slugs that its bare word means as well where somebody asks with it: a question about shelling, the air raids."""
    ucdp: tuple[int, ...] = ()
    """UCDP `type_of_violence` that may follow; none where the type alone is no GED event."""
    acled: tuple[Acled, ...] = ()
    plover: tuple[Plover, ...] = ()


@cache
def cards(folder: Path = FOLDER) -> Mapping[str, Card]:
    """All event types by slug, in the order of slugs; raises `CodebookError` with every slip of the files."""
    found = read(folder, Card, {"acled": Acled, "plover": Plover})
    slips = [
        f"{folder.name}/{stem}.toml: slug is '{card.slug}'. Give file and slug one name."
        for stem, card in found.items()
        if card.slug != stem
    ]
    slips += [
        f"{folder.name}/{stem}.toml: '{other}' is named there, of which there is no card."
        for stem, card in found.items()
        for other in (*card.akin, *card.loosely)
        if other not in found
    ]
    if slips:
        raise CodebookError(slips)
    return MappingProxyType(found)


def akin(one: str, other: str) -> bool:
    """Whether two event types, by slug, may be tellings of one event in the world."""
    first, second = cards()[one], cards()[other]
    return first.family == second.family or other in first.akin or one in second.akin
