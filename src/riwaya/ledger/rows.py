"""Values of a ledger as rows of its tables, and rows as values."""

from collections.abc import Mapping
from typing import Any

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.linking import Links

claim_of = msgspec.json.Decoder(Claim).decode
incident_of = msgspec.json.Decoder(Incident).decode


def article_of(row: Any) -> Article:  # noqa: ANN401 - a row has the columns of its query
    """The article of a row of `articles`."""
    return Article(row.text, row.article, row.outlet, row.published, row.url, row.title, row.captured)


def article_row(article: Article) -> dict[str, Any]:
    """The row of an article."""
    return {**msgspec.structs.asdict(article), "key": article.key, "sha256": article.sha256}


def claim_row(position: int, claim: Claim) -> dict[str, Any]:
    """The row of a claim; `position` is its place in the reading."""
    row: dict[str, Any] = {name: getattr(claim, name) for name in ("id", "article", "kind", "event", "status")}
    return {**row, "position": position, "voice": claim.voice.id, "data": _json(claim)}


def incident_row(incident: Incident) -> dict[str, Any]:
    """The row of an incident."""
    row: dict[str, Any] = {name: getattr(incident, name) for name in ("event", "date", "place", "lat", "lon")}
    return {**row, "id": incident.incident, "data": _json(incident)}


def link_rows(links: Links) -> list[dict[str, Any]]:
    """The rows that say where every claim belongs."""
    main: Mapping[str, str | None] = links.main
    return [
        {
            "claim": link.claim,
            "incident": link.incident,
            "machine": link.incident,
            "utterance": link.utterance,
            "main": main[link.article] == link.incident,
            "worth": link.worth,
        }
        for link in links.links
    ]


def _json(value: Claim | Incident) -> str:
    """All fields of a value: what is left out as a default would depend on the process that made it."""
    return msgspec.json.encode(msgspec.structs.asdict(value)).decode()
