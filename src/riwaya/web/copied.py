"""A copied passage as it is shown: both wordings in one, word by word."""

from collections.abc import Collection, Mapping

import msgspec

from riwaya.core.article import Article
from riwaya.core.masking import NamesPersons, masked_reuse
from riwaya.core.reuse import Reuse
from riwaya.ledger.search import persons_in
from riwaya.web.desk import Desk
from riwaya.web.diff import Stretch, word_diff


class Copied(msgspec.Struct, frozen=True):
    """A passage that two articles share, and its words in both; private names are covered."""

    reuse: Reuse
    words: list[Stretch]


def all_copied(desk: Desk, found: Collection[Reuse], articles: Mapping[str, Article]) -> list[Copied]:
    """Passages word by word, whatever claims of their articles name private persons."""
    with desk.book.reading() as connection:
        named = persons_in(connection, {key for one in found for key in (one.a, one.b)})
    return [copied(desk, one, articles, (*named.get(one.a, ()), *named.get(one.b, ()))) for one in found]


def copied(desk: Desk, reuse: Reuse, articles: Mapping[str, Article], claims: Collection[NamesPersons]) -> Copied:
    """The passage word by word; `claims` are those of its articles, whose persons are covered."""
    hidden = masked_reuse(reuse, claims, desk.uncovered_of(claims))
    before = desk.masked(reuse.a_span.of(articles[reuse.a].text), claims)
    after = desk.masked(reuse.b_span.of(articles[reuse.b].text), claims)
    return Copied(hidden, word_diff(before, after, hidden.edits))
