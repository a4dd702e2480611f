"""Articles that hold words, and the persons whom their claims name."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, bindparam, exists, func, select

from riwaya.core.article import Article, publication_day
from riwaya.core.claim import Person
from riwaya.ledger import schema
from riwaya.ledger.parts import parts
from riwaya.ledger.rows import article_of
from riwaya.ledger.words import count_holding, holds, keys_holding
from riwaya.text.search import wanted

COUNTED = 10_000
"""Up to how many articles are counted: a common word stands in nearly all, and to count those takes time."""
_FEW = {"sqlite": 500, "postgresql": 3000}
"""Articles up to which it is quicker to put them in order than to go through all by day until a page is full."""


_key, _told, _named = schema.articles.c.key, schema.claims.c, schema.named.c
_LATEST = schema.articles.c.published.desc().nulls_last(), _key


class Sought(msgspec.Struct, frozen=True):
    """Which articles are looked for: all of it holds; what is empty asks for nothing."""

    words: str = ""
    voice: str = ""
    """The id of a voice that one of its claims has."""
    place: str = ""
    """The English name of a place that one of its claims names, or of one that holds it."""
    outlet: str = ""
    since: str = ""
    """ISO day, month or year of publication, as `until`: both included."""
    until: str = ""


def keys_with(connection: Connection, sought: Sought, limit: int) -> tuple[int, list[str]]:
    """How many articles hold every word and the rest that is sought, and the ids of the latest; none for nothing.

    Any number above those that are counted stands for more than these.
    """
    words = wanted(sought.words)
    if sought.words.strip() and not words:
        return 0, []
    having, rest = [*_having(connection, sought, words)], [*_beside(sought)]
    if not all(one.held for one in having) or not (having or rest):
        return 0, []
    if len(having) == 1 and not rest:
        return having[0].held, _latest(connection, having[0], limit)
    in_file = connection.dialect.name == "sqlite"  # which sees of each article whether it is one of very many
    every = [*(one.at if in_file and one.held > COUNTED else _key.in_(one.keys) for one in having), *rest]
    found = connection.execute(select(_key, func.count().over()).where(*every).order_by(*_LATEST).limit(limit)).all()
    return found[0][1] if found else 0, [key for key, _ in found]


def _latest(connection: Connection, one: "Having", limit: int) -> list[str]:
    """The latest of the articles of one index: a few are found first and put in order then; many, day by day."""
    where = one.at if one.held > _FEW[connection.dialect.name] else one.first
    return [*connection.scalars(select(_key).where(where).order_by(*_LATEST).limit(limit))]


class Having(NamedTuple):
    """The articles that have something that is sought, of which an index knows them."""

    held: int
    """How many, counted up to a number."""
    keys: Any
    """A query for their ids."""
    at: ColumnElement[bool]
    """That the article at hand is one of them."""
    first: ColumnElement[bool]
    """The same, where they are found first; a server is told so, since it can't guess how many there are."""


def _having(connection: Connection, sought: Sought, words: Sequence[str]) -> Iterator[Having]:
    if words:
        dialect = connection.dialect.name
        keys = keys_holding(words, dialect).columns(_key)
        first = holds(words, dialect, first=True) if dialect == "sqlite" else _among(keys)
        yield Having(count_holding(connection, words, COUNTED + 1), keys, holds(words, dialect), first)
    if sought.voice:
        yield _by(connection, _told.article, _told.voice == sought.voice)
    if sought.place:
        yield _by(connection, _named.article, _named.place == sought.place)


def _by(connection: Connection, article: ColumnElement[str], where: ColumnElement[bool]) -> Having:
    """The articles of the rows of another table of which something holds."""
    keys = select(article).where(where)
    some = keys.distinct().limit(COUNTED + 1).subquery()
    count = connection.scalar(select(func.count()).select_from(some)) or 0
    first = _key.in_(keys) if connection.dialect.name == "sqlite" else _among(keys)
    return Having(count, keys, exists().where(article == _key, where), first)


def _among(keys: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a query, of text or of expressions
    """That an article is one of a list that a server makes before it looks at any."""
    return _key == func.any(func.array(keys.scalar_subquery()))


def articles_in_order(connection: Connection, keys: Sequence[str]) -> list[Article]:
    """The articles of some ids, in their order."""
    found = {row.key: article_of(row) for row in connection.execute(_OF_KEYS, {"keys": keys})}
    return [found[key] for key in keys if key in found]


_OF_KEYS = select(schema.articles).where(schema.articles.c.key.in_(bindparam("keys", expanding=True)))


def last_day(connection: Connection) -> date | None:
    """The day of the latest article; None where no article tells its day."""
    return publication_day(connection.scalar(select(func.max(schema.articles.c.published))))


def _beside(sought: Sought) -> Iterator[ColumnElement[bool]]:
    """What else an article must be, of which it says all by itself."""
    table = schema.articles.c
    if sought.outlet:
        yield table.outlet == sought.outlet
    if sought.since:
        yield table.published >= sought.since
    if sought.until:
        yield func.substr(table.published, 1, len(sought.until)) <= sought.until


class Named(msgspec.Struct, frozen=True):
    """A claim as far as it names persons."""

    persons: tuple[Person, ...] = ()


_NAMING = (
    select(_told.article, _told.data)
    .where(schema.NAMES_PERSONS, _told.article.in_(bindparam("articles", expanding=True)))
    .order_by(_told.article, _told.position)
)
_naming = msgspec.json.Decoder(Named).decode


def persons_in(connection: Connection, articles: Collection[str]) -> dict[str, list[Named]]:
    """The claims of each of some articles that name persons, by the articles' ids."""
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for part in parts(sorted(articles)):
        for article, data in connection.execute(_NAMING, {"articles": part}):
            found[article].append(_naming(data))
    return dict(found)
