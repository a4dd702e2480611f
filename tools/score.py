"""Print the scores of the reader on gold sets and public suites beside the project (../shared): all, or those named."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec
from recognizers import print_recognized
from resolved import print_resolved

from riwaya.cli.copies import reuse_row
from riwaya.codebook import cards
from riwaya.core.article import Article
from riwaya.core.claim import Claim, plain
from riwaya.intake.claims import claims_of
from riwaya.intake.jsonl import read_jsonl
from riwaya.languages.pack import load_pack
from riwaya.linking import Links, link
from riwaya.reading.derivation import TOLD
from riwaya.reading.phrases import moment_of, number_of
from riwaya.reading.pipeline import read_article

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
GOLD, BENCH = SHARED / "gold", SHARED / "bench"
ASSAULT = {name for name, card in cards().items() if any(one.event == "ASSAULT" for one in card.plover)} | {"explosion"}
HARM = {"killed", "injured", "captured"}
BODILY = {"abduction", "sexual_violence", "suicide_bomb"}
"""Events that befall persons, whatever else is said of them."""
PROTEST = {"protest", "riot"}
Made = Iterable[dict[str, Any]]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return map(json.loads, path.read_text("utf-8").splitlines())


def articles_of(path: Path) -> list[Article]:
    """The articles of a file of JSON lines, as they are taken in."""
    return [found for _, found in read_jsonl(path) if isinstance(found, Article)]


@cache
def linked(path: Path) -> tuple[dict[str, tuple[Claim, ...]], Links]:
    """The claims of every article of a file, and what links them."""
    articles = articles_of(path)
    read = {article.key: read_article(article) for article in articles}
    return read, link(chain.from_iterable(read.values()), articles)


def gold(folder: Path) -> Made:
    """The claims read from the articles of a gold set, each with its incident and utterance."""
    return where_they_belong(*linked(folder / "articles.jsonl"))


def perfect(folder: Path) -> Made:
    """The claims that gold has, each with its incident and utterance: what linking is worth where reading is right."""
    read = gold_claims(folder)
    return where_they_belong(read, link(chain.from_iterable(read.values()), articles_of(folder / "articles.jsonl")))


def gold_claims(folder: Path) -> dict[str, tuple[Claim, ...]]:
    """The claims that a gold set has, by article."""
    with tempfile.TemporaryDirectory() as tmp:
        files = (json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json")) if path.stem != "across")
        return claims_of(write(Path(tmp) / "gold.jsonl", files))


def where_they_belong(read: dict[str, tuple[Claim, ...]], links: Links) -> Made:
    """Claims of articles, each with its incident and utterance."""
    where = {one.claim: {"incident": one.incident, "utterance": one.utterance} for one in links.links}
    for article, claims in read.items():
        yield {"article": article, "claims": [plain(claim) | where[claim.id] for claim in claims]}


def copied(folder: Path) -> Made:
    """The passages that the articles of a gold set share."""
    return map(reuse_row, linked(folder / "articles.jsonl")[1].reuse)


def airwars(folder: Path) -> Made:
    """The incidents of the Airwars articles, and each article's main one."""
    _, links = linked(folder / "articles.jsonl")
    yield from ({"article": name, "main": main} for name, main in links.main.items())
    yield from map(msgspec.structs.asdict, links.incidents)


def sentences(folder: Path) -> Made:
    """Which judged sentences tell of an assault or a protest that took place."""
    for name in ("assault", "protest"):
        for row in rows(folder / f"{name}.jsonl"):
            told = [claim for claim in read_article(Article(row["text"]), derive=True) if tells(claim)]
            yield {
                "id": row["id"],
                "assault": any(claim.event in ASSAULT and against_persons(claim) for claim in told),
                "protest": any(claim.event in PROTEST and not fought(claim) for claim in told),
            }


