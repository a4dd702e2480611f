"""Whether a word of saying says something where it stands, and where what it says begins."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.page.quotes import speech_at
from riwaya.reading.voices.asides import carried_out, describes, filmed, is_ambiguous, is_claimed, of_statement
from riwaya.reading.voices.attribution import Passage
from riwaya.reading.voices.hearers import is_laid
from riwaya.reading.voices.naming import REACH, Named
from riwaya.reading.voices.unnamed import is_alike
from riwaya.reading.voices.voicephrase import is_published
from riwaya.text.fold import fold_words

OPENERS = ("wa", "fa", "qad", "which", "while")
"""What stands before a word that opens its clause."""
CLOSING = (
    "that", "colon", "trigger", "loss", "staging", "plan", "people", "saying.verb", "owned", "blame", "denial.noun",
    "hearsay", "light.noun",
)  # fmt: skip
"""What may end the naming of a voice."""
JUDGED = frozenset(("denial", "staging", "pretext"))
"""What somebody calls what he judges."""
BLAMING = frozenset(("owned", "blame", "hearsay"))
"""Words that lay a deed to somebody, or point at what is told."""
ANNOUNCED = frozenset({"trigger.noun", "loss.noun"})
"""What may be announced in a noun."""
TELLERS = frozenset({"activists", "civilian", "expert", "rescuers"})
"""Kinds of unnamed people who tell."""
COUNTING = frozenset({"monitor", "rescuers", "international_body"})
"""Kinds of voices whose work it is to count what happens."""
FORCES = "-forces"
"""How the ids of armies end."""
TOLD = frozenset(("which", "hearsay"))
"""What a word of saying in what is denied goes back to: «the reports that spoke of», «reports spoke of»."""
ABOUT = ("about", "bi", "to")
"""What stands between a word of saying and what it only mentions."""
STRIKING = frozenset(("who", "means", "people"))
"""Who is seen to strike."""


def speaks(passage: Passage, index: int) -> bool:
    """Whether a word of saying says something: a weak one wants «that», a colon, a quotation or its words behind it."""
    row, item = passage.row, passage.row.items[index]
    entry: Entry = item.get("saying")
    if entry.label == "saying.part" or index and row.items[index - 1].has("from"):
        return False  # «in a statement», «who says»
    if item.has("saying.noun") and not item.has("saying.verb"):
        return _noun_speaks(passage, index)
    if (
        of_statement(passage, index)
        or _spread(passage, index)
        or filmed(passage, index)
        or describes(passage, index)
        or is_alike(row, passage.sentence.start, index)
        or is_laid(row, index)
        or is_claimed(passage, index, opens=_opens(passage, index))
    ):
        return False  # «in a statement that followers of it spread», «to film clips that document the strike»
    ahead = passage.ahead(index)
    if _turns_on(passage, entry, ahead) or _judges(passage, index, entry, ahead) or _keeps_count(passage, index, ahead):
        return True
    others = is_ambiguous(item, ahead)
    if not (entry["weak"] or others) or _owns_up(passage, index, entry, ahead):
        return True
    if (others or item.has("saying.part")) and not _opens(passage, index):
        return False
    unnamed = ahead[0].get("source") if ahead else None
    if unnamed is not None and unnamed["kind"] in TELLERS and not (entry["status"] and entry["weak"]):
        return True
    if not (entry["needs"] and entry["status"]) and row.has(index + 1, index + 1 + len(ahead), "colon"):
        return True
    if entry["needs"]:
        return _has_words(row, entry, ahead, passage.context.morphology.article[0])
    end = min(index + REACH, passage.sentence.end)
    return any(item.has("that") for item in ahead) or speech_at(row, index + 1, end) is not None


def _owns_up(passage: Passage, index: int, entry: Entry, ahead: Sequence[Item]) -> bool:
    """Whether a verb owns up to what was told just before: «. X claimed it», «and X claims» at the end."""
    opens = index - passage.sentence.start <= 1 or passage.row.items[index - 1].has("as")  # «, as did Y claim it»
    back = passage.row.items[index].suffix and opens
    return bool(entry["admits"] and entry["own"] and (back or not ahead))


def _keeps_count(passage: Passage, index: int, ahead: Sequence[Item]) -> bool:
    """Whether those who count what happens record it: «the network recorded 20 arrests», not «the army recorded»."""
    entry: Entry = passage.row.items[index].get("saying")
    if not (entry["weak"] and entry["documents"] and ahead and ahead[0].has("who")) or not _opens(passage, index):
        return False
    who: Who = ahead[0].get("who")
    return who.kind in COUNTING or who.kind == "government" and not (who.land or (who.acting or "").endswith(FORCES))


def _judges(passage: Passage, index: int, entry: Entry, ahead: Sequence[Item]) -> bool:
    """Whether a verb calls what was told untrue, a show or a pretext: «called the account an invention»."""
    if not entry["judges"] or not any(item.bears(JUDGED) for item in ahead) or not _opens(passage, index):
        return False
    return not (index and passage.row.items[index - 1].has("which"))


def _has_words(row: Row, entry: Entry, ahead: Sequence[Item], article: str) -> bool:
    """Whether the words that a verb of saying needs stand behind it, those of one letter joined to another word.

    The letter of the `article` behind them tells the preposition from a word's own first letter.
    """
    wanted = _folded(tuple(entry["needs"]))
    if entry["own"]:  # «adopts the words of X, who founded it after the killing of»
        ahead = tuple(takewhile(lambda item: not item.has("which"), ahead))
    joined = tuple(word + article for word in wanted if len(word) == 1)
    if joined and any(not item.readings and row.letters(item).startswith(joined) for item in ahead):
        return True
    return any(not wanted.isdisjoint(row.letters(item).split()) for item in ahead)


def _spread(passage: Passage, index: int) -> bool:
    """Whether a verb only tells that nobody known spread what is denied: «denied reports which sites passed on»."""
    here, row = passage.here(), passage.row
    if not row.items[index].suffix or here is None or here.saying is None or here.saying["status"] != "denied":
        return False
    named = passage.ahead(index)[:1]
    known = bool(named) and named[0].has("who") or row.items[index - 1].has("negation")  # «what Moscow spread»
    if row.items[index - 1].has("hearsay"):
        return True  # «denied the truth of reports that X published»
    return not (known or _opens(passage, index))


def retold(passage: Passage, index: int) -> bool:
    """Whether a word of saying stands in what is denied: «denied the reports that spoke of»."""
    here, row = passage.here(), passage.row
    if here is None or here.saying is None or here.saying["status"] != "denied":
        return False
    told = passage.marked(index - 1, "comma") and row.has(index + 1, index + 2, *ABOUT)
    return row.items[index - 1].bears(TOLD) or told and row.has(here.start, index, "hearsay")


def _turns_on(passage: Passage, entry: Entry, ahead: Sequence[Item]) -> bool:
    """Whether who denies something lays it to somebody else: «denied the shelling, accusing X of»."""
    here = passage.here()
    denies = here is not None and here.saying is not None and here.saying["status"] == "denied"
    return denies and entry["attitude"] == "accusing" and bool(ahead) and ahead[0].has("who")


def _noun_speaks(passage: Passage, index: int) -> bool:
    """Whether a noun of saying brings its voice and «that», or what it announces: «X's announcement of its raids»."""
    ahead = passage.ahead(index)[:5]
    named = bool(ahead) and (ahead[0].has("nationality") or ahead[0].has("who"))
    announced = passage.row.items[index].get("saying")["attitude"] == "announcing" and len(ahead) > 1
    if announced and ahead[0].has("who") and ahead[1].bears(ANNOUNCED):
        return True
    return named and any(item.has("that") for item in ahead)


