"""One text file, one article."""

import re
from collections.abc import Iterator
from pathlib import Path

from riwaya.core.article import Article
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.intake.checks import LIMIT, Found, checked, shown, too_large, unreadable
from riwaya.intake.encoding import UnreadableError, decode

_FRONT = re.compile(r"(?:(?:outlet|published|title|url|captured):[^\n]*\n)+[ \t\r]*\n", re.IGNORECASE)
"""Lines such as `outlet: ...` at the head of a file, closed by an empty line."""
_OPEN = re.compile(r"(?:outlet|published|title|url|captured):", re.IGNORECASE)
_HEAD = "It may have outlet, published, title, url and captured, one a line, and an empty line closes it."


def read_txt(path: Path) -> Iterator[Found]:
    """The article of a text file; its id is the file's name without the ending."""
    source = shown(path)
    try:
        size = path.stat().st_size
        if size > LIMIT:
            yield source, too_large(source, size)
            return
        text, remark = decode(path.read_bytes())
    except OSError as error:
        yield source, unreadable(source, error)
        return
    except UnreadableError as error:
        yield source, Issue(source, "intake", str(error), "Save the article's text as plain text in UTF-8.")
        return
    if remark:
        yield source, Note(source, "intake", remark, "Save it as UTF-8 to be sure.")
    text, front = front_matter(text)
    if not front and _OPEN.match(text):
        yield source, Note(source, "intake", "begins with a head that is not understood and was read as text", _HEAD)
    article = Article(text, article=shown(path.stem), **front)
    yield from ((source, found) for found in checked(article, source))


def front_matter(text: str) -> tuple[str, dict[str, str]]:
    """The text without its front matter, and that: outlet, published, title, url and captured where given."""
    found = _FRONT.match(text)
    if not found:
        return text, {}
    pairs = (line.split(":", 1) for line in found.group().splitlines() if ":" in line)
    return text[found.end() :], {name.lower(): value.strip() for name, value in pairs if value.strip()}
