"""What was changed while a passage was copied, and what each change touches."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from riwaya.core.reuse import Edit, Touched
from riwaya.languages.pack import Pack
from riwaya.linking.copies.passages import Passage
from riwaya.linking.copies.wording import Wording
from riwaya.reading.context import Context
from riwaya.reading.pipeline import read_row

TOUCHES: tuple[tuple[Touched, tuple[str, ...]], ...] = (
    ("date", ("time",)),
    ("figure", ("number", "people")),
    ("place", ("where",)),
    ("actor", ("who", "nationality")),
    ("hedge", ("hedge",)),
    ("attribution", ("saying", "according")),
)
"""What a change can touch, and the labels of the words that show it."""


def aligned(passage: Passage, one: Wording, other: Wording) -> SequenceMatcher[int]:
    """The words of a passage in both articles, matched in the same order."""
    return SequenceMatcher(
        None, one.words[passage.a : passage.a_end], other.words[passage.b : passage.b_end], autojunk=False
    )


def equal_words(matched: SequenceMatcher[int]) -> int:
    """How many words of a passage are the same in both articles."""
    return sum(block.size for block in matched.get_matching_blocks())


def edits(
    passage: Passage,
    matched: SequenceMatcher[int],
    one: Wording,
    other: Wording,
    pack: Pack,
) -> Iterator[Edit]:
    """The changes within a passage, in order."""
    for tag, a, a_end, b, b_end in matched.get_opcodes():
        if tag != "equal":
            before = _words(one, passage.a + a, passage.a + a_end)
            after = _words(other, passage.b + b, passage.b + b_end)
            yield Edit(before, after, touched(before, after, pack))


def _words(told: Wording, start: int, end: int) -> str:
    return told.span(start, end).of(told.text) if start < end else ""


def touched(before: str, after: str, pack: Pack) -> tuple[Touched, ...]:
    """What changes where words stand for others: dates, figures, places, actors, hedges, attributions, or wording.

    Another form of the same word touches none of them: «five» is five in any case.
    """
    was, became = _readings(before, pack), _readings(after, pack)
    changed = {label for label in {*was, *became} if was.get(label) != became.get(label)}
    return tuple(name for name, shown in TOUCHES if not changed.isdisjoint(shown)) or ("wording",)


@lru_cache(maxsize=1 << 14)
def _readings(words: str, pack: Pack) -> Mapping[str, Sequence[object]]:
    """What is found in words that were changed: the values of each label, in order.

    Nothing is found among words of which no lexicon has any, and reading takes long.
    """
    found: defaultdict[str, list[object]] = defaultdict(list)
    known = any(item.readings for item in pack.scan(words))
    for item in read_row(words, Context(pack)) if known else ():
        for label, reading in item.readings.items():
            found[label].append(reading.value)
    return found
