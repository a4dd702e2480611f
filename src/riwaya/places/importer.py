"""Read other people's place lists into gazetteer rows: GeoNames dumps and lists of P-codes."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from riwaya.core.issue import Issue
from riwaya.core.problem import Problem
from riwaya.places.gazetteer import COLUMNS, Row, row_problems
from riwaya.text.fold import fold_words

STAGE = "places import"
ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]+([ -][\u0621-\u063a\u0641-\u064a]+)*")
GEONAMES_COLUMNS = 19
MOST_NAMES = 5
GEONAMES_KINDS: Mapping[str, str] = {
    "PCLI": "country", "ADM1": "governorate", "ADM2": "district", "ADM3": "subdistrict", "PPLC": "city", "PPLA": "city",
    "PPLX": "neighbourhood", "AIRB": "base", "INSM": "base", "BDG": "road", "RD": "road",
}  # fmt: skip
"""GeoNames feature codes; any other populated place (class P) is a village, all else an area."""
ROLES: Mapping[str, tuple[str, ...]] = {
    "pcode": ("pcode", "code"),
    "name_ar": ("name_ar", "_ar", "arabic"),
    "name_en": ("name_en", "_en", "english"),
    "lat": ("lat", "latitude", "y"),
    "lon": ("lon", "lng", "long", "longitude", "x"),
}
"""What a header of a P-code list may hold or end with, by what the column means."""


class Imported(NamedTuple):
    """The rows that could be made of a list, and what could not be read."""

    rows: tuple[Row, ...]
    issues: tuple[Issue, ...]


class ImportFailedError(Problem):
    """A file that is no list of places at all; the message says why and what to do."""


def read_places(path: Path, *, within: str, source: str | None = None) -> Imported:
    """Read a GeoNames dump (.txt, tab-separated) or a P-code list (.csv) into rows that lie in the row `within`.

    Bad lines become issues and the others are kept. Raises ImportFailedError where the file cannot be read as a list.
    """
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise ImportFailedError(f"{path}: not UTF-8 text. Save the list as UTF-8.") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise ImportFailedError(f"{path}: cannot be read: {reason}. Check the path and your rights.") from None
    read = _pcodes if path.suffix.lower() == ".csv" else _geonames
    found = read(path, text.split("\n"), within, source)
    rows: dict[str, Row] = {}
    issues: list[Issue] = []
    for line, item in found:
        problem = item if isinstance(item, str) else _problem(item, rows)
        if problem is None and isinstance(item, Row):
            rows[item.id] = item
        else:
            issues.append(Issue(f"{path.name}:{line}", STAGE, problem or "", "The line was left out."))
    return Imported(tuple(rows.values()), tuple(issues))


def write_rows(rows: Iterable[Row], path: Path) -> None:
    """Write rows as a gazetteer file, which `Gazetteer.load(extra=[path])` reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(cells(row) for row in rows)


def cells(row: Row) -> tuple[str, ...]:
    """A row as the cells of its CSV line."""
    lat, lon = ("" if degrees is None else str(degrees) for degrees in (row.lat, row.lon))
    names, flags = "|".join(row.names_ar), " ".join(row.flags)
    return row.id, row.name_en, names, row.kind, row.within or "", lat, lon, row.source, flags


def _problem(row: Row, taken: Mapping[str, Row]) -> str | None:
    if row.id in taken:
        return f"a second line with the id '{row.id}'"
    return next((reason for reason, _ in row_problems(cells(row))), None)


def _geonames(path: Path, lines: list[str], within: str, source: str | None) -> Iterator[tuple[int, Row | str]]:
    """The lines of a GeoNames dump: id, name, ascii name, alternate names, lat, lon, class, code, ..."""
    if not any(line.count("\t") >= GEONAMES_COLUMNS - 1 for line in lines):
        advice = f"A GeoNames dump has {GEONAMES_COLUMNS} columns with tabs between; a P-code list must end in .csv."
        raise ImportFailedError(f"{path}: no line is a GeoNames record. {advice}")
    for number, line in enumerate(lines, 1):
        columns = line.rstrip("\r").split("\t")
        if len(columns) < GEONAMES_COLUMNS:
            if line.strip():
                yield number, f"{len(columns)} of {GEONAMES_COLUMNS} columns"
            continue
        key, _, ascii_name, alternates, lat, lon, feature, code = columns[:8]
        names = _distinct(alternates.split(","))
        kind = GEONAMES_KINDS.get(code, "village" if feature == "P" else "area")
        if not names:
            yield number, f"'{ascii_name}' has no Arabic name"
        else:
            row = Row(f"gn-{key}", _latin(ascii_name), names, kind, within, None, None, source or "geonames")
            yield number, _placed(row, lat, lon)


def _pcodes(path: Path, lines: list[str], within: str, source: str | None) -> Iterator[tuple[int, Row | str]]:
    """The lines of a P-code list; which column means what is guessed from the header."""
    table = csv.DictReader(lines)
    columns = _columns(path, table.fieldnames or ())
    level = re.search(r"[1-4]", columns["name_ar"])
    kind = ("governorate", "district", "subdistrict", "village")[int(level.group()) - 1] if level else "village"
    for record in table:
        values = {role: (record[header] or "").strip() for role, header in columns.items()}
        names = _distinct([values["name_ar"]])
        if not names:
            yield table.line_num, f"no plain Arabic name in '{columns['name_ar']}': '{values['name_ar']}'"
        else:
            key, name_en = f"pc-{values['pcode'].lower()}", _latin(values["name_en"])
            row = Row(key, name_en, names, kind, within, None, None, source or "p-codes")
            yield table.line_num, _placed(row, values["lat"], values["lon"])


def _columns(path: Path, header: Iterable[str]) -> dict[str, str]:
    """Role -> header; of several that fit, the plain one, else that of the deepest level (admin3 before admin1)."""
    headers = list(header)
    guessed: dict[str, str] = {}
    for role, marks in ROLES.items():
        fitting = [name for name in headers if _fits(name.strip().lower(), marks)]
        if fitting:
            guessed[role] = max(fitting, key=lambda name: (name.strip().lower() in marks, re.findall(r"\d", name)))
    missing = [role for role in ROLES if role not in guessed]
    if missing:
        has = f"The header is: {', '.join(headers) or '(empty)'}; understood: "
        has += ", ".join(f"{role} = {name}" for role, name in guessed.items()) or "nothing"
        raise ImportFailedError(f"{path}: no column for {', '.join(missing)}. {has}. Rename the columns so.")
    return guessed


def _fits(header: str, marks: tuple[str, ...]) -> bool:
    return header in marks or any(len(mark) > 2 and header.endswith(mark) for mark in marks)


def _placed(row: Row, lat: str, lon: str) -> Row | str:
    """The row with its coordinates, or what is wrong with them."""
    try:
        return replace(row, lat=float(lat), lon=float(lon))
    except ValueError:
        return f"bad coordinates '{lat},{lon}'"


def _latin(name: str) -> str:
    """An English name in plain ASCII letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[^A-Za-z0-9 '().,/-]", " ", plain).split())


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """The plain Arabic names, none twice when folded."""
    found: dict[str, str] = {}
    for name in map(str.strip, names):
        if ARABIC.fullmatch(name):
            found.setdefault(fold_words(name), name)
    return tuple(found.values())[:MOST_NAMES]
