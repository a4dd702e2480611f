"""How many: counted people and things, and the losses that befell them (codebook, section 8)."""

from collections.abc import Iterator, Sequence

import msgspec

from riwaya.core.claim import Toll
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.reading.actors import Who
from riwaya.reading.context import Context

FORMS = {"one": (1, 1), "two": (2, 2), "many": (1, None)}
"""What a noun's number says where no numeral stands: singular, dual, plural."""
REACH = 5
"""How many items lie at most between the people and the side they belong to."""


COUNTED = {
    "air_strike": "strikes", "shelling": "attacks", "attack": "attacks", "chemical_weapon": "chemical attacks",
    "bombing": "bombings", "suicide_bomb": "bombings",
}  # fmt: skip
"""Events that are counted, with what a count of them is called."""


class People(msgspec.Struct, frozen=True):
    """Counted people or things."""

    low: int | None
    high: int | None
    approx: bool = False
    who: str | None = None
    measure: str | None = None
    """For words that hold the loss: «three dead»."""
    thing: str | None = None
    others: bool = False


def read_people(row: Row, context: Context) -> Row:
    """The row with every counted noun phrase as an item `people`."""
    return context.pack.stage("people").apply(row, _people)


def _people(match: Match, row: Row) -> People | None:
    numbers = match.items(row, "n")
    hedges = match.items(row, "hedge")
    what = match.items(row, "what")
    low, high = (numbers[0].get("number").low, numbers[0].get("number").high) if numbers else (1, None)
    if low is not None and low != int(low):
        return None
    low, high = _hedged(low, high, hedges)
    approx = any(hedge.has("approx") for hedge in hedges)
    people = People(_whole(low), _whole(high), approx, others=bool(match.items(row, "others")))
    return _described(people, what[0]) if what else people


def _hedged(low: float | None, high: float | None, hedges: Sequence[Item]) -> tuple[float | None, float | None]:
    """An interval under its hedges: «more than 10» is 11 or more, «up to 40» at most 40."""
    for hedge in hedges:
        if hedge.has("more-than"):
            low, high = (low or 0) + 1, None
        elif hedge.has("at-least"):
            high = None
        elif hedge.has("up-to"):
            low = None
    return low, high


def _whole(number: float | None) -> int | None:
    return None if number is None else int(number)


def _described(people: People, noun: Item) -> People:
    """Counted people with what their noun says of them."""
    if noun.has("loss.person"):
        return msgspec.structs.replace(people, measure=noun.get("loss.person")["measure"], who="people")
    if noun.has("group"):
        return msgspec.structs.replace(people, who=noun.get("group")["who"])
    return msgspec.structs.replace(people, thing=noun.get("object")["thing"])


class Counted(msgspec.Struct, frozen=True):
    """A toll and the index of the item that it begins with."""

    index: int
    toll: Toll


def tolls_of(row: Row, start: int, end: int, context: Context) -> tuple[Counted, ...]:
    """The tolls told among the items [start, end)."""
    return tuple(_Teller(row, start, end).tell())


