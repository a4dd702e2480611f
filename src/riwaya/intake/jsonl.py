"""JSON lines (and JSON lists) of articles: `{"article", "url", "outlet", "published", "title", "captured", "text"}`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from riwaya.core.article import Article
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.intake.checks import LIMIT, Found, checked, shown, too_large, unreadable

_LINE = 4 * LIMIT
"""The longest line in bytes: JSON may write a letter of two bytes with six."""
_ADVICE = 'An article is an object such as {"article": "a1", "published": "2019-11-26", "text": "..."} on one line.'


class _Line(msgspec.Struct, frozen=True):
    text: str | None
    article: str | int | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    captured: str | None = None


_decode = msgspec.json.Decoder(_Line).decode
_fields = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_KNOWN = frozenset(_Line.__struct_fields__)
_MOST = 12
"""How many of the fields that were passed over are named."""


def read_jsonl(path: Path) -> Iterator[Found]:
    """The articles of a file of JSON lines, each with file and line; a broken line is an issue and the next is read."""
    try:
        with path.open("rb") as stream:
            yield from read_lines(stream, shown(path))
    except OSError as error:
        yield shown(path), unreadable(shown(path), error)


def read_lines(stream: BinaryIO, source: str) -> Iterator[Found]:
    """The articles of a stream of JSON lines; `source` names it in issues."""
    seen = number = 0
    others = set[str]()
    while line := stream.readline(_LINE):
        number += 1
        here = f"{source}:{number}"
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.endswith(b"\n") and len(line) >= _LINE:
            yield here, too_large(here, len(line) + _rest_of_line(stream))
        elif number == 1 and line.startswith((b"\xff\xfe", b"\xfe\xff")):
            yield source, Issue(source, "intake", "is UTF-16", "JSON is always UTF-8: save the file as UTF-8.")
            return
        elif line.strip():
            yield from _article(line, here, others)
        else:
            continue
        seen += 1
    if not seen:
        yield source, Issue(source, "intake", "holds no article", _ADVICE)
    yield from _passed_over(others, source)


def read_json(path: Path) -> Iterator[Found]:
    """The articles of a `.json` file: a list of them, one, or JSON lines under another name."""
    try:
        with path.open("rb") as stream:
            listed = stream.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"["
        size = path.stat().st_size
        whole = path.read_bytes().removeprefix(b"\xef\xbb\xbf") if size <= _LINE else b""
    except OSError as error:
        yield shown(path), unreadable(shown(path), error)
        return
    if listed and not whole:
        advice = "Write a long list as JSON lines (.jsonl), one article a line."
        yield shown(path), Issue(shown(path), "intake", f"is a list of {size / 1e6:.0f} MB", advice)
    elif listed:
        yield from _list(whole, shown(path))
    elif _is_object(whole):
        yield from _each([(whole, shown(path))], shown(path))
    else:
        yield from read_jsonl(path)


def _list(whole: bytes, source: str) -> Iterator[Found]:
    try:
        entries = msgspec.json.decode(whole, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        yield source, Issue(source, "intake", f"is no JSON list of articles: {error}", _ADVICE)
        return
    if not entries:
        yield source, Issue(source, "intake", "holds no article", _ADVICE)
    named = ((bytes(entry), f"{source} (article {number} of the list)") for number, entry in enumerate(entries, 1))
    yield from _each(named, source)


def _each(objects: Iterable[tuple[bytes, str]], source: str) -> Iterator[Found]:
    """The articles of a file's objects, each with where it stands, and what they have that nobody reads."""
    others = set[str]()
    for given, here in objects:
        yield from _article(given, here, others)
    yield from _passed_over(others, source)


def _is_object(whole: bytes) -> bool:
    """Whether the file is one JSON object, on however many lines."""
    try:
        return isinstance(msgspec.json.decode(whole), dict)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False


def _article(line: bytes, source: str, others: set[str]) -> Iterator[Found]:
    """The article of an object, or why it is none; fields that an article does not have go to the `others`."""
    try:
        given = _decode(line)
        others |= _fields(line).keys() - _KNOWN
    except UnicodeDecodeError:
        yield source, Issue(source, "intake", "is not UTF-8", "JSON is always UTF-8: save the file as UTF-8.")
        return
    except msgspec.DecodeError as error:
        yield source, Issue(source, "intake", f"is no article: {error}", _ADVICE)
        return
    text = given.text or ""
    if len(text) > LIMIT // 4 and (size := len(text.encode("utf-8", "surrogatepass"))) > LIMIT:
        yield source, too_large(source, size)
        return
    name = None if given.article is None else str(given.article).strip() or None
    article = Article(text, name, given.outlet, given.published, given.url, given.title, given.captured)
    yield from ((source, found) for found in checked(article, source))


def _passed_over(others: set[str], source: str) -> Iterator[Found]:
    """That a file's articles have fields which nobody reads: a day under another name would be lost unseen."""
    if others:
        names = ", ".join(sorted(others)[:_MOST]) + (", ..." if len(others) > _MOST else "")
        advice = f"Rename those that are one of these: {', '.join(_Line.__struct_fields__)}."
        yield source, Note(source, "intake", f"has fields that were passed over ({names})", advice)


def _rest_of_line(stream: BinaryIO) -> int:
    """Pass over what is left of a line that is too long; how many bytes that was."""
    passed = 0
    while piece := stream.readline(1 << 20):
        passed += len(piece)
        if piece.endswith(b"\n"):
            break
    return passed
