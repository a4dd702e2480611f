"""The names of countries and governorates for the map, in both languages."""

from functools import cache
from typing import Any

from litestar import get

from riwaya.places.gazetteer import Gazetteer
from riwaya.web.described import REFUSED

_KINDS = ("country", "governorate")


@get("/json/labels", sync_to_thread=True, responses=REFUSED, needs="reader")
def labels_json() -> list[dict[str, Any]]:
    """Points of GeoJSON, each with its kind and its name in English and Arabic."""
    return _labels()


@cache
def _labels() -> list[dict[str, Any]]:
    return [
        {
            "type": "Feature",
            "properties": {"kind": row.kind, "en": row.name_en, "ar": row.names_ar[0]},
            "geometry": {"type": "Point", "coordinates": [row.lon, row.lat]},
        }
        for row in Gazetteer.load().rows
        if row.kind in _KINDS and row.point
    ]