def _opens(passage: Passage, index: int) -> bool:
    """Whether a word opens its clause."""
    if index == passage.sentence.start:
        return True
    return passage.marked(index - 1, "comma", "dash") or passage.row.has(index - 1, index, *OPENERS)


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    """Words as they are matched."""
    return frozenset(fold_words(word) for word in words)


def is_negated(row: Row, index: int) -> bool:
    """Whether a word of saying is itself negated: «nobody claimed the attack»."""
    entry = row.items[index - 1].get("negation") if index else None
    return entry is not None and not entry["weak"]


def blames(passage: Passage, index: int) -> bool:
    """Whether whoever speaks accuses others in his own words: «X said that it holds Y responsible»."""
    row = passage.row
    return row.has(index - 1, index, "that-one") and row.items[index].get("saying")["attitude"] == "accusing"


def subjectless(passage: Passage, index: int) -> bool:
    """Whether a verb without a subject goes back to no voice: a passive, «that he announced», «confirms it»."""
    item: Item = passage.row.items[index]
    entry: Entry = item.get("saying")
    governed = index > 0 and passage.row.items[index - 1].has("that") and not blames(passage, index)
    return bool(entry["passive"] or governed or item.suffix and not entry["status"])


def sighted(passage: Passage, who: Named, entry: Entry, index: int) -> bool:
    """Whether forces only see what a voice tells: «the spokesman said that the air defence detected the launch of»."""
    here = passage.here()
    forces = who.who is not None and (who.who.acting or "").endswith(FORCES)
    return bool(entry["documents"]) and forces and here is not None and here.content <= who.start < index


