"""The phrase that says who speaks, read part by part: offices, institutions, sources, places and names."""

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who, is_arm_of_army
from riwaya.reading.context import Context
from riwaya.reading.page.quotes import in_quotes
from riwaya.reading.voices.hearers import is_interviewed, is_own, is_owned, is_paper, is_to
from riwaya.reading.voices.phrase import Link, Phrase, is_name, office, office_follows, stated
from riwaya.reading.voices.sourcephrase import INTO, PRESS, house, pages, source_end
from riwaya.reading.voices.unnamed import alleged, informed, names_nobody

NAMERS = frozenset(("who", "source", "title", "anaphor.voice"))
"""What names a voice, whatever else the word may be."""
CLOSERS = frozenset((
    "that", "saying.verb", "which", "while", "result", "about", "according", "on", "against", "after", "loss", "plan",
    "negation", "trigger", "saying.noun", "light.noun", "approx", "at-least", "more-than", "turn", "owned",
    "blame", "hearsay", "reaching", "declared",
))  # fmt: skip
"""What ends the phrase."""
ASIDE = ("in", "time", "saying.part")
"""What begins words between dashes that only tell where and when somebody spoke."""
SKIPPED = frozenset(("time", "wa", "fa", "but", "saying.part", "li", "same", "qad", "was"))
"""What may stand inside the phrase and names nobody."""
OF = frozenset(("li", "lying"))
"""What leads from an office to whose it is: «the war media office belonging to X»."""
POINTING = frozenset(("all-that", "this"))
"""What points at what was told."""
LATTER = ("latter",)
"""What «the latter» goes back to: whoever was named last."""


OF_NAMES = frozenset(("name-head", "name-link", "given-name", "place", "nationality"))
"""What a name that no lexicon knows may begin with, whatever else the word is."""
GUARDING = "weapons_disrupted"
"""The event that an air defence suggests, which is an arm of an army and speaks."""
WIRES = frozenset(("agency", "state_media"))
"""Press whose news other outlets carry."""


def read_phrase(row: Row, start: int, end: int, context: Context) -> Phrase:
    """The phrase that begins at item `start` or soon after, and ends before `end`."""
    codes = context.pack.codes
    marks = (codes["comma"], codes["colon"], codes["stop"])
    phrase = Phrase()
    index = start
    while 0 <= index < end:
        item = row.items[index]
        if row.codes[index] in marks:
            index = index + 1 if phrase.start < 0 or office_follows(row, index, end, phrase) else -1
        elif phrase.start >= 0 and row.codes[index] == codes["dash"] and row.has(index + 1, index + 2, *ASIDE):
            break  # «the commander - in a statement on Thursday - said»
        elif (phrase.links or phrase.titles) and item.bears(POINTING):
            break  # «the minister denied this», «denied these reports»: what he denied
        elif (phrase.links or phrase.titles) and informed(row, start - 1, item):
            break
        elif is_published(row, index, end):
            index += 1
        elif (
            (item.bears(CLOSERS) and not _is_man(row, index, phrase) or is_told(item))
            and not item.bears(NAMERS)
            or alleged(item)
            or item.has("news.being")
            and not item.suffix  # «the governor denied the existence of»
            or names_nobody(row, index, context.morphology)
        ):
            break
        elif phrase.links and item.has("saying.noun") and item.definite and not row.items[index - 1].bears(INTO):
            break  # «a source denied the reports»
        elif phrase.links and item.has("light.verb"):
            break  # «according to a source, X carried out»
        else:
            index = _part(row, index, end, phrase, context)
    return phrase


def _is_man(row: Row, index: int, phrase: Phrase) -> bool:
    """Whether «on» is the man's name that is written like it: nothing follows that one may be on («X Ali, the»)."""
    item, after = row.items[index], row.items[index + 1] if index + 1 < len(row) else None
    led = phrase.start >= 0 and item.has("on") and not item.has("on.pronoun")
    return led and after is not None and after.bears(BEHIND_NAMES)


