"""Whether a word for an event opens a clause of its own, or tells more of the event before it."""

from collections.abc import Sequence
from itertools import pairwise

from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.again import one_event
from riwaya.reading.clauses.counting import BRINGS, acts, counted_apart, counts_on, kills_so_many, some_in
from riwaya.reading.clauses.cues import Cue, bears, is_subject
from riwaya.reading.clauses.further import (
    foretold,
    found_dead,
    headed_twice,
    led_to,
    lost_before,
    shot_by,
    tells_more,
    told_apart,
)
from riwaya.reading.clauses.parting import (
    adds,
    bloodless,
    breaks_out,
    broke_out,
    by_way_of,
    conjoined,
    dated,
    elsewhere,
    fought,
    long_after,
    meanwhile,
    met,
    moved,
    others_act,
    turns,
    two_places,
    undergone,
)
from riwaya.reading.counts.people import TAKING
from riwaya.reading.voices.voices import Attribution
from riwaya.reading.words.verbs import is_verb

COUNTING = frozenset({"number", "approx", "more-than", "at-least", "up-to"})
"""What counts the events of a word («in five raids»)."""
FALLEN = 2
"""How near the losses stand behind a verb that only says that there were some («and there were dead»)."""
REACH = 12
"""How many items lie at most between a loss and the event that brought it."""
PLACED = 10
"""How many items behind an event its place is looked for."""
PLACES = frozenset(("where", "place-kind", "infrastructure", "anaphor.place"))
"""What a relative clause says of a place stands behind."""
TURNS = frozenset(("wa", "while", "after"))
"""What parts an attack from the one that was repelled before it."""


def breaks(row: Row, group: Sequence[Cue], cue: Cue, rest: Sequence[Cue], said: Sequence[Attribution]) -> bool:
    """Whether a cue opens a clause of its own instead of joining the one before it."""
    ahead = next((c for c in rest if not met(row.items[c.index])), None)
    between = row.items[group[-1].index + 1 : cue.index]
    if _speaks_anew(group[-1].index, cue.index, said) or counted_apart(row, group, cue):
        return True
    if (
        headed_twice(row, group, cue, between)
        or _parted(row, group, cue, between)
        or bloodless(row, group, cue, between)
        or meanwhile(row, group, cue, between)
    ):
        return True
    if cue.sort == "loss" and _lost_apart(row, group, cue.index, between, rest) or elsewhere(row, group, cue, rest):
        return True
    if bears(between, "result") and (cue.sort == "loss" or not turns(between)):
        return moved(row, group, cue, between)
    triggers = [c for c in group if c.sort == "trigger"]
    if cue.sort == "trigger" and triggers and one_event(row, group, triggers[-1], cue):
        return False
    if cue.sort == "light":
        return _breaks_light(row, group, cue, ahead, between)
    if cue.sort == "loss":
        return _breaks_loss(row, group, cue, rest, between)
    if group[-1].sort == "light" and not (turns(between) or broke_out(row, group)):
        return False
    if not triggers:
        apart = is_verb(row, cue.index) or row.items[cue.index].get("trigger")["event"] == "protest"
        return apart and (conjoined(between) or turns(between)) or bears(between, "while")
    return _breaks_trigger(row, triggers[-1], cue, between)


def _breaks_loss(row: Row, group: Sequence[Cue], cue: Cue, rest: Sequence[Cue], between: Sequence[Item]) -> bool:
    """Whether a loss opens a clause: an event of its own follows it, behind other losses or at once."""
    apart = turns(between) and (any(c.sort == "trigger" for c in group) or bears(between, "means"))
    entry = row.items[cue.index].get("trigger")
    if apart and entry is not None and entry["event"] in TAKING:
        return True  # being taken is an event of its own
    told = next((c for c in rest if c.sort != "loss"), None)  # «four were killed and nine hurt by shelling»
    if _fresh(row, told):
        goes_on = conjoined(between) or bears(between[-1:], "as") or bears(between[-2:], "plus")
        caused = group[-1].sort == "trigger" or bears(between, "means")
        return (apart or caused and goes_on) and _own_event(row, cue, told)
    return apart and _own_event(row, cue, next((c for c in rest if not met(row.items[c.index])), None))


