"""A place as it is named: a kind word, a name, a direction, before it is known which place is meant."""

import msgspec

from riwaya.places.gazetteer import Row as Known

RANK = {
    "base": 1, "crossing": 1, "neighbourhood": 1, "axis/front": 1, "village": 2, "town": 3, "city": 4, "road": 4,
    "subdistrict": 5, "district": 6, "area": 7, "governorate": 8, "country": 9,
}  # fmt: skip
"""How far out a kind of place stands: what comes later may hold what comes earlier."""
NAMED = ("city", "town", "village", "neighbourhood", "district")
"""Kinds whose words are followed by a name and hardly by anything else."""


class Spot(msgspec.Struct, frozen=True, gc=False):
    """A place as it is named, before it is known which one it is."""

    surface: str
    known: tuple[Known, ...] = ()
    kind: str | None = None
    side: str = ""
    """The direction named with it: `n`, `sw`, `c` (the middle)."""
    around: bool = False
    """Whether the words name the area about the place: its countryside."""
    near: bool = False
    toward: bool = False
    """Whether it is told as where something goes."""
    by: bool = False
    """Whether something only lies near it: «close to the town», but not «the outskirts of the town»."""
    led: bool = False
    """Whether a direction stands before it: such a place holds what is named before it."""
    measured: bool = False
    """Whether it is told how far from it something lies, or that it does: «20 km west of Aleppo»."""
    located: bool = False
    back: bool = False
    """Whether it is «the town» or the like and goes back to a place named before."""
    camp: bool = False
    """Whether it is the camp of a place told before: «its camp»."""
    part: str = ""
    """Which part of a country told before it is: «its east»."""
    plural: bool = False
    """Whether its kind word announces several names."""
    site: bool = False
    """Whether its kind word names a spot of its own and no area: a hill, a camp, a building."""
    border: bool = False
    """Whether it is the border of a country."""
    capital: bool = False
    """Whether it is called a capital, by its kind word or as what goes back to one."""
    seat: bool = False
    """Whether it is told as what the place before it is the seat of."""
    held: bool = False
    """Whether it is only told in whose hands it is."""
    open: bool = False
    """Whether its name, or the rest of it, is still to be read."""
    listed: bool = False
    """Whether it is a member of a list of names."""
    ends: tuple[tuple[Known, ...], ...] = ()
    """The places, with their namesakes, between which it lies."""

    @property
    def named_for(self) -> bool:
        """Whether it may bear the name of the town beside which it lies: an airport, a road, a school."""
        return self.site or self.kind in ("base", "crossing", "road")

    @property
    def rank(self) -> int:
        """How far out it stands."""
        if self.around or self.held:
            return RANK["area"]
        if self.site:
            return RANK["village"]
        if self.plural and (wide := min(map(_rank, self.known), default=0)) >= RANK["country"]:
            return wide  # «the towns of the northeast»
        if self.kind == "area" and not (self.known or self.back or self.held):
            return RANK["town"]
        if self.kind and (self.kind != "area" or not self.known):
            return RANK[self.kind]
        return min(map(_rank, self.known), default=2)


def _rank(known: Known) -> int:
    """How far out a known place stands: a part of a country as far as the country, a district as far as its town."""
    part = known.kind == "area" and known.within is not None and known.within[2:3] != "-"
    town = known.kind in ("district", "subdistrict")
    return RANK["country" if part else "city" if town else known.kind]
