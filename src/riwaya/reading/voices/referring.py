"""Which voice words go back to: a verb without a subject, «the ministry», «the source», a bare surname."""

from collections.abc import Collection, Sequence
from functools import lru_cache

import msgspec

from riwaya.core.claim import Step, Voice
from riwaya.grammar.row import Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.voices.attribution import Attribution, Passage
from riwaya.reading.voices.naming import HOUSES, Named, named
from riwaya.reading.voices.voicephrase import LATTER
from riwaya.text.fold import fold_words

_BACK = 40
"""How many items before «the latter» the one may stand to whom it goes back."""
_REMEMBERED = 1 << 12
"""How many different names of voices are kept in mind folded: a voice is asked for at every word that goes back."""


def carried(passage: Passage, who: Named | None, index: int) -> Named | None:
    """The voice before that the words `who`, or a verb at `index` without a subject, go back to, if any fits."""
    row = passage.row
    if who is not None and who.refers == LATTER:
        return _latter(row, who)
    told = [one for one in passage.told if not one.nested]
    if who is None:
        return _again(row, told[-1], None, index) if told else None
    voices = [one for one in reversed(told) if one.voice.kind != "outlet"]
    if who.refers == ("statement",):
        voices.sort(key=lambda one: not _in_statement(row, one))
    word = _telling(row, who)
    alone = [] if "unnamed_sources" in who.refers else [one for one in voices if len(one.voice.chain) == 1]
    same = next((one for one in (*alone, *voices) if _names(word, *one.voice.chain)), None)
    if same is not None:
        return _again(row, same, who, index)
    any_one = "unnamed_sources" in who.refers and _same(row, who)
    fitting = next((one for one in voices if any_one or _fits(who, one)), None)
    if fitting is not None:
        return _again(row, fitting, who, index)
    return _speaking_for(row, voices, who) or _mentioned(row, who, word, index) or _issuer(row, who, index)


def by_surname(passage: Passage, index: int) -> Named | None:
    """Who spoke before, where only a part of the name stands at an index: «quoted Haddad as saying»."""
    row, end = passage.row, passage.sentence.end
    last = index + (index + 1 < end and row.items[index].has("name-link"))
    if last >= end or row.items[last].readings:
        return None
    surface = row.words(row.items[index], row.items[last])
    voice = Voice(kind="civilian", surface=surface, chain=(surface,))
    name = Named(index, last + 1, voice, items=tuple(row.items[index : last + 1]), known=False)
    return carried(passage, name, index)


def spoke_before(passage: Passage, who: Named) -> Named:
    """A voice, or who spoke before by a longer name: «the army» is the one that announced, not that at home."""
    if who.who is None and not who.refers and who.end == who.start + 1:
        return _heard_before(passage, who)
    sides = [item for item in who.items if item.has("who")] if who.who is not None and not who.refers else []
    if len(who.items) == len(sides) == 1 and who.who is not None and who.who.id is None:
        return _in_full(passage, who)
    item = sides[0] if len(sides) == 1 else None
    if item is None or not item.parts or not item.parts[-1].has("anaphor.voice"):
        return who
    word = _folded(passage.row.words(item.parts[-1], item.parts[-1]))[0]
    told = (one for one in reversed(passage.told) if not one.nested and one.voice.id is not None)
    last = next((one for one in told if _names(word, one.voice.surface or "")), None)
    return _again(passage.row, last, who, who.start) if last is not None and last.voice.id != who.voice.id else who


def _heard_before(passage: Passage, who: Named) -> Named:
    """A source, or the one of whom it was told before: «a doctor told X that», «the doctor added»."""
    item = passage.row.items[who.start]
    if not (item.has("source") and item.definite) or item.get("source")["kind"] == "outlet":
        return who
    word = _telling(passage.row, who)
    told = (one for one in reversed(passage.told) if not one.nested and _names(word, *one.voice.chain))
    last = next(told, None)
    return _again(passage.row, last, who, who.start) if last is not None else who


def _speaking_for(row: Row, voices: Sequence[Attribution], who: Named) -> Named | None:
    """The institution that spoke last, for which a spokesman speaks: «X denied it. The spokeswoman said that»."""
    title = row.items[who.start].get("title")
    if title is None or not title["speaks"] or not row.items[who.start].definite:
        return None
    last = next((one for one in voices if one.voice.id and one.voice.kind in HOUSES), None)
    return _again(row, last, who, who.start) if last is not None else None


def _in_full(passage: Passage, who: Named) -> Named:
    """A voice, or the one before that begins with its words: «the ministry of health» is «… of Sudan»."""
    words = _folded(who.voice.surface or "")
    for one in reversed(passage.told):
        if one.voice.id is not None and not one.nested and _folded(one.voice.surface or "")[: len(words)] == words:
            return _again(passage.row, one, who, who.start)
    return who


ACTS = frozenset(("light.verb", "trigger.verb", "saying.noun"))
"""What the subject of a sentence stands behind: its verb, or its threat."""


JOINTS = frozenset(("wa", "fa", "while", "but", "which", "as", "comma", "dash"))
"""What joins a verb of saying to the deed of its subject."""


def _which(passage: Passage, index: int) -> Named | None:
    """The actor to whom «who» at an index goes back: «X, who said»."""
    row, before = passage.row, index - 1
    while before > passage.sentence.start and row.items[before].bears(JOINTS):
        before -= 1
    who = named(row, before, before + 1, passage.context) if row.items[before].has("who") else None
    return who if who is not None and who.known and who.who is not None else None


