"""How a voice is named: reads the phrase that says who speaks, with its offices, institutions and sources.

The last institution named is the voice; who speaks for it and the unnamed sources behind it stay in its chain
(codebook, section 4).
"""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import OUTLET, Step, Voice
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors import Who
from riwaya.reading.context import Context

REACH = 16
"""How many items a voice may take to name (rank, name, place, day between verb and content)."""
PRESS = frozenset({"agency", "media", "state_media"})
"""Kinds of voices that others speak to."""
CLOSERS = ("that", "saying.verb", "which", "while", "result", "about", "according", "on", "against", "after", "loss", "plan", "negation")
"""What ends the phrase that names a voice."""
CLOSED_BY = ("that", "to", "in", "about", "on", "bi", "time")
"""What follows right after a name that no lexicon knows."""
SKIPPED = ("time", "wa", "fa", "but", "saying.part", "li", "same", "qad", "was")
"""What may stand inside the phrase and names nobody."""
SHOWN = ("who", "source", "title", "anaphor.voice", "nationality")
"""The labels that tell who speaks, for the derivation."""


class Named(msgspec.Struct, frozen=True):
    """A voice as it is named at one place of a row: item indexes [start, end)."""

    start: int
    end: int
    voice: Voice
    who: Who | None = None
    refers: tuple[str, ...] = ()
    """The kinds of voices that «the ministry», «the source» or the like may go back to; empty where it is named anew."""
    items: tuple[Item, ...] = ()
    """The items that name it."""
    before: tuple[Step, ...] = ()
    """How a voice to which these words go back was named before."""
    sourced: bool = False
    """Whether an unnamed source stands in the chain."""
    known: bool = True
    """Whether a lexicon knows the words; a mere name after the verb it does not."""


class _Link(msgspec.Struct, frozen=True):
    """One part of the phrase: an institution, a source, or a word that goes back to one."""

    start: int
    end: int
    kind: str
    who: Who | None = None
    refers: tuple[str, ...] = ()


class _Phrase(msgspec.Struct):
    """What was found so far while the phrase is read."""

    start: int = -1
    end: int = -1
    links: list[_Link] = []
    titles: list[int] = []
    nation: Item | None = None

    def take(self, first: int, end: int) -> None:
        if self.start < 0:
            self.start = first
        self.end = end


def named(row: Row, start: int, end: int, context: Context) -> Named | None:
    """The voice named by the phrase that begins at item `start` and ends before `end`; None where there is none."""
    phrase = _read(row, start, end, context)
    if phrase.start < 0:
        return None
    known = [link for link in phrase.links if link.who is not None]
    if known:
        found: Named | None = _institution(row, phrase, known)
    else:
        found = _unnamed(row, phrase) if phrase.links else _person(row, phrase, end, context)
    return msgspec.structs.replace(found, items=tuple(row.items[found.start : found.end])) if found else None


def steps(row: Row, items: Sequence[Item]) -> tuple[Step, ...]:
    """The entries and rules by which items name a voice."""
    shown = ((item, next((label for label in SHOWN if item.has(label)), "")) for item in items)
    return tuple(row.step(item, label) for item, label in shown if label)


def _read(row: Row, start: int, end: int, context: Context) -> _Phrase:
    phrase = _Phrase(links=[], titles=[])
    marks = (context.pack.codes["comma"], context.pack.codes["colon"], context.pack.codes["stop"])
    index = start
    while index < end:
        item = row.items[index]
        if row.codes[index] in marks:
            if phrase.start >= 0:
                break
            index += 1
            continue
        if _closes(item, phrase):
            break
        index = _step(row, index, end, phrase, context)
        if index < 0:
            break
    return phrase


def _closes(item: Item, phrase: _Phrase) -> bool:
    if item.has("who") or item.has("source") or item.has("title") or item.has("anaphor.voice"):
        return False
    return any(item.has(label) for label in CLOSERS) or item.has("trigger")


def _step(row: Row, index: int, end: int, phrase: _Phrase, context: Context) -> int:
    """Read one part of the phrase; the index after it, or -1 where the phrase is over."""
    item = row.items[index]
    if item.has("who"):
        return _actor(row, index, phrase)
    if item.has("source") and not (item.has("title") and _office(row, index, end)):
        last = _source_end(row, index, end, context)
        phrase.links.append(_Link(index, last, item.get("source")["kind"]))
        phrase.take(index, last)
        return last
    if item.has("title"):
        return _title(row, index, end, phrase)
    if item.has("anaphor.voice"):
        return _back(item, index, phrase)
    return _other(row, index, end, phrase, context)


