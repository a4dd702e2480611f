"""Who says it: the subject of a verb of saying, before it or after it."""

import msgspec

from riwaya.core.claim import Voice
from riwaya.grammar.row import Item, Row
from riwaya.reading.voices.attribution import Passage
from riwaya.reading.voices.hearers import is_interviewed
from riwaya.reading.voices.naming import REACH, Named, named
from riwaya.reading.voices.sayings import blames

BEFORE = frozenset(("saying.verb", "trigger", "that", "while", "loss", "on", "about", "against", "after", "until"))
"""What a voice named before its verb does not reach back over."""
INTO = frozenset(("in", "from", "bi", "li", "on"))
"""What joins an institution to whoever speaks for it."""
NAMES = frozenset(("source", "who"))
"""What a voice is named by at once."""
SLASH = "/"
"""What sets off the agency and the town that head a report."""
BETWEEN = frozenset(("qad", "time", "li", "was"))
"""What may stand between a voice and its verb."""
TELLING = ("trigger", "loss", "light", "saying", "that", "that-one", "stop")
"""What stands in no words that say who somebody is."""
NAME = 4
"""How many items the name of a person takes at most."""
HARMED = frozenset(("trigger.verb", "loss.verb"))
"""Verbs of what somebody did to others."""
WHOM = frozenset(("group", "people"))
"""To whom it was done."""
OWNED = 3
"""How many items behind the attack whoever owns up to it stands at most."""
BETWIXT = ("on", "which", "in", "li", "bi", "wa")
"""What parts from an attack somebody else than whoever owns up to it."""
PLACE = frozenset(("place",))
"""What a word is that names a place as well as a person."""
PLACED = frozenset(("bi", "in", "where"))
"""What says where an institution is."""
LEAD = frozenset(("that", "was"))
"""What leads a voice that stands before its verb: «that the spokesman, X, said», «the spokesman, X, had said»."""
APPOSED = 8
"""How many items a rank with its name takes at most, or the voice before them."""


def speaker(passage: Passage, index: int, content: int) -> Named | None:
    """The subject of the verb of saying at `index`: before it where it stands right there, else up to `content`."""
    before = None
    if not passage.row.items[index].has("saying.part"):
        before = _apposed(passage, index) or _before(passage, index) or _introduced(passage, index)
    leads = before is not None and before.known and not before.refers and _leads(passage, before.end, index)
    if before is not None and leads and not _own_subject(passage, index, before):
        return before
    after = _after(passage, index, content)
    if after is not None and _calls(passage.row.items[index]):
        so = passage.row.items[after.start - 1].has("bi")  # «whom it called terrorist elements»
        after = None if so or not after.known else after
    if after is not None and (_accused(passage, after, index) or _object_only(passage, index)):
        return before
    return after if after is not None and (after.known or before is None) else before


def _calls(item: Item) -> bool:
    """Whether behind a word stands what something is called: «calling the deed a crime», «and called it a lie»."""
    return item.has("saying.part") or bool(item.suffix) and bool(item.get("saying")["judges"])


def _after(passage: Passage, index: int, content: int) -> Named | None:
    """A voice named behind its verb, where that neither raises a toll nor blames in words of its own."""
    counted = index + 1 < content and passage.row.items[index + 1].has("count-word")  # «raised the toll»
    if counted or blames(passage, index) or _judges_account(passage.row, index):
        return None
    found = named(passage.row, index + 1, _accused_at(passage, index, content), passage.context)
    return found or _owner(passage, index, content)


ACCOUNTS = frozenset(("hearsay", "saying.noun", "telling", "all-that", "this"))
"""What is told, and judged: «called X's account a lie»."""


def _judges_account(row: Row, index: int) -> bool:
    """Whether a verb that calls something untrue has what others tell right behind it, and not who calls it so."""
    item = row.items[index]
    judges = item.has("saying.verb") and bool(item.get("saying")["judges"])
    return judges and index + 1 < len(row) and row.items[index + 1].bears(ACCOUNTS)


