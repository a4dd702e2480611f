"""How a voice is named: makes a voice of the phrase that says who speaks.

The last institution named is the voice; who speaks for it and the unnamed sources behind it stay in its chain
(codebook, section 4).
"""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import OUTLET, Step, Voice
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.context import Context
from riwaya.reading.voices.phrase import Link, Phrase
from riwaya.reading.voices.voicephrase import read_phrase

REACH = 16
"""How many items a voice may take to name (rank, name, place, day between verb and content)."""
RANKED = 5
"""How many items behind a voice the comma, the rank and the name of who speaks for it take at most."""
CLOSED_BY = ("that", "to", "in", "about", "on", "bi", "time")
"""What follows right after a name that no lexicon knows."""
APPOSED = 5
"""How many items a name between commas has at most."""
NAMELESS = frozenset(
    (
        "saying", "trigger", "loss", "light", "where", "time", "number", "people", "in", "bi", "li", "on", "to", "from",
        "about", "that", "which", "negation",
    )
)  # fmt: skip
"""What stands in the name of no person."""
BOUND = ("name-link", "name-head")
"""Words that make one name with the word behind them."""
AREAS = frozenset(("place-kind", "anaphor.place"))
"""Words for a place, which names no person."""
HOUSES = ("government", "armed_group", "monitor", "international_body", "rescuers")
"""Kinds of voices that have spokesmen."""
SHOWN = ("who", "source", "title", "anaphor.voice", "pronoun-ref", "nationality")
"""The labels that tell who speaks, for the derivation."""


class Named(msgspec.Struct, frozen=True, gc=False):
    """A voice as it is named at one place of a row: item indexes [start, end)."""

    start: int
    end: int
    voice: Voice
    who: Who | None = None
    refers: tuple[str, ...] = ()
    """The kinds of voices that «the ministry» or «the source» may go back to; empty where it is named anew."""
    items: tuple[Item, ...] = ()
    """The items that name it."""
    before: tuple[Step, ...] = ()
    """How a voice to which these words go back was named before."""
    sourced: bool = False
    """Whether an unnamed source stands in the chain."""
    known: bool = True
    """Whether a lexicon knows the words; a mere name after the verb it does not."""


def named(row: Row, start: int, end: int, context: Context) -> Named | None:
    """The voice named by the phrase that begins at item `start` and ends before `end`; None where there is none."""
    phrase = read_phrase(row, start, end, context)
    if phrase.start < 0:
        return None
    known = [(link, link.who) for link in phrase.links if link.who is not None]
    if known and known[0][1].claimed:
        known += _claimant(row, phrase, known[0][1])
    if known:
        found: Named | None = _institution(row, phrase, known)
    else:
        found = _unnamed(row, phrase) if phrase.links else _person(row, phrase, context)
    if found is None:
        return None
    found = msgspec.structs.replace(found, items=tuple(row.items[found.start : found.end]))
    name = _apposed(row, found.end, end, context) if found.known and found.voice is not OUTLET else None
    if name is None:
        return found
    chain = (*found.voice.chain, name)
    return msgspec.structs.replace(found, voice=msgspec.structs.replace(found.voice, chain=chain))


def _apposed(row: Row, start: int, end: int, context: Context) -> str | None:
    """The name that stands between commas behind an office: «the spokesman of X, Colonel Y Z, said»."""
    comma = context.pack.codes["comma"]
    if start >= end or row.items[start].code != comma:
        return None
    for index in range(start + 1, min(start + 2 + APPOSED, end)):
        item = row.items[index]
        if item.code == comma:
            name = row.items[start + 1 : index]
            return row.words(name[0], name[-1]) if any(not one.readings for one in name) else None
        if item.bears(NAMELESS):
            return None
    return None


def steps(row: Row, items: Sequence[Item]) -> tuple[Step, ...]:
    """The entries and rules by which items name a voice."""
    shown = ((item, next((label for label in SHOWN if item.has(label)), "")) for item in items)
    return tuple(row.step(item, label) for item, label in shown if label)


def _claimant(row: Row, phrase: Phrase, who: Who) -> list[tuple[Link, Who]]:
    """Whoever else calls forces by their name, where he stands behind a comma: «of the army, General X, said»."""
    if not row.has(phrase.end, phrase.end + 1, "comma"):
        return []
    index = next(iter(row.indexes(phrase.end + 1, min(phrase.end + RANKED, len(row)), "who")), None)
    other: Who | None = row.items[index].get("who") if index is not None else None
    if index is None or other is None or other.id != who.claimed:
        return []
    link = Link(index, index + 1, other.kind, other)
    phrase.add(link)
    return [(link, other)]


def _words(row: Row, part: Link | Phrase) -> str:
    return row.words(row.items[part.start], row.items[part.end - 1])


