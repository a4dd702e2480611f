"""What a place is told to lie in, beside what the gazetteer says of it."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Place

AROUND = "countryside"
"""How the names of what lies about a town end; a side of a town holds nothing beyond it."""


def lying_in(place: Place, areas: Sequence[Place]) -> Place:
    """A known place that is told to lie in areas, the widest last, as the gazetteer need not know it to.

    An area is a countryside, or a side of a province: it may hold what lies in the same province.
    """
    within = place.within
    for area in reversed(areas):
        at = next((n for n, name in enumerate(within[:-1]) if name in area.within), None)
        if at is None or area.kind != "area" or not area.name or area.name in (place.name, *within):
            continue
        if within[at] == area.within[0] or area.name.endswith(AROUND):
            within = (*within[:at], area.name, *within[at:])
    return msgspec.structs.replace(place, within=within) if within != place.within else place
