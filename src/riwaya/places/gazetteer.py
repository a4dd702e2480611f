"""The places Riwaya knows, one row a place, read from CSV files."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

import msgspec

from riwaya.core.ids import is_id
from riwaya.core.issue import Issue
from riwaya.core.problem import Problem
from riwaya.text.fold import fold_words

DATA = Path(__file__).parent / "data"
COLUMNS = ("id", "name_en", "names_ar", "kind", "within", "lat", "lon", "source", "flags")
KINDS = (
    "country", "governorate", "district", "subdistrict", "city", "town", "village", "neighbourhood",
    "axis/front", "base", "crossing", "road", "area",
)  # fmt: skip
FLAGS = ("word",)

_ENGLISH = re.compile(r"[A-Za-z\u00c0-\u024f0-9 '().,/-]+")
_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064aA-Z0-9]+([ -][\u0621-\u063a\u0641-\u064aA-Z0-9]+)*")
"""Plain Arabic letters, with capitals and digits for the names of roads and units (M4, 46)."""


class Row(msgspec.Struct, frozen=True):
    """One place of the gazetteer."""

    id: str
    name_en: str
    names_ar: tuple[str, ...]
    """The canonical name first, then spellings that do not fold together with it."""
    kind: str
    within: str | None
    """The id of the direct container; None for a country."""
    lat: float | None
    lon: float | None
    source: str
    flags: tuple[str, ...] = ()
    """`word`: the name is also an ordinary word, and counts only where its surroundings speak for a place."""

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees; None where they are not known."""
        return None if self.lat is None or self.lon is None else (self.lat, self.lon)


class GazetteerError(Problem):
    """Gazetteer files that cannot be used, with everything that is wrong in them."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(f"{i.source}: {i.reason}{'. ' + i.advice if i.advice else ''}" for i in self.issues))


@dataclass(frozen=True)
class Gazetteer:
    """All rows, to be asked by folded name and by id."""

    rows: tuple[Row, ...]

    @classmethod
    def load(cls, extra: Iterable[Path] = ()) -> "Gazetteer":
        """Read the gazetteer that comes with Riwaya and the user's `extra` files.

        Raises GazetteerError that lists every faulty row of all files, by file and line.
        """
        return cls.read([*sorted(DATA.glob("*.csv")), *extra])

    @classmethod
    def read(cls, paths: Iterable[Path]) -> "Gazetteer":
        """Read just these files; they may name each other's rows as containers. Raises GazetteerError."""
        issues: list[Issue] = []
        found: dict[str, Row] = {}
        where: dict[str, str] = {}
        for path in paths:
            for line, row in _rows(path, issues):
                if row.id in found:
                    advice = "Give one of the two another id."
                    issues.append(Issue(line, "places", f"the id '{row.id}' is taken by {where[row.id]}", advice))
                    continue
                found[row.id], where[row.id] = row, line
        issues += _container_issues(found, where)
        if issues:
            raise GazetteerError(issues)
        return cls(tuple(found.values()))

    @cached_property
    def by_id(self) -> Mapping[str, Row]:
        """Every row by its id."""
        return {row.id: row for row in self.rows}

    @cached_property
    def names(self) -> Mapping[str, tuple[Row, ...]]:
        """Every folded Arabic name with the rows that bear it, in file order."""
        names: dict[str, tuple[Row, ...]] = {}
        for row in self.rows:
            for name in dict.fromkeys(map(fold_words, row.names_ar)):
                names[name] = (*names.get(name, ()), row)
        return names

    def by_name(self, folded: str) -> tuple[Row, ...]:
        """The namesakes that bear a folded Arabic name; empty where there are none."""
        return self.names.get(folded, ())

    def called(self, name: str) -> tuple[Row, ...]:
        """The rows of an Arabic name, else those of an English name or an id, case ignored."""
        lower = name.strip().lower()
        return self.by_name(fold_words(name)) or tuple(
            row for row in self.rows if lower in (row.id, row.name_en.lower())
        )

    def close_names(self, name: str) -> list[str]:
        """At most five names, Arabic or English, that are spelled much like this one; likest first."""
        spellings = {fold_words(known): known for row in self.rows for known in (*row.names_ar, row.name_en.lower())}
        return [spellings[key] for key in get_close_matches(fold_words(name.lower()), spellings, n=5, cutoff=0.75)]

    def containers(self, row: Row) -> tuple[Row, ...]:
        """The rows that hold this one, from the direct container outwards to the country."""
        known = self._containers.get(row.id)
        if known is None:
            outer = self.by_id[row.within] if row.within is not None else None
            known = self._containers[row.id] = (outer, *self.containers(outer)) if outer is not None else ()
        return known

    @cached_property
    def _containers(self) -> dict[str, tuple[Row, ...]]:
        return {}

    @cached_property
    def _held(self) -> Mapping[str, int]:
        return Counter(row.within for row in self.rows if row.within is not None)

    def held(self, row: Row) -> int:
        """How many rows lie directly in this one: a sign of how well known it is."""
        return self._held.get(row.id, 0)

    def chain(self, row: Row) -> tuple[str, ...]:
        """The English names of the row's containers, outwards: a claim's `within`."""
        return tuple(container.name_en for container in self.containers(row))


