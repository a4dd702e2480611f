"""Who vouches: finds the voice of every stretch of an article, with its chain, attitude and time.

Arabic news names its voice before what is told («said X that»), after it («according to X»), before a colon, or
not again («and added»): the last case keeps the voice before it (codebook, section 4).
"""

from collections.abc import Sequence

import msgspec

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Row
from riwaya.reading.context import Context, Sentence
from riwaya.reading.page.quotes import Quote, long_quotes
from riwaya.reading.voices.according import according
from riwaya.reading.voices.attribution import Attribution, Passage, attributed, said_when
from riwaya.reading.voices.foregoing import foregoing
from riwaya.reading.voices.headlines import headline
from riwaya.reading.voices.naming import Named
from riwaya.reading.voices.posts import signed_posts
from riwaya.reading.voices.referring import acting, carried, spoke_before
from riwaya.reading.voices.relays import relayed
from riwaya.reading.voices.sayings import content_after, is_negated, retold, seen_from, sighted, speaks, subjectless
from riwaya.reading.voices.speakers import speaker
from riwaya.reading.voices.statements import Statement, issuer_at, statements
from riwaya.reading.voices.told_of import behind_life
from riwaya.reading.words.verbs import is_imperfect

__all__ = ["Attribution", "read_voices", "said_when"]


def read_voices(row: Row, parts: Sequence[Sentence], context: Context) -> tuple[Attribution, ...]:
    """The attributions of an article in order of their sentences; what none covers is the outlet's own."""
    told: list[Attribution] = []
    quotes = long_quotes(row, parts)
    issued, posted = statements(row, parts, context), signed_posts(row, parts, context)
    for sentence in parts:
        before = len(told)
        issuer = posted.get(sentence.start) or issuer_at(issued, sentence.start)
        unsaid = _unsaid(row, sentence, issuer, told)
        held = _held(sentence, quotes, told)
        if held is not None:
            told.append(held)
        _sentence(Passage(row, sentence, context, told))
        told += _given(row, sentence, issued, told[before:])
        first = told[before] if len(told) > before else None
        if unsaid is not None and (first is None or first.start > sentence.start):
            told.insert(before, msgspec.structs.replace(unsaid, end=first.start if first else sentence.end))
    return tuple(told)


def _given(row: Row, sentence: Sentence, issued: Sequence[Statement], said: Sequence[Attribution]) -> list[Attribution]:
    """Who vouches for the rest of a sentence within which a statement is given, where nobody else does."""
    found = [one for one in issued if sentence.start < one.start < sentence.end]
    free = [one for one in found if not said or said[-1].content >= said[-1].end]
    return [attributed(row, one.issuer, (one.start, one.start, sentence.end), None) for one in free]


def _unsaid(row: Row, sentence: Sentence, issuer: Named | None, told: Sequence[Attribution]) -> Attribution | None:
    """Who vouches for the head of a sentence that names no voice: the one before where it opens with «as well»."""
    start, end = sentence.start, sentence.end
    if issuer is not None:
        return attributed(row, issuer, (start, start, end), None)
    last = told[-1] if told else None
    if last is None or not row.items[start].has("as") or last.end < start - 1:
        return None
    return msgspec.structs.replace(last, start=start, content=start, end=end)


def _held(sentence: Sentence, quotes: Sequence[Quote], told: Sequence[Attribution]) -> Attribution | None:
    """The voice whose words in quotation marks run on into a sentence."""
    for quote in quotes:
        if quote.start < sentence.start < quote.end:
            speaker = next((one for one in reversed(told) if one.start <= quote.start), None)
            if speaker is not None and speaker.end >= quote.start:
                start, end = sentence.start, min(quote.end, sentence.end)
                return msgspec.structs.replace(speaker, start=start, content=start, end=end)
    return None


def _sentence(passage: Passage) -> None:
    """Add the attributions of a sentence: a saying holds from its verb to the next saying or the sentence's end."""
    head = headline(passage) if passage.here() is None else None
    if head is not None:
        passage.told.append(head)
    here = passage.here()
    done = here.content if here else passage.sentence.start
    for index in passage.row.indexes(done, passage.sentence.end, "according", "saying"):
        if index < done:
            continue
        said = None
        done = index + 1
        if passage.row.items[index].has("according"):
            said = according(passage, index)
            done += said is not None and passage.ahead(index)[0].has("saying.verb")
        elif speaks(passage, index):
            said = _saying(passage, index)
        if said is not None:
            _add(passage, said)
            done = max(done, said.content if said.content < said.end else done)


def _add(passage: Passage, said: Attribution) -> None:
    """Add an attribution; the one before it ends where the new one starts."""
    here = passage.here()
    if here is not None and here.start < said.start < here.end:
        passage.told[-1] = msgspec.structs.replace(here, end=said.start)
    passage.told.append(said)


