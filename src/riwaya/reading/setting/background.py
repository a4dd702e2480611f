"""What is told as context and not as the news (codebook, sections 1 and 11a, `background`)."""

from riwaya.core.claim import TimeSpan
from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.setting.dating import counted_back
from riwaya.reading.words.verbs import is_imperfect

REACH = 9
"""How many items lie at most between «was» and the particle that makes it a pluperfect."""
CLOSE = 3
"""How near the head of a sentence, or the word for its event, words stand that make it context."""
APART = ("comma", "that", "which", "saying.verb", "wa")
"""What parts a verb from the «was» that would make it a pluperfect."""
LONG = ("weeks", "months", "years")
"""Units of which an uncounted number lies well back."""
SHORT = ("hours", "minutes")
"""Units in which an event lies before another one of the same day."""
NAMED = ("month_name", "month_word", "year_word", "season", "month_doubtful")
"""What names a time longer than some days."""


def context_words(
    row: Row, clause: Clause, event: str, told: tuple[TimeSpan, Item] | None, morphology: Morphology
) -> tuple[Item, ...]:
    """The words by which a clause tells its event as context; empty where it tells it as news."""
    head = clause.head
    start = clause.sentence.start
    for item in row.having(start, head + 1, "turn"):
        if item.get("turn")["background"]:
            return (item,)
    today = told is not None and told[0].relative == {"days": 0}
    for index in row.containing(clause.start, clause.end, "context") if not today else ():
        if not _lasts(row.items[index]) and _told_of(row, clause, index):
            return (row.items[index],)
    if not (clause.sentence.leads or today):
        opening = row.having(start, min(start + CLOSE, head + 1), "context", "still")
        lasting = next((item for item in opening if _lasts(item) or item.has("still")), None)
        if lasting is not None:
            return (lasting,)
        if told is not None and _is_past(*told):
            return (told[1],)
        dated = told is not None or row.has(start, head, "time")
        pluperfect = _pluperfect(row, start, head + 1, morphology, dated=dated)
        if pluperfect:
            return pluperfect
    return _before_another(row, clause, event)


def _before_another(row: Row, clause: Clause, event: str) -> tuple[Item, ...]:
    """What says that an event lies days before the one just told, began what lasts, or is an agreement broken by it."""
    before = counted_back(row, clause)
    if before is None and event == "agreement":  # «despite the truce»
        before = row.first(max(clause.start - 1, clause.head - CLOSE), clause.head, "but")
    before = before or row.first(max(clause.sentence.start, clause.head - CLOSE), clause.head, "since")
    same_day = before is not None and _unit(before) in SHORT
    return () if before is None or same_day else (before,)


def _is_past(time: TimeSpan, item: Item) -> bool:
    """Whether a time says by itself that it lies well back: «last September», «since March 2020», «over years»."""
    if time.start is None and time.relative is None and _unit(item) in LONG:
        return True
    return item.contains(*NAMED) and (item.contains("past") or time.end is None and time.start is not None)


def _unit(item: Item) -> str | None:
    """The unit in which an expression of time counts; None where it counts in none."""
    entry = item.get("timeunit")
    return entry["unit"] if entry is not None else next(filter(None, map(_unit, item.parts)), None)


def _told_of(row: Row, clause: Clause, index: int) -> bool:
    """Whether words that make context are said of the event: an adjective is only right behind its word."""
    entry = row.items[index].get("context")
    return entry is None or not entry["adjective"] or index - 1 in clause.triggers


def goes_on(row: Row, clause: Clause) -> bool:
    """Whether a clause tells what goes on or happens again and again: «they shell the town daily»."""
    words = row.having(clause.start, clause.end, "context")
    return any(_lasts(item) or item.get("context")["often"] for item in words)


def _lasts(item: Item) -> bool:
    return item.has("context") and bool(item.get("context")["lasts"])


def _pluperfect(row: Row, start: int, end: int, morphology: Morphology, *, dated: bool) -> tuple[Item, ...]:
    """«X had struck»; «X had said» dates the saying, and what was said only where that was on another day.

    Without its particle the pluperfect may only tell what came earlier on a day that is named (`dated`).
    """
    for was in row.indexes(start, min(start + 2, end), "was")[:1]:
        for qad in row.indexes(was + 1, min(was + REACH, end - 1), "qad")[:1]:
            saying = row.items[qad + 1].get("saying")
            if saying is None or saying["documents"] or _another_day(row, qad, end):
                return (row.items[was], row.items[qad])
        for verb in row.indexes(was + 1, min(was + REACH, end), "trigger.verb", "loss.verb", "light.verb")[:1]:
            if not (dated or row.has(was + 1, verb, *APART) or is_imperfect(row, verb, morphology)):
                return (row.items[was], row.items[verb])
    return ()


def _another_day(row: Row, start: int, end: int) -> bool:
    """Whether a day that is not today stands among items."""
    return any(item.get("time").relative != {"days": 0} for item in row.having(start, end, "time"))
