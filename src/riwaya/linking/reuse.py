"""Copies: the passages that articles share, with what was changed and which came first."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from riwaya.core.article import Article
from riwaya.core.collecting import without_collecting
from riwaya.core.reuse import Reuse
from riwaya.languages.pack import Pack, load_pack
from riwaya.linking.alike import alike
from riwaya.linking.edits import aligned, edits, equal_words
from riwaya.linking.groups import Groups
from riwaya.linking.passages import passages
from riwaya.linking.wording import Wording, wording

_LEAST = 10
"""Equal words of a passage."""
_SURE = 20
"""Equal words from which a passage is a copy even where it tells of another place."""
_SHARE = 0.65
"""Part of a passage that is equal."""
_REMEMBERED = 1 << 9
"""How many articles are kept as words: those that share passages are looked at together."""

_Worded = tuple[Article, Wording]


@without_collecting()
def find_reuse(articles: Iterable[Article], pack: Pack | None = None) -> list[Reuse]:
    """The passages that any two of the articles share, sorted by article and place."""
    pack = pack or load_pack()
    by_key = {article.key: article for article in articles}
    worded = lru_cache(_REMEMBERED)(lambda key: (by_key[key], wording(by_key[key].text, pack)))
    pairs = _together(alike({key: article.text for key, article in by_key.items()}))
    found = (reuse for one, other in pairs for reuse in _shared(*_in_order(worded(one), worded(other)), pack))
    return sorted(found, key=lambda reuse: (reuse.a, reuse.b, reuse.a_span.start, reuse.b_span.start))


def _together(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs of articles that share passages with each other one after the other."""
    groups = Groups(key for pair in pairs for key in pair)
    for pair in pairs:
        groups.join(*pair)
    return sorted(pairs, key=lambda pair: (groups.of(pair[0]), pair))


def _in_order(one: _Worded, other: _Worded) -> tuple[_Worded, _Worded]:
    """Two articles, the earlier first where both dates are known."""
    return (other, one) if _earlier(other[0], one[0]) else (one, other)


def _earlier(one: Article, other: Article) -> bool:
    """Whether one article is known to be published before another: both have a date, and to the same precision."""
    if one.published is None or other.published is None:
        return False
    size = min(len(one.published), len(other.published))
    return one.published[:size] < other.published[:size]


def _shared(one: _Worded, other: _Worded, pack: Pack) -> Iterator[Reuse]:
    for passage in passages(one[1], other[1]):
        matched = aligned(passage, one[1], other[1])
        equal = equal_words(matched)
        if equal < max(_LEAST, _SHARE * max(passage.a_end - passage.a, passage.b_end - passage.b)):
            continue
        changed = tuple(edits(passage, matched, one, other, pack))
        if equal < _SURE and any("place" in edit.touches and edit.a and edit.b for edit in changed):
            continue  # the same formula of two events
        first = one[0].key if _earlier(one[0], other[0]) else None
        yield Reuse(one[0].key, one[1].span(passage.a, passage.a_end),
                    other[0].key, other[1].span(passage.b, passage.b_end), changed, first)  # fmt: skip
