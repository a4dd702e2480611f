"""Articles that hold words."""

from sqlalchemy import Connection, func, select

from riwaya.core.article import Article
from riwaya.ledger import schema
from riwaya.ledger.words import holds
from riwaya.text.search import wanted


def articles_with(connection: Connection, query: str, limit: int) -> tuple[int, list[Article]]:
    """How many articles hold every word of a query, and the latest of them; none for a query without words."""
    words = wanted(query)
    if not words:
        return 0, []
    table = schema.articles.c
    found = holds(words, connection.dialect.name)
    total = connection.scalar(select(func.count()).select_from(schema.articles).where(found)) or 0
    asked = select(table.text, table.article, table.outlet, table.published, table.url, table.title).where(found)
    asked = asked.order_by(table.published.is_(None), table.published.desc(), table.key).limit(limit)
    return total, [Article(*row) for row in connection.execute(asked)]