class _Teller:
    """Walks a clause and keeps in mind which loss is being told, and of whom."""

    def __init__(self, row: Row, start: int, end: int) -> None:
        self.row, self.start, self.end = row, start, end
        self.measures: list[str] = []
        self.told = False
        """Whether the losses in mind already have their people."""
        self.who = "people"
        self.of: str | None = None
        self.loose: list[int] = []
        """People named before their verb."""

    def tell(self) -> Iterator[Counted]:
        index = self.start
        while index < self.end:
            item = self.row.items[index]
            if item.has("no-loss"):
                for measure in item.get("no-loss")["measures"]:
                    yield Counted(index, Toll(measure, "people", self.row.words(item), 0, 0))
            elif item.has("people"):
                yield from self._people(index, item, item.get("people"))
            elif item.has("loss.person"):
                low, high = FORMS[item.get("loss.person")["number"] or "many"]
                yield from self._people(index, item, People(low, high, who="people", measure=item.get("loss.person")["measure"]))
            elif item.has("loss") and not item.has("trigger.noun") or item.has("loss.noun"):
                yield from self._loss(index, item)
            elif item.has("number") and index + 1 < self.end and self.row.items[index + 1].has("trigger.noun"):
                yield from self._events(index)
            elif self.measures and item.has("group"):
                yield from self._group(index, item)
            elif self.measures and item.has("object") and "destroyed" in self.measures:
                yield from self._people(index, item, People(1, None if not item.has("number") else 1, thing=item.get("object")["thing"]))
            elif self.measures and not self.told and item.has("number"):
                number = item.get("number")
                yield from self._people(index, item, People(_whole(number.low), _whole(number.high), who=None))
            index += 1

    def _events(self, index: int) -> Iterator[Counted]:
        """A count of attacks: «five raids»."""
        number, trigger = self.row.items[index].get("number"), self.row.items[index + 1].get("trigger")
        if trigger["event"] not in COUNTED:
            return
        low, high = _hedged(number.low, number.high, self.row.items[max(self.start, index - 1) : index])
        surface = self.row.words(self.row.items[index], self.row.items[index + 1])
        yield Counted(index, Toll("events", COUNTED[trigger["event"]], surface, _whole(low), _whole(high)))

    def _loss(self, index: int, item: Item) -> Iterator[Counted]:
        measure = item.get("loss")["measure"]
        if not measure:
            return
        if self.measures and not self.told and self._joined(index):
            self.measures.append(measure)
        else:
            self.measures, self.told = [measure], False
        if item.has("loss.verb") and self.loose and not self.told:
            at = self.loose.pop()
            people = self.row.items[at].get("people") or _bare(self.row.items[at])
            yield from self._people(at, self.row.items[at], people)

    def _joined(self, index: int) -> bool:
        """Whether a loss is joined to the one just before it: «killing and wounding of»."""
        before = self.row.items[max(index - 2, self.start) : index]
        return any(item.has("wa") for item in before) and any(item.has("loss") for item in before)

    def _group(self, index: int, item: Item) -> Iterator[Counted]:
        people = _bare(item)
        among = any(i.has("among") for i in self.row.items[max(index - 2, self.start) : index])
        and_so = self.told and self.row.items[index - 1].has("wa")
        if among and people.high is None and len(self.measures) > 1:
            return  # of whom, the killed or the injured, is not said
        if not self.told or among or and_so:
            yield from self._people(index, item, people)

    def _people(self, index: int, item: Item, people: People) -> Iterator[Counted]:
        measures = [people.measure] if people.measure else list(self.measures)
        if people.thing:
            measures = [m for m in measures if m in ("destroyed", "captured")]
        if not measures:
            self.loose.append(index)
            return
        if self.told and not people.measure and self.row.items[index - 1].has("from"):
            return  # «six civilians of one family»
        who, of = self._whose(index, people)
        self.measures, self.told = measures, True
        surface = self.row.words(item)
        for measure in measures:
            yield Counted(index, Toll(measure, people.thing or who, surface, people.low, people.high, of, people.approx))

    def _whose(self, index: int, people: People) -> tuple[str, str | None]:
        """What kind of people they are and whose: soldiers of a government, fighters of a group."""
        if people.others and people.who is None or people.who is None and people.thing is None:
            return self.who, self.of
        who, of = people.who or "people", None
        for item in self.row.items[index + 1 : min(index + 1 + REACH, self.end)]:
            if item.has("comma") or item.has("people") or item.has("loss") or item.has("trigger") or item.has("by"):
                break
            if people.measure and item.has("group") and who == "people":
                who = item.get("group")["who"]
            if item.has("who") and who in ("soldiers", "fighters", "people"):
                actor: Who = item.get("who")
                of = actor.acting
                who = "soldiers" if actor.kind == "government" else "fighters"
                break
        self.who, self.of = who, of
        return who, of


def _bare(item: Item) -> People:
    """A group with no numeral: its own number says how many."""
    entry: Entry = item.get("group")
    low, high = FORMS[entry["number"] or "many"]
    return People(low, high, who=entry["who"])
