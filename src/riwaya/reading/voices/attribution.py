"""What a voice vouches for: one stretch of a text, and the sentence in which it is looked for."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Attitude, Step, TimeSpan, Voice
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.context import Context, Sentence
from riwaya.reading.voices.naming import REACH, Named, steps

OPENING = 2
"""How many items before a saying a time may begin that opens its sentence: the time itself and a comma."""
JOINTS = frozenset(("wa", "in"))
"""What may stand before the time with which a sentence opens."""
BOUNDS = frozenset(("stop", "line"))
"""What ends the sentence before."""


class Attribution(msgspec.Struct, frozen=True, gc=False):
    """One stretch of a row that one voice vouches for: item indexes [start, end), content from `content` on."""

    start: int
    content: int
    end: int
    voice: Voice
    who: Who | None = None
    """The actor that speaks, where the lexicon knows it."""
    saying: Entry | None = None
    """The verb or phrase of saying."""
    items: tuple[Item, ...] = ()
    """The items that name the voice."""
    derivation: tuple[Step, ...] = ()
    """How the voice was read: the word of saying, then the words that name who speaks."""
    sourced: bool = False
    """Whether an unnamed source stands behind the voice."""
    nested: bool = False
    """Whether it stands within what another says («what X spread»): later words do not go back to it."""


class Passage(msgspec.Struct, frozen=True, gc=False):
    """A sentence with its row and context, and the attributions of its article so far, in order."""

    row: Row
    sentence: Sentence
    context: Context
    told: list[Attribution]

    def marked(self, index: int, *sorts: str) -> bool:
        """Whether an item is one of these marks: comma, colon, dash."""
        code, codes = self.row.codes[index], self.context.pack.codes
        for sort in sorts:  # noqa: SIM110 - a plain loop: this is asked some hundred times an article
            if code == codes[sort]:
                return True
        return False

    def ahead(self, index: int) -> list[Item]:
        """The items after one, as far as a voice may take to name."""
        return self.row.items[index + 1 : min(index + REACH, self.sentence.end)]

    def here(self) -> Attribution | None:
        """The last attribution of this sentence."""
        last = self.told[-1] if self.told else None
        return last if last is not None and last.start >= self.sentence.start else None


def by_sentence(said: Sequence[Attribution], parts: Sequence[Sentence]) -> list[list[Attribution]]:
    """The attributions of each sentence, from those of an article in order of their sentences."""
    out, done = list[list[Attribution]](), 0
    for sentence in parts:
        end = done
        while end < len(said) and said[end].start < sentence.end:
            end += 1
        out.append([*said[done:end]])
        done = end
    return out


def said_when(row: Row, said: Attribution | None) -> list[Item]:
    """The item that tells the time of a saying; empty where none does."""
    if said is None or said.voice.time is None:
        return []
    items = row.items[max(0, said.start - OPENING) : max(said.content, said.start + REACH)]
    return [item for item in items if item.has("time") and item.get("time") == said.voice.time][:1]


def attributed(
    row: Row, who: Named, reach: tuple[int, int, int], entry: Entry | None, word: Item | None = None
) -> Attribution:
    """What a voice vouches for: `reach` is start, content and end; the word of saying gives attitude and time."""
    start, content, end = reach
    voice = who.voice
    if entry is not None:
        attitude: Attitude = entry["attitude"] or "neutral"
        voice = msgspec.structs.replace(voice, attitude=attitude, time=_time(row, start, content))
    items = who.items or tuple(row.items[who.start : who.end])
    rules = who.before or steps(row, items)
    if word is not None and entry is not None:
        rules = (row.step(word, entry.label), *rules)
    return Attribution(start, content, end, voice, who.who, entry, items, rules, who.sourced)


def _time(row: Row, start: int, end: int) -> TimeSpan | None:
    """The time that stands with a saying, or opens its sentence right before it: «On Monday, the ministry said»."""
    item = row.first(start, end, "time") or _opening(row, start)
    return item.get("time") if item is not None else None


def _opening(row: Row, start: int) -> Item | None:
    last = start - 1 - row.has(start - 1, start, "comma") if start else -1
    if last < 0 or not row.items[last].has("time"):
        return None
    first = last
    while first and row.items[first - 1].bears(JOINTS):
        first -= 1
    return row.items[last] if not first or row.items[first - 1].bears(BOUNDS) else None
