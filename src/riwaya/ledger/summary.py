"""What the accounts of an incident come to, as the lists of a ledger show it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select

from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.core.root import says
from riwaya.languages.pack import Pack, load_pack
from riwaya.ledger import schema
from riwaya.ledger.parts import put
from riwaya.ledger.whole import all_incidents
from riwaya.linking import contradictions

SEPARATOR = "\n"
"""Closes each name of a list of names."""


def summarise(connection: Connection) -> None:
    """Fill the table of summaries anew."""
    query = select(schema.articles.c.key, schema.articles.c.outlet)
    outlets = {key: outlet for key, outlet in connection.execute(query)}  # noqa: C416 - rows are no pairs to `dict`
    connection.execute(delete(schema.overview))
    put(connection, schema.overview, (overview_row(*told, outlets, load_pack()) for told in all_incidents(connection)))


def overview_row(
    incident: Incident, claims: Sequence[Claim], outlets: Mapping[str, str | None], pack: Pack
) -> dict[str, Any]:
    """The row of `overview` for one incident: its place, how many accounts and voices say what, whether they clash.

    `outlets` are those of the articles, by their ids.
    """
    in_order = sorted(claims, key=lambda claim: claim.id)
    of_place = {place.name or place.surface: place for claim in in_order for place in claim.places}
    place = of_place.get(incident.place or "")
    count = Counter(map(says, claims))
    return {
        "incident": incident.incident,
        "within": _names((incident.place, *place.within) if place else ()),
        "kind": place.kind if place else None,
        "precision": place.precision if place else None,
        "speakers": _sorted(claim.voice.id for claim in claims),
        "outlets": _sorted(outlets[claim.article] for claim in claims),
        "doers": _sorted(actor.id for claim in claims for actor in claim.perpetrators),
        "grade": incident.grade.suggested if incident.grade else None,
        "accounts": len(claims),
        "articles": len({claim.article for claim in claims}),
        "voices": len({(claim.voice.id or claim.voice.surface, *_unnamed(claim)) for claim in claims}),
        **{name: count[name] for name in ("happened", "denied", "prepared", "staged")},
        "contested": bool(contradictions(claims, pack)),
    }


def _sorted(names: Iterable[str | None]) -> str:
    return _names(sorted({name for name in names if name}))


def _names(names: Iterable[str | None]) -> str:
    return "".join(f"{name}{SEPARATOR}" for name in names)


def _unnamed(claim: Claim) -> tuple[str, ...]:
    """The article of a voice without a name, which is another one in every article."""
    return () if claim.voice.id and claim.voice.id != "outlet" else (claim.article,)
