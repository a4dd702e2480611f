"""What the accounts of an incident come to, as the lists of a ledger show it."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert

from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.core.root import says
from riwaya.languages.pack import Pack, load_pack
from riwaya.ledger import schema
from riwaya.ledger.whole import all_incidents
from riwaya.linking import contradictions

_SEPARATOR = ";"


def summarise(connection: Connection) -> None:
    """Fill the table of summaries anew."""
    rows = [overview_row(incident, claims, load_pack()) for incident, claims in all_incidents(connection)]
    connection.execute(delete(schema.overview))
    if rows:
        connection.execute(insert(schema.overview), rows)


def overview_row(incident: Incident, claims: Sequence[Claim], pack: Pack) -> dict[str, Any]:
    """The row of `overview` for one incident: its place, how many accounts and voices say what, whether they clash."""
    of_place = {place.name or place.surface: place for claim in claims for place in claim.places}
    place = of_place.get(incident.place or "")
    containers = (incident.place, *place.within) if place else ()
    count = Counter(map(says, claims))
    return {
        "incident": incident.incident,
        "within": "".join(f"{name}{_SEPARATOR}" for name in containers),
        "kind": place.kind if place else None,
        "precision": place.precision if place else None,
        "accounts": len(claims),
        "articles": len({claim.article for claim in claims}),
        "voices": len({(claim.voice.id or claim.voice.surface, *_unnamed(claim)) for claim in claims}),
        **{name: count[name] for name in ("happened", "denied", "prepared", "staged")},
        "contested": bool(contradictions(claims, pack)),
    }


def _unnamed(claim: Claim) -> tuple[str, ...]:
    """The article of a voice without a name, which is another one in every article."""
    return () if claim.voice.id and claim.voice.id != "outlet" else (claim.article,)