def _actor(row: Row, index: int, phrase: _Phrase) -> int:
    item = row.items[index]
    who: Who = item.get("who")
    if who.event and not phrase.titles:
        return -1  # aircraft and guns do not speak
    if _to(row, index) and who.kind in PRESS and (phrase.links or phrase.start >= 0 and not phrase.titles):
        return index + 1  # «a source told X»: X only passes it on
    if who.id is None and item.parts and item.parts[-1].has("anaphor.voice"):
        return _back(item.parts[-1], index, phrase)
    last = phrase.links[-1] if phrase.links else None
    joined = index > 0 and row.items[index - 1].has("wa")
    if last is not None and last.who is not None and who.kind != last.who.kind and not joined:
        if not _to(row, index) or not all(item.has("li") for item in row.items[last.end : index]):
            return -1
        phrase.links.pop()  # «the military spokesman of the X's»
    phrase.links.append(_Link(index, index + 1, who.kind, who))
    phrase.take(index, index + 1)
    return index + 1


def _back(item: Item, index: int, phrase: _Phrase) -> int:
    """Read a word that goes back to a voice before: «the ministry»."""
    phrase.links.append(_Link(index, index + 1, "", None, tuple(item.get("anaphor.voice")["refers"])))
    phrase.take(index, index + 1)
    return index + 1


def _to(row: Row, index: int) -> bool:
    """Whether the preposition «to» stands before an item or hangs on it."""
    item = row.items[index]
    return index > 0 and row.items[index - 1].has("li") or bool(item.parts) and item.parts[0].has("li")


def _office(row: Row, index: int, end: int) -> bool:
    """Whether a word that is an office or a source («officer», «spokesman») is an office here: it bears the article or an institution follows."""
    if row.items[index].definite:
        return True
    after = row.items[index + 1 : min(index + 3, end)]
    return bool(after) and (after[0].has("who") or after[0].has("li") and len(after) > 1 and after[1].has("who"))


def _title(row: Row, index: int, end: int, phrase: _Phrase) -> int:
    item = row.items[index]
    entry = item.get("title")
    if entry["statement"]:
        if index and row.items[index - 1].has("in") or item.suffix:
            return index + 1  # «in a statement»: not who speaks
        if item.definite and not (index + 1 < end and (row.items[index + 1].has("who") or row.items[index + 1].has("li"))):
            phrase.links.append(_Link(index, index + 1, "", None, ("statement",)))
    phrase.titles.append(index)
    phrase.take(index, index + 1)
    return index + 1


def _other(row: Row, index: int, end: int, phrase: _Phrase, context: Context) -> int:
    item = row.items[index]
    if item.has("in") or item.has("from") or item.has("bi"):
        ahead = row.items[index + 1] if index + 1 < end else None
        if ahead is None:
            return -1
        return index + 1 if not ahead.has("where") or ahead.has("who") else index + 2
    if item.has("nationality") and phrase.nation is None and (phrase.titles or _people(row, index, phrase)):
        phrase.nation = item
    if item.has("li") and phrase.start < 0:
        return index + 2  # «told X»
    if any(item.has(label) for label in SKIPPED):
        return index + 1
    if row.codes[index] in (context.pack.codes["open"], context.pack.codes["close"], context.pack.codes["dash"]):
        return index + 1
    if item.has("with") or item.has("to"):
        return -1
    if phrase.start < 0 and item.readings and not item.has("place") and not item.has("nationality"):
        return index + 1  # «also»: no name begins so
    phrase.take(index, index + 1)
    return index + 1


def _people(row: Row, index: int, phrase: _Phrase) -> bool:
    """Whether a nationality alone names who speaks: «the Russians», «Russian warnings»."""
    return phrase.start < 0 and (row.items[index].definite or index > 0 and row.items[index - 1].has("saying.noun"))


