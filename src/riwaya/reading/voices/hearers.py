"""To whom somebody speaks, which names no voice: «told the agency», «in an interview with X»."""

from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.context import Context
from riwaya.reading.page.quotes import MARKS, in_quotes


def is_own(item: Item, context: Context) -> bool:
    """Whether an agency is the article's own outlet, by its id, name or site."""
    who: Who = item.get("who")
    outlet = (context.outlet or "").casefold()
    sites = [site for part in item.parts if part.has("actor") for site in part.get("actor")["sites"] or ()]
    return any(name and name.casefold() in outlet for name in (who.id, who.name, *sites))


def is_paper(row: Row, index: int) -> bool:
    """Whether the name of a country or capital stands in quotation marks, as that of a newspaper does."""
    item = row.items[index]
    return not MARKS.isdisjoint(row.words(item)) or in_quotes(row, index, index + 1) > 0


def is_interviewed(row: Row, index: int) -> bool:
    """Whether an item is to whom somebody spoke: «in an interview with X»."""
    last = index - 1 - row.items[index - 1].has("li")
    return is_to(row, index) and last >= 0 and row.items[last].has("saying.part")


def is_to(row: Row, index: int) -> bool:
    """Whether the preposition «to» stands before an item or hangs on it: «to X», «to the correspondent of X»."""
    item, before = row.items[index], row.items[index - 1].get("source") if index else None
    if before is not None and before["kind"] == "outlet":
        return is_to(row, index - 1)
    return index > 0 and row.items[index - 1].has("li") or bool(item.parts) and item.parts[0].has("li")


def is_laid(row: Row, index: int) -> bool:
    """Whether a verb of accusing has right behind it to whom a deed is laid: «a strike that was laid to X»."""
    accuses = row.items[index].get("saying")["attitude"] == "accusing"
    return accuses and index + 1 < len(row) and is_to(row, index + 1)


def is_owned(row: Row, index: int) -> bool:
    """Whether an office stands right before an item and its «to»: «the spokesman of X»."""
    before = row.items[index - 2] if row.items[index - 1].has("li") else row.items[index - 1]
    return before.has("title")
