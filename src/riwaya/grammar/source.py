"""Data files as they are written: their blocks, each with the lines where its keys and words stand."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec
import tomli

from riwaya.core.issue import Issue
from riwaya.grammar.families import each_of, made_of

STAGE = "language data"
"""What an issue of the lint names as its stage."""


class Block(msgspec.Struct, frozen=True):
    """One `[[entry]]` or `[[rule]]` with the lines of the file that it takes."""

    file: str
    data: Mapping[str, Any]
    first: int
    """The line of its head, from 1."""
    lines: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id, or what stands for it in messages where there is none."""
        return str(self.data.get("id", "(no id)"))

    def line(self, key: str | None = None, words: str | None = None) -> int:
        """The line of a key, or of words from it on; of the id, else of the head, where they can't be made out."""
        start = next((n for n, line in enumerate(self.lines) if re.match(rf"\s*{key}\s*=", line)), None) if key else 0
        if start is not None and words:
            quoted = (n for n, line in enumerate(self.lines) if n >= start and words in line)
            start = next(quoted, start)
        if not start:
            start = next((n for n, line in enumerate(self.lines) if re.match(r"\s*id\s*=", line)), 0)
        return self.first + start

    def issue(self, reason: str, advice: str, key: str | None = None, words: str | None = None) -> Issue:
        """What is wrong in this block, with file, line and id."""
        return Issue(f"{self.file}:{self.line(key, words)}", STAGE, f"{self.id}: {reason}", advice)


class Source(msgspec.Struct, frozen=True):
    """A data file: what stands above its blocks, and the blocks."""

    file: str
    defaults: Mapping[str, Any]
    blocks: tuple[Block, ...]


def read_source(path: Path, folder: Path, sort: str) -> Source | Issue:
    """The blocks of one sort (`entry`, `rule`) of a file, named by its path in the pack.

    An issue where the file is no TOML.
    """
    file = path.relative_to(folder).as_posix()
    try:
        raw = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        return Issue(file, STAGE, f"is not UTF-8 text (byte {error.start})", "Save the file as UTF-8.")
    try:
        data = tomli.loads(raw)
    except tomli.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{file}:{line.group(1) if line else raw.count(chr(10)) + 1}"
        return Issue(where, STAGE, f"is no TOML: {error}", "Look for a quote, comma or bracket too many or too few.")
    each = each_of(data, sort)
    tables = [table for table in data.get(each, ()) if isinstance(table, dict)]
    defaults = {key: value for key, value in data.items() if key not in (each, "each", "made")}
    blocks = _blocks(file, tables, raw.split("\n"), each)
    try:
        made = [msgspec.structs.replace(block, data=one) for block in blocks for one in made_of(data, block.data)]
    except KeyError as error:
        return Issue(file, STAGE, f"a block has no {error}, which a template asks for", "Add it, if need be as [].")
    return Source(file, defaults, tuple(made))


def _blocks(file: str, tables: list[dict[str, Any]], lines: list[str], sort: str) -> list[Block]:
    heads = [n for n, line in enumerate(lines) if re.match(rf"\s*\[\[\s*{sort}\s*\]\]", line)]
    if len(heads) != len(tables):  # written as inline tables: the whole file stands for each
        return [Block(file, table, 1, tuple(lines)) for table in tables]
    ends = [*heads[1:], len(lines)]
    return [
        Block(file, table, start + 1, tuple(lines[start:end]))
        for table, start, end in zip(tables, heads, ends, strict=True)
    ]


def like(word: str, known: Mapping[str, Any] | list[str] | tuple[str, ...] | frozenset[str]) -> str:
    """What to do about an unknown word: the known one most like it, else the known ones."""
    names = sorted(known)
    close = get_close_matches(word, names, n=1)
    if close:
        return f"Did you mean '{close[0]}'?"
    return f"Known: {', '.join(names[:12])}{', ...' if len(names) > 12 else ''}."
