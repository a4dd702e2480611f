"""Who is meant by the noun alone with which a name begins: «the movement» for «the movement of …»."""

from functools import cache

from riwaya.grammar.entries import Entry, Morphology
from riwaya.grammar.row import Item, Row
from riwaya.text.fold import fold_words


def in_full(row: Row, start: int, short: Item, m: Morphology) -> Entry | None:
    """The actor named last before item `start` by a name that begins with the noun of a short one; None if none is.

    Else the last one that has such a name: the Houthis are «the group», being the Houthi group.
    """
    noun = row.letters(short).removeprefix(m.article).partition(" ")[0]
    named = [index for index in reversed(row.indexes(0, start, "actor")) if not row.items[index].get("actor")["short"]]
    last = next((index for index in named if _begins(row, index, noun)), None)
    if last is None:
        last = next((index for index in named if _is_called(row.items[index].get("actor"), noun)), None)
    return None if last is None else row.items[last].get("actor")


def _is_called(entry: Entry, noun: str) -> bool:
    """Whether an actor has a name that begins with a noun: the Houthis are «the group», being the Houthi group."""
    return noun in _nouns(entry.forms.get("forms", ()))


@cache
def _nouns(forms: tuple[str, ...]) -> frozenset[str]:
    """The folded nouns with which names of several words begin."""
    return frozenset(fold_words(form).partition(" ")[0] for form in forms if " " in form)


def _begins(row: Row, index: int, noun: str) -> bool:
    """Whether the name at an index begins with a noun, or stands behind it."""
    before = row.items[index - 1] if index else None
    return row.letters(row.items[index]).startswith(noun + " ") or before is not None and row.letters(before) == noun
