"""The agency that a whole article credits: in its dateline («Damascus - SANA:»), or alone at its end («(Reuters)»)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from riwaya.core.article import Article
from riwaya.grammar.row import Item
from riwaya.languages.pack import Pack
from riwaya.text.fold import letters_of

_WIRE = frozenset({"agency", "state_media"})
_DATE = frozenset({
    "digits", "month_name", "hijri_name", "weekday", "corresponding", "era", "hijri_era", "place",
})  # fmt: skip
"""What stands beside an agency in a dateline."""
_AROUND = frozenset({"dash", "colon", "open", "close", "comma", "slash", "stop", "furniture"})
_CLOSING = frozenset({"dash", "colon", "close"})
"""What a dateline ends in."""
_HEAD, _TAIL = 240, 120
"""Letters at either end of a text in which an agency is credited."""
_LINES = 3
"""Lines among which a dateline stands, after a headline and a subtitle."""


def credited(article: Article, pack: Pack) -> str | None:
    """The one agency to which an article is credited, by its id; None where it is to several or to none."""
    return _credited(article.text[:_HEAD], article.text[-_TAIL:], pack)


@lru_cache(maxsize=1 << 12)
def _credited(head: str, tail: str, pack: Pack) -> str | None:
    first, last = list(_lines(head, pack))[:_LINES], list(_lines(tail, pack))[-1:]
    found = [_agencies(_dateline(line)) for line in first] + [_agencies(_closing(line)) for line in last]
    return next((one for agencies in found if len(agencies) == 1 for one in agencies), None)


@lru_cache(maxsize=4)
def _names(pack: Pack) -> tuple[str, ...]:
    """Words of which some stand wherever an agency is named."""
    return pack.phrases(entry for entry in pack.entries if entry.label == "actor" and entry["kind"] in _WIRE)


def _lines(text: str, pack: Pack) -> Iterator[list[Item]]:
    """The lines of a text that hold anything, as items; none where it names no agency."""
    letters = letters_of(text)
    if not any(words in letters for words in _names(pack)):
        return
    line: list[Item] = []
    for item in pack.scan(text).items:
        if not item.has("line"):
            line.append(item)
        elif line:
            yield line
            line = []
    if line:
        yield line


def _dateline(line: Sequence[Item]) -> Sequence[Item]:
    """The dateline at the head of a line: places, days and agencies up to a dash or the like, or the whole line."""
    size = next((n for n, item in enumerate(line) if not _belongs(item)), len(line))
    if size == len(line):
        return line
    while size and not line[size - 1].bears(_CLOSING):
        size -= 1
    return line[:size] if any(item.bears(_DATE) for item in line[:size]) else ()


def _closing(line: Sequence[Item]) -> Sequence[Item]:
    """What stands in brackets at the end of a line, or the whole line, where nothing else than credits is in it."""
    start = max((n for n, item in enumerate(line) if item.has("open")), default=0) if line[-1].has("close") else 0
    return line[start:] if all(_belongs(item) for item in line[start:]) else ()


def _belongs(item: Item) -> bool:
    return _agency(item) is not None or item.bears(_DATE) or item.bears(_AROUND)


def _agencies(items: Sequence[Item]) -> frozenset[str]:
    return frozenset(agency for item in items if (agency := _agency(item)))


def _agency(item: Item) -> str | None:
    """The agency that an item names."""
    entry = item.get("actor")
    return str(entry["actor"]) if entry is not None and entry["kind"] in _WIRE else None