def _lost_apart(row: Row, group: Sequence[Cue], index: int, between: Sequence[Item], rest: Sequence[Cue]) -> bool:
    """Whether a loss belongs to none of the events told before it."""
    if found_dead(row, index) and (turns(between) or conjoined(between[:-2])):
        return True
    told, first = any(c.sort == "trigger" for c in group), group[0].sort != "loss"
    if (told or first) and lost_before(row, index, anyone=first):
        return True
    if told and _brings_its_own(row, group[0].index, index, between, rest):
        return True
    if acts(row, index) or _raises(between) or kills_so_many(row, index, group[0].index):
        return True
    led = not between and not is_subject(row, group[-1].index)  # «before the truce began 13 were killed»
    return (led or bears(between, "comma")) and _peaceful(row, group)


def _parted(row: Row, group: Sequence[Cue], cue: Cue, between: Sequence[Item]) -> bool:
    """Whether what stands before a cue parts it from others: «and that», a plan, a time of its own."""
    if adds(between) or long_after(row, cue) or some_in(group, cue, between):
        return True
    if told_apart(row, group, cue, between):
        return True
    if row.items[cue.index].has("trigger") and foretold(row, group, between):
        return True
    return fought(row, group, cue, between) or group[-1].sort != "light" and dated(between) > 0


def _breaks_light(row: Row, group: Sequence[Cue], cue: Cue, ahead: Cue | None, between: Sequence[Item]) -> bool:
    """Whether a verb that carries an event noun opens a clause; not so one that goes on counting the lost."""
    if group[-1].sort == "loss" and ahead is not None and ahead.sort == "loss" and conjoined(between):
        return ahead.index - cue.index > FALLEN
    if bears(between[-1:], "as") and ahead is not None:
        return True  # «it also managed to kill ...»
    last = next((c for c in reversed(group) if c.sort == "trigger"), None)
    if last is None and group[-1].sort == "loss" and _own_event(row, cue, ahead) and conjoined(between):
        return True  # «five were killed, and aircraft carried out raids»
    brought = last is not None and last is group[-1] and row.items[last.index - 1].has("result")
    if brought and ahead is not None and ahead.sort == "loss":
        return False  # «the shelling resulted in there being injuries»
    if ahead is None and bears(between, "undertaking"):
        return False  # «arrested dozens in a campaign that reached the camps of»
    ends = ahead is None or ahead.sort != "trigger" or breaks_out(row, group[-1], cue, between)
    speaks = last is not None and ends and not conjoined(between) and is_subject(row, last.index)
    return turns(between) or last is not None and not speaks and (not bears(between, "which") or _there(row, cue))


def _there(row: Row, cue: Cue) -> bool:
    """Whether a place is said to have suffered something else: «clashes in the town, which is hit by raids»."""
    which = cue.index - 1 - row.items[cue.index - 1].has("was")
    suffers = row.items[cue.index].get("light")["frame"] == "suffer"
    return suffers and row.items[which].has("which") and row.items[which - 1].bears(PLACES)


def _speaks_anew(last: int, index: int, said: Sequence[Attribution]) -> bool:
    """Whether another voice begins between two words, or one has had its say, and the outlet tells what follows."""
    new = (n for n, one in enumerate(said) if one.start > last and one.content <= index + 1)
    if any(not _goes_on(said[n], said[n - 1] if n else None) for n in new):
        return True
    ended = any(last < one.end <= index for one in said)
    return ended and not any(one.start <= index < one.end for one in said)


def _peaceful(row: Row, group: Sequence[Cue]) -> bool:
    """Whether a clause only names an agreement: the dead told behind it fell elsewhere («despite the truce»)."""
    told = [c for c in group if c.sort != "light"]
    return bool(told) and all(
        c.sort == "trigger" and row.items[c.index].get("trigger")["frame"] == "agree" for c in told
    )


def _breaks_trigger(row: Row, last: Cue, cue: Cue, between: Sequence[Item]) -> bool:
    """Whether a word for an event opens a clause behind another such word, `last`."""
    item = row.items[cue.index]
    if between and between[-1].has("which"):
        return False
    repels = row.items[last.index].get("trigger")["frame"] == "repel"
    if repels and item.has("trigger.noun") and not any(one.bears(TURNS) for one in between):
        return False  # «X repelled, at Y, an attack of Z's»
    if by_way_of(between):
        return False
    if is_verb(row, cue.index):
        return _breaks_verb(row, last, between)
    if (item.suffix or item.has("trigger.part")) and not (bears(between, "while") or _moved_first(item, between)):
        return False
    if bears(between, "while") or bears(between, "after"):
        return True
    ahead = row.items[cue.index + 1 : cue.index + 4]
    if conjoined(between) and (bears(ahead, "where") or bears(ahead[:1], "on")):
        return True
    if counts_on(between) > 0:
        taken = is_verb(row, last.index) and row.items[last.index].get("trigger")["event"] in TAKING
        return not taken  # not «they arrested a man and two boys in a raid»
    uncounted = [item for item in between if not item.bears(COUNTING)]
    lead = uncounted[-2:]
    if bears(lead, "bi") or bears(lead, "in") or item.definite or item.suffix:
        return False
    return len(between) > 3