def tells(claim: Claim) -> bool:
    """Whether a sentence itself tells that one event took place: it is no sum of events, and not only named."""
    return claim.status == "happened" and claim.kind == "event" and any(step.field == TOLD for step in claim.derivation)


def fought(claim: Claim) -> bool:
    """Whether a word for fighting tells an event: of clashes with demonstrators the suite takes none for a protest."""
    return any(step.field == "trigger" and step.rule in fights() for step in claim.derivation)


@cache
def fights() -> frozenset[str]:
    """The ids of the lexicon's words for two sides that fight."""
    return frozenset(one.id for one in load_pack().entries if one.label == "trigger" and one["frame"] == "clash")


def against_persons(claim: Claim) -> bool:
    """Whether an event is one against persons: they are killed, hurt or taken, or it is told with what."""
    harmed = any(toll.measure in HARM and toll.high != 0 for toll in claim.tolls)
    return harmed or bool(claim.means) or claim.event in BODILY


def numerals(folder: Path) -> Made:
    """What each phrase of the number suite amounts to."""
    for row in rows(folder / "duckling_numeral.jsonl"):
        yield {"text": row["text"], "value": number_of(row["text"])}


def times(folder: Path) -> Made:
    """When each phrase of the time suite is, seen from its own moment."""
    for row in rows(folder / "duckling_time.jsonl"):
        yield {"text": row["text"], "start": moment_of(row["text"], datetime.fromisoformat(row["reference"]))}


SUITES: dict[str, tuple[Path, tuple[Callable[[Path], Made], ...]]] = {
    **{name: (GOLD / name, (gold, copied)) for name in ("seeds", "dev", "own")},
    **{f"{name}-links": (GOLD / name, (perfect,)) for name in ("seeds", "dev", "own")},
    "gsr": (BENCH / "gsr", (sentences,)),
    "numerals": (BENCH / "time_numbers", (numerals,)),
    "times": (BENCH / "time_numbers", (times,)),
    "linking": (BENCH / "airwars", (airwars,)),
    "places": (BENCH / "airwars", ()),
    "recognizers": (BENCH / "time_numbers", ()),
}
"""Name -> the folder that it reads, and what makes its predictions; nothing for what is measured here."""
MEASURED: dict[str, Callable[[Path], None]] = {"places": print_resolved, "recognizers": print_recognized}
"""What is measured here -> what prints its figures."""


def score(name: str) -> None:
    """Make the predictions of one suite and let its scorers print what they are worth."""
    folder, makers = SUITES[name]
    print(f"== {folder.parent.name}/{folder.name} {name if folder.name != name else ''}".rstrip(), flush=True)
    if not makers:
        MEASURED[name](folder)
        return
    with tempfile.TemporaryDirectory() as tmp:
        made = [write(Path(tmp) / f"{make.__name__}.jsonl", make(folder)) for make in makers]
        if folder.parent == GOLD:
            if perfect not in makers:
                run("score.py", folder, made[0])
            run("score_across.py", folder, *made)
        else:
            run("score_bench.py", name, folder, *made)


def write(path: Path, predictions: Made) -> Path:
    """Write predictions as JSON lines."""
    path.write_text("".join(f"{msgspec.json.encode(row).decode()}\n" for row in predictions), "utf-8")
    return path


def run(scorer: str, *arguments: str | Path) -> None:
    """Let one of the scorers print its figures."""
    subprocess.run([sys.executable, str(SHARED / "score" / scorer), *map(str, arguments)], check=True)


def main() -> None:
    """Score the suites named on the command line, or all."""
    if not SHARED.is_dir():
        print("No gold sets beside the project: nothing to score.")
        return
    names = sys.argv[1:] or list(SUITES)
    if unknown := [name for name in names if name not in SUITES]:
        sys.exit(f"No suite is called {', '.join(unknown)}. There are: {', '.join(SUITES)}.")
    for name in names:
        score(name)


if __name__ == "__main__":
    main()
