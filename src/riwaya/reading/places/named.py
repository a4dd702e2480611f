"""Whether a name that the gazetteer knows is a place where it stands, or more likely something else."""

from collections.abc import Sequence

import msgspec

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.places.gazetteer import Row as Known
from riwaya.reading.places.spot import NAMED, Spot
from riwaya.reading.places.struck import acts, hit_by
from riwaya.text.fold import fold_words, is_indefinite

DESCRIBES = frozenset(("source-modifier", "modifier"))
"""Adjectives beside those that nobody knows."""


def named(spot: Spot, name: Item, row: Row, start: int, m: Morphology, sure: frozenset[str]) -> Spot | None:
    """The spot with the places that bear its name; None where the name has a likelier meaning here."""
    known: tuple[Known, ...] = name.get("place")["rows"]
    if not name.definite or spot.kind is None:  # the article makes another word of a name, and so does its want
        known = tuple(one for one in known if not one.flags or _spelled(row.letters(name), one, name, m))
    state = bool(known) and known[0].kind == "country"
    if state and (name.definite and name.has("nationality") or is_indefinite(row.words(name))):
        return None  # «Turkish», which without its ending is written like the country's name
    if not known:
        unknown = spot.kind in NAMED or (spot.site or spot.kind == "area") and (spot.located or spot.near)
        return msgspec.structs.replace(spot, open=True) if unknown else None
    if spot.kind is not None or spot.near or spot.led:
        kinds = {one.kind for one in known}
        seat = spot.kind == "city" and "city" not in kinds and not kinds.isdisjoint(SEATED)
        return msgspec.structs.replace(spot, known=known, seat=spot.seat or seat)
    if name.has("anaphor") or _person(row, start, located=spot.located and not known[0].flags):
        return None
    doubtful = " " not in row.letters(name) and all(one.flags for one in known)  # two words are no other word
    if doubtful and _described(row, name, m) or _houses(row, name, known):
        return None
    doubtful = doubtful and not (any(one.id in sure for one in known) or _hit_with(row, start, row.index(name) + 1))
    if not spot.located and (doubtful or acts(row, start, name, known, m)):
        return None
    return msgspec.structs.replace(spot, known=known, located=spot.located or not doubtful)


SEATED = ("country", "governorate")
"""Kinds of places of which a city is the capital: «the capital of Niger»."""


def _described(row: Row, name: Item, m: Morphology) -> bool:
    """Whether an adjective stands behind a word with the article: «the military scene»."""
    after = row.items[at] if (at := row.index(name) + 1) < len(row) else None
    if after is None or not name.definite:
        return False
    described = not after.readings or after.has("describing") or after.bears(DESCRIBES)
    return described and row.letters(after).startswith(m.article)


def _houses(row: Row, name: Item, known: Sequence[Known]) -> bool:
    """Whether a name is that of a body there: «the centre of X for the media», «the military council of X»."""
    at = row.index(name)
    after, before = row.items[at + 1] if at + 1 < len(row) else None, row.items[at - 1] if at else None
    if after is None:
        return False
    council = before is not None and before.has("source") and after.has("source-modifier")
    return council or after.has("source") and all(one.kind in CENTRED for one in known)


CENTRED = ("district", "subdistrict")
"""Kinds of places that are called by the word for a centre."""


def _hit_with(row: Row, start: int, end: int) -> bool:
    """Whether a name that is also a word stands behind who strikes, and before «and» with a sure place."""
    strikes = start > 0 and (row.items[start - 1].has("trigger") or hit_by(row, start))
    other = row.items[end + 1].get("place") if strikes and end + 1 < len(row) and row.items[end].has("wa") else None
    return other is not None and not any(one.flags for one in other["rows"])


def _person(row: Row, index: int, *, located: bool) -> bool:
    """Whether a name stands among words that nobody knows, as the parts of a person's name do."""
    if located or not index:
        return False
    before = row.items[index - 1]
    if index > 1 and row.items[index - 2].has("name-head") and before.readings.keys() <= {"place"}:
        return True  # «Abu X of Y»
    if before.has("name-link"):
        return True  # «X son of Y»
    if index == len(row) - 1 or row.items[index + 1].readings:
        return False
    return not before.readings or before.has("from")


def _spelled(letters: str, known: Known, name: Item, m: Morphology) -> bool:
    """Whether a place bears just this name, with or without the article."""
    whole = m.article + letters if name.definite and not letters.startswith(m.article) else letters
    return any(fold_words(one) == whole for one in known.names_ar)
