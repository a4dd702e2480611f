"""A copied passage as it is shown: both wordings in one, word by word."""

from collections.abc import Iterable, Mapping

import msgspec

from riwaya.core.article import Article
from riwaya.core.masking import NamesPersons, masked_reuse
from riwaya.core.reuse import Reuse
from riwaya.web.desk import Desk
from riwaya.web.diff import Stretch, word_diff


class Copied(msgspec.Struct, frozen=True):
    """A passage that two articles share, and its words in both; private names are covered."""

    reuse: Reuse
    words: list[Stretch]


def copied(desk: Desk, reuse: Reuse, articles: Mapping[str, Article], claims: Iterable[NamesPersons]) -> Copied:
    """The passage word by word; `claims` are those of its articles, whose persons are covered."""
    told = list(claims)
    hidden = masked_reuse(reuse, told, desk.uncovered)
    before = desk.masked(reuse.a_span.of(articles[reuse.a].text), told)
    after = desk.masked(reuse.b_span.of(articles[reuse.b].text), told)
    return Copied(hidden, word_diff(before, after, hidden.edits))