BEHIND_NAMES = frozenset(("comma", "colon"))
"""What stands behind a name, and behind no preposition."""


def is_told(item: Item) -> bool:
    """Whether an item is a form of saying («which X published»)."""
    return item.has("saying") and not item.has("saying.noun") and not item.has("saying.part")


def is_published(row: Row, index: int, end: int) -> bool:
    """Whether a verb behind a statement leads to who made it public: «in a statement that X published»."""
    if not index or index + 1 >= end or not is_told(row.items[index]) or not row.items[index + 1].bears(NAMERS):
        return False
    before = row.items[index - 1]
    title = before.get("title")
    told = before.has("saying.part") and bool(row.items[index].suffix)  # «in a talk that X carried»
    return told or title is not None and bool(title["statement"])


def _part(row: Row, index: int, end: int, phrase: Phrase, context: Context) -> int:
    """Read one part of the phrase; the index after it, or -1 where the phrase is over."""
    item = row.items[index]
    if phrase.start < 0 and (last := pages(row, index, end)):
        return phrase.add(Link(index, last, "media"))
    if item.has("who"):
        return _actor(row, index, phrase, context)
    if item.has("source") and not (item.has("title") and (office(row, index, end) or stated(row, index, phrase))):
        after = _source(row, index, end, phrase, context)
        if after:
            return after
    if item.has("title"):
        return _title(row, index, end, phrase)
    if item.has("anaphor.voice"):
        return phrase.add(Link(index, index + 1, "", None, tuple(item.get("anaphor.voice")["refers"])))
    if phrase.start < 0 and (kind := house(row, index)):
        return phrase.add(Link(index, index + 1, kind))
    if item.has("pronoun-ref") and phrase.start < 0:
        phrase.add(Link(index, index + 1, "", None, LATTER))
        return -1
    return _other(row, index, end, phrase, context)


def _source(row: Row, index: int, end: int, phrase: Phrase, context: Context) -> int:
    """Read a source, named or not; the index after it, -1 where it only listens, 0 where it is an office as well."""
    item = row.items[index]
    entry: Entry = item.get("source")
    if phrase.start >= 0 and is_to(row, index) and not is_owned(row, index):
        if entry["kind"] in PRESS:
            return -1  # «a colonel told the media»
        if entry["kind"] == "outlet":
            return index + 1  # «a colonel told the correspondent of X»
    last = source_end(row, index, end, context)
    if not entry["named"] or last > index + 1 and not (item.definite or phrase.links):
        return phrase.add(Link(index, last, entry["kind"]))
    if item.has("title"):
        return 0
    phrase.take(index, index + 1)
    return index + 1


def _actor(row: Row, index: int, phrase: Phrase, context: Context) -> int:
    item = row.items[index]
    who: Who = item.get("who")
    if who.event not in (None, GUARDING) and not (phrase.titles or is_arm_of_army(item)):
        return -1  # aircraft and guns do not speak
    if who.land and is_to(row, index) and is_paper(row, index):
        return index + 1
    if who.kind in PRESS and phrase.start >= 0 and is_to(row, index) and not is_owned(row, index):
        heard = not phrase.titles and any(link.kind == "unnamed_sources" for link in phrase.links)
        if heard and who.kind in WIRES and not is_own(item, context):
            return phrase.add(Link(index, index + 1, who.kind, who))  # the last one named
        return index + 1  # «X's spokesman told Y»: Y only passes it on
    if who.id is None and item.parts and item.parts[-1].has("anaphor.voice"):
        refers = tuple(item.parts[-1].get("anaphor.voice")["refers"])
        return phrase.add(Link(index, index + 1, "", None, refers))
    last = phrase.links[-1] if phrase.links else None
    told = last is not None and last.who is None and not last.refers and is_to(row, index)
    if phrase.start >= 0 and is_interviewed(row, index) or _accused(row, phrase, index):
        return -1
    if told and (who.land or who.kind in PRESS):
        return -1  # «sources told X»
    joined = index > 0 and row.items[index - 1].has("wa")
    own = last is not None and last.who is not None and who.id is not None and who.id == last.who.claimed
    if last is not None and last.who is not None and who.kind != last.who.kind and not (joined or own):
        lead = OF if last.who.id is None else OF - {"lying"}
        if not is_to(row, index) or not all(item.bears(lead) for item in row.items[last.end : index]):
            return -1
        phrase.links.pop()  # «the military spokesman of the X's»
    return phrase.add(Link(index, index + 1, who.kind, who))


