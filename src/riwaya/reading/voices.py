"""Who vouches: finds the voice of every stretch of an article, with its chain, attitude and time.

Arabic news names its voice before what is told («said X that»), after it («according to X»), before a colon, or
not again («and added»): the last case keeps the voice before it (codebook, section 4).
"""

from collections.abc import Iterator, Sequence

import msgspec

from riwaya.core.claim import OUTLET, Attitude, Step, TimeSpan, Voice
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors import Who
from riwaya.reading.context import Context, Sentence

REACH = 16
"""How many items a voice may take to name (rank, name, place, day between verb and content)."""


class Attribution(msgspec.Struct, frozen=True):
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


class Named(msgspec.Struct, frozen=True):
    """A voice as it is named at one place of a row: item indexes [start, end)."""

    start: int
    end: int
    voice: Voice
    who: Who | None
    back: bool = False
    """Whether it is «the ministry», «the source» or the like and goes back to a voice before it."""


def read_voices(row: Row, parts: Sequence[Sentence], context: Context) -> tuple[Attribution, ...]:
    """The attributions of an article in order of their sentences; what none covers is the outlet's own."""
    out: list[Attribution] = []
    for sentence in parts:
        out += _sentence(row, sentence, out, context)
    return tuple(out)


def _sentence(row: Row, sentence: Sentence, told: Sequence[Attribution], context: Context) -> list[Attribution]:
    """The attributions of one sentence: a saying holds from its verb to the next saying or the sentence's end."""
    found: list[Attribution] = []
    headline = _colon(row, sentence, context)
    if headline is not None:
        found.append(headline)
    index = headline.content if headline else sentence.start
    while index < sentence.end:
        item = row.items[index]
        said = None
        if item.has("according"):
            said = _according(row, index, sentence, found, context)
        elif item.has("saying") and _speaks(row, index, sentence):
            said = _saying(row, index, sentence, [*told, *found], context)
        if said is None:
            index += 1
            continue
        found = _add(found, said)
        index = max(index + 1, said.content if said.content < said.end else index + 1)
    return found


def _add(found: list[Attribution], said: Attribution) -> list[Attribution]:
    """Add an attribution; the one before it ends where the new one starts."""
    if found and found[-1].start < said.start < found[-1].end:
        found = [*found[:-1], msgspec.structs.replace(found[-1], end=said.start)]
    return [*found, said]


def _colon(row: Row, sentence: Sentence, context: Context) -> Attribution | None:
    """«X: ...» at the head of a line."""
    colon = context.pack.codes["colon"]
    for index in range(sentence.start, min(sentence.start + 9, sentence.end)):
        if row.codes[index] == colon:
            named = _named(row, sentence.start, index, context)
            if named is None or named.back or named.start - sentence.start > 3:
                return None
            return Attribution(
                sentence.start, index + 1, sentence.end, named.voice, named.who, None, tuple(row.items[named.start : named.end])
            )
        if row.items[index].has("saying.verb") or row.items[index].has("trigger"):
            return None
    return None


def _speaks(row: Row, index: int, sentence: Sentence) -> bool:
    """Whether a word of saying says something here: a weak one wants «that» or a colon behind it."""
    item = row.items[index]
    entry: Entry = item.get("saying")
    if item.has("saying.noun") and not item.has("saying.verb"):
        return False
    others = [label for label in item.readings if not label.startswith("saying")]
    if not entry["weak"] and not others:
        return True
    ahead = row.items[index + 1 : min(index + REACH, sentence.end)]
    return any(i.has("that") for i in ahead)


