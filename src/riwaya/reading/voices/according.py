"""«According to X»: a voice that a phrase names, before what it told or behind it."""

import msgspec

from riwaya.grammar.entries import Entry
from riwaya.reading.voices.attribution import Attribution, Passage, attributed
from riwaya.reading.voices.naming import REACH, Named, named
from riwaya.reading.voices.referring import carried, spoke_before
from riwaya.reading.voices.relays import relayed
from riwaya.reading.voices.sourcephrase import PRESS
from riwaya.reading.voices.voicephrase import is_told

LED_BY = frozenset(("about", "li"))
"""What leads to who vouches: «as X quoted him», «according to sources»."""


def according(passage: Passage, index: int) -> Attribution | None:
    """«according to X»: it holds for the sentence before it, or after it where it leads."""
    row, sentence = passage.row, passage.sentence
    first = index + 1
    verb = row.items[first] if first < sentence.end and is_told(row.items[first]) else None
    begin = first + (verb is not None)
    begin += begin < sentence.end and row.items[begin].bears(LED_BY)
    who = named(row, begin, min(index + REACH, sentence.end), passage.context)
    if who is not None and (who.refers or not who.known):
        who = carried(passage, who, first) or (who if "unnamed_sources" in who.refers else None)
    if who is None or who.start - index > 6:
        return None
    who = spoke_before(passage, who) if who.known else who
    if not (who.known or who.before) and passage.marked(min(who.end, sentence.end - 1), "stop"):
        return None
    entry: Entry = verb.get("saying") if verb is not None else row.items[index].get("according")
    who, _ = relayed(passage, who, entry, who.end - 1, who.end)
    leads = index - sentence.start <= 3 and not row.has(sentence.start, index, "trigger", "loss")
    after = _told_behind(passage, who.end)
    leads = leads or row.items[after].has("that") or passage.marked(after, "colon")  # «..., and according to X, Y hit»
    here = passage.here()
    behind = here is not None and here.content >= index - 1 and who.who is None  # «X went on: according to reports, …»
    if (behind or not leads) and _vouched(here, who):
        return None
    content = min(after + (passage.marked(after, "comma", "colon") or row.items[after].has("that")), sentence.end)
    start = _since(passage, index)
    reach = (index, content, sentence.end) if leads else (start, start, sentence.end)
    said = attributed(row, who, reach, entry, verb or row.items[index])
    return msgspec.structs.replace(said, saying=None)


def _since(passage: Passage, index: int) -> int:
    """Where begins what is told before «according to X»: behind another voice at its last «while»."""
    here = passage.here()
    turns = list(passage.row.indexes(here.content, index, "while")) if here is not None else []
    return turns[-1] if turns else passage.sentence.start


def _told_behind(passage: Passage, index: int) -> int:
    """The item behind the name of who vouches, or the «that» behind a comma there."""
    last = passage.sentence.end - 1
    after = min(index, last)
    return after + (after < last and passage.marked(after, "comma") and passage.row.items[after + 1].has("that"))


def _vouched(here: Attribution | None, who: Named) -> bool:
    """Whether the voice of a sentence stands, and «according to X» only passes it on."""
    if here is None or here.voice.kind == "outlet":
        return False
    return here.voice.id is not None or who.who is None or who.who.kind in PRESS
