"""What words that go back to a place mean among those told before: «the town», «the two towns», «the capital»."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Place
from riwaya.places.gazetteer import Row as Known
from riwaya.reading.places.asplace import SETTLED
from riwaya.reading.places.spot import Spot
from riwaya.text.fold import fold_words


class Told(msgspec.Struct, frozen=True, gc=False):
    """A place told so far, for what goes back to it."""

    place: Place
    known: Known | None
    holds: bool
    """Whether it was told only as what holds another."""
    bound_for: bool = False
    """Whether somebody or something only goes there."""
    capital: bool = False
    """Whether it was called a capital."""
    led: bool = False
    """Whether it was told by a direction, as where another place lies: «east of Tripoli»."""


def both(spot: Spot, told: Sequence[Told]) -> tuple[Place, ...]:
    """The two places that «the two towns» stands for; none for other words, or where only one is told."""
    if not (spot.back and spot.plural):
        return ()
    alike = {one.place.name: one.place for one in told if one.place.kind == spot.kind and not one.holds}
    two = tuple(alike.values())[-2:]
    return tuple(msgspec.structs.replace(one, surface=spot.surface) for one in two) if len(two) > 1 else ()


def bears(row: Known, word: str) -> bool:
    """Whether a place also has a name that begins with a word: «the capital of X»."""
    letters = fold_words(word)
    return any(fold_words(name).partition(" ")[0] == letters for name in row.names_ar if " " in name)


def alike(spot: Spot, told: Sequence[Told]) -> list[Told]:
    """Those of the places told that words which go back to one may mean: of their kind, else of one like it."""
    settled = spot.kind in SETTLED or spot.around
    kinds = (*SETTLED, "governorate")
    same = [one for one in told if one.place.kind == spot.kind] if spot.kind != "area" else []
    akin = [one for one in told if not one.holds and (not settled or one.place.kind in kinds)]
    return _of_word(spot, same or akin)


def _of_word(spot: Spot, told: list[Told]) -> list[Told]:
    """Those of the places whose names begin with the word that goes back to one, or all: «the camp» is «X camp»."""
    if not spot.site:
        return told
    word = fold_words(spot.surface.split()[-1])
    heads = ((one, fold_words(one.place.surface).split()) for one in told)
    return [one for one, words in heads if any(len(w) > 2 and word.endswith(w) for w in words[:2])] or told
