"""Those whom a loss befell and who are told one by one, by name or office and by no number."""

from riwaya.reading.counts.people import People, as_people
from riwaya.reading.counts.stretch import FOLLOWS, Stretch
from riwaya.reading.roles.persons import LONGEST, WITNESSES
from riwaya.reading.tolls.whom import HARMED
from riwaya.reading.words.verbs import is_imperfect

NAMES = frozenset(("place", "name-head", "name-link", "given-name"))
"""What a word of a name may be taken for."""
DOERS = ("who", "group", "force-part", "trigger.noun")
"""What those killed or took who stand right behind the verb, before the one whom it befell."""
CALLED = ("group", "anaphor.voice")
"""What a person is called whose name follows: «the farmer so-and-so», «the activist so-and-so»."""
ENDS = (
    "in", "bi", "by", "result", "trigger", "loss", "which", "that", "time", "stop", "line", "after", "while", "from",
    "light", "during", "number",
)  # fmt: skip
"""What ends a list of names."""


def befallen(stretch: Stretch, index: int, *, alone: bool) -> int | None:
    """Where somebody stands, by name or office, whom the loss at `index` befell; `alone`: a name may stand alone."""
    at = stretch.behind(index)  # «was killed yesterday the young man so-and-so»
    if _called(stretch, at) or _killed(stretch, index) and _full_name(stretch, at) or _known(stretch, at):
        return None if stretch.acts(index, at) else at
    if not stretch.at(index, "loss.verb"):
        return None
    victim = _behind_doer(stretch, at, alone=alone) if stretch.at(at, *DOERS) else None
    return _before(stretch, index) if victim is None else victim


def _behind_doer(stretch: Stretch, at: int, *, alone: bool) -> int | None:
    """Where the one stands whom those at an index killed or took: «gunmen killed the judge»."""
    item, victim = stretch.row.items[at], at + 1 + stretch.at(at + 1, "nationality")
    called = _called(stretch, victim)
    if stretch.at(at, "who") and called:
        return victim
    acts = stretch.nominative(at) or item.definite or stretch.at(at, "trigger.noun")
    titled = stretch.titled(victim) and (stretch.row.items[victim].definite or not stretch.at(victim, "group"))
    name = alone and stretch.plain(victim) and not stretch.nominative(victim)
    return victim if acts and (titled or name or called) else None


def person_at(stretch: Stretch, index: int) -> People:
    """The one person who stands at an index, told by name or office."""
    item = stretch.row.items[index]
    if item.has("who") and item.get("who").kind == "armed_group":
        return People(1, 1, who="fighters")
    return People(1, 1, who=as_people(item).who if item.has("group") else "people")


def named_each(stretch: Stretch, index: int) -> tuple[People, int] | None:
    """How many are named one by one behind item `index` («each of X and Y»), and where their names end."""
    end = first = index + 1 + stretch.at(index + 1, "open")
    count = 1
    while end < stretch.end and not stretch.at(end, *ENDS):
        joined = stretch.plain(end) and end > first and stretch.conjoined(end) and not stretch.at(end - 1, "open")
        count += joined or _joins(stretch, end) or stretch.at(end, "comma", "dash") and _lists(stretch, end + 1)
        end += 1
    head = stretch.row.items[first] if first < end else None
    who = as_people(head).who if head is not None and head.has("group") and head.definite else None
    return (People(count, count, who=who or "people"), end) if count > 1 else None


def _joins(stretch: Stretch, index: int) -> bool:
    """Whether «and» leads to another person, and not to what else befell them."""
    return stretch.at(index, "wa") and not stretch.at(index + 1, *ENDS)


def _lists(stretch: Stretch, index: int) -> bool:
    """Whether a name behind a comma is the next of a list, and no «and» or office says so."""
    return _name_at(stretch, index) and not stretch.conjoined(index) and not stretch.row.items[index].definite


def _name_at(stretch: Stretch, index: int) -> bool:
    """Whether a word of a name may stand at an index: names of people are names of places as well."""
    known = stretch.at(index, *NAMES) and stretch.row.items[index].readings.keys() <= NAMES
    return stretch.plain(index) or known


def _killed(stretch: Stretch, index: int) -> bool:
    """Whether a verb in the past tells that somebody was killed or hurt: active and passive are written alike."""
    item = stretch.row.items[index]
    bodily = item.get("loss")["measure"] in HARMED and item.has("loss.verb") and not item.suffix
    return bodily and not is_imperfect(stretch.row, index, stretch.morphology)


def _full_name(stretch: Stretch, index: int) -> bool:
    """Whether two or more words of a name stand at an index, and nothing else behind them."""
    end = index
    while end < stretch.end and end - index < LONGEST and _name_at(stretch, end):
        end += 1
    known = all(stretch.at(at, *NAMES) for at in range(index, end))  # it may be a place
    return end - index > 1 and not known and _ends(stretch, end)


def _ends(stretch: Stretch, index: int) -> bool:
    return index >= stretch.end or stretch.row.items[index].bears(FOLLOWS)


def _called(stretch: Stretch, index: int) -> bool:
    """Whether one person stands at an index with a name behind: «the farmer so-and-so»."""
    if not stretch.at(index, *CALLED) or not stretch.row.items[index].definite:
        return False
    item = stretch.row.items[index]
    group, voice = item.get("group"), item.get("anaphor.voice")
    one = group["number"] == "one" if group is not None else not WITNESSES.isdisjoint(voice["refers"])
    return one and _name_at(stretch, index + 1)


def _known(stretch: Stretch, index: int) -> bool:
    """Whether an actor at an index is a person: a leader known by name, «the Houthi leader», «the minister of»."""
    who = stretch.row.items[index].get("who") if stretch.at(index, "who") else None
    return who is not None and (who.person or who.office)


def _before(stretch: Stretch, index: int) -> int | None:
    """Where a name begins that stands right before a verb as its subject: «that so-and-so was killed»."""
    start = index
    while start > stretch.start and index - start < LONGEST and _name_at(stretch, start - 1):
        start -= 1
    led = stretch.at(start - 1, "that")
    opens = led or start == stretch.start or stretch.at(start - 1, "wa", "comma")
    return start if opens and _ends(stretch, index + 1) and index - start >= 2 - led else None