def _saying(
    row: Row, index: int, sentence: Sentence, told: Sequence[Attribution], context: Context
) -> Attribution | None:
    item = row.items[index]
    entry: Entry = item.get("saying")
    content = _content(row, index + 1, sentence, context)
    named = _named(row, index + 1, content, context)
    start = index
    if named is None and not item.has("saying.part"):
        before = _before(row, index, sentence, context)
        if before is not None:
            named, start = before, before.start
    last = told[-1] if told else None
    if named is None or named.back:
        carried = _carried(named, told) or last
        if carried is None:
            return None if named is None else _attribution(row, start, content, sentence, named, entry)
        voice = _renewed(carried.voice, entry, _time(row, index, content))
        if named is not None:
            surface = row.words(row.items[named.start], row.items[named.end - 1])
            voice = msgspec.structs.replace(voice, surface=surface if voice.kind != "outlet" else voice.surface)
        return Attribution(start, content, sentence.end, voice, carried.who, entry, carried.items)
    relayed = _relay(row, entry, named, content, sentence, context)
    if relayed is not None:
        named, content = relayed
    return _attribution(row, start, content, sentence, named, entry)


def _attribution(row: Row, start: int, content: int, sentence: Sentence, named: Named, entry: Entry) -> Attribution:
    voice = _renewed(named.voice, entry, _time(row, start, content))
    items = tuple(row.items[named.start : named.end])
    return Attribution(start, max(content, named.end), sentence.end, voice, named.who, entry, items)


def _renewed(voice: Voice, entry: Entry, time: TimeSpan | None) -> Voice:
    """A voice with the attitude of the verb that it now has, and the time of this saying."""
    attitude: Attitude = entry["attitude"] or "neutral"
    return msgspec.structs.replace(voice, attitude=attitude, time=time)


def _content(row: Row, start: int, sentence: Sentence, context: Context) -> int:
    """Where the naming of a voice ends and what it says begins."""
    colon = context.pack.codes["colon"]
    for index in range(start, min(start + REACH, sentence.end)):
        item = row.items[index]
        if item.has("that") or row.codes[index] == colon:
            return index + 1
        if item.has("trigger") or item.has("loss") or item.has("staging") or item.has("plan") and index > start:
            lead = row.items[index - 1]
            return index - 1 if index > start and lead.has("bi") else index
        if item.has("saying.verb") and not item.has("that") and index > start + 1:
            return index
    return min(start + REACH, sentence.end)


def _time(row: Row, start: int, end: int) -> TimeSpan | None:
    """The time that stands with a saying."""
    return next((item.get("time") for item in row.items[start:end] if item.has("time")), None)


def _before(row: Row, index: int, sentence: Sentence, context: Context) -> Named | None:
    """A voice named before its verb: «X confirms that»."""
    start = index
    while start > sentence.start and index - start < 8:
        item = row.items[start - 1]
        if row.codes[start - 1] in (context.pack.codes["comma"], context.pack.codes["dash"]):
            break
        if any(item.has(label) for label in ("saying", "trigger", "that", "while", "wa", "loss")):
            break
        start -= 1
    return _named(row, start, index, context) if start < index else None


def _relay(
    row: Row, entry: Entry, named: Named, content: int, sentence: Sentence, context: Context
) -> tuple[Named, int] | None:
    """«X quoted Y as saying»: Y vouches, X stands in the chain."""
    if not entry["relay"]:
        return None
    inner = _named(row, named.end, min(named.end + REACH, sentence.end), context)
    if inner is None or inner.start - named.end > 3:
        return None
    chain = (*named.voice.chain, *inner.voice.chain)
    voice, who = (inner.voice, inner.who) if inner.voice.id or not named.voice.id else (named.voice, named.who)
    end = _content(row, inner.end, sentence, context)
    return Named(inner.start, inner.end, msgspec.structs.replace(voice, chain=chain), who), end


def _according(
    row: Row, index: int, sentence: Sentence, found: Sequence[Attribution], context: Context
) -> Attribution | None:
    """«according to X»: it holds for the sentence before it, or after it where it leads."""
    named = _named(row, index + 1, min(index + REACH, sentence.end), context)
    if named is None or named.start - index > 6:
        return None
    leads = index - sentence.start <= 3
    entry: Entry = row.items[index].get("according")
    if found and not leads and found[-1].voice.kind != "outlet" and found[-1].start < index:
        held = found[-1]
        if named.voice.kind in ("agency", "state_media", "media") or held.voice.id:
            return None
        chain = (*named.voice.chain, *held.voice.chain)
        return msgspec.structs.replace(held, voice=msgspec.structs.replace(named.voice, chain=chain), who=named.who)
    voice = msgspec.structs.replace(named.voice, attitude=entry["attitude"] or "neutral")
    start = index if leads else sentence.start
    content = named.end if leads else sentence.start
    return Attribution(start, content, sentence.end, voice, named.who, None, tuple(row.items[named.start : named.end]))