def _source_end(row: Row, index: int, end: int, context: Context) -> int:
    """Where an unnamed source's description ends: adjectives and «in X» belong to it."""
    last = index + 1
    comma = context.pack.codes["comma"]
    entry = row.items[index].get("source")
    named_so = entry["head"] and entry["kind"] not in ("unnamed_sources", "outlet")
    while last < end:
        item = row.items[last]
        if item.has("source-modifier") or item.has("nationality") or item.has("source") or named_so and _plain(row, item):
            last += 1
        elif item.has("wa") and last + 1 < end and row.items[last + 1].has("source-modifier"):
            last += 2
        elif last + 1 < end and row.items[last + 1].has("where") and any(item.has(label) for label in ("in", "from", "bi")):
            last += 2
        elif row.codes[last] == comma and last + 2 < end and row.items[last + 1].has("in") and row.items[last + 2].has("where"):
            last += 3
        else:
            break
    return last


def _plain(row: Row, item: Item) -> bool:
    """Whether an item is a word that no lexicon knows."""
    return not item.readings and row.letters(item)[0].isalpha()


def _institution(row: Row, phrase: _Phrase, known: Sequence[_Link]) -> Named:
    """A voice with a name: the first institution, with who speaks for it and its sources in the chain."""
    best = known[0]
    who = best.who
    assert who is not None
    sources = [link for link in phrase.links if link.who is None and not link.refers]
    if any(link.kind == "outlet" for link in sources) and who.kind == "media":
        return Named(phrase.start, phrase.end, OUTLET)
    spoken_for = phrase.start < best.start or phrase.end > known[-1].end
    speaker = row.words(row.items[phrase.start], row.items[phrase.end - 1]) if spoken_for and not sources else ""
    inner = [row.words(row.items[link.start], row.items[link.end - 1]) for link in sources]
    chain = tuple(dict.fromkeys([*(link.who.surface for link in known if link.who), *([speaker] if speaker else []), *inner]))
    voice = Voice(kind=who.kind, id=who.id, name=who.name, surface=_surface(row, phrase, best), chain=chain)
    return Named(phrase.start, phrase.end, voice, who, sourced=bool(sources))


def _surface(row: Row, phrase: _Phrase, best: _Link) -> str:
    """The words for an institution: the whole phrase where only that says who it is."""
    assert best.who is not None
    return best.who.surface if best.who.id else row.words(row.items[phrase.start], row.items[phrase.end - 1])


def _unnamed(row: Row, phrase: _Phrase) -> Named:
    """A voice without a name: a source, the outlet's own correspondent, or a word that goes back to a voice before."""
    surface = row.words(row.items[phrase.start], row.items[phrase.end - 1])
    back = next((link for link in phrase.links if link.refers), None)
    if back is not None:
        refers = back.refers
        voice = Voice(kind=refers[0] if refers[0] != "statement" else "unnamed_sources", surface=surface, chain=(surface,))
        return Named(back.start, phrase.end, voice, None, refers)
    first = phrase.links[0]
    if first.kind == "outlet":
        return Named(phrase.start, phrase.end, OUTLET)
    surface = row.words(row.items[first.start], row.items[phrase.links[-1].end - 1])
    chain = tuple(row.words(row.items[link.start], row.items[link.end - 1]) for link in phrase.links)
    return Named(phrase.start, phrase.end, Voice(kind=first.kind, surface=surface, chain=chain), sourced=True)


def _person(row: Row, phrase: _Phrase, end: int, context: Context) -> Named | None:
    """A voice that no lexicon knows: an office or a name between the verb and what is said."""
    last = phrase.end
    if last - phrase.start > 10 or not (phrase.titles or phrase.nation or _closed(row, phrase.start, last, context)):
        return None
    surface = row.words(row.items[phrase.start], row.items[last - 1])
    if not any(letter.isalpha() for letter in surface):
        return None
    nation = phrase.nation.get("nationality") if phrase.nation is not None else None
    kinds = [row.items[n].get("title")["kind"] for n in phrase.titles]
    kind = next((kind for kind in kinds if kind), "government" if nation else "civilian")
    voice = Voice(kind=kind, id=nation["gov"] if nation and kind == "government" else None, surface=surface, chain=(surface,))
    return Named(phrase.start, last, voice, known=bool(phrase.titles or nation))


def _closed(row: Row, start: int, last: int, context: Context) -> bool:
    """Whether what is said, or a preposition, follows right after a name."""
    if last >= len(row):
        return True
    after = row.items[last]
    short = last - start < 3 and row.codes[last] == context.pack.codes["comma"]
    return short or row.codes[last] == context.pack.codes["colon"] or any(after.has(label) for label in CLOSED_BY)