def _owner(passage: Passage, index: int, content: int) -> Named | None:
    """Who owns up to an attack that is named before him: «the attack was claimed, on Monday, by X», verb first."""
    row = passage.row
    verb = row.items[index]
    if not index + 1 == content < passage.sentence.end or not (verb.has("saying.verb") and verb.get("saying")["own"]):
        return None
    attack = row.items[content]
    at = next(iter(row.indexes(content + 1, min(content + 1 + OWNED, passage.sentence.end), "who")), None)
    if at is None or not (attack.has("trigger.noun") and attack.definite) or row.has(content + 1, at, *BETWIXT):
        return None
    return named(row, at, passage.sentence.end, passage.context)


def _own_subject(passage: Passage, index: int, before: Named) -> bool:
    """Whether a verb has its subject right behind it, and the country before it ends a headline without a stop."""
    after = passage.row.items[index + 1] if index + 1 < passage.sentence.end else None
    if before.who is None or not before.who.land or after is None or not after.has("who"):
        return False
    word = passage.row.items[index].get("saying")
    return after.get("who").kind != "armed_group" and not after.get("who").land and word["attitude"] == "announcing"


def _accused_at(passage: Passage, index: int, content: int) -> int:
    """Where whoever is accused or threatened is named: «activists accused the regime»; else `content`."""
    row = passage.row
    if row.items[index].get("saying")["attitude"] not in ("accusing", "warning"):
        return content
    found = list(row.indexes(index + 2, content, "who"))
    if not found or found[-1] - found[0] >= len(found) or row.items[index + 1].has("who"):
        return content
    before = row.items[found[0] - 1]
    office = before.has("title") and not (before.definite and " " not in row.letters(before))
    return content if office or before.bears(INTO) else found[0]


def _accused(passage: Passage, after: Named, index: int) -> bool:
    """Whether what follows a word of accusing is its object: after «accusing», or «and accused» without a name."""
    row, word = passage.row, passage.row.items[index]
    if word.get("saying")["attitude"] != "accusing" or passage.here() is None and not word.has("saying.part"):
        return False
    if word.has("saying.part"):
        return True
    return row.items[index - 1].has("wa") and after.who is None and not row.items[after.start].definite


def _object_only(passage: Passage, index: int) -> bool:
    """Whether a verb of accusing names one side alone, and so its object: «a statement in which it accused X of»."""
    row, word = passage.row, passage.row.items[index]
    at = index + 1 + row.has(index + 1, index + 2, "in")
    if word.get("saying")["attitude"] != "accusing" or not word.has("saying.verb") or at >= passage.sentence.end:
        return False
    while at + 2 < passage.sentence.end and row.items[at + 1].has("wa") and row.items[at + 2].has("who"):
        at += 2  # «X and Y were accused of»
    if at + 1 == passage.sentence.end:
        return row.items[at].has("who") and row.items[index - 1].has("wa")  # «denied it and accused X»
    turned = at + 1 + row.has(at + 1, at + 2, "turn", "where")  # «and accused X in its turn of», «the militias of X»
    if turned == passage.sentence.end:
        return False
    after = row.items[turned]
    return row.items[at].has("who") and (after.has("bi") or bool(after.parts) and after.parts[0].has("bi"))


def _before(passage: Passage, index: int) -> Named | None:
    """A voice named before its verb: «X confirms that»."""
    row, start = passage.row, index - _set_off(passage, index)
    while start > passage.sentence.start and index - start < 8:
        item = row.items[start - 1]
        if start == index and _was_saying(passage, index):
            start -= 1
            continue
        if passage.marked(start - 1, "comma", "dash", "colon") and not row.items[start].has("qad"):
            break
        if item.bears(BEFORE) or item.has("wa") and not _coordinates(passage, start - 1, index):
            break
        if row.words(item) == SLASH or item.has("who") and is_interviewed(row, start - 1):
            break  # «Agency X/ a source said», «in a talk to X an officer said»
        if item.has("negation") and item.get("negation")["weak"]:
            break  # «X denies what Y says»
        start -= 1
    of_whom = _says_of(passage, start, index)
    found = named(row, start, index - of_whom, passage.context) if start < index else None
    shot = found is not None and row.items[found.start - 1].has("means")  # «died by X's bullets, who, it said, had»
    return msgspec.structs.replace(found, start=index, end=index) if found is not None and (of_whom or shot) else found


