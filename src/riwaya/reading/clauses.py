"""Cuts sentences into clauses that each tell one event: its triggers, its losses, and the words about them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.context import Context, Sentence
from riwaya.reading.control import is_state
from riwaya.reading.voices import Attribution

NEAR = 7
"""How many items about a weak trigger are looked at for an actor or a place."""


GOVERNORS = frozenset(
    (
        "after in bi li from with about result light trigger loss by while since during against on "
        "number this plan to attempt near "
    ).split()
)
"""What a noun stands after, and a verb does not."""
DEPENDENTS = frozenset({"modifier", "nationality", "li", "on"})
"""What stands after a noun, and not after a verb."""
COMPANY = frozenset({"who", "where", "means", "plan", "pretext"})
"""What must stand near a weak trigger."""


class Clause(msgspec.Struct, frozen=True):
    """The part of a sentence that tells one event: item indexes [start, end)."""

    start: int
    end: int
    sentence: Sentence
    triggers: tuple[int, ...] = ()
    losses: tuple[int, ...] = ()
    lights: tuple[int, ...] = ()
    led_by: str = ""
    """The sort of link that opens it: `after`, `while`, or nothing."""


class _Cue(msgspec.Struct, frozen=True):
    index: int
    sort: str  # trigger, loss, light


def clauses(row: Row, sentence: Sentence, said: Sequence[Attribution], context: Context) -> list[Clause]:
    """The event clauses of a sentence in order; what an attribution needs to name its voice is left out."""
    named = frozenset(i for one in said for i in range(one.start, one.content) if one.content > one.start)
    cues = [cue for cue in _cues(row, sentence, context) if cue.index not in named]
    groups: list[list[_Cue]] = []
    for position, cue in enumerate(cues):
        ahead = cues[position + 1] if position + 1 < len(cues) else None
        if groups and not _breaks(row, groups[-1], cue, ahead, said):
            groups[-1].append(cue)
        else:
            groups.append([cue])
    return list(_bounded(row, sentence, groups, said, context))


def _cues(row: Row, sentence: Sentence, context: Context) -> Iterator[_Cue]:
    last: _Cue | None = None
    telling = context.pack.alphabet.having("trigger", "loss", "no-loss", "people", "light")
    for index in range(sentence.start, sentence.end):
        if row.codes[index] not in telling:
            continue
        sort = _sort(row, sentence, index, last)
        if sort:
            last = _Cue(index, sort)
            yield last


def _sort(row: Row, sentence: Sentence, index: int, last: _Cue | None) -> str:
    """What an item is to the events of its sentence; empty where it is nothing."""
    item = row.items[index]
    if is_state(row, sentence, index) or _purpose(row, index):
        return ""
    lost = item.has("loss") or item.has("no-loss") or item.has("people") and bool(item.get("people").measure)
    if lost and item.has("trigger") and _plans(row.items[max(sentence.start, index - 2) : index]):
        return "trigger"
    if lost and (not item.has("trigger") or _befalls(item) or last is not None and _resulting(row, last, index)):
        return "loss"
    if item.has("trigger") and not item.has("plan"):
        weak = item.get("trigger")["weak"] and not _company(row, sentence, index)
        return "loss" if weak and lost else "" if weak else "trigger"
    return "light" if item.has("light") else ""


def _purpose(row: Row, index: int) -> bool:
    """Whether a taking is only what something is for: «to take the areas that …»."""
    item = row.items[index]
    taking = item.has("trigger.noun") and item.get("trigger")["frame"] == "take"
    return taking and index > 0 and row.items[index - 1].has("li")


def _befalls(item: Item) -> bool:
    """Whether a word of loss tells death or injury: that befalls people, and another word tells by what."""
    entry = item.get("loss")
    return entry is not None and entry["measure"] in ("killed", "injured")


def is_verb(row: Row, index: int) -> bool:
    """Whether an event word that may be verb or noun is a verb: a noun follows what governs one, or bears the article."""
    item = row.items[index]
    if not item.has("trigger.verb") or not item.has("trigger.noun"):
        return item.has("trigger.verb")
    if item.definite or index and row.items[index - 1].bears(GOVERNORS):
        return False
    return index + 1 >= len(row) or not row.items[index + 1].bears(DEPENDENTS)


def _resulting(row: Row, last: _Cue, index: int) -> bool:
    """Whether a loss is told as the result of what stands before it."""
    between = row.items[last.index + 1 : index]
    return _has(between, "result") or last.sort == "loss" and _has(between[-2:], "wa")


def _company(row: Row, sentence: Sentence, index: int) -> bool:
    """Whether an actor or a place stands near a weak trigger."""
    around = row.items[max(sentence.start, index - NEAR) : min(sentence.end, index + NEAR + 1)]
    return any(item.bears(COMPANY) for item in around)


def _breaks(row: Row, group: Sequence[_Cue], cue: _Cue, ahead: _Cue | None, said: Sequence[Attribution]) -> bool:
    """Whether a cue opens a clause of its own instead of joining the one before it."""
    between = row.items[group[-1].index + 1 : cue.index]
    if any(one.start > group[-1].index and one.content <= cue.index + 1 and not _goes_on(one) for one in said):
        return True
    if _adds(between) or row.items[cue.index].has("trigger") and _plans(between):
        return True
    if _has(between, "result") and (cue.sort == "loss" or not _turns(between)):
        return False
    triggers = [c for c in group if c.sort == "trigger"]
    if cue.sort == "light":
        ends = ahead is None or ahead.sort != "trigger"
        speaks = bool(triggers) and ends and not _joined(between) and _subject(row, triggers[-1].index)
        return _turns(between) or bool(triggers) and not speaks and not _has(between, "which")
    if cue.sort == "loss":
        return _turns(between) and _own_event(row, cue, ahead)
    item = row.items[cue.index]
    if group[-1].sort == "light" and not _turns(between):
        return False
    if not triggers:
        return is_verb(row, cue.index) and (_joined(between) or _turns(between)) or _has(between, "while")
    return _breaks_trigger(row, triggers[-1], cue, between)


def _breaks_trigger(row: Row, last: _Cue, cue: _Cue, between: Sequence[Item]) -> bool:
    item = row.items[cue.index]
    if between and between[-1].has("which"):
        return False
    if is_verb(row, cue.index):
        return (
            _has(between, "while")
            or _has(between[-1:], "negation")
            or _joined(between)
            or not _subject(row, last.index)
        )
    if (item.suffix or item.has("trigger.part")) and not _has(between, "while"):
        return False
    if _has(between, "while") or _has(between, "after"):
        return True
    ahead = row.items[cue.index + 1 : cue.index + 4]
    if _joined(between) and (_has(ahead, "where") or _has(ahead[:1], "on")):
        return True
    lead = between[-2:]
    if _has(lead, "bi") or _has(lead, "in") or item.definite or item.suffix:
        return False
    return len(between) > 3


def _subject(row: Row, index: int) -> bool:
    """Whether a noun may be what the next verb speaks of: an indefinite one takes a relative clause, a definite one
    is a subject where nothing governs it."""
    item = row.items[index]
    if is_verb(row, index):
        return False
    governed = index > 0 and row.items[index - 1].bears(GOVERNORS)
    return not governed or not (item.definite or item.suffix)


def _joined(between: Sequence[Item]) -> bool:
    """Whether a conjunction stands right before a word (particles of tense may stand between)."""
    for item in reversed(between[-3:]):
        if item.has("wa") or item.has("fa"):
            return True
        if not (item.has("qad") or item.has("sa") or item.has("still")):
            return False
    return False


def _plans(between: Sequence[Item]) -> bool:
    """Whether what follows is only planned: «arrested a cell that planned to bomb»."""
    plans = [entry for item in between if (entry := item.get("plan")) is not None]
    return any(not entry["weak"] and not entry["purpose"] for entry in plans)


def _adds(between: Sequence[Item]) -> bool:
    """Whether a voice goes on to a second thing that it tells: «and that»."""
    return any(one.has("wa") and two.has("that") for one, two in pairwise(between))


def _goes_on(said: Attribution) -> bool:
    """Whether an attribution only carries on with the voice before it: «confirming that»."""
    return said.saying is not None and said.saying.label == "saying" and bool(said.saying["carries"])


def _turns(between: Sequence[Item]) -> bool:
    return _has(between, "while") or _has(between, "turn")


def _own_event(row: Row, cue: _Cue, ahead: _Cue | None) -> bool:
    """Whether a loss brings an event of its own behind it: «while two were killed in a raid»."""
    return ahead is not None and ahead.sort == "trigger" and ahead.index - cue.index < 12


def _has(items: Sequence[Item], label: str) -> bool:
    for item in items:  # noqa: SIM110 - a plain loop: this is asked some thousand times an article
        if label in item.readings:
            return True
    return False


def _bounded(
    row: Row, sentence: Sentence, groups: Sequence[Sequence[_Cue]], said: Sequence[Attribution], context: Context
) -> Iterator[Clause]:
    """The clauses with their bounds: each begins after the last break before its first cue."""
    starts = [_start(row, sentence, groups, n, said, context) for n in range(len(groups))]
    for n, group in enumerate(groups):
        by_sort = {sort: tuple(c.index for c in group if c.sort == sort) for sort in ("trigger", "loss", "light")}
        end = starts[n + 1] if n + 1 < len(groups) else sentence.end
        following = [one.start for one in said if one.start > group[-1].index]
        end = min([end, *following])
        lead = row.items[max(starts[n] - 1, sentence.start) : group[0].index]
        led_by = next((label for label in ("while", "after") if _has(lead, label)), "")
        yield Clause(
            starts[n],
            max(end, group[-1].index + 1),
            sentence,
            by_sort["trigger"],
            by_sort["loss"],
            by_sort["light"],
            led_by,
        )


def _start(
    row: Row,
    sentence: Sentence,
    groups: Sequence[Sequence[_Cue]],
    n: int,
    said: Sequence[Attribution],
    context: Context,
) -> int:
    first = groups[n][0].index
    floor = groups[n - 1][-1].index + 1 if n else sentence.start
    contents = [one.content for one in said if one.content <= first and one.content > floor]
    floor = max([floor, *contents])
    if not n or contents:
        added = [i + 1 for i in range(floor + 1, first) if row.items[i].has("that") and row.items[i - 1].has("wa")]
        return max([floor, *added])
    breaks = (context.pack.codes["comma"], context.pack.codes["dash"])
    for index in range(first - 1, floor - 1, -1):
        item = row.items[index]
        if row.codes[index] in breaks or item.has("while") or item.has("that") or item.has("but"):
            return index + 1
        if _plans([item]):
            return index
        if (
            item.has("wa")
            and index + 1 < len(row)
            and (
                row.items[index + 1].has("trigger")
                or row.items[index + 1].has("light")
                or row.items[index + 1].has("loss")
            )
        ):
            return index
    return max(floor, first - 1) if row.items[first - 1].has("wa") else first
