"""Whether an event is called staged: put on for a camera, only warned of as a show, or its telling called made up."""

from collections.abc import Iterable

from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.events.negating import CLOSE, REACH, firm
from riwaya.reading.voices.voices import Attribution

TELLINGS = ("saying.noun", "denial.noun", "hearsay", "telling", "footage")
"""Words for what others tell or show."""


def is_staged(items: Iterable[Item]) -> bool:
    """Whether words of staging stand among the items; weak ones count only together."""
    entries = [entry for item in items if (entry := item.get("staging")) is not None]
    return any(not entry["weak"] for entry in entries) or len(entries) > 1


def is_shown(items: Iterable[Item]) -> bool:
    """Whether words of filming or acting stand among the items: a show is being put on."""
    return any(entry["show"] for item in items if (entry := item.get("staging")) is not None)


def is_filmed(row: Row, clause: Clause, head: int) -> bool:
    """Whether pictures are made of an event that is none: «the filming of clips of an alleged attack»."""
    end = min(head + 1 + CLOSE, clause.end)
    alleged = row.having(head + 1, end, "denial.noun")
    unreal = any(item.get("denial")["doubt"] for item in alleged) or row.has(head + 1, end, "negation")
    start = max(clause.start, head - REACH)
    filming = row.has(start, head, "staging") and row.has(start, head, "footage") or row.items[head - 2].has("staging")
    return unreal and filming and row.items[head - 1].has("li")


def is_show_ahead(row: Row, clause: Clause, said: Attribution | None) -> bool:
    """Whether a show is warned of or prepared: «warned that they prepare for a new show»."""
    shows = row.indexes(clause.start, clause.end, "staging")
    if not shows:
        return False
    if said is not None and said.saying is not None and said.saying["status"] == "prepared":
        return True
    plans = row.having(max(clause.start, shows[0] - CLOSE), shows[0], "plan")
    led = row.items[shows[0] - 1].has("li")
    if led and shows[0] + 1 in shows:
        return True  # «prepare places to film a show»
    if row.items[shows[0] - 1].has("light.noun") and row.items[shows[0] - 2].has("li"):
        return True  # «use children to carry out a show»
    return any(firm(item, "plan") or led and item.get("plan")["led"] for item in plans)


def is_found_fake(row: Row, clause: Clause, head: int) -> bool:
    """Whether a known event is said to be fake: «the attack on X was staged», and not «a staged attack»."""
    item, after = row.items[head], row.items[head + 1] if head + 1 < clause.end else None
    known = item.definite or after is not None and (after.definite or after.has("where"))
    if not item.has("trigger.noun") or not known:
        return False
    behind = row.having(head + 1, clause.end, "staging.noun")
    return any(not (one.definite or one.get("staging")["weak"] or one.get("staging")["show"]) for one in behind)


def is_put_on(row: Row, clause: Clause, head: int) -> bool:
    """Whether a known event is said to be a show of somebody's: «the attack is a provocation», «was a provocation»."""
    show = head + 1 + row.has(head + 1, head + 2, "was")
    if show >= clause.end or not (row.items[head].definite and row.items[head].has("trigger.noun")):
        return False
    return row.items[show].has("staging") and row.items[show].has("trigger") and not row.items[show].definite


def is_cleared_of_staging(row: Row, clause: Clause, said: Attribution | None) -> bool:
    """Whether the staging is what is denied, and not the event: «denied having faked the attack», «faked no attack»."""
    last = max(clause.triggers, default=clause.start)
    shows = [index for index in row.indexes(clause.start, last, "staging") if not row.items[index].definite]
    if not shows:
        return False
    denied = said is not None and said.saying is not None and said.saying["status"] == "denied"
    entry = row.items[shows[0] - 1].get("negation") if shows[0] else None
    return denied or entry is not None and not entry["weak"]


def is_forged(row: Row, clause: Clause, head: int) -> bool:
    """Whether forged pictures lead to an event: «made forged videos of the use of poison»."""
    return any(row.items[n - 1].has("footage") for n in row.indexes(clause.start + 1, head, "staging"))


def is_called_fake(items: Iterable[Item]) -> bool:
    """Whether the whole telling is called a show or an invention, and not just the event a fake one."""
    return any(entry["verdict"] for item in items if (entry := item.get("staging")) is not None)


def is_of_the_telling(row: Row, clause: Clause, said: Attribution | None, head: int) -> bool:
    """Whether the telling of an event is called fake, or its pictures are: «the reports of it are made up»."""
    start = clause.start if said is None else said.start if judges(said) else said.content
    behind = row.has(head + 1, clause.end, "staging")
    return behind and row.has(min(start, head), head, *TELLINGS)


def judges(said: Attribution) -> bool:
    """Whether a voice says what something is: «called the accusations made up»."""
    return said.saying is not None and bool(said.saying["judges"])


def is_to_accuse(row: Row, clause: Clause, head: int) -> bool:
    """Whether an event is only what somebody is to be accused of: «in order to accuse the army of shelling»."""
    return any(item.get("staging")["aim"] for item in row.having(clause.start, head, "staging"))


def calls_fake(row: Row, one: Attribution) -> bool:
    """Whether a stretch calls fake what was told or shown: «the report is made up», «the attack», «the pictures»."""
    if finds_fake(row, one):
        return True
    start = one.start + 1 if judges(one) else one.content
    told = row.indexes(start, one.end, *TELLINGS)
    shows = row.having(told[0], one.end, "staging") if told else []
    known = any(row.items[index].definite or _of_known(row, index) for index in told)
    known = known or row.items[one.content - 1].has("that-one")
    return known and any(not item.get("staging")["weak"] for item in shows)


def finds_fake(row: Row, one: Attribution) -> bool:
    """Whether a stretch says of a known event or incident that it is made up: «the (alleged) attack is made up»."""
    events = (n for n in row.indexes(one.content, one.end, "trigger.noun", "instance") if row.items[n].definite)
    return any(row.has(n + 1, min(n + 1 + CLOSE, one.end), "staging.noun") for n in events)


def _of_known(row: Row, index: int) -> bool:
    """Whether a word is one of something known: «the victims' pictures», «X's account»."""
    if index + 1 >= len(row):
        return False
    whose = row.items[index + 1]
    return row.items[index].has("footage") and whose.definite or row.items[index].has("telling") and whose.has("who")
