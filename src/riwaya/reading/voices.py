"""Who vouches: finds the voice of every stretch of an article, with its chain, attitude and time.

Arabic news names its voice before what is told («said X that»), after it («according to X»), before a colon, or
not again («and added»): the last case keeps the voice before it (codebook, section 4).
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from riwaya.core.claim import OUTLET, Attitude, Step, TimeSpan, Voice
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors import Who
from riwaya.reading.context import Context, Sentence
from riwaya.reading.naming import REACH, Named, named, steps
from riwaya.reading.quotes import Quote, long_quotes
from riwaya.text.fold import fold_words


BEFORE = ("saying.verb", "trigger", "that", "while", "loss", "on", "about", "against", "after")
"""What a voice named before its verb does not reach back over."""


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
    sourced: bool = False
    """Whether an unnamed source stands behind the voice."""
    nested: bool = False
    """Whether it stands within what another says («what X spread»): later words do not go back to it."""


def read_voices(row: Row, parts: Sequence[Sentence], context: Context) -> tuple[Attribution, ...]:
    """The attributions of an article in order of their sentences; what none covers is the outlet's own."""
    out: list[Attribution] = []
    quotes = long_quotes(row, parts)
    issuer = _issuer(row, parts, context)
    for sentence in parts:
        held = _held(sentence, quotes, out)
        told = _sentence(row, sentence, held, out, context)
        first = _unsaid(row, sentence, issuer, out)
        if first is not None and not any(one.start == sentence.start for one in told):
            out.append(msgspec.structs.replace(first, end=told[0].start if told else sentence.end))
        out += told
    return tuple(out)


def _unsaid(row: Row, sentence: Sentence, issuer: Named | None, told: Sequence[Attribution]) -> Attribution | None:
    """Who vouches for the head of a sentence that names no voice: the one before where it opens with «as well»."""
    start, end = sentence.start, sentence.end
    if issuer is not None and sentence.line:
        return _attribution(row, issuer, start, start, end, None)
    last = told[-1] if told else None
    if last is None or not row.items[start].has("as") or last.end < start - 1:
        return None
    return msgspec.structs.replace(last, start=start, content=start)


def _issuer(row: Row, parts: Sequence[Sentence], context: Context) -> Named | None:
    """Who speaks all through a text that is headed as a statement of somebody's."""
    if not parts or parts[0].line or not row.items[parts[0].start].has("title"):
        return None
    head = parts[0]
    if not row.items[head.start].get("title")["statement"] or len(parts) < 2:
        return None
    who = named(row, head.start, head.end, context)
    return who if who is not None and who.who is not None and who.end == head.end else None


def _held(sentence: Sentence, quotes: Sequence[Quote], told: Sequence[Attribution]) -> list[Attribution]:
    """The voice whose words in quotation marks run on into a sentence."""
    for quote in quotes:
        if quote.start < sentence.start < quote.end:
            speaker = next((one for one in reversed(told) if one.start <= quote.start), None)
            if speaker is not None and speaker.end >= quote.start:
                end = min(quote.end, sentence.end)
                return [msgspec.structs.replace(speaker, start=sentence.start, content=sentence.start, end=end)]
    return []


def _sentence(
    row: Row, sentence: Sentence, held: list[Attribution], told: Sequence[Attribution], context: Context
) -> list[Attribution]:
    """The attributions of one sentence: a saying holds from its verb to the next saying or the sentence's end."""
    found = held or _colon(row, sentence, context)
    index = found[0].content if found else sentence.start
    while index < sentence.end:
        item = row.items[index]
        said = None
        if item.has("according"):
            said = _according(row, index, sentence, told, found, context)
        elif item.has("saying") and _speaks(row, index, sentence, context):
            said = _saying(row, index, sentence, told, found, context)
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


def _colon(row: Row, sentence: Sentence, context: Context) -> list[Attribution]:
    """«X: ...» at the head of a line."""
    colon = context.pack.codes["colon"]
    for index in range(sentence.start, min(sentence.start + 9, sentence.end)):
        if row.codes[index] == colon:
            who = named(row, sentence.start, index, context)
            double = index + 1 < sentence.end and row.codes[index + 1] == colon
            if who is None or double or who.refers or not who.known or who.start - sentence.start > 3:
                return []
            return [_attribution(row, who, sentence.start, index + 1, sentence.end, None)]
        if row.items[index].has("saying.verb") or row.items[index].has("trigger"):
            return []
    return []


