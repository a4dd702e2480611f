"""What is found of the phrase that says who speaks: its parts, its offices, or a mere name."""

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who


class Link(msgspec.Struct, frozen=True, gc=False):
    """One part of the phrase, item indexes [start, end): an institution, a source, or a word that goes back to one."""

    start: int
    end: int
    kind: str
    who: Who | None = None
    refers: tuple[str, ...] = ()


class Phrase(msgspec.Struct):
    """What was found of the phrase: item indexes [start, end), -1 while nothing is."""

    start: int = -1
    end: int = -1
    links: list[Link] = []
    titles: list[int] = []
    nation: Item | None = None

    def take(self, first: int, end: int) -> None:
        """Stretch the phrase over the items [first, end)."""
        self.start = first if self.start < 0 else self.start
        self.end = end

    def add(self, link: Link) -> int:
        """Add a part; the index after it."""
        self.links.append(link)
        self.take(link.start, link.end)
        return link.end


def office_follows(row: Row, index: int, end: int, phrase: Phrase) -> bool:
    """Whether an office follows a mere name and a comma: «X, the spokesman of Y»."""
    after = row.items[index + 1] if index + 2 < end else None
    return not phrase.links and after is not None and after.has("title") and bool(after.get("title")["of"])


def office(row: Row, index: int, end: int) -> bool:
    """Whether a word for an office or a source («officer») is an office here: definite, or with its institution."""
    if row.items[index].definite:
        return True
    after = row.items[index + 1 : min(index + 3, end)]
    return bool(after) and (after[0].has("who") or after[0].has("li") and len(after) > 1 and after[1].has("who"))


def stated(row: Row, index: int, phrase: Phrase) -> bool:
    """Whether a statement or report is only what somebody said it in: «the committees said in a report»."""
    return phrase.start >= 0 and bool(row.items[index].get("title")["statement"]) and row.items[index - 1].has("in")


def is_name(row: Row, phrase: Phrase) -> bool:
    """Whether what was found of the phrase is a mere name, and no office that wants its institution."""
    return phrase.start >= 0 and not phrase.links and not any(row.items[n].get("title")["of"] for n in phrase.titles)
