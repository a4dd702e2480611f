"""The articles of a ledger that people have reviewed as a whole."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import select

from riwaya.core.article import Article
from riwaya.ledger import schema
from riwaya.ledger.accounts import Account
from riwaya.ledger.judgements import judgements_on
from riwaya.ledger.review import is_stale
from riwaya.ledger.store import Ledger


class Reviewed(msgspec.Struct, frozen=True):
    """An article that somebody looked at from end to end, with the claims that stand, as they were corrected."""

    article: Article
    accounts: list[Account]
    by: tuple[str, ...]
    """Who marked it, in their order."""
    stale: bool
    """Whether it was read anew since, and all marks are on what was read before."""


def reviewed(book: Ledger) -> Iterator[Reviewed]:
    """Every article that is marked as fully reviewed, in the order of their ids."""
    table = schema.judgements.c
    marked = select(table.target).where(table.about == "article", table.verdict == "reviewed", table.coding.is_(None))
    with book.reading() as connection:
        keys = [*connection.scalars(marked.distinct().order_by(table.target))]
    for key in keys:
        found = reviewed_article(book, key)
        if found:
            yield found


def reviewed_article(book: Ledger, key: str) -> Reviewed | None:
    """An article that is marked as fully reviewed; None where no mark stands, or there is no such article."""
    known = book.article(key)
    if known is None:
        return None
    article, accounts = known.article, [account for account, _ in known.accounts]
    with book.reading() as connection:
        marks = [
            one
            for one in judgements_on(connection, key)
            if one.about == "article" and one.verdict == "reviewed" and not one.taken_back
        ]
    if not marks:
        return None
    stale = all(is_stale(one, None, article=article, claims=accounts) for one in marks)
    standing = [account for account in accounts if not account.rejected]
    return Reviewed(article, standing, tuple(dict.fromkeys(one.by for one in marks)), stale)
