"""Copies: the passages that articles share, with what was changed and which came first."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np

from riwaya.core.article import Article
from riwaya.core.collecting import without_collecting
from riwaya.core.reuse import Reuse
from riwaya.languages.pack import load_pack
from riwaya.linking.copies.alike import Match, alike, alike_among
from riwaya.linking.copies.edits import aligned, edits, equal_words
from riwaya.linking.copies.passages import Passage, passages
from riwaya.linking.copies.wording import Wording, wording
from riwaya.linking.grouping.pairs import distinct, paired

_LEAST = 10
"""Equal words of a passage."""
_SURE = 20
"""Equal words from which a passage is a copy even where it tells of another place."""
_SHARE = 0.65
"""Part of a passage that is equal."""

_Worded = tuple[Article, Wording]


@without_collecting()
def find_reuse(articles: Iterable[Article]) -> list[Reuse]:
    """The passages that any two of the articles share, sorted by article and place."""
    told = _worded(articles)
    return in_order(_copies(alike([words for _, words in told]), told))


@without_collecting()
def reuse_between(pairs: Collection[tuple[str, str]], articles: Mapping[str, Article]) -> list[Reuse]:
    """The passages that pairs of articles share, by their ids, sorted so too: they hang on no third one."""
    told = _worded(articles[key] for key in {key for pair in pairs for key in pair})
    at = {article.key: place for place, (article, _) in enumerate(told)}
    places = np.array([(at[one], at[other]) for one, other in pairs], np.uint64).reshape(-1, 2)
    return in_order(_copies(alike_among([words for _, words in told], distinct(paired(*places.T))), told))


def _worded(articles: Iterable[Article]) -> list[_Worded]:
    """The articles in the order of their keys, each once, with their words."""
    by_key = {article.key: article for article in articles}
    return [(by_key[key], wording(by_key[key].text, load_pack())) for key in sorted(by_key)]


def in_order(found: Iterable[Reuse]) -> list[Reuse]:
    """Passages sorted by article and place."""
    return sorted(found, key=lambda reuse: (reuse.a, reuse.b, reuse.a_span.start, reuse.b_span.start))


def _copies(pairs: Iterable[tuple[int, int, list[Match]]], told: Sequence[_Worded]) -> Iterator[Reuse]:
    """The passages of pairs that share seeds."""
    return (reuse for one, other, matches in pairs for reuse in _copied(matches, told[one], told[other]))


def _copied(matches: Iterable[Match], one: _Worded, other: _Worded) -> Iterator[Reuse]:
    """The passages of two articles that share these seeds, the earlier first where both dates are known."""
    if _earlier(other[0], one[0]):
        return _copied([(b, a) for a, b in matches], other, one)
    found = passages(matches, one[1], other[1])
    return (reuse for passage in found for reuse in _shared(passage, one, other))


def _earlier(one: Article, other: Article) -> bool:
    """Whether one article is known to be published before another: both have a date, and to the same precision."""
    if one.published is None or other.published is None:
        return False
    size = min(len(one.published), len(other.published))
    return one.published[:size] < other.published[:size]


def _shared(passage: Passage, one: _Worded, other: _Worded) -> Iterator[Reuse]:
    """The passage as reuse, where enough of it is equal."""
    (article, words), (copy, copied) = one, other
    shorter, longer = sorted((passage.a_end - passage.a, passage.b_end - passage.b))
    least = max(_LEAST, _SHARE * longer)
    if shorter < least:
        return
    matched = aligned(passage, words, copied)
    equal = equal_words(matched)
    if equal < least:
        return
    changed = tuple(edits(passage, matched, words, copied, load_pack()))
    if equal < _SURE and any("place" in edit.touches and edit.a and edit.b for edit in changed):
        return  # the same formula of two events
    first = article.key if _earlier(article, copy) else None
    yield Reuse(article.key, words.span(passage.a, passage.a_end), copy.key, copied.span(passage.b, passage.b_end),
                changed, first)  # fmt: skip
