"""A claim: one event or tally, told by one voice, in one article (codebook, sections 1 to 11a)."""

from typing import Any, Literal

import msgspec

from riwaya.core.span import Span

Kind = Literal["event", "tally", "control"]
Status = Literal["happened", "denied", "prepared"]
Attitude = Literal["neutral", "affirming", "announcing", "doubting", "denying", "accusing", "warning"]


class Value(msgspec.Struct, frozen=True, gc=False):
    """Base of the values below: frozen; what is open or unknown is null in JSON."""


class Actor(Value, frozen=True):
    """Who acts or is aimed at: the words as written, and the canonical id where the lexicon has one."""

    surface: str
    id: str | None = None


class Place(Value, frozen=True):
    """Where: the words as written and what the gazetteer knows of the place."""

    surface: str
    name: str | None = None
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None
    within: tuple[str, ...] = ()
    precision: int | None = None
    """UCDP `where_prec`, 1 (exact) to 7."""


class TimeSpan(Value, frozen=True):
    """When: ISO 8601 days or minutes, `end` included; open or unsettled parts are None or `XXXX`."""

    surface: str
    start: str | None = None
    end: str | None = None
    precision: str = "day"
    basis: str = "explicit"
    relative: dict[str, int] | None = None


class Toll(Value, frozen=True):
    """How many: an interval of whole numbers, None where it is open."""

    measure: str
    who: str
    surface: str
    low: int | None = None
    high: int | None = None
    of: str | None = None
    approx: bool = False


class Share(Value, frozen=True):
    """The part of a tally that is laid to one actor, in percent."""

    actor: str
    percent: float


class Thing(Value, frozen=True):
    """A weapon, agent or piece of infrastructure: the words and their kind."""

    surface: str
    kind: str


class Person(Value, frozen=True):
    """A person named in the event; private unless the actor lexicon knows the name."""

    surface: str
    role: str


class Reply(Value, frozen=True):
    """A link to another claim of the same article: denies, confirms, corrects, doubts, reads_as_pretext."""

    to: str
    type: str


class Voice(Value, frozen=True):
    """Who vouches: the last institution or person named, with the chain that leads there."""

    kind: str
    attitude: Attitude = "neutral"
    id: str | None = None
    name: str | None = None
    surface: str | None = None
    chain: tuple[str, ...] = ()
    time: TimeSpan | None = None


OUTLET = Voice(kind="outlet", id="outlet")


class Step(Value, frozen=True, omit_defaults=True):
    """One node of a derivation: the entry or rule that fired, on which words, from which parts."""

    rule: str
    span: Span
    parts: tuple["Step", ...] = ()
    field: str | None = None
    """Of a claim's own steps: the field that the step filled."""


class Claim(Value, frozen=True, omit_defaults=True):
    """Who says that what happened; field by field as the codebook's section 11a has it."""

    id: str
    article: str
    event: str
    voice: Voice
    kind: Kind = "event"
    status: Status = "happened"
    denies: str | None = None
    staged: bool = False
    background: bool = False
    outcome: str | None = None
    perpetrators: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    taken_by: str | None = None
    lost_by: str | None = None
    places: tuple[Place, ...] = ()
    time: TimeSpan | None = None
    tolls: tuple[Toll, ...] = ()
    period: TimeSpan | None = None
    share: tuple[Share, ...] = ()
    means: tuple[Thing, ...] = ()
    origin: Place | None = None
    infrastructure: tuple[Thing, ...] = ()
    persons: tuple[Person, ...] = ()
    replies: tuple[Reply, ...] = ()
    evidence: tuple[Span, ...] = ()
    spans: dict[str, tuple[Span, ...]] = {}
    """Field name (and `trigger`, `voice`, `voice_time`) -> where its words stand."""
    derivation: tuple[Step, ...] = ()


_DEFAULTS: dict[str, Any] = {
    "kind": "event", "status": "happened", "staged": False, "background": False, "time": None,
    "perpetrators": [], "targets": [], "places": [], "tolls": [], "replies": [],
}  # fmt: skip
"""The fields that every claim shows, also where they are empty."""


def plain(claim: Claim, *, derivation: bool = False) -> dict[str, Any]:
    """The claim as the JSON object of the data contract: every core field named, the derivation on demand."""
    known: dict[str, Any] = msgspec.to_builtins(claim)
    data = {
        name: known.get(name, _DEFAULTS.get(name))
        for name in claim.__struct_fields__
        if name in known or name in _DEFAULTS
    }
    if not derivation:
        data.pop("derivation", None)
    return data
