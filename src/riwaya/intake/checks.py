"""What every article must pass, from whatever file it comes."""

import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from riwaya.core.article import Article
from riwaya.core.issue import Issue
from riwaya.intake.address import day_of_address
from riwaya.intake.script import objection

Found = tuple[str, Article | Issue]
"""Where it stands (the file, with the line where it has many), and what stands there."""

LIMIT = 5_000_000
"""The largest article in bytes of UTF-8: some two and a half million letters, more than a long novel has."""

_DATES = {"published": "a publication date", "captured": "a date of capture"}
_NO_DAY = "Write it as 2019-11-26 or 2019-11-26T14:30; the article was read without a date."
_NULL = "\0"
_DAY = re.compile(r"(19|20)\d\d-\d\d-\d\d([T ]\d\d:\d\d.*)?")


def checked(article: Article, source: str) -> Iterator[Article | Issue]:
    """The article, dated by its address where it has no date; an issue in its place where its text can't be read."""
    yield from _nulls(article, source)
    article = _without_nulls(article)
    if not article.text.strip():
        yield Issue(source, "intake", "is empty", "Put the article's text into it, or leave it out.")
        return
    against = objection(article.text)
    if against:
        yield Issue(source, "intake", *against)
        return
    days = {"published": article.published, "captured": article.captured}
    for name, given in days.items():
        days[name] = (given and given.strip()) or None
        if (day := days[name]) and not is_day(day):
            yield Issue(source, "intake", f"has {_DATES[name]} that is none: {_short(day)}", _NO_DAY)
            days[name] = None
    published = days["published"] or day_of_address(article.url)
    yield msgspec.structs.replace(article, published=published, captured=days["captured"])


def _nulls(article: Article, source: str) -> Iterator[Issue]:
    """That null characters were taken out, which PostgreSQL and browsers refuse in a text."""
    if _NULL in article.text:
        advice = "They stand for nothing; each was read as a space, so that all other letters keep their places."
        yield Issue(source, "intake", f"has null characters: {article.text.count(_NULL)}", advice)


def _without_nulls(article: Article) -> Article:
    given = msgspec.structs.asdict(article)
    clean = {name: value.replace(_NULL, " ") for name, value in given.items() if isinstance(value, str)}
    return msgspec.structs.replace(article, **clean)


def too_large(source: str, size: int) -> Issue:
    """The issue of an article beyond the limit."""
    reason = f"is too large for one article: {size / 1e6:.0f} MB, the limit is {LIMIT / 1e6:.0f} MB"
    advice = "Split it into one file (or one JSON line) an article; `split -C 4m FILE` cuts a text at line ends."
    return Issue(source, "intake", reason, advice)


def unreadable(source: str, error: OSError) -> Issue:
    """The issue of a file or folder that the system does not give."""
    advice = {
        "FileNotFoundError": "Check the path.",
        "PermissionError": "Ask its owner for the right to read it (chmod +r; for a folder chmod +rx).",
    }.get(type(error).__name__, "Check the path and the disk.")
    return Issue(source, "intake", f"can't be read: {error.strerror or error}", advice)


def shown(path: Path | str) -> str:
    """The path as text that can be printed and stored, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "replace")


def is_day(published: str) -> bool:
    """Whether it is an ISO 8601 day, or day and time, from 1900 to 2099."""
    try:
        datetime.fromisoformat(published)
    except ValueError:
        return False
    return _DAY.fullmatch(published) is not None


def _short(value: str) -> str:
    return repr(value if len(value) <= 40 else value[:40] + "\u2026")
