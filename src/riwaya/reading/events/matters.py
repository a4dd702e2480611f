"""The matter in which an event is only named: «the file of the killing», «the inquiries into the attack»."""

from riwaya.grammar.row import Row
from riwaya.reading.clauses.clauses import Clause

NOUNS = frozenset(("trigger.noun", "light.noun", "loss.noun", "loss.person", "people"))
"""Nouns that tell of an event."""
LEADS = frozenset(("in", "bi", "li", "about", "on", "from", "near", "this", "instance", "ordinal"))
"""What may stand between a matter and the event that it is about."""
DATING = frozenset(("after", "since", "ago"))
"""What an event stands behind that tells when something was."""
STARTS = 3
"""How many items before an agreement the word for «since» stands at most: «since the start of»."""
NAMING = frozenset(("matter", "comment"))
"""What an event is only named in: a matter, or the comment that somebody made on it or did not make."""
SIDES = frozenset(("who", "or", "wa"))
"""Those who comment, in a list."""
MORE = ("where", "who", "people", "number", "time", "which", "in")
"""What tells more of an event behind the word for it."""
DESCRIBING = 4
"""How many items may describe a matter."""


def matter_of(row: Row, clause: Clause, index: int) -> int | None:
    """The item that names the matter in which an event is named: right before it, or with «in», «about» between."""
    at = index - 1
    while at > clause.sentence.start and row.items[at].bears(LEADS):
        at -= 1
    if at < index - 1:
        at = _described(row, clause, at)
    if at < clause.sentence.start or not row.items[at].bears(NAMING) or _blamed(row, clause, at):
        return None
    matter = row.items[at]
    leads = " " in row.letters(matter)  # «the motive behind»
    return at if at < index - 1 or leads or not (matter.definite or matter.suffix) else None


def past_matter(row: Row, clause: Clause, first: int) -> int:
    """The first word to tell an event: no verb that carries a matter of it («they go on inquiring into the attack»)."""
    carried = row.having(first + 1, clause.head, "matter") if first in clause.lights else []
    return clause.head if any(not item.has("object") for item in carried) else first  # not «answered at the sites of»


def _blamed(row: Row, clause: Clause, at: int) -> bool:
    """Whether a word for having to do with an event says who did it: «the involvement of X in», «accused X of it»."""
    if not row.items[at].has("blame"):
        return False
    said = row.having(clause.sentence.start, at, "saying")
    return row.has(at + 1, at + 2, "who") or any(item.get("saying")["attitude"] == "accusing" for item in said)


def _described(row: Row, clause: Clause, at: int) -> int:
    """The matter that words at an index describe («the judicial and military inquiries into»), or the index itself.

    They are adjectives with their article, the name of whoever is charged, or who comments («no comment by X on»).
    """
    who = at
    while row.items[who].bears(SIDES) and who > clause.sentence.start:
        who -= 1
    if who < at and row.items[who].has("comment"):
        return who
    names = False
    for back in range(at, max(clause.sentence.start, at - DESCRIBING) - 1, -1):
        item = row.items[back]
        if item.has("matter"):
            return back
        described = not names and (item.has("wa") or item.definite and not item.bears(NOUNS))
        names = not item.readings and not described
        if not (described or names):
            return at
    return at


def points_back(row: Row, clause: Clause) -> bool:
    """Whether a clause only names an event told before: says amid what it was, dates by it, or comments on it."""
    return _only_comes(row, clause) or _only_dates(row, clause) or _commented(row, clause)


def _commented(row: Row, clause: Clause) -> bool:
    """Whether an event is only what somebody did not comment on or confirm: «no comment came from X on the raids»."""
    at = matter_of(row, clause, clause.head)
    return at is not None and row.items[at].has("comment") and not row.has(clause.head + 1, clause.end, "which")


def _only_comes(row: Row, clause: Clause) -> bool:
    """Whether a clause only says amid what an event told before took place: «the shelling comes two days after».

    Not so where it adds whose it was: «this shelling comes in reply by Y».
    """
    head = clause.head
    at = head - 1 - row.items[head - 1].has("this")
    comes = row.items[head].definite and at >= clause.sentence.start and row.items[at].has("comes")
    return _alone(clause) and (comes or _came_after(row, clause)) and not row.has(head + 1, clause.end, "who")


def _came_after(row: Row, clause: Clause) -> bool:
    """Whether a clause says of an event that it came behind another one: «the massacre of X came hours after»."""
    came = row.indexes(clause.head + 1, clause.end, "comes")
    noun = row.items[clause.head].has("trigger.noun")
    return noun and any(row.has(index + 1, min(index + 2, len(row)), "after") for index in came)


def _only_dates(row: Row, clause: Clause) -> bool:
    """Whether an event told before only says when something else was: «called off his visit to X after the attack»."""
    head = clause.head
    if agreed_before(row, clause.sentence.start, head):
        return not clause.losses
    known = _alone(clause) and row.items[head].definite and row.items[head].has("trigger.noun")
    led = head > clause.sentence.start + 1 and row.items[head - 1].bears(DATING)
    return known and led and not row.has(head + 1, clause.end, *MORE)


def agreed_before(row: Row, start: int, index: int) -> bool:
    """Whether an agreement only says since when something has been: «since (the start of) the ceasefire»."""
    deed = row.items[index].get("trigger.noun")
    if deed is None or deed["frame"] != "agree" or deed["outcome"]:
        return False
    return row.has(max(start, index - STARTS), index, "since") and not row.items[index - 1].has("comma")


def _alone(clause: Clause) -> bool:
    """Whether one word alone tells of an event."""
    return len(clause.triggers) == 1 and not (clause.losses or clause.lights)