def _speaks(row: Row, index: int, sentence: Sentence, context: Context) -> bool:
    """Whether a word of saying says something here: a weak one wants «that», a colon or its own words behind it."""
    item = row.items[index]
    entry: Entry = item.get("saying")
    if entry.label == "saying.part":
        return False
    if item.has("saying.noun") and not item.has("saying.verb"):
        return _noun_speaks(row, index, sentence)
    others = [label for label in item.readings if not label.startswith("saying") and label != "place"]
    if _asked(row, index):
        return False
    if others and not _opens(row, index, sentence, context):
        return False
    if not entry["weak"] and not others:
        return True
    if index + 1 < sentence.end and _someone(row.items[index + 1]):
        return True
    ahead = range(index + 1, min(index + REACH, sentence.end))
    if item.has("saying.part") and not _opens(row, index, sentence, context):
        return False
    if entry["needs"]:
        wanted = _folded(tuple(entry["needs"]))
        return any(not wanted.isdisjoint(row.letters(row.items[n]).split()) for n in ahead)
    colon = context.pack.codes["colon"]
    return any(row.items[n].has("that") or row.codes[n] == colon for n in ahead)


def _someone(item: Item) -> bool:
    """Whether an item is people who tell («activists», «witnesses»), and no report or correspondent."""
    return item.has("source") and item.get("source")["kind"] in ("activists", "civilian", "expert", "rescuers")


def _noun_speaks(row: Row, index: int, sentence: Sentence) -> bool:
    """Whether a noun of saying brings its voice and «that»: «Turkish warnings that»."""
    ahead = row.items[index + 1 : min(index + 6, sentence.end)]
    return bool(ahead) and (ahead[0].has("nationality") or ahead[0].has("who")) and any(item.has("that") for item in ahead)


def _asked(row: Row, index: int) -> bool:
    """Whether «who» or «what» stands before a verb: then it tells of no saying."""
    return index > 0 and row.items[index - 1].has("from")


def _opens(row: Row, index: int, sentence: Sentence, context: Context) -> bool:
    """Whether a word opens its clause."""
    lead = row.items[index - 1]
    marks = (context.pack.codes["comma"], context.pack.codes["dash"])
    return index == sentence.start or row.codes[index - 1] in marks or any(lead.has(label) for label in ("wa", "fa", "qad", "which"))


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    """Words as they are matched."""
    return frozenset(fold_words(word) for word in words)


def _saying(
    row: Row, index: int, sentence: Sentence, told: Sequence[Attribution], found: Sequence[Attribution], context: Context
) -> Attribution | None:
    """The attribution that a verb or participle of saying makes."""
    entry: Entry = row.items[index].get("saying")
    content = _content(row, index + 1, sentence, context)
    who = _speaker(row, index, content, sentence, context)
    before = [one for one in (*told, *found) if not one.nested]
    start = min(index, who.start) if who is not None else index
    if who is None and _subjectless(row, index, entry):
        return None
    if who is None or who.refers or not who.known:
        who = _carried(row, who, before, index) or _new(row, who, index)
    if who is None:
        return None
    who, content = _through(row, who, entry, index, content, sentence, context)
    said = _attribution(row, who, start, content, sentence.end, entry, row.items[index])
    nested = bool(found) and index > 0 and any(row.items[index - 1].has(label) for label in ("which", "negation"))
    return msgspec.structs.replace(said, nested=True) if nested else said


def _subjectless(row: Row, index: int, entry: Entry) -> bool:
    """Whether a verb without a subject goes back to no voice: a passive, «that he announced», «confirms it»."""
    return entry["passive"] or index > 0 and row.items[index - 1].has("that") or bool(row.items[index].suffix and not entry["status"])


def _new(row: Row, who: Named | None, index: int) -> Named | None:
    """A voice that goes back to none before: a mere name only where it stands right after its verb."""
    return who if who is not None and (who.known or who.start >= index) else None


