"""What stands on a page beside the article: it never yields a claim (codebook, section 1)."""

from collections.abc import Iterator
from functools import lru_cache

from riwaya.grammar.row import Item, Row
from riwaya.languages.pack import Pack
from riwaya.reading.context import Context
from riwaya.reading.page.listings import listings
from riwaya.text.fold import Folded

_TWO_ITEMS = 120
"""Letters that no line has which holds as few items as one on which a phrase stands alone."""


def without_furniture(row: Row, context: Context) -> Row:
    """The row without site furniture: lists of headlines; buttons, forms, teasers, by line, to the end, or by word."""
    if lists := [*listings(row.folded.letters)]:
        row = Row(row.folded, [item for item in row if not any(start <= item.start < end for start, end in lists)])
    furniture = context.pack.alphabet.having("furniture")
    if not furniture.search(row.codes):
        return row
    kept: list[Item] = []
    start = 0
    for codes in row.codes.split(context.pack.codes["line"]):
        end = start + len(codes)
        line = row.items[start:end]
        rest, words = _line(line) if furniture.search(codes) else (False, line)
        kept += words
        if rest:
            break
        kept += row.items[end : end + 1]
        start = end + 1
    return Row(row.folded, kept) if len(kept) < len(row) else row


def outside_furniture(letters: str, pack: Pack) -> Iterator[tuple[int, int]]:
    """The stretches of a folded text that are no furniture; only lines that may hold some are scanned."""
    within, alone = ([phrase for phrase in phrases if phrase in letters] for phrases in _phrases(pack))
    lists = [*listings(letters)]
    start = 0
    for line in letters.split("\n"):
        listed = any(first <= start < end for first, end in lists)
        if not listed and any(phrase in line for phrase in (within + alone if len(line) < _TWO_ITEMS else within)):
            rest, items = _line(pack.scanner.scan(Folded(line, line)).items)
            yield from ((start + item.start, start + item.end) for item in items)
            if rest:
                return
        elif not listed:
            yield start, start + len(line)
        start += len(line) + 1


@lru_cache(maxsize=4)
def _phrases(pack: Pack) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The phrases of furniture: those that are it wherever they stand, and those that are it only alone on a line."""
    furniture = [entry for entry in pack.entries if entry.label == "furniture"]
    within = pack.phrases(entry for entry in furniture if not entry["alone"])
    return within, pack.phrases(entry for entry in furniture if entry["alone"])


def _line(line: list[Item]) -> tuple[bool, list[Item]]:
    """Whether everything from this line on is furniture, and what of the line is not."""
    for index in [n for n, item in enumerate(line) if item.has("furniture")]:
        entry = line[index].get("furniture")
        if entry["alone"] and len(line) > 2:
            continue
        if entry["scope"] == "rest":
            return True, line[:index] if index > 3 else []
        if entry["scope"] == "line":
            return False, []
        if entry["scope"] == "head":
            return _line(line[index + 1 :])
        return _line(line[:index] + line[index + 1 :])
    return False, line