def acting(passage: Passage, index: int) -> Named | None:
    """Who did what a sentence tells before a verb of saying that leaves its subject out: «X struck Y and said»."""
    row, start = passage.row, passage.sentence.start
    if row.items[index].has("saying.part") or not row.items[index].has("saying.verb"):
        return None
    lead = row.items[index - 1] if index > start else None
    therein = _therein(passage, index + 1)
    if lead is None or not (therein or lead.bears(JOINTS)):
        return None  # «sites, it said, of X's»
    if lead.has("which"):
        return _which(passage, index - 1)
    for at in row.indexes(start, index, "who"):
        before = row.items[at - 1] if at > start else None
        acts = before is not None and (before.bears(ACTS) or _issues(row, at, index))
        if acts and (who := named(row, at, at + 1, passage.context)) is not None:
            return who if who.known and who.who is not None else None
    return None


def _therein(passage: Passage, index: int) -> bool:
    """Whether «in which» stands at an index: «a statement in which it said»."""
    row = passage.row
    words = row.letters(row.items[index]) if row.has(index, index + 1, "in") else ""
    return words.endswith(passage.context.morphology.pronouns)


def _issues(row: Row, at: int, end: int) -> bool:
    """Whether whoever is named at an index issues a statement: «X issued a statement»."""
    titles = (item.get("title") for item in row.having(at + 1, end, "title"))
    return any(title["statement"] for title in titles)


def _same(row: Row, who: Named) -> bool:
    """Whether «the same» stands beside the words: «the same source» is whoever spoke last."""
    return row.has(max(0, who.start - 1), min(who.end + 1, len(row)), "same")


def _telling(row: Row, who: Named) -> str:
    """The word that tells who is meant, folded: the noun of «the same ministry», the first word of a name."""
    items = [item for item in who.items if not item.has("same")]
    words = _folded(row.words(items[0], items[-1]) if items else who.voice.surface or "")
    return words[-1 if who.refers else 0] if words else ""


@lru_cache(_REMEMBERED)
def _folded(words: str) -> list[str]:
    return fold_words(words).split()


def _names(word: str, *surfaces: str) -> bool:
    """Whether a word, with its article or without, is among the words of a name."""
    spoken: Collection[str] = {part for surface in surfaces for part in _folded(surface)}
    return len(word) > 2 and (word in spoken or word[2:] in spoken)


def _in_statement(row: Row, one: Attribution) -> bool:
    """Whether something was said in a statement."""
    return any(item.has("title") and item.get("title")["statement"] for item in row.items[one.start : one.content])


def _fits(who: Named, one: Attribution) -> bool:
    """Whether a voice is of the kind that the words go back to."""
    if "statement" in who.refers:
        return one.voice.kind != "unnamed_sources"
    if one.who is not None and one.who.office and "armed_group" in who.refers:
        return False  # «the president announced it. The army said that»
    return one.voice.kind in who.refers or one.sourced and "unnamed_sources" in who.refers


def _again(row: Row, one: Attribution, who: Named | None, index: int) -> Named:
    """A voice before, named again by words that go back to it, or by none."""
    rules: Sequence[Step] = one.derivation if one.saying is None else one.derivation[1:]
    if who is None:
        step = Step(rule="voice-carried", span=row.span(row.items[index]), parts=tuple(rules))
        return Named(index, index, one.voice, one.who, items=one.items, sourced=one.sourced, before=(step,))
    voice = msgspec.structs.replace(one.voice, surface=who.voice.surface) if one.voice.id else one.voice
    step = Step(rule="voice-referred", span=row.span(who.items[0], who.items[-1]), parts=tuple(rules))
    return Named(who.start, who.end, voice, one.who, items=who.items, sourced=one.sourced, before=(step,))


def _latter(row: Row, who: Named) -> Named | None:
    """«The latter»: the institution that was named last before."""
    for item in reversed(row.having(max(0, who.start - _BACK), who.start, "who")):
        actor: Who = item.get("who")
        if actor.id and not actor.person:
            return _meaning(who, actor)
    return None


def _mentioned(row: Row, who: Named, word: str, index: int) -> Named | None:
    """An institution that the text names before without letting it speak: «the ministry» may be it."""
    for item in reversed(row.having(0, index, "who")):
        actor: Who = item.get("who")
        if actor.id and actor.kind in who.refers and _names(word, actor.surface):
            return _meaning(who, actor)
    return None


ISSUED = 4
"""How many items behind whoever issues a statement it stands at most."""


def _issuer(row: Row, who: Named, index: int) -> Named | None:
    """Whoever is told to have issued the statement that speaks: «X issued its report», «the report shows»."""
    if "statement" not in who.refers:
        return None
    for at in reversed(row.indexes(max(0, index - _BACK), index, "who")):
        actor: Who = row.items[at].get("who")
        if not actor.person and _issues(row, at, min(at + ISSUED, index)):
            return _meaning(who, actor)
    return None


def _meaning(who: Named, actor: Who) -> Named:
    """The voice, now that it is known which institution it means."""
    voice = msgspec.structs.replace(who.voice, kind=actor.kind, id=actor.id, name=actor.name)
    return msgspec.structs.replace(who, voice=voice, who=actor, refers=())