def _rows(path: Path, issues: list[Issue]) -> Iterable[tuple[str, Row]]:
    """The readable rows of one file, each with `file:line`; what is wrong goes to `issues`."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not UTF-8 text"
        advice = "Check the path and your rights." if isinstance(error, OSError) else "Save it as CSV in UTF-8."
        issues.append(Issue(str(path), "places", f"cannot be read: {reason}", advice))
        return
    table, name = csv.reader(lines), path.name
    header = next(table, [])
    if tuple(header) != COLUMNS:
        named, advice = ",".join(header)[:100] or "(none)", f"The first line must be: {','.join(COLUMNS)}"
        issues.append(Issue(f"{name}:1", "places", f"unknown columns: {named}", advice))
        return
    for cells in table:
        if not cells:
            continue
        line = f"{name}:{table.line_num}"
        problems = list(row_problems(cells))
        issues += [Issue(line, "places", reason, advice) for reason, advice in problems]
        if not problems:
            yield line, _row(cells)


def _row(cells: Sequence[str]) -> Row:
    key, name_en, names_ar, kind, within, lat, lon, source, flags = cells
    return Row(
        key, name_en, tuple(names_ar.split("|")), kind, within or None,
        float(lat) if lat else None, float(lon) if lon else None, source, tuple(flags.split()),
    )  # fmt: skip


def row_problems(cells: Sequence[str]) -> Iterable[tuple[str, str]]:
    """What is wrong with the cells of one line of a gazetteer file: (reason, advice) each."""
    if len(cells) != len(COLUMNS):
        yield f"{len(cells)} cells, {len(COLUMNS)} expected", "Put names that hold a comma in double quotes."
        return
    key, name_en, names_ar, kind, _, lat, lon, source, flags = cells
    if not is_id(key):
        yield f"bad id '{key}'", "Use lower-case latin letters, digits and hyphens, like sy-khan-shaykhun."
    if not _ENGLISH.fullmatch(name_en):
        yield f"bad English name '{name_en}'", "Use latin letters."
    yield from _name_problems(names_ar.split("|"))
    if not source:
        yield "no source", "Say where the facts come from."
    for what, word, known in (("kind", kind, KINDS), *(("flag", flag, FLAGS) for flag in flags.split())):
        if word not in known:
            yield f"unknown {what} '{word}'", _suggestion(word, known) or f"Write one of: {', '.join(known)}."
    if (lat or lon) and not (_within(lat, 90) and _within(lon, 180)):
        yield f"bad coordinates '{lat},{lon}'", "Give degrees: lat -90 to 90, lon -180 to 180, or leave both empty."


def _name_problems(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    if names == [""]:
        yield "no Arabic name", "Write it as the news does, with | before each other spelling."
        return
    for name in names:
        if not _ARABIC.fullmatch(name):
            yield f"foreign letters in the Arabic name '{name}'", "Use plain Arabic letters, no marks; | between names."
    if len(names) > 1 and len({fold_words(name) for name in names}) < len(names):
        yield f"two of the names '{'|'.join(names)}' are one when folded", "Keep one of them."


def _within(degrees: str, limit: float) -> bool:
    try:
        return abs(float(degrees)) <= limit
    except ValueError:
        return False


def _container_issues(found: Mapping[str, Row], where: Mapping[str, str]) -> Iterable[Issue]:
    """Containers that do not exist, are missing, or go round in a circle."""
    for row in found.values():
        if row.within is None:
            if row.kind not in ("country", "area"):
                yield Issue(where[row.id], "places", f"'{row.id}' has no container", "Name the id of what it lies in.")
        elif row.within not in found:
            advice = _suggestion(row.within, tuple(found))
            yield Issue(where[row.id], "places", f"'{row.id}' lies in '{row.within}', which no row describes", advice)
        elif _circles(row, found):
            yield Issue(where[row.id], "places", f"'{row.id}' lies in itself by its containers", "Correct `within`.")


def _circles(row: Row, found: Mapping[str, Row]) -> bool:
    seen = {row.id}
    outer = found.get(row.within or "")
    while outer is not None:
        if outer.id in seen:
            return True
        seen.add(outer.id)
        outer = found.get(outer.within or "")
    return False


def _suggestion(word: str, known: Sequence[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f"Did you mean '{close[0]}'?" if close else ""