def _says_of(passage: Passage, start: int, index: int) -> bool:
    """Whether a verb says more of those whom its subject harmed: «the army killed a man who, it said, had tried»."""
    row = passage.row
    if not passage.sentence.start < start < index - 1:
        return False
    harmed, doer, whom = row.items[start - 1], row.items[start], row.items[index - 1]
    return harmed.bears(HARMED) and doer.has("who") and whom.bears(WHOM) and not (whom.definite or whom.has("who"))


def _set_off(passage: Passage, index: int) -> bool:
    """Whether commas set off a verb of saying from a voice that opens its sentence: «local media, said, that»."""
    if not passage.marked(index - 1, "comma") or index + 2 >= passage.sentence.end:
        return False
    first = passage.sentence.start
    opens = passage.row.items[first].bears(NAMES) and not passage.row.has(first, index, *BEFORE)
    return opens and passage.marked(index + 1, "comma") and passage.row.items[index + 2].has("that")


def _apposed(passage: Passage, index: int) -> Named | None:
    """A voice before its verb whose rank or name stands between commas: «that the spokesman, General X, said»."""
    row, start = passage.row, passage.sentence.start
    last = index - 1 - row.items[index - 1].has("qad")  # «the spokesman, X Y, had said»
    if last <= start or not passage.marked(last, "comma"):
        return None
    commas = (n for n in range(last - 1, max(last - APPOSED, start), -1) if passage.marked(n, "comma"))
    first = next(commas, start)
    lead = next((n for n in range(first - 1, max(first - APPOSED, start - 1), -1) if row.items[n].bears(LEAD)), None)
    if lead is None or not (row.items[first + 1].has("title") or _of_name(row.items[first + 1])):
        return None
    who = named(row, lead + 1, index, passage.context)
    placed = who is not None and all(item.bears(PLACED) for item in row.items[who.end : first])
    return msgspec.structs.replace(who, end=last) if who is not None and placed else None


def _introduced(passage: Passage, index: int) -> Named | None:
    """A name that opens its sentence, behind it who that is, and then the verb: «X Y, a trader in Z, said that»."""
    row, start = passage.row, passage.sentence.start
    if not passage.marked(index - 1, "comma") or passage.here() is not None:
        return None
    comma = next((n for n in range(start + 1, min(start + 1 + NAME, index - 1)) if passage.marked(n, "comma")), None)
    if comma is None or index - comma > REACH or row.has(start, index, *TELLING) or not _of_name(row.items[start]):
        return None
    surface = row.words(row.items[start], row.items[comma - 1])
    ranks = (item.get("title") or item.get("source") for item in row.items[comma:index])
    kind = next((rank["kind"] for rank in ranks if rank is not None and rank["kind"]), "civilian")
    voice = Voice(kind=kind, surface=surface, chain=(surface,))
    return Named(start, index - 1, voice, items=tuple(row.items[start:comma]))


def _of_name(item: Item) -> bool:
    """Whether an item may begin a name: a word unknown, or «Abu»."""
    return not item.readings.keys() - PLACE or item.has("name-head") or item.has("name-link")


def _was_saying(passage: Passage, index: int) -> bool:
    """Whether a comma parts a verb of saying from the voice with which «was» opens its sentence: «X had, said that»."""
    row, start = passage.row, passage.sentence.start
    start += row.items[start].has("wa")
    return row.items[start].has("was") and passage.marked(index - 1, "comma") and index - start < REACH


def _coordinates(passage: Passage, index: int, verb: int) -> bool:
    """Whether «and» joins two voices: behind a country alone a verb tells of both («X and Moscow both deny»)."""
    row, m = passage.row, passage.context.morphology
    first, last = (row.items[index - 1], row.items[index + 1])
    if index == 0 or not all(item.has("who") or item.has("source") for item in (first, last)):
        return False
    alone = index + 2 == verb and last.has("who") and last.get("who").land
    return not alone or row.letters(row.items[verb]).endswith((*m.dual_verb, m.plural_verb, *m.nominative))


def _leads(passage: Passage, end: int, index: int) -> bool:
    """Whether a voice named up to `end` stands right before its verb at `index`."""
    between = range(end, index)
    return all(passage.row.items[n].bears(BETWEEN) or passage.marked(n, "comma") for n in between)
