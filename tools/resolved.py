"""How near to their points the reader puts the places of known incidents that the articles on them name."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from riwaya.languages.pack import load_pack
from riwaya.places.distance import distance_km
from riwaya.reading.context import Context
from riwaya.reading.pipeline import read_row
from riwaya.text.fold import fold_words

NEAR_KM = 5.0
"""So near to its point a named place must be put."""


def print_resolved(folder: Path) -> None:
    """Print the share of incident places that are put near their points in an article that names them."""
    hits = resolved(folder)
    missed = ", ".join(name for name, hit in hits.values() if not hit)
    share = sum(hit for _, hit in hits.values()) / len(hits)
    print(f"within {NEAR_KM:g} km            {share:.3f}  (n={len(hits)})\nelsewhere: {missed}")


def resolved(folder: Path) -> dict[str, tuple[str, bool]]:
    """Incidents with a point and an article that names the place -> that name, and whether one puts it near."""
    incidents = {row["airwars_id"]: row for row in rows(folder / "incidents.jsonl") if row["lat"] is not None}
    articles = {row["article"]: row["text"] for row in rows(folder / "articles.jsonl")}
    context, hits = Context(load_pack()), dict[str, tuple[str, bool]]()
    for label in rows(folder / "labels.jsonl"):
        incident, text = incidents.get(label["incident"]), articles[label["article"]]
        name = bare(incident["place_ar"], context) if incident else ""
        if incident and name and whole(name, context).search(fold_words(text)):
            _, before = hits.get(label["incident"], (name, False))
            near = before or put_near(text, name, (incident["lat"], incident["lon"]), context)
            hits[label["incident"]] = incident["place_ar"], near
    return hits


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return map(json.loads, path.read_text("utf-8").splitlines())


def bare(place: str, context: Context) -> str:
    """The folded name of an incident's place, the first of several, without the words for what sort of place it is."""
    row, leads = context.pack.scan(place.partition(",")[0]), frozenset(("place-kind", "near", "in"))
    named = next((item for item in row if not item.bears(leads)), None)
    return row.folded.letters[named.start :] if named else ""


def whole(name: str, context: Context) -> re.Pattern[str]:
    """A name as a word of a folded text: the article and what else hangs on words may stand before it."""
    table = context.morphology
    joined = "".join((*table.conjunctions, *table.prepositions))
    return re.compile(rf"(?<!\w)[{joined}]*({table.article}|{'|'.join(table.article_after)})?{name}(?!\w)")


def put_near(text: str, name: str, point: tuple[float, float], context: Context) -> bool:
    """Whether a text names a place so that it is put near a point."""
    places = (item.get("where").place for item in read_row(text, context) if item.has("where"))
    called = [place for place in places if place.lat is not None and name in fold_words(place.surface)]
    return any(distance_km((place.lat, place.lon), point) <= NEAR_KM for place in called)
