"""Which types of events two tellings of one event may be of."""

from riwaya.reading.events.events import REFINES

GENERAL = frozenset({"attack", "explosion"})
"""Events that another telling may call by a more precise type."""
ATTACKS = GENERAL | REFINES | {"destruction"}
"""Events of which two tellings may be one though they differ in type."""
BLASTS = {"bombing", "suicide_bomb"}
"""Of which a telling may leave out that the bomber died."""


def akin(one: str, two: str) -> bool:
    """Whether two types may be tellings of one event: the same, or a general word beside a precise one."""
    return one == two or {one, two} == BLASTS or bool({one, two} & GENERAL) and {one, two} <= ATTACKS