def _speaker(row: Row, index: int, content: int, sentence: Sentence, context: Context) -> Named | None:
    """The subject of a verb of saying: before it where it stands right there, else after it."""
    part = row.items[index].has("saying.part")
    before = None if part else _before(row, index, sentence, context)
    if before is not None and before.known and not before.refers and _leads(row, before.end, index, context):
        return before
    after = named(row, index + 1, content, context)
    if after is not None and (after.known or before is None):
        return after
    return before


def _leads(row: Row, end: int, index: int, context: Context) -> bool:
    """Whether a voice named up to `end` stands right before its verb at `index`."""
    comma = context.pack.codes["comma"]
    return all(any(row.items[n].has(label) for label in ("qad", "time", "li", "was")) or row.codes[n] == comma for n in range(end, index))


def _attribution(
    row: Row, who: Named, start: int, content: int, end: int, entry: Entry | None, verb: Item | None = None
) -> Attribution:
    voice = who.voice
    if entry is not None:
        attitude: Attitude = entry["attitude"] or "neutral"
        time = _time(row, start, content)
        voice = msgspec.structs.replace(voice, attitude=attitude, time=time)
    items = who.items or tuple(row.items[who.start : who.end])
    rules = who.before or steps(row, items)
    if verb is not None and verb.has("saying"):
        rules = (row.step(verb, "saying"), *rules)
    return Attribution(start, content, end, voice, who.who, entry, items, rules, who.sourced)


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
        if item.has("saying.verb") and index > start + 1 and not item.has("between"):
            return index
    return min(start + REACH, sentence.end)


def _time(row: Row, start: int, end: int) -> TimeSpan | None:
    """The time that stands with a saying."""
    return next((item.get("time") for item in row.items[start:end] if item.has("time")), None)


def _before(row: Row, index: int, sentence: Sentence, context: Context) -> Named | None:
    """A voice named before its verb: «X confirms that»."""
    marks = (context.pack.codes["comma"], context.pack.codes["dash"])
    start = index
    while start > sentence.start and index - start < 8:
        item = row.items[start - 1]
        if row.codes[start - 1] in marks and not row.items[start].has("qad"):
            break
        if any(item.has(label) for label in BEFORE):
            break
        if item.has("wa") and not _coordinates(row, start - 1):
            break
        if item.has("negation") and item.get("negation")["weak"]:
            break  # «X denies what Y says»
        start -= 1
    return named(row, start, index, context) if start < index else None


def _coordinates(row: Row, index: int) -> bool:
    """Whether «and» joins two voices."""
    around = (row.items[index - 1], row.items[index + 1])
    return index > 0 and all(item.has("who") or item.has("source") for item in around)


def _through(
    row: Row, who: Named, entry: Entry, index: int, content: int, sentence: Sentence, context: Context
) -> tuple[Named, int]:
    """«X quoted Y as saying»: Y vouches where it has a name, else X does; the chain holds both."""
    position = who.end if index < who.end <= content else index + 1
    for n in range(position, min(position + 4, sentence.end)):
        item = row.items[n]
        if item.has("according") and item.get("according")["relay"] or item.has("about") and (entry["relay"] or n < content - 1):
            inner = named(row, n + 1, min(n + 1 + REACH, sentence.end), context)
            if inner is not None and inner.start - n <= 3 and not inner.refers and (inner.known or entry["relay"]):
                end = _content(row, inner.end, sentence, context)
                return _through(row, _joined(who, inner), entry, n, end, sentence, context)
            break
    return who, content


def _joined(outer: Named, inner: Named) -> Named:
    """One voice behind another: the last institution or person named is the voice."""
    chain = tuple(dict.fromkeys((*outer.voice.chain, *inner.voice.chain)))
    last = inner if inner.who is not None or outer.who is None or inner.known and not inner.sourced else outer
    items = (*outer.items, *inner.items)
    voice = msgspec.structs.replace(last.voice, chain=chain)
    return msgspec.structs.replace(last, start=inner.start, end=inner.end, voice=voice, items=items, sourced=inner.sourced)


