"""What tests of places share."""

from riwaya.languages.pack import load_pack
from riwaya.reading.context import Context
from riwaya.reading.pipeline import read_row
from riwaya.reading.places.places import Where


def wheres(text: str) -> list[Where]:
    row = read_row(text, Context(load_pack()))
    return [item.get("where") for item in row if item.has("where")]


def told(text: str) -> list[tuple[str, str | None]]:
    """The places that are no mere containers: (words, canonical name)."""
    return [(where.place.surface, where.place.name) for where in wheres(text) if not where.holds]
