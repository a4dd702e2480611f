"""Captures: an article that was taken down again with other words is kept as a later capture of the same one.

Its claims stay those of the first capture, which judgements rest on; what changed since is shown beside them.
"""

from collections import Counter
from typing import Literal

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from riwaya.core.article import Article
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.ledger import schema
from riwaya.ledger.rows import article_of

_FIELDS = ("outlet", "published", "url", "title")
_NAMES = {"published": "day of publication"}
_SHARED = 0.5
"""The part of the shorter text's words that two captures of one article share at least, at different addresses."""

_table = schema.captures.c
_LATER = select(schema.captures).where(_table.article == bindparam("article")).order_by(_table.number)


class Capture(msgspec.Struct, frozen=True):
    """One state of an article; the first is the one that its claims were read from."""

    number: int
    article: Article


def state_of(connection: Connection, article: Article) -> Literal["new", "known", "changed"] | Issue:
    """Whether the ledger has the article, or an earlier state of it; an issue where its id is that of another one."""
    kept = captures_of(connection, article.key)
    if not kept:
        return "new"
    if any(not _differences(one.article, article) for one in kept):
        return "known"
    first = kept[0].article
    if _is_one(first, article):
        return "changed"
    reason = f"is in the ledger with {_told(_differences(first, article))}"
    return Issue(
        article.key, "ledger", reason, "It is another article: the ledger keeps what it has. Give it another id."
    )


def keep(connection: Connection, article: Article) -> Note:
    """Keep a changed article as the next capture, with what differs from the one before."""
    before = captures_of(connection, article.key)[-1]
    row = {**msgspec.structs.asdict(article), "article": article.key, "sha256": article.sha256}
    connection.execute(insert(schema.captures), {**row, "number": before.number + 1})
    changed = _told(_differences(before.article, article))
    reason = f"was captured again with {changed}, and kept as capture {before.number + 1}"
    return Note(article.key, "ledger", reason, "Its claims are those of capture 1; its page shows the difference.")


def captures_of(connection: Connection, key: str) -> list[Capture]:
    """Every state of an article in the order in which they were added; none where the ledger does not have it."""
    first = connection.execute(select(schema.articles).where(schema.articles.c.key == key)).one_or_none()
    return [Capture(1, article_of(first)), *later_captures(connection, key)] if first else []


def later_captures(connection: Connection, key: str) -> list[Capture]:
    """The states of an article behind its first one."""
    return [Capture(row.number, article_of(row)) for row in connection.execute(_LATER, {"article": key})]


def _differences(one: Article, other: Article) -> list[str]:
    """What differs between two states of an article; that it was captured on another day is no difference."""
    fields = [name for name in _FIELDS if getattr(one, name) != getattr(other, name)]
    return fields if one.text == other.text else ["text", *fields]


def _told(differences: list[str]) -> str:
    return " and ".join(f"another {_NAMES.get(name, name)}" for name in differences)


def _is_one(first: Article, other: Article) -> bool:
    """Whether two texts are states of one article: at one address, or with most of their words in common."""
    if first.url and first.url == other.url:
        return True
    one, two = Counter(first.text.split()), Counter(other.text.split())
    return (one & two).total() >= _SHARED * min(one.total(), two.total())