def _institution(row: Row, phrase: Phrase, known: Sequence[tuple[Link, Who]]) -> Named:
    """A voice with a name: the first institution, with who speaks for it and its sources in the chain."""
    first, who = known[0]
    who = next((other for _, other in known if other.id is not None and other.id == who.claimed), who)
    sources = [link for link in phrase.links if link.who is None and not link.refers]
    if who.kind == "media" and any(link.kind == "outlet" for link in sources):
        return Named(phrase.start, phrase.end, OUTLET)
    inner = [_words(row, link) for link in sources]
    if not sources and (phrase.start < first.start or phrase.end > known[-1][0].end):
        inner = [_words(row, phrase)]
    chain = tuple(dict.fromkeys([*(actor.surface for _, actor in known), *inner]))
    surface = who.surface if who.id else _words(row, phrase)
    voice = Voice(kind=who.kind, id=who.id, name=who.name, surface=surface, chain=chain)
    return Named(phrase.start, phrase.end, voice, who, sourced=bool(sources))


def _unnamed(row: Row, phrase: Phrase) -> Named:
    """A voice without a name: a source, the outlet's own correspondent, or words that go back to a voice before."""
    back = next((link for link in phrase.links if link.refers), None)
    if back is not None:
        surface = _words(row, phrase)
        kind = back.refers[0] if back.refers[0] != "statement" else "unnamed_sources"
        return Named(back.start, phrase.end, Voice(kind=kind, surface=surface, chain=(surface,)), None, back.refers)
    first, last = phrase.links[0], phrase.links[-1]
    if first.kind == "outlet":
        return Named(phrase.start, phrase.end, OUTLET)
    surface = row.words(row.items[first.start], row.items[last.end - 1])
    chain = tuple(_words(row, link) for link in phrase.links)
    return Named(phrase.start, phrase.end, Voice(kind=first.kind, surface=surface, chain=chain), sourced=True)


def _person(row: Row, phrase: Phrase, context: Context) -> Named | None:
    """A voice that no lexicon knows: an office or a name between the verb and what is said."""
    sure = bool(phrase.titles or phrase.nation)
    surface = _words(row, phrase)
    if phrase.end - phrase.start > 10 or not (sure or _closed(row, phrase, context)) or not _letters(surface):
        return None
    if phrase.end - phrase.start == 1 and row.items[phrase.start].bears(AREAS):
        return None  # «it watches the area»
    nation = phrase.nation.get("nationality") if phrase.nation is not None else None
    kinds = [row.items[index].get("title")["kind"] for index in phrase.titles]
    state = nation is not None and not (row.items[phrase.start] is phrase.nation and phrase.end - phrase.start > 1)
    kind = next((kind for kind in kinds if kind), "government" if state else "civilian")  # «the Malian X Y» is a man
    actor = nation["gov"] if nation and kind == "government" else None
    again = phrase.nation is None and phrase.end - phrase.start == 1 and row.items[phrase.start].definite
    known = sure and not again  # «the spokesman» alone goes back to one before
    theirs = any(row.items[index].suffix and row.items[index].get("title")["speaks"] for index in phrase.titles)
    refers = HOUSES if theirs else ()  # «the spokesman in its name»
    voice = Voice(kind=kind, id=actor, surface=surface, chain=(surface,))
    return Named(phrase.start, phrase.end, voice, refers=refers, known=known)


def _letters(words: str) -> bool:
    return any(letter.isalpha() for letter in words)


def _closed(row: Row, phrase: Phrase, context: Context) -> bool:
    """Whether what is said, a preposition, or whom a verb accuses follows right after a name."""
    if phrase.end >= len(row):
        return True
    after, codes = row.items[phrase.end], context.pack.codes
    verb = row.items[phrase.start - 1] if phrase.start and after.has("who") else None
    if verb is not None and verb.has("saying.verb") and verb.get("saying")["attitude"] == "accusing":
        return not verb.suffix  # «X accused the army of», not «accused him of belonging to the army»
    if after.code == codes["comma"]:
        words = phrase.end - phrase.start - row.has(phrase.start, phrase.end, *BOUND)  # «Abd al-X» is one
        return words < 3 or _described(row, phrase.end + 1)
    return after.code in (codes["colon"], codes["open"], codes["close"], codes["stop"]) or any(
        after.has(label) for label in CLOSED_BY
    )


def _described(row: Row, index: int) -> bool:
    """Whether «that» follows soon behind a comma: «X, an activist from Y, that»."""
    ahead = row.items[index : index + 8]
    that = next((n for n, item in enumerate(ahead) if item.has("that")), None)
    return that is not None and not any(item.has("saying") or item.has("trigger") for item in ahead[:that])
