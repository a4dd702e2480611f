"""How far apart two points of the earth lie."""

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088


@lru_cache(maxsize=1 << 16)
def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance of two (lat, lon) points in degrees, in kilometres."""
    lat_a, lon_a, lat_b, lon_b = map(radians, (*a, *b))
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))