def _carried(named: Named | None, told: Sequence[Attribution]) -> Attribution | None:
    """The voice that «the ministry» or «the source» goes back to."""
    if named is None:
        return None
    return next((one for one in reversed(told) if one.voice.kind == named.voice.kind), None)


def _named(row: Row, start: int, end: int, context: Context) -> Named | None:
    """The voice named among the items [start, end): the last institution named, unnamed sources in its chain."""
    links = list(_links(row, start, end))
    if not links:
        return _person(row, start, end, context)
    known = [link for link in links if link.who is not None]
    best = known[0] if known else links[0]
    chain = tuple(link.surface for link in sorted(links, key=lambda link: link.who is None))
    voice = Voice(
        kind=best.kind, id=best.who.id if best.who else None, name=best.who.name if best.who else None,
        surface=best.surface, chain=chain,
    )  # fmt: skip
    if best.kind == "outlet":
        voice = OUTLET
    return Named(links[0].start, links[-1].end, voice, best.who, best.back)


class _Link(msgspec.Struct, frozen=True):
    start: int
    end: int
    surface: str
    kind: str
    who: Who | None = None
    back: bool = False


def _links(row: Row, start: int, end: int) -> Iterator[_Link]:
    """The voices named in a stretch, in order."""
    index = start
    while index < end:
        item = row.items[index]
        if item.has("that") or item.has("trigger") and not item.has("source"):
            return
        if item.has("who"):
            who: Who = item.get("who")
            if index > start and row.items[index - 1].has("li") and any(i.has("source") for i in row.items[start:index]):
                index += 1  # «a source told X»: X only passes it on
                continue
            yield _Link(index, index + 1, who.surface, who.kind, who)
        elif item.has("source"):
            last = _source_end(row, index, end)
            surface = row.words(item, row.items[last - 1])
            inner = next((i.get("who") for i in row.items[index + 1 : last] if i.has("who")), None)
            own = item.get("source")["of_actor"] if inner else False
            yield _Link(index, last, surface, item.get("source")["kind"] or "unnamed_sources", inner if own else None)
            index = last
            continue
        elif item.has("anaphor.voice"):
            yield _Link(index, index + 1, row.words(item), item.get("anaphor.voice")["refers"][0], None, True)
        index += 1


def _source_end(row: Row, index: int, end: int) -> int:
    """Where an unnamed source's description ends: adjectives and «in X» belong to it."""
    last = index + 1
    while last < end:
        item = row.items[last]
        if item.has("source") or item.has("nationality") or not item.readings and row.letters(item)[0].isalpha():
            last += 1
        elif item.has("in") and last + 1 < end and (row.items[last + 1].has("who") or row.items[last + 1].has("where")):
            last += 2
        else:
            break
    return last


def _person(row: Row, start: int, end: int, context: Context) -> Named | None:
    """A voice that no lexicon knows: a title or name between the verb and «that»."""
    word = context.pack.codes["word"]
    while start < end and row.items[start].has("time"):
        start += 1
    last = start
    while last < end and (row.codes[last] == word or row.items[last].has("title") or row.items[last].has("nationality")):
        last += 1
    closed = last < len(row) and (row.items[min(last, len(row) - 1)].has("that") or row.codes[last] in (context.pack.codes["colon"], context.pack.codes["comma"]))
    if last == start or last - start > 8 or not closed:
        return None
    nation = next((i.get("nationality") for i in row.items[start:last] if i.has("nationality")), None)
    titled = any(i.has("title") for i in row.items[start:last])
    surface = row.words(row.items[start], row.items[last - 1])
    if nation is not None and titled:
        return Named(start, last, Voice(kind="government", id=nation["gov"], surface=surface, chain=(surface,)), None)
    return Named(start, last, Voice(kind="civilian", surface=surface, chain=(surface,)), None)
