"""How the time and memory of linking grow with the articles: a table, and with --plot a picture of it as SVG.

The articles are those of a file, over and over, each time with other places, days, figures and names. They are linked
in two processes, as `riwaya link --jobs 2` does. Seconds are those that each of them worked, also where others work on
the machine, and those by the clock.
"""

import argparse
import json
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain, count, islice
from math import log
from multiprocessing import active_children
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

import msgspec
from loglog import plot

from riwaya.core.article import Article
from riwaya.core.claim import Claim, Place, TimeSpan, Toll
from riwaya.core.grade import Grade
from riwaya.core.incident import Incident
from riwaya.core.root import Root, Trail
from riwaya.languages.pack import load_pack
from riwaya.linking import link
from riwaya.linking.copies.rarity import rarity_of
from riwaya.reading.pipeline import read_article
from riwaya.text.fold import fold_words
from riwaya.text.words import pieces

SIZES = (1, 2, 5, 10, 20, 50, 100)
"""Thousands of articles."""
YEARS = 10
"""Over how many years the articles are spread."""
FORMULA = 20_000_000
"""What words weigh at most (`linking/rarity.py`) that every version has: those of which such news is made."""
LETTERS = [letter for letter in map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))) if fold_words(letter) == letter]
"""The Arabic letters of which each stands for another in a version: those that spelling does not mix up."""

COLUMNS = {
    "articles": "articles", "claims": "claims", "incidents": "incidents", "passages": "shared passages",
    "linking": "s linking", "copying": "s passages", "whole": "s by the clock",
    "before": "MB before", "linked": "MB linking", "copied": "MB passages",
}  # fmt: skip
"""What is measured, and what stands above it."""
DRAWN = {"linking": "incidents", "copying": "shared passages"}

Told = list[tuple[Article, tuple[Claim, ...]]]
"""Articles with their claims."""


class Version:
    """One telling of the file: what stands for each of its places, days, figures and names."""

    def __init__(self, number: int, places: dict[str | None, list[Place]]) -> None:
        self._random = Random(number)  # noqa: S311 - not for secrets
        self._number = number
        self._places = places
        self._days = timedelta(days=self._random.randrange(YEARS * 365))
        self._stands: dict[str, Place] = {}
        self._others: dict[str, bool] = {}
        others = dict(zip(LETTERS, self._random.sample(LETTERS, len(LETTERS)), strict=True))
        self._letters = str.maketrans(others)

    def article(self, article: Article) -> Article:
        """The article under another name, of another day, with other names in it."""
        published = str(date.fromisoformat(article.published[:10]) + self._days) if article.published else None
        return msgspec.structs.replace(
            article, article=self.name(article.key), published=published, text=self._text(article.text)
        )

    def claim(self, claim: Claim) -> Claim:
        """The claim with other places, days and figures."""
        return msgspec.structs.replace(
            claim,
            id=self.name(claim.id),
            article=self.name(claim.article),
            places=tuple(map(self._place, claim.places)),
            time=self._time(claim.time),
            tolls=tuple(map(self._toll, claim.tolls)),
            replies=tuple(msgspec.structs.replace(to, to=self.name(to.to)) for to in claim.replies),
            derivation=(),
        )

    def incident(self, incident: Incident) -> Incident:
        """The incident under another name, of the claims as they are told here."""
        place = self._stands.get(incident.place or "")
        return msgspec.structs.replace(
            incident,
            incident=self.name(incident.incident),
            date=self._moved(incident.date),
            place=place.name if place else incident.place,
            lat=place.lat if place else incident.lat,
            lon=place.lon if place else incident.lon,
            claims=tuple(map(self.name, incident.claims)),
            roots=tuple(map(self._root, incident.roots)),
            grade=incident.grade and self._grade(incident.grade),
        )

    def name(self, of: str) -> str:
        """The id that stands for one."""
        return f"{of}-{self._number}"

    def _root(self, root: Root) -> Root:
        trails = (Trail(self.name(one.claim), one.way, one.through and self.name(one.through)) for one in root.trails)
        return msgspec.structs.replace(root, trails=tuple(trails))

    def _grade(self, grade: Grade) -> Grade:
        facts = (msgspec.structs.replace(fact, claims=tuple(map(self.name, fact.claims))) for fact in grade.because)
        return msgspec.structs.replace(grade, because=tuple(facts))

    def _place(self, place: Place) -> Place:
        name = place.name or place.surface
        if name not in self._stands:
            self._stands[name] = self._random.choice(self._places.get(place.kind, [place]))
        return self._stands[name]

    def _time(self, time: TimeSpan | None) -> TimeSpan | None:
        if time is None:
            return None
        return msgspec.structs.replace(time, start=self._moved(time.start), end=self._moved(time.end))

    def _moved(self, day: str | None) -> str | None:
        try:
            return str(date.fromisoformat(day[:10]) + self._days) if day else None
        except ValueError:  # a month or a year
            return day

    def _toll(self, toll: Toll) -> Toll:
        more = self._number % 7
        return msgspec.structs.replace(toll, low=toll.low and toll.low + more, high=toll.high and toll.high + more)

    def _text(self, text: str) -> str:
        """The text with another word, as long, for each that does not belong to the formulas of such news."""
        return "".join(piece.translate(self._letters) if self._other(piece) else piece for piece in pieces(text))

    def _other(self, piece: str) -> bool:
        """Whether another word stands for it here."""
        if piece not in self._others:
            rarity = rarity_of(load_pack())
            self._others[piece] = rarity.weight(rarity.words([fold_words(piece)])) > FORMULA
        return self._others[piece]