def _according(
    row: Row, index: int, sentence: Sentence, told: Sequence[Attribution], found: Sequence[Attribution], context: Context
) -> Attribution | None:
    """«according to X»: it holds for the sentence before it, or after it where it leads."""
    first = index + 1
    saying = row.items[first] if first < sentence.end and row.items[first].has("saying.verb") else None
    who = named(row, first + (saying is not None), min(index + REACH, sentence.end), context)
    if who is not None and (who.refers or not who.known):
        who = _carried(row, who, [*told, *found], first)
    if who is None or who.start - index > 6:
        return None
    entry: Entry = saying.get("saying") if saying is not None else row.items[index].get("according")
    who, _ = _through(row, who, entry, who.end - 1, who.end, sentence, context)
    leads = index - sentence.start <= 3
    if found and not leads and found[-1].voice.kind != "outlet" and found[-1].start < index:
        held = found[-1]
        if held.voice.id or who.who is None or who.who.kind in ("agency", "state_media", "media"):
            return None
    start = index if leads else sentence.start
    content = who.end if leads else sentence.start
    said = _attribution(row, who, start, content, sentence.end, None, saying)
    attitude: Attitude = entry["attitude"] or "neutral"
    return msgspec.structs.replace(said, voice=msgspec.structs.replace(said.voice, attitude=attitude))


def _carried(row: Row, who: Named | None, told: Sequence[Attribution], index: int) -> Named | None:
    """The voice before that a verb without a subject, «the ministry», «the source» or a bare surname goes back to."""
    if who is None:
        return _again(row, told[-1], None, index) if told else None
    voices = [one for one in reversed(told) if one.voice.kind != "outlet"]
    if who.refers == ("statement",):
        voices = sorted(voices, key=lambda one: not _in_statement(row, one))
    words = [word for word in fold_words(who.voice.surface or "").split()[-1 if who.refers else 0 :][:1] if len(word) > 2]
    for one in voices:
        spoken = {word for surface in one.voice.chain for word in fold_words(surface).split()}
        if any(word in spoken or word[2:] in spoken for word in words):
            return _again(row, one, who, index)
    fitting = next((one for one in voices if _fits(who, one)), None)
    return _again(row, fitting, who, index) if fitting else _mentioned(row, who, words, index)


def _mentioned(row: Row, who: Named, words: Sequence[str], index: int) -> Named | None:
    """An institution that the text names before without letting it speak: «the ministry» may be it."""
    for item in reversed(row.items[:index]):
        actor: Who | None = item.get("who")
        if actor is not None and actor.id and actor.kind in who.refers:
            named_so = fold_words(actor.surface).split()
            if any(word in named_so or word[2:] in named_so for word in words):
                voice = msgspec.structs.replace(who.voice, kind=actor.kind, id=actor.id, name=actor.name)
                return msgspec.structs.replace(who, voice=voice, who=actor, refers=())
    return None


def _in_statement(row: Row, one: Attribution) -> bool:
    """Whether something was said in a statement."""
    return any(item.has("title") and item.get("title")["statement"] for item in row.items[one.start : one.content])


def _fits(who: Named, one: Attribution) -> bool:
    """Whether a voice is of the kind that the words go back to."""
    if "statement" in who.refers:
        return one.voice.kind != "unnamed_sources"
    return one.voice.kind in who.refers or one.sourced and "unnamed_sources" in who.refers


def _again(row: Row, one: Attribution, who: Named | None, index: int) -> Named:
    """A voice before, named again by words that go back to it, or by none."""
    rules = one.derivation if one.saying is None else one.derivation[1:]
    if who is None:
        before = (Step(rule="voice-carried", span=row.span(row.items[index]), parts=rules),)
        return Named(index, index, one.voice, one.who, items=one.items, sourced=one.sourced, before=before)
    voice = msgspec.structs.replace(one.voice, surface=who.voice.surface) if one.voice.id else one.voice
    before = (Step(rule="voice-referred", span=row.span(who.items[0], who.items[-1]), parts=rules),)
    return Named(who.start, who.end, voice, one.who, items=who.items, sourced=one.sourced, before=before)


def said_when(row: Row, said: Attribution | None) -> list[Item]:
    """The item that tells the time of a saying; empty where none does."""
    if said is None or said.voice.time is None:
        return []
    items = row.items[said.start : max(said.content, said.start + REACH)]
    return [item for item in items if item.has("time") and item.get("time") == said.voice.time][:1]
