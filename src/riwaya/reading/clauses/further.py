"""What tells of a further event, and not once more of the one before: «and a blast in Y led to», «and in Y»."""

from collections.abc import Sequence

from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.cues import Cue, bears, plans
from riwaya.reading.clauses.parting import DEEDS, HELD, two_places
from riwaya.reading.words.verbs import is_verb

AND = frozenset(("wa", "fa", "as"))
"""What joins a further event."""
LED = 12
"""How many items behind a verb of bringing about stands at most what was brought about: «a blast in Y led to»."""
NAMING = frozenset(("where", "in", "bi", "direction", "comma"))
"""What the place with which a clause opens is made of."""

TOLD = frozenset(("trigger.noun", "loss.noun"))
"""Nouns that tell of an event."""


BESIDE = frozenset(("after", "ago"))
"""What stands right before an event by which another one is dated."""


def dates_it(row: Row, cue: Cue) -> bool:
    """Whether a change of hands only dates what is told before: «shot a man who, before X took the town, had been»."""
    deed = row.items[cue.index].get("trigger")
    held = deed is not None and deed["frame"] in HELD and not deed["weak"]
    return held and row.items[cue.index - 1].bears(BESIDE)


def taken_place(row: Row, cue: Cue) -> bool:
    """Whether a relative clause tells how the place before it changed hands: «shelled the town that X took in 2018»."""
    deed = row.items[cue.index].get("trigger")
    if deed is None or deed["frame"] != "take" or cue.index < 2 or not is_verb(row, cue.index):
        return False
    place, which = row.items[cue.index - 2 : cue.index]
    return which.has("which") and place.has("where")


def led_to(row: Row, cue: Cue) -> bool:
    """Whether another event brought about what follows: «and a blast led to», not «and the blast led to»."""
    item, verb = row.items[cue.index], row.items[cue.index - 1]
    if not (item.has("trigger.noun") and verb.has("result.verb")) or item.definite or item.suffix:
        return False
    leads = " " not in row.letters(verb) and row.has(cue.index + 1, min(cue.index + LED, len(row)), "to", "li")
    return leads and cue.index > 1 and row.items[cue.index - 2].bears(AND)


def set_in(row: Row, cue: Cue, between: Sequence[Item]) -> bool:
    """Whether a verb opens its clause with another place: «two were killed in X, and in Y three were hurt»."""
    if not between or not row.items[cue.index].bears(DEEDS) or not between[-1].has("where"):
        return False
    at = cue.index - 1
    while row.items[at - 1].bears(NAMING):
        at -= 1
    opens = row.items[at].has("in") and row.items[at - 1].bears(AND)
    where = row.items[at + 1].get("where") if opens else None
    return where is not None and not where.back and cue.index - at < len(between)


def singled_out(row: Row, start: int, index: int) -> bool:
    """Whether an event is one of several told from `start` on: «the last of them the raid on X and the one on Y»."""
    first = row.items[index - 1].has("foremost")
    joined = row.items[index].definite and row.items[index - 1].has("wa") and row.has(start, index, "foremost")
    return index > start and row.items[index].bears(TOLD) and (first or joined)


def lost_before(row: Row, index: int, *, anyone: bool) -> bool:
    """Whether people were lost before what was told: «clashes broke out after the killing of a man».

    Behind other losses, only where people were killed or counted: «two died in clashes, after ten were killed».
    """
    killed = row.items[index].has("trigger") or row.has(index + 1, index + 2, "number")
    return row.items[index - 1].has("after") and row.items[index].has("loss.noun") and (anyone or killed)


def shot_by(row: Row, index: int) -> bool:
    """Whether it is told by whose bullets people were lost: «while two were killed by the bullets of X»."""
    stop = next(iter(row.indexes(index + 1, len(row), "comma", "stop", "wa", "trigger.noun")), len(row))
    fire = next(iter(row.indexes(index + 1, min(index + LED, stop), "means")), 0)
    return bool(fire) and row.items[fire - 1].has("bi") and row.has(fire + 1, min(fire + 2, len(row)), "who")


FOUND = 3
"""How many items behind the word for finding the bodies stand at most that are found."""


def found_dead(row: Row, index: int) -> bool:
    """Whether a word counts bodies that were found: they are of none of the events told before."""
    return row.items[index].has("people") and row.has(max(0, index - FOUND), index, "finding")


def told_apart(row: Row, group: Sequence[Cue], cue: Cue, between: Sequence[Item]) -> bool:
    """Whether a word for an event dates another, tells where it took place or what led to it, or singles one out."""
    if dates_it(row, cue) or taken_place(row, cue) or led_to(row, cue):
        return True
    return set_in(row, cue, between) or singled_out(row, group[0].index, cue.index)


def foretold(row: Row, group: Sequence[Cue], between: Sequence[Item]) -> bool:
    """Whether what stands before a word for an event plans it, asks for it or readies it.

    Not so where it is what somebody set about: «the setting about by X to prepare for a strike».
    """
    first = group[0]
    sets_about = len(group) == 1 and first.sort == "light" and row.items[first.index].has("light.noun")
    return plans(between) and not sets_about or bears(between, "demand") or _readied(between)


def _readied(between: Sequence[Item]) -> bool:
    """Whether what stands before a word for an event is told to ready it: «in preparation for a storming»."""
    return bears(between[-1:], "li") and bears(between[-2:], "pretext") and not between[-2].get("pretext")["weak"]


JOINING = frozenset(("comma", "wa"))
"""What leads on to a further thing that a voice tells."""


def tells_more(between: Sequence[Item]) -> bool:
    """Whether a voice goes on behind what it told: «the raids killed ten, and it added that the army shot down»."""
    threes = zip(between, between[1:], between[2:], strict=False)
    return any(lead.bears(JOINING) and said.has("saying") and that.has("that") for lead, said, that in threes)


def headed_twice(row: Row, group: Sequence[Cue], cue: Cue, between: Sequence[Item]) -> bool:
    """Whether nouns joined by «and» head a line with two events: «murder of X in Y, arrest of Z», «a blast in X and».

    Whom they took is another event behind a place, other deeds are where they have a place of their own.
    """
    first, item = group[0].index, row.items[cue.index]
    nouns = all(row.items[one.index].bears(HEADING) for one in (*group, cue))
    if not nouns or not bears(between[-1:], "wa") or item.definite or item.suffix or not _opens(row, first):
        return False
    if not bears(between, "where") or any(_raids(row.items[one.index]) for one in group):
        return False
    word, loss = item.get("trigger"), item.get("loss")
    if word is None or loss is not None and not loss["named"] and word["frame"] != "seize":
        return False  # «two killed in X and three in Y by shelling»
    return word["frame"] == "seize" or two_places(row, first, cue.index, cue.index)


HEADING = frozenset(("trigger.noun", "loss.noun"))
"""Nouns that head a line."""


def _opens(row: Row, index: int) -> bool:
    """Whether a word stands at the head of its line or sentence, or behind a colon."""
    return index == 0 or row.items[index - 1].bears(HEADS)


HEADS = frozenset(("line", "stop", "colon"))
"""What a heading stands behind."""


def _raids(item: Item) -> bool:
    """Whether an item tells of a raid: arrests behind it are made in it."""
    word = item.get("trigger")
    return word is not None and bool(word["raids"])