def _breaks_verb(row: Row, last: Cue, between: Sequence[Item]) -> bool:
    """Whether a verb for an event opens a clause behind another word for one, `last`."""
    if bears(between, "by") and not (turns(between) or conjoined(between) or bears(between, "comma")):
        return False  # «shelling that X carried out hit the town»
    if bears(between[-1:], "was") and not (turns(between) or conjoined(between[:-1])):
        return False  # «a drone, it was flying over»
    negated = len(between) > 3 and bears(between[-1:], "negation")
    led = bears(between, "while") or bears(between[-2:], "after") or negated
    also = bears(between[-2:], "as") and bears(between[-2:-1], "comma")  # «it also blew up»
    told = others_act(between) or tells_more(between) or conjoined(between)
    return led or also or told or not is_subject(row, last.index)


def _moved_first(item: Item, between: Sequence[Item]) -> bool:
    """Whether a place changed hands before the event: «kidnapped twenty after its capture of the town»."""
    return item.has("trigger") and item.get("trigger")["frame"] in ("take", "leave") and bears(between[-1:], "after")


def _goes_on(said: Attribution, before: Attribution | None) -> bool:
    """Whether an attribution only carries on with the voice before it: «confirming that», not «and X confirmed».

    What is told behind a denial is another event: «denied the shelling of X, confirming that Z shelled it».
    """
    carries = said.saying is not None and said.saying.label == "saying" and bool(said.saying["carries"])
    if not carries or before is None or before.voice.attitude == "denying":
        return False
    return said.voice.id in (None, before.voice.id)  # not «amid reports that point to»


def _fresh(row: Row, ahead: Cue | None) -> bool:
    """Whether the next cue is a noun that tells of an event not told yet: «and five were killed in a raid»."""
    if ahead is None or is_verb(row, ahead.index):
        return False
    item = row.items[ahead.index]
    if not row.items[ahead.index - 1 - row.items[ahead.index - 1].has("number")].bears(BRINGS):
        return False  # «in a raid», «in three raids»
    return not (item.definite or item.suffix or led_to(row, ahead)) or undergone(row, ahead)


def _raises(between: Sequence[Item]) -> bool:
    """Whether a count over more than the event told is raised: «bringing the number of the dead to»."""
    comma = max((n for n, item in enumerate(between) if item.has("comma")), default=-1)
    lead = between[comma + 1 :]
    return any(one.has("reaching") and two.has("count-word") for one, two in pairwise(lead))


def _brings(row: Row, rest: Sequence[Cue]) -> bool:
    """Whether several losses bring an event of its own place: «while two were killed and three hurt in a raid on Y»."""
    losses = next((n for n, cue in enumerate(rest) if cue.sort == "trigger"), 0)
    told = rest[losses].index if losses else 0
    placed = row.has(told + 1, min(told + PLACED, len(row)), "where")
    return bool(losses) and placed and told - rest[0].index < REACH and _fresh(row, rest[losses])


def _brings_its_own(row: Row, first: int, lost: int, between: Sequence[Item], rest: Sequence[Cue]) -> bool:
    """Whether a further loss has its own event, behind a turn or at another place: «, and one was hurt in Y»."""
    if turns(between) and (_brings(row, rest) or shot_by(row, lost)):
        return True
    told = next((cue for cue in rest if cue.sort == "trigger"), None)
    also = conjoined(between) or bears(between[-1:], "as") or bears(between, "that")
    if told is None or not also or told.index - lost >= REACH or row.items[lost].has("loss.person"):
        return False
    return _fresh(row, told) and two_places(row, first, lost, told.index)


def _own_event(row: Row, cue: Cue, ahead: Cue | None) -> bool:
    """Whether a loss brings an event of its own behind it: «while two were killed in a raid»."""
    told = ahead is not None and (ahead.sort == "trigger" or undergone(row, ahead))
    return told and ahead is not None and ahead.index - cue.index < REACH
