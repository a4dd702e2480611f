"""Which place a name means: chosen among namesakes, gone back to, or put between two others."""

import dataclasses
from collections import Counter
from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Place
from riwaya.places.distance import distance_km
from riwaya.places.gazetteer import Row as Known
from riwaya.places.resolver import Context as Surroundings
from riwaya.places.resolver import resolve
from riwaya.reading.context import Context
from riwaya.reading.places.asplace import SETTLED, as_place, camp_of, part_of
from riwaya.reading.places.spot import NAMED, Spot
from riwaya.reading.places.told import Told, alike, bears
from riwaya.text.fold import fold_words

LOOSE = ("area", "axis/front")
"""Kinds whose words stand before the name of any kind of place: the area of a town, a front at a village."""
CALLED = (*NAMED, "base", "road", "crossing", "area")
"""Kinds whose word makes a place of any name behind it; that of a front does so before the article."""
FAR_KM = 150.0
"""A name told to lie in something further away than this from all that bear it is another place's."""
STRAY = 2
"""Among more other places than so many, a little one in another country is not what is meant."""
LITTLE = frozenset(("town", "village", "neighbourhood", "subdistrict"))
SPOKEN = ("road", "neighbourhood")
"""Kinds whose word is often part of a name that many towns have: «the airport road», «the quarter of flowers»."""
WIDE = frozenset(("governorate", "country"))
"""Kinds of places after which quarters of towns are named: «the quarter of Muthanna»."""
OUTER = frozenset(("district", "governorate", "country"))
"""Kinds of places that stand for what holds the place told before: «the governorate»."""