def gazetteer() -> dict[str | None, list[Place]]:
    """The places that may stand for others, by kind."""
    known = load_pack().gazetteer
    found: defaultdict[str | None, list[Place]] = defaultdict(list)
    for row in known.rows:
        place = Place(row.names_ar[0], row.name_en, row.kind, row.lat, row.lon, known.chain(row), 1)
        found[row.kind].append(place)
    return dict(found)


def tellings() -> Iterator[Version]:
    """One version after the other."""
    places = gazetteer()
    return (Version(number, places) for number in count())


def versions(read: Told) -> Iterator[tuple[Article, tuple[Claim, ...]]]:
    """The articles with their claims over and over, each time of other events."""
    for version in tellings():
        for article, claims in read:
            yield version.article(article), tuple(map(version.claim, claims))


def measure(path: Path, size: int) -> None:
    """Link so many articles in two processes; print the seconds and the most memory of each."""
    told = list(islice(versions(claims_of(path)), size))
    articles = [article for article, _ in told]
    before, begun, start = peak(RUSAGE_SELF), time.monotonic(), time.process_time()
    links = link(chain.from_iterable(claims for _, claims in told), articles, jobs=2)
    linking, whole = time.process_time() - start, time.monotonic() - begun
    while active_children():  # one counts as a child once it has ended
        time.sleep(0.1)
    beside = getrusage(RUSAGE_CHILDREN)
    print(json.dumps({
        "articles": size, "claims": len(links.links), "incidents": len(links.incidents), "passages": len(links.reuse),
        "linking": round(linking, 1), "copying": round(beside.ru_utime + beside.ru_stime, 1), "whole": round(whole, 1),
        "before": round(before), "linked": round(peak(RUSAGE_SELF)), "copied": round(peak(RUSAGE_CHILDREN)),
    }))  # fmt: skip


def claims_of(path: Path) -> Told:
    """The articles of a file with the claims that are read from them."""
    articles = [msgspec.json.decode(line, type=Article) for line in path.read_bytes().splitlines() if line.strip()]
    return [(article, read_article(article)) for article in articles]


def peak(whose: int) -> float:
    """The most memory that this process held, or one that it began, in MB."""
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return getrusage(whose).ru_maxrss * unit / 1e6


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="thousands of articles")
    parser.add_argument("--plot", type=Path, help="where to write the picture")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if not asked.articles.is_file():
        print(f"No articles to read at {asked.articles}: nothing was measured.")
    elif asked.one:
        measure(asked.articles, asked.one)
    else:
        print("| " + " | ".join(COLUMNS.values()) + " |\n" + "| ---: " * len(COLUMNS) + "|")
        rows = []
        for size in asked.sizes:
            rows.append(one(asked.articles, size * 1000))
            print("| " + " | ".join(f"{rows[-1][name]:,}" for name in COLUMNS) + " |", flush=True)
            if asked.plot:
                asked.plot.write_text(picture(rows), encoding="utf-8")


def one(path: Path, size: int) -> dict[str, float]:
    """What a process of its own measures."""
    command = [sys.executable, __file__, str(path), "--one", str(size)]
    row: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return row


def picture(rows: Sequence[dict[str, float]]) -> str:
    """The seconds by the number of articles, beside what n log n would be from the first size on."""
    sizes = [row["articles"] for row in rows]
    lines = {label: [(row["articles"], max(row[name], 0.1)) for row in rows] for name, label in DRAWN.items()}
    first = lines[DRAWN["linking"]][0][1]
    even = [(size, first * size * log(size) / (sizes[0] * log(sizes[0]))) for size in sizes]
    return plot("Seconds of linking by articles", ("articles", "seconds of one processor"), lines, {"n log n": even})


if __name__ == "__main__":
    main()
