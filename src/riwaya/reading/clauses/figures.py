"""Words for events that are meant as figures of speech, or tell of other matters: «grief took hold of the village»."""

from riwaya.grammar.row import Item, Row

VERBS = ("trigger.verb", "light.verb", "loss.verb")
"""What is a figure of speech by who does it or to whom it is done."""
NOUNS = ("trigger.noun", "loss.noun")
"""What is one by the word that it governs."""
SUBJECTS = frozenset(("who", "people", "group", "nationality", "title", "person", "where"))
"""What may stand between a verb and its object."""
LEADING = frozenset(("on", "from", "to", "about", "bi"))
"""What leads a verb to what it acts on."""
DOERS = frozenset(("figure", "figure-doer", "disaster"))
"""What does nothing to anybody, or no more than nature does."""
PRESS = frozenset({"media", "state_media", "agency"})
"""The kinds of actors that attack with words."""
REACH = 4
"""How many items behind a verb its object stands at most."""
MOVING = frozenset({"take", "leave", "move", "strike"})
"""The frames of words for going, of which some say by what they reach or leave that nobody goes anywhere."""
GOING = frozenset({"territory_change", "movement", "armed_clash"})
"""The events that going tells."""


def is_figure(row: Row, index: int) -> bool:
    """Whether what does an event, or suffers it, can neither strike nor be struck: no event is told then."""
    item = row.items[index]
    behind = row.items[index + 1] if index + 1 < len(row) else None
    if behind is None:
        return False
    if any(map(item.has, VERBS)):
        return behind.bears(DOERS) or _spoken(item, behind) or _acts_on(row, index)
    return any(map(item.has, NOUNS)) and not item.definite and behind.has("figure")


def _acts_on(row: Row, index: int) -> bool:
    """Whether the object of a verb, right behind it, behind its subject or behind what leads to it, is a figure's."""
    goes = _goes(row.items[index])
    for at in range(index + 1, min(index + 1 + REACH, len(row))):
        item = row.items[at]
        if item.has("figure") or goes and (item.has("prize") or _left(row, index, at)):
            return True
        if not item.bears(SUBJECTS | LEADING) and (item.readings or at > index + 1):
            return False
    return False


def _spoken(item: Item, behind: Item) -> bool:
    """Whether somebody is attacked with words only: by a deputy, a writer, a newspaper."""
    entry, who = item.get("trigger"), behind.get("who")
    person = behind.has("title") or behind.has("group") and behind.has("source")  # «the deputy», «the writer»
    talks = person if who is None else who.kind in PRESS
    return entry is not None and bool(entry["spoken"]) and talks


def _left(row: Row, index: int, at: int) -> bool:
    """Whether somebody leaves a body of others, and no place: «withdrew from the alliance»."""
    body = row.items[at].has("who") and not row.items[at].has("where") and row.items[at - 1].has("from")
    return body and row.items[index].get("trigger")["frame"] == "leave"


def _goes(item: Item) -> bool:
    """Whether a word tells that somebody takes, leaves or reaches something."""
    entry = item.get("trigger")
    return entry is not None and entry["event"] in GOING and entry["frame"] in MOVING
