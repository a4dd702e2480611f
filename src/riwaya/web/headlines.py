"""What articles are called in a list: by their headlines, their outlets and their days, not by their ids."""

from collections.abc import Collection

import msgspec

from riwaya.ledger.search import persons_in
from riwaya.ledger.whole import all_articles
from riwaya.web.desk import Desk


class Headline(msgspec.Struct, frozen=True):
    """How a list names an article; private names are covered."""

    article: str
    title: str | None
    outlet: str | None
    published: str | None


def headlines(desk: Desk, keys: Collection[str]) -> dict[str, Headline]:
    """The headlines of some articles, by their ids."""
    with desk.book.reading() as connection:
        found = all_articles(connection, set(keys))
        named = persons_in(connection, set(keys))
    return {
        one.key: Headline(
            one.key, desk.masked(one.title or "", named.get(one.key, ())) or None, one.outlet, one.published
        )
        for one in found
    }
