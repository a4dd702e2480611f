"""What stands on a page beside the article: it never yields a claim (codebook, section 1)."""

from riwaya.grammar.row import Item, Row
from riwaya.reading.context import Context


def without_furniture(row: Row, context: Context) -> Row:
    """The row without site furniture: buttons, forms and teasers, by line, to the end, or word by word."""
    newline = context.pack.codes["line"]
    kept: list[Item] = []
    line: list[Item] = []
    for item in [*row.items, None]:
        if item is not None and item.code != newline:
            line.append(item)
            continue
        rest, words = _line(line)
        kept += words
        if rest:
            break
        if item is not None:
            kept.append(item)
        line = []
    return Row(row.folded, kept) if len(kept) < len(row) else row


def _line(line: list[Item]) -> tuple[bool, list[Item]]:
    """Whether everything from this line on is furniture, and what of the line is not."""
    for index, item in enumerate(line):
        entry = item.get("furniture")
        if entry is None or entry["alone"] and len(line) > 2:
            continue
        if entry["scope"] == "rest":
            return True, line[:index] if index > 3 else []
        if entry["scope"] == "line":
            return False, []
        if entry["scope"] == "head":
            return _line(line[index + 1 :])
        return _line(line[:index] + line[index + 1 :])
    return False, line
