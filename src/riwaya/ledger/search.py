"""Articles that hold words, and the persons whom their claims name."""

from collections import defaultdict
from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, select

from riwaya.core.article import Article
from riwaya.core.claim import Person
from riwaya.ledger import schema
from riwaya.ledger.rows import NO_PERSONS, article_of
from riwaya.ledger.standing import chunks
from riwaya.ledger.words import count_holding, holds
from riwaya.text.search import wanted


def articles_with(connection: Connection, query: str, limit: int) -> tuple[int, list[Article]]:
    """How many articles hold every word of a query, and the latest of them; none for a query without words."""
    words = wanted(query)
    if not words:
        return 0, []
    table = schema.articles.c
    found = holds(words, connection.dialect.name)
    asked = select(schema.articles).where(found).order_by(table.published.desc().nulls_last(), table.key)
    return count_holding(connection, words), [*map(article_of, connection.execute(asked.limit(limit)))]


class Named(msgspec.Struct, frozen=True):
    """A claim as far as it names persons."""

    persons: tuple[Person, ...] = ()


_named = msgspec.json.Decoder(Named).decode


def persons_in(connection: Connection, articles: Collection[str]) -> dict[str, list[Named]]:
    """The claims of each of some articles that name persons, by the articles' ids."""
    table = schema.claims.c
    named = table.data.not_like(f"%{NO_PERSONS}%")
    query = select(table.article, table.data).where(named).order_by(table.article, table.position)
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for some in chunks(articles):
        for article, data in connection.execute(query.where(table.article.in_(some))):
            found[article].append(_named(data))
    return dict(found)