def _accused(row: Row, phrase: Phrase, index: int) -> bool:
    """Whether an actor behind a verb of accusing and its subject is the accused: «rebels accused the militias of»."""
    last = phrase.links[-1] if phrase.start > 0 and phrase.links else None
    named = last is not None and (last.who is not None or bool(last.refers))
    saying = row.items[phrase.start - 1].get("saying") if named else None
    if saying is None or saying["attitude"] != "accusing" or row.items[index].get("who").person:
        return False
    own = is_to(row, index) and all(item.bears(OF) for item in row.items[phrase.links[-1].end : index])
    return not (own or row.items[index - 1].has("wa"))


def _title(row: Row, index: int, end: int, phrase: Phrase) -> int:
    item = row.items[index]
    entry: Entry = item.get("title")
    if entry["statement"]:
        if index and row.items[index - 1].has("in") or item.suffix:
            return -1 if is_name(row, phrase) else index + 1  # «in a statement»: not who speaks
        after = row.items[index + 1] if index + 1 < end else None
        if item.definite and (after is None or not (after.has("who") or after.has("li"))):
            phrase.add(Link(index, index + 1, "", None, ("statement",)))
    phrase.titles.append(index)
    phrase.take(index, index + 1)
    return index + 1


def _other(row: Row, index: int, end: int, phrase: Phrase, context: Context) -> int:
    item = row.items[index]
    if item.bears(INTO):
        ahead = row.items[index + 1] if index + 1 < end else None
        if ahead is None:
            return -1
        return index + 2 if ahead.has("where") and not ahead.has("who") else index + 1
    if item.has("nationality") and phrase.nation is None and (phrase.titles or _people(row, index, phrase)):
        phrase.nation = item
    if item.has("li") and phrase.start < 0:
        return index + 1 + max(1, in_quotes(row, index + 1, end))  # «told X»
    if item.has("li") and row.items[index - 1].has("saying.part"):
        return -1  # «in an interview with X»
    if item.has("time") and _named_before(row, index, end, phrase):
        return -1
    codes = context.pack.codes
    if item.bears(SKIPPED) or item.code in (codes["open"], codes["close"], codes["dash"]):
        return index + 1
    if item.has("with") or item.has("to"):
        return -1
    if phrase.start >= 0 or not item.readings or item.definite or item.bears(OF_NAMES):
        phrase.take(index, index + 1)
    return index + 1


def _named_before(row: Row, index: int, end: int, phrase: Phrase) -> bool:
    """Whether the phrase is over where a time stands: an institution is named, and nothing after adds to it."""
    ahead = row.items[index + 1] if index + 1 < end else None
    named = bool(phrase.links) and phrase.links[-1].kind not in ("", "unnamed_sources")
    return named and not (ahead is not None and ahead.bears(NAMERS))


def _people(row: Row, index: int, phrase: Phrase) -> bool:
    """Whether a nationality alone names who speaks: «the Russians», «Russian warnings»."""
    if phrase.start >= 0:
        return False
    before = row.items[index - 1] if index else None
    if before is not None and before.has("saying.noun"):
        return True
    apart = before is None or before.has("saying") or before.has("wa") or not row.letters(before)[0].isalpha()
    return row.items[index].definite and apart
