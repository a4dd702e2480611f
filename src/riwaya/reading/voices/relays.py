"""Voices behind voices: «X quoted Y as saying»."""

import msgspec

from riwaya.grammar.entries import Entry
from riwaya.reading.voices.attribution import Passage
from riwaya.reading.voices.naming import REACH, Named, named
from riwaya.reading.voices.referring import by_surname, carried
from riwaya.reading.voices.sayings import content_after
from riwaya.reading.voices.sourcephrase import PRESS


def relayed(passage: Passage, who: Named, entry: Entry, index: int, content: int) -> tuple[Named, int]:
    """«X quoted Y as saying»: Y vouches where it has a name, else X does; the chain holds both."""
    position = who.end if index < who.end <= content else index + 1
    for n in range(position, min(position + 4, passage.sentence.end)):
        item = passage.row.items[n]
        relays = item.has("according") and item.get("according")["relay"]
        quotes = relays or item.has("according") and n == who.end and who.sourced and who.who is None
        if quotes or item.has("about") and (entry["relay"] or n < content - 1):
            inner = named(passage.row, n + 1, min(n + 1 + REACH, passage.sentence.end), passage.context)
            if inner is None or not inner.known:
                inner = by_surname(passage, n + 1) or inner
            if inner is None or inner.start - n > 3 or not (entry["relay"] or quotes or inner.who or inner.sourced):
                break
            if quotes and not relays and (inner.who is None or inner.who.kind not in PRESS):
                break  # «sources said, according to the agency»: only press stands before its sources
            content = inner.end if _denies(passage, inner.end) else content_after(passage, inner.end)
            inner = carried(passage, inner, n) or inner if inner.refers else inner
            return relayed(passage, _joined(who, inner, spoken_for=bool(quotes)), entry, n, content)
    return who, content


def _denies(passage: Passage, index: int) -> bool:
    """Whether a noun of denial is what is passed on: «quoted X, (who told) of his denial that»."""
    entry = passage.row.items[index].get("denial.noun") if index < passage.sentence.end else None
    return entry is not None and entry["attitude"] == "denying"


def _joined(outer: Named, inner: Named, *, spoken_for: bool) -> Named:
    """One voice behind another: the last institution or person named is the voice, unless it speaks for the first."""
    chain = tuple(dict.fromkeys((*outer.voice.chain, *inner.voice.chain)))
    if outer.who is None or outer.who.kind in PRESS or not spoken_for:
        last = inner if inner.who is not None or outer.who is None or inner.known and not inner.sourced else outer
    else:
        last = outer
    return msgspec.structs.replace(
        last, start=inner.start, end=inner.end, voice=msgspec.structs.replace(last.voice, chain=chain),
        items=(*outer.items, *inner.items), before=outer.before, sourced=inner.sourced,
    )  # fmt: skip