class Placing:
    """The places of one text so far: which row of the gazetteer each name means, beside those that are certain."""

    def __init__(self, certain: tuple[Known, ...], nations: frozenset[str], context: Context) -> None:
        self.told: list[Told] = []
        """What was told so far, for what goes back to it."""
        self._certain = certain
        self._nations = nations
        self._gazetteer = context.pack.gazetteer
        self.morphology = context.morphology
        self._chosen: dict[object, Known | None] = {}
        self._countries = Counter(self._country(row) for row in certain)

    def place(self, spot: Spot, outer: tuple[Known, ...]) -> tuple[Place, Known | None] | None:
        """The place of a spot with its row of the gazetteer; None where its words are no place after all.

        `outer` are the places that it is told to lie in, the innermost first.
        """
        if spot.back:
            return self._gone_back(spot)
        if spot.ends:
            return self._between(spot, outer), None
        known = self._choose(spot, outer)
        if known is None and spot.around and spot.side and not (spot.known or spot.led or outer):
            known = self._container("governorate")  # «the western countryside»
        if known is None and spot.kind is None:
            spot = msgspec.structs.replace(spot, kind=_spoken(spot))
        stray = spot.kind is None and (len(spot.known) == 1 or self._stray(spot.known))
        doubtful = spot.known and (stray or not spot.located or all(row.flags for row in spot.known))
        called = spot.site or spot.kind in CALLED or spot.kind == "axis/front" and self._is_name(spot, outer)
        if known is None and doubtful and not called:
            return None
        return as_place(spot, known, outer, self._gazetteer), known

    def _is_name(self, spot: Spot, outer: tuple[Known, ...]) -> bool:
        """Whether words name a front: «the front of the X», «the front X in Y», and not «a new front in Y»."""
        words, m = fold_words(spot.surface).split(), self.morphology
        agrees = words[0].endswith(m.feminine) and words[-1].endswith(m.feminine)
        return words[-1].startswith(m.article) or bool(outer) and not agrees and _bear(spot.known, words[-1])

    def _choose(self, spot: Spot, outer: tuple[Known, ...]) -> Known | None:
        """The gazetteer's row that a spot means, None where it has none."""
        if not spot.known or spot.kind == "neighbourhood" and all(row.kind in WIDE for row in spot.known):
            return None
        if self._stray(spot.known):
            return None
        if len(spot.known) == 1 and not spot.known[0].flags:
            (row,) = spot.known
            abroad = outer and (spot.kind or _spoken(spot)) is not None and self._abroad(row, outer)
            return None if abroad else row
        named = (spot.kind or _spoken(spot)) == "neighbourhood" and not outer
        if named and (quarter := self._quarter(spot)) is not None:
            return quarter
        located = spot.located or spot.near or spot.led
        key = (spot.known[0].id, len(spot.known), spot.kind, located, *(row.id for row in outer))
        if key not in self._chosen:
            loose = spot.kind in LOOSE and not spot.site
            kinds = (spot.kind,) if spot.kind and not loose else ()
            known = self._home(spot)
            settled = [row for row in known if row.kind in (spot.kind, *SETTLED)] if spot.named_for else ()
            bearers = {row.id for row in spot.known}
            others = tuple(row for row in self._certain if row.id not in bearers)
            around = Surroundings(kinds, tuple(map(self._holder, outer)), others, None, located or loose)
            self._chosen[key] = self._resolved(settled or known, around)
        return self._chosen[key]

    def _quarter(self, spot: Spot) -> Known | None:
        """The one quarter in the city or governorate told last that bears a name which others bear too."""
        told = (one.known for one in reversed(self.told) if one.known is not None)
        town = next((known for known in told if known.kind in ("city", "governorate")), None)
        quarters = [
            row for row in spot.known if row.kind == "neighbourhood" and town in self._gazetteer.containers(row)
        ]
        return quarters[0] if len(quarters) == 1 else None

    def _country(self, row: Known) -> str:
        """The id of the country that a place lies in, or is."""
        return (row, *self._gazetteer.containers(row))[-1].id

    def _abroad(self, row: Known, containers: Sequence[Known]) -> bool:
        """Whether a place cannot be meant in others: it lies in another country, and not by the border."""
        held = [one for one in containers if one.kind != "country" and one.within and row.kind != "country"]
        return bool(held) and all(self._country(one) != self._country(row) for one in held) and not _near(row, held)

    def _stray(self, known: Sequence[Known]) -> bool:
        """Whether all that bear a name are small places of countries in which nothing else told lies."""
        own = int(len(known) == 1)  # where it has no namesakes it is among the certain ones itself
        alone = all(row.kind in LITTLE and self._countries[self._country(row)] <= own for row in known)
        return bool(known) and alone and self._countries.total() - own > STRAY

    def _home(self, spot: Spot) -> Sequence[Known]:
        """The namesakes in the countries of the other places, else all; a word without a kind is no place abroad."""
        home = [row for row in spot.known if self._country(row) in self._countries]
        home = home or [row for row in spot.known if row.id[:2] in self._nations]
        if home or not self._countries or spot.kind is not None:
            return home or spot.known
        return [row for row in spot.known if not row.flags]

    def _resolved(self, known: Sequence[Known], around: Surroundings) -> Known | None:
        """The row that is meant; where none lies in the place told («north of Hama»), one in its governorate."""
        row = resolve(known, around, self._gazetteer).row
        if row is None and around.containers:
            wider = [held for held in self._gazetteer.containers(around.containers[0]) if held.kind != "country"]
            if wider:
                row = resolve(known, dataclasses.replace(around, containers=tuple(wider)), self._gazetteer).row
            named = around.located and not around.kinds
            near = [
                one
                for one in known
                if (one.kind in around.kinds and not self._abroad(one, around.containers))
                or ((named or not one.flags) and _near(one, around.containers))
            ] or [one for one in known if self._great(one, around.containers[0])]
            if row is None and near:
                row = resolve(near, dataclasses.replace(around, containers=()), self._gazetteer).row
        return row

    def _great(self, row: Known, container: Known) -> bool:
        """Whether a place is well known in the country of a far one, beside which it is told: «X, east of Tripoli»."""
        return row.kind not in LITTLE and not row.flags and self._country(row) == self._country(container)

    def _holder(self, row: Known) -> Known:
        """What a name is looked for in: the country where its container is a mere part of one («the east of Libya»)."""
        country = self._gazetteer.by_id[row.within] if row.kind == "area" and row.within else row
        return country if country.kind == "country" else row

    def _between(self, spot: Spot, outer: tuple[Known, ...]) -> Place:
        """The place that lies between others: in their middle."""
        ends = [msgspec.structs.replace(spot, known=known, kind=None, located=True) for known in spot.ends]
        known = [row for end in ends if (row := self._choose(end, outer)) is not None]
        points = [row.point for row in known if row.point is not None]
        if len(known) < 2 or len(points) < 2:
            return Place(spot.surface, None, spot.kind, precision=5)
        names = [row.name_en for row in known]
        name = f"{'-'.join(names)} road" if spot.kind == "road" else f"Area between {' and '.join(names)}"
        lat, lon = (round(sum(point[n] for point in points) / len(points), 4) for n in (0, 1))
        return Place(spot.surface, name, spot.kind, lat, lon, self._gazetteer.chain(known[0]), 2)

    def _gone_back(self, spot: Spot) -> tuple[Place, Known | None] | None:
        """The place that «the town» stands for; None where nothing told before can be meant."""
        if spot.part:
            return self._part_of(spot)
        if spot.camp:
            return self._camp_of(spot)
        if spot.kind in OUTER:
            known = self._container(spot.kind)
            return None if known is None else (as_place(spot, known, (), self._gazetteer), known)
        if spot.capital:
            word = spot.surface.split()[-1]
            capitals = [one for one in self.told if one.capital or one.known is not None and bears(one.known, word)]
            return self._again(spot, capitals[-1]) if capitals else None
        settled = spot.kind in SETTLED or spot.around
        meant = alike(spot, [one for one in self.told if not (settled and one.led)]) or alike(spot, self.told)
        there = [one for one in meant if not one.bound_for] if spot.kind in SETTLED else []
        one = next(iter((there or meant)[-1:]), None)
        if one is None:
            return self._namesake(spot) if settled else None
        return self._again(spot, one)

    def _namesake(self, spot: Spot) -> tuple[Place, Known | None] | None:
        """The town that bears the name of what was told last: «the hospital of X» in «the city»."""
        towns = (one.known for one in reversed(self.told) if one.known is not None and one.known.kind in SETTLED)
        town = next(towns, None)
        if town is not None:
            return as_place(spot, town, (), self._gazetteer), town
        return None if spot.around else (Place(spot.surface, None, spot.kind), None)

    def _part_of(self, spot: Spot) -> tuple[Place, None] | None:
        """Another part of the country of which a part was told last: «in the north of X and its east»."""
        last = self.told[-1].known if self.told else None
        whole = self._holder(last) if last is not None else None
        if whole is None or whole.kind != "country":
            return None
        return part_of(whole, spot), None

    def _camp_of(self, spot: Spot) -> tuple[Place, None] | None:
        """The camp that bears the name of the town told last."""
        towns = [one.known for one in self.told if one.known is not None and one.known.kind in SETTLED]
        return (camp_of(towns[-1], spot, self._gazetteer), None) if towns else None

    def _again(self, spot: Spot, one: Told) -> tuple[Place, Known | None]:
        """A place told before, as words that go back to it say it now."""
        if spot.around and one.known is not None:
            return as_place(spot, one.known, (), self._gazetteer), one.known
        return msgspec.structs.replace(one.place, surface=spot.surface), one.known

    def _container(self, kind: str) -> Known | None:
        """The last place told of a kind, else what of that kind holds the last place told, or a place told later."""
        for row in (*(one.known for one in reversed(self.told)), *self._certain):
            for held in (row, *self._gazetteer.containers(row)) if row is not None else ():
                if held.kind == kind:
                    return held
        return None


def _bear(known: Sequence[Known], letters: str) -> bool:
    """Whether places bear just a name, written as it is."""
    return any(fold_words(name) == letters for row in known for name in row.names_ar)


def _spoken(spot: Spot) -> str | None:
    """The kind that a name of several words says itself, as that of every place which bears it."""
    kinds = {row.kind for row in spot.known}
    return next((kind for kind in SPOKEN if kinds == {kind}), None) if " " in spot.surface else None


def _near(row: Known, containers: Sequence[Known]) -> bool:
    """Whether a place may be told to lie in one of several, though it does not: where they are not far apart."""
    points = [one.point for one in containers if one.point is not None]
    return row.point is None or not points or any(distance_km(row.point, point) < FAR_KM for point in points)
