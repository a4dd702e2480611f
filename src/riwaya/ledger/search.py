"""Articles that hold words, and the claims of several articles."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, func, select

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.ledger import schema
from riwaya.ledger.rows import article_of, claim_of
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
    asked = select(schema.articles).where(found).order_by(table.published.is_(None), table.published.desc(), table.key)
    return total, [*map(article_of, connection.execute(asked.limit(limit)))]


def claims_in(connection: Connection, articles: Collection[str]) -> dict[str, list[Claim]]:
    """The claims of each of some articles that has any, by the articles' ids."""
    table = schema.claims.c
    query = select(table.article, table.data).where(table.article.in_(sorted(articles)))
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for article, data in connection.execute(query.order_by(table.article, table.position)):
        found[article].append(claim_of(data))
    return dict(found)