def _saying(passage: Passage, index: int) -> Attribution | None:
    """The attribution that a verb or participle of saying makes."""
    row = passage.row
    entry: Entry = row.items[index].get("saying")
    if is_negated(row, index):
        return None  # «nobody announced», «did not own up to»
    if entry["attitude"] in RETELLING and retold(passage, index):
        return None
    content = behind_life(passage, index + 1) or content_after(passage, index + 1)
    entry = _answer(row, entry, index, content)
    who = speaker(passage, index, content)
    if who is not None and who.voice.kind == "unidentified" and who.end <= index:
        who = None  # «unknown men, said to be of X»: it goes back to who told of them
    start = min(index, who.start) if who is not None else index
    who = spoke_before(passage, who) if who is not None and who.known else who
    if who is None and subjectless(passage, index):
        return None
    if who is None and passage.here() is None:
        who = foregoing(passage, index)
    if who is None and (passage.here() is None and not _goes_on(passage, index, entry) or _denies_who(passage, index)):
        who = acting(passage, index)
    if who is None or who.refers or not who.known:
        who = carried(passage, who, index) or _new(who, index)
    vague = who is not None and entry["judges"] and not who.known and not row.items[content - 1].has("that")
    if who is None or vague or sighted(passage, who, entry, index):
        return None
    who = _behind(passage, who, index) if entry["attitude"] in PASSING else who
    who, content = relayed(passage, who, entry, index, content)
    content = _nominal(passage, who, content) if entry["attitude"] == "announcing" else content
    content = seen_from(row, max(index + 1, who.end), content) if entry["documents"] else content
    if content >= passage.sentence.end and _trails(passage, index):
        start = content = passage.sentence.start
    said = attributed(row, who, (start, content, _announced(passage, entry, content)), entry, row.items[index])
    nested = passage.here() is not None and (row.items[index - 1].has("which") or row.items[index - 1].has("negation"))
    return msgspec.structs.replace(said, nested=True) if nested else said


def _denies_who(passage: Passage, index: int) -> bool:
    """Whether somebody named within what another says denies it: «accused X, who denied it»."""
    row = passage.row
    return row.items[index].get("saying")["status"] == "denied" and row.items[index - 1].has("which")


def _answer(row: Row, entry: Entry, index: int, content: int) -> Entry:
    """A word of saying, or the accusation with which somebody answers: «answered by accusing X of»."""
    if entry["attitude"] != "denying" or entry["status"]:
        return entry
    words = (item.get("saying") for item in row.having(index + 1, content, "saying.part"))
    return next((word for word in words if word["attitude"] == "accusing"), entry)


def _behind(passage: Passage, who: Named, index: int) -> Named:
    """A voice, or the institution that only passes on what an unnamed source says: «the UN said that reports told»."""
    here = passage.here()
    if here is None or who.who is not None or not who.sourced or not here.start < who.start < index < here.end:
        return who
    if here.who is None and here.sourced or index - here.content > PASSED_ON:
        return who
    chain = tuple(dict.fromkeys((*here.voice.chain, *who.voice.chain)))
    voice = msgspec.structs.replace(here.voice, chain=chain)
    return msgspec.structs.replace(who, voice=voice, who=here.who, items=(*here.items, *who.items))


def _goes_on(passage: Passage, index: int, entry: Entry) -> bool:
    """Whether a verb of saying only goes on with a voice («and added») or an event («and threatens many with»)."""
    if entry["carries"]:
        return True
    return entry["status"] == "prepared" and is_imperfect(passage.row, index, passage.context.morphology)


RETELLING = frozenset(("neutral", "doubting"))
"""With what attitude something is said in what another denies: «denied the reports that spoke of»."""
PASSING = frozenset(("neutral", "affirming"))
"""With what attitude a source says what an institution passes on."""
PASSED_ON = 6
"""How many items behind what somebody says the word of saying of a source stands at most."""
TURNING = frozenset(("but", "while"))
"""Where the outlet takes the word again after what was announced in a few words."""


def _announced(passage: Passage, entry: Entry, content: int) -> int:
    """Where an announcement ends: one by nouns at the next «but» or «while», any other with the sentence."""
    row, end = passage.row, passage.sentence.end
    if entry["attitude"] != "announcing" or content >= end or row.items[content - 1].has("that"):
        return end
    if passage.marked(content - 1, "colon"):
        return end
    for index in row.indexes(content + 1, end, *TURNING):
        if row.items[index].has("but") or passage.marked(index - 1, "comma"):
            return index
    return end


def _nominal(passage: Passage, who: Named, content: int) -> int:
    """Where a deed announced by a noun begins: after the day of the announcement («announced on Monday the entry»)."""
    row = passage.row
    if content >= passage.sentence.end or row.items[content - 1].has("that") or passage.marked(content - 1, "colon"):
        return content
    return next((n + 1 for n in range(who.end, content) if row.items[n].has("time")), content)


def _trails(passage: Passage, index: int) -> bool:
    """Whether a word of saying stands behind what is said: «..., said X», «..., as X said»."""
    item = passage.row.items[index]
    if item.has("saying.part") or item.get("saying")["passive"]:
        return False  # «..., it turned out that»
    first = index if not passage.row.items[index - 1].has("as") else index - 1
    outlet = passage.here() is None
    return outlet and first > passage.sentence.start + 2 and passage.marked(first - 1, "comma", "dash")


def _new(who: Named | None, index: int) -> Named | None:
    """A voice that goes back to none before: a mere name only where it stands after its verb."""
    return who if who is not None and (who.known or who.start >= index) else None
