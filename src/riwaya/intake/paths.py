"""From the paths that the user gives to articles."""

import hashlib
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from riwaya.core.article import Article
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.intake.checks import Found, shown, unreadable
from riwaya.intake.jsonl import read_json, read_jsonl, read_lines
from riwaya.intake.txt import read_txt

_READERS: dict[str, Callable[[Path], Iterator[Found]]] = {
    ".txt": read_txt,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
}
SUFFIXES = tuple(_READERS)
_PAGES = frozenset({".html", ".htm", ".mhtml"})
_AS_TEXT = "Web pages are not read as they are: save the text of each article in a file that ends in .txt."


def articles(paths: Iterable[Path]) -> Iterator[Article | Issue]:
    """The articles of files and folders in the order given, folders sorted, with issues for what can't be read.

    `-` is standard input, JSON lines. The same article twice is passed once; one id for two articles is an issue.
    """
    seen: dict[str, bytes] = {}
    for path in paths:
        for source, found in _of_path(path):
            if isinstance(found, Article):
                mark = hashlib.sha256(msgspec.json.encode(found)).digest()
                known = seen.setdefault(found.key, mark)
                if known is not mark:
                    if known != mark:
                        yield _same_id(found, source)
                    continue
            yield found


def _same_id(article: Article, source: str) -> Issue:
    reason = f"has the id {article.key}, which another article of this run has"
    return Issue(source, "intake", reason, "Rename the file, or give each article an `article` id of its own.")


def _of_path(path: Path) -> Iterator[Found]:
    """What one path gives, each with the name of its file and the line."""
    if str(path) == "-":
        yield from read_lines(sys.stdin.buffer, "standard input")
    elif path.is_dir():
        yield from _of_folder(path)
    else:
        yield from _of_file(path)


def _of_file(path: Path) -> Iterator[Found]:
    reader = _READERS.get(path.suffix.lower())
    if path.exists() and not path.is_file():  # a pipe would never end
        advice = "Copy what it gives into a file, or hand it over as standard input: -."
        yield shown(path), Issue(shown(path), "intake", "is no ordinary file", advice)
    elif reader is None and path.exists():
        advice = f"Give a folder or a file that ends in {', '.join(SUFFIXES)}."
        reason = f"is of a kind that is not read here ({path.suffix or 'no ending'})"
        yield shown(path), Issue(shown(path), "intake", reason, advice)
    else:
        yield from (reader or read_txt)(path)


def _of_folder(folder: Path) -> Iterator[Found]:
    refused: list[OSError] = []
    others: Counter[str] = Counter()
    files = 0
    for root, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(root, name)
            if path.suffix.lower() in _READERS:
                files += 1
                yield from _of_file(path)
            else:
                others[path.suffix.lower() or "no ending"] += 1
    for error in refused:
        yield shown(error.filename), unreadable(shown(error.filename), error)
    if others:
        kinds = ", ".join(f"{count} {suffix}" for suffix, count in sorted(others.items()))
        reason = f"has files of other kinds that were passed over ({kinds})"
        yield shown(folder), Note(shown(folder), "intake", reason, "" if _PAGES.isdisjoint(others) else _AS_TEXT)
    if not files and not refused:
        advice = f"Give a folder with files that end in {', '.join(SUFFIXES)}."
        yield shown(folder), Issue(shown(folder), "intake", "has no article in it", advice)