def _disclaims(item: Item) -> bool:
    """Whether a noun denies a part in what follows, or calls it a mere allegation."""
    entry = item.get("denial.noun")
    return entry is not None and bool(entry["denies"] or entry["attitude"])


WHEN = frozenset(("after", "since", "during", "ago"))
"""What tells when somebody spoke by an event."""


def content_after(passage: Passage, start: int) -> int:
    """The item at which the naming of a voice from `start` on ends, and what it says begins."""
    row = passage.row
    end = min(start + REACH, passage.sentence.end)
    speech = speech_at(row, start, end)
    end = end if speech is None else speech + row.items[speech].has("that")
    for index in row.indexes(start, end, *CLOSING):
        item = row.items[index]
        if item.has("that") or passage.marked(index, "colon"):
            return index + 1
        if index > start and (item.bears(BLAMING) or _disclaims(item) or carried_out(row, index, end)):
            return index
        if item.has("trigger.verb") and index > start + 1 and row.items[index - 1].has("which"):
            continue  # «denied X, who fight in Y, the shelling of»
        if (
            item.has("trigger.noun")
            and item.definite
            and row.items[index - 1].bears(WHEN)
            and row.has(index, end, "that")
        ):
            continue  # «said after the attack that»
        if item.has("trigger") or item.has("loss") or item.has("staging") or item.has("plan") and index > start:
            return _counting(row, start, index) - int(index > start and row.items[index - 1].has("bi"))
        if item.has("people") and item.get("people").measure and index > start:
            return _counting(row, start, index)
        if item.has("saying.verb") and index > start + 1 and not (item.has("between") or _passed_on(row, index, end)):
            return index
    return end


def _counting(row: Row, start: int, index: int) -> int:
    """Where losses at an index, or words for the rise of their number before them, begin: «the rise of the toll of»."""
    risen = index - 1 - row.items[index - 1].has("count-word")
    return risen if risen >= start and row.items[risen].has("reaching") else index


def _passed_on(row: Row, index: int, end: int) -> bool:
    """Whether a word of saying only tells who passes on what a voice says: «in a statement that X published»."""
    return row.items[index - 1].has("according") or is_published(row, index, end)


def seen_from(row: Row, start: int, content: int) -> int:
    """Where what somebody saw begins: at the subject of its verb («documented a drone that hit a car»)."""
    verb = content < len(row) and row.items[content].has("trigger.verb")
    return content - 1 if verb and content > start and row.items[content - 1].bears(STRIKING) else content
