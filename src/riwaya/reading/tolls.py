"""How many: the losses that befell people and things, and how often something happened (codebook, section 8)."""

from collections.abc import Iterator

import msgspec

from riwaya.core.claim import Toll
from riwaya.grammar.row import Item, Row
from riwaya.reading.context import Context
from riwaya.reading.people import FORMS, People, bare, counted, described
from riwaya.reading.sides import Side, side_of

BEFORE = 8
"""How many items lie at most between people and the verb of loss that follows them."""
COUNTED = {
    "air_strike": "strikes", "shelling": "attacks", "attack": "attacks", "chemical_weapon": "chemical attacks",
    "bombing": "bombings", "suicide_bomb": "bombings", "armed_clash": "attacks",
    "agreement": "agreements",
}  # fmt: skip
"""Events that are counted, with what a count of them is called."""
APART = ("trigger", "result", "which", "that", "by", "while", "but", "loss")
"""What stands between a loss and a noun that is no part of it."""
HEDGES = ("approx", "more-than", "at-least", "up-to")
FOLLOWS = (
    "comma", "stop", "line", "dash", "wa", "from", "in", "bi", "li", "after", "by", "while", "who", "where", "time", "at-least", "among", "others",
    "result", "on", "near", "loss", "with", "which", "nationality", "to", "plus", "during", "trigger.verb", "fall",
)  # fmt: skip
"""What may stand after a number that counts people though no noun says so."""


class Counted(msgspec.Struct, frozen=True):
    """A toll and the index of the item that it begins with."""

    index: int
    toll: Toll


def _befalling(people: People, measures: list[str]) -> list[str]:
    """The losses that can befall people, or things."""
    fit = ("destroyed", "captured") if people.thing else ("killed", "injured", "missing", "captured", "displaced")
    return [measure for measure in measures if measure in fit or people.others and people.who is None]


def tolls_of(row: Row, start: int, end: int, context: Context) -> tuple[Counted, ...]:
    """The tolls told among the items [start, end)."""
    return tuple(_Teller(row, _with_count(row, start), end).tell())


def _with_count(row: Row, start: int) -> int:
    """Where a clause begins that opens with an event, the number before it included: «655 attacks»."""
    if row.items[start].has("trigger.noun") and start and row.items[start - 1].has("number"):
        start -= 1
        while start and any(row.items[start - 1].has(label) for label in HEDGES):
            start -= 1
    return start


class _Teller:
    """Walks a clause and keeps in mind which loss is being told, and of whom."""

    def __init__(self, row: Row, start: int, end: int) -> None:
        self.row, self.start, self.end = row, start, end
        self.measures: list[str] = []
        self.told = False
        """Whether the losses in mind already have their people."""
        self.anchor = start
        """Where the losses in mind, or the last people that they befell, were told."""
        self.side = Side("people")
        """Whose the people told last are."""
        self.heads: list[Side] = []
        """Whose those are whom the losses in mind befell, parts of them («among them») left out."""
        self.thing: str | None = None
        self.last: People | None = None
        self.mostly = False
        """Whether what follows only says what most of those told are."""
        self.loose: list[int] = []
        """People named before their verb."""

    def tell(self) -> Iterator[Counted]:
        for index in range(self.start, self.end):
            yield from self._told_at(index, self.row.items[index])

    def _told_at(self, index: int, item: Item) -> Iterator[Counted]:
        if item.has("no-loss"):
            yield from self._nothing(index, item)
        elif item.has("among"):
            self.mostly = item.get("among")["part"] in ("most", "all")
        elif item.has("people"):
            yield from self._people(index, item.get("people"))
        elif item.has("loss.person") and not (item.has("group") and self._open()):
            yield from self._victims(index, item)
        elif item.has("loss") and not item.has("loss.person") and not (item.has("trigger.noun") and not item.has("loss.noun")):
            yield from self._loss(index, item)
        elif item.has("pair") and item.has("trigger"):
            yield from self._events(index, index, People(*FORMS["two"]))
        elif item.has("number"):
            yield from self._number(index, item)
        elif item.has("group") or item.has("object"):
            yield from self._noun(index, item)
        elif item.has("who") and item.parts[0].has("group") and not item.parts[0].definite:
            yield from self._noun(index, item.parts[0])
        elif item.has("fall") and self._at(index + 1, "people", "group"):
            self._begin(index, ["killed"])

    # ---- what befell them

    def _nothing(self, index: int, item: Item) -> Iterator[Counted]:
        if self._others(index + 1):
            return
        side = side_of(self.row, index, self.end, People(0, 0))
        for measure in item.get("no-loss")["measures"]:
            yield Counted(index, Toll(measure, side.who, self.row.words(item), 0, 0))

    def _loss(self, index: int, item: Item) -> Iterator[Counted]:
        entry = item.get("loss")
        measures = list(entry["measures"] or [entry["measure"]])
        if item.has("loss.noun") and self._at(index - 1, "loss.verb"):
            return  # how they died: «died of suffocation»
        if self.measures and not self.told and self._joined(index):
            self.measures += measures
            self.anchor = index
            return
        self._begin(index, measures)
        if item.has("loss.noun"):
            return
        before, self.loose = [at for at in self.loose if index - at <= BEFORE and not self._apart(at, index)], []
        if not self._at(index + 1, "people", "group", "number"):
            for at in before:
                found = self.row.items[at]
                people = found.get("people") or self._as_people(found)
                yield from self._emit(at, people, _befalling(people, self.measures))

    def _begin(self, index: int, measures: list[str]) -> None:
        self.measures, self.told, self.anchor, self.mostly = measures, False, index, False

    def _joined(self, index: int) -> bool:
        """Whether a loss is joined to the one just before it: «killing and wounding of»."""
        before = self.row.items[max(index - 2, self.start) : index]
        return any(item.has("wa") or item.has("or") for item in before) and any(item.has("loss") for item in before)

    # ---- whom

    def _victims(self, index: int, item: Item) -> Iterator[Counted]:
        """A word that holds loss and people alike, and no number: «dead and wounded»."""
        measure = item.get("loss.person")["measure"]
        if self._has(max(self.start, index - 3), index, "count-word"):
            self._begin(index, [measure])
            self.heads = [side_of(self.row, index, self.end, bare(item))]
            return
        if self._denied(index):
            self._begin(index, [])
            if not self._others(index + 1):
                yield Counted(index, Toll(measure, "people", self.row.words(self.row.items[index - 1], item), 0, 0))
            return
        if self.last and self.last.measure and self.anchor == index - 2 and self._at(index - 1, "wa") and self.last.vague and self.last.low:
            people = msgspec.structs.replace(self.last, measure=measure)  # «hundreds of dead and wounded»
        elif item.definite or item.suffix:
            self.loose.append(index)
            return
        elif measure in self.measures and self._at(index - 1, "bi"):
            return  # «were wounded, with wounds»
        elif self._at(index - 1, "fall") and self.loose and not self._apart(self.loose[-1], index - 1):
            at = self.loose.pop()  # «dozens fell dead»
            people = self.row.items[at].get("people") or self._as_people(self.row.items[at])
            yield from self._emit(at, people, [measure])
            return
        else:
            people = bare(item)
        yield from self._people(index, people)

    def _people(self, index: int, people: People) -> Iterator[Counted]:
        if people.measure and people.who != "people" and self._open():
            people = msgspec.structs.replace(people, measure=None)
        if self.mostly or self._at(index + 1, "timeunit") or self._trails(index, people):
            return
        measures = [people.measure] if people.measure else _befalling(people, self.measures)
        if not measures or not people.measure and self._before_verb(index):
            self.loose.append(index)
            return
        if self.told and not people.measure and self._at(index - 1, "from"):
            return  # «six civilians of one family»
        yield from self._emit(index, people, measures)

    def _emit(self, index: int, people: People, measures: list[str]) -> Iterator[Counted]:
        self._settle(index, people, measures)
        self.measures, self.told, self.anchor, self.last = list(measures), True, index, people
        who, surface = people.thing or self.side.who, self.row.words(self.row.items[index])
        if people.others and self.thing and people.who is None and measures[0] in ("destroyed", "captured"):
            who = self.thing
        self.thing = people.thing or self.thing
        if len(measures) > 1 and not (people.low and people.high and people.vague):
            people = msgspec.structs.replace(people, low=1, high=None, approx=False)  # how many of each is not said
        for measure in measures:
            yield Counted(index, Toll(measure, who, surface, people.low, people.high, self.side.of, people.approx))

    def _settle(self, index: int, people: People, measures: list[str]) -> None:
        """Keeps in mind whose the people are; others hurt the same way are other people, else such as those before them."""
        among = self._has(max(index - 2, self.start), index, "among")
        again = self.last is not None and self.told and measures == self.measures
        if people.who in (None, "people") and people.thing is None and not again and len(set(self.heads)) == 1:
            said = side_of(self.row, index, self.end, people)
            takes = people.who is None or not self.told and self._counting()
            self.side = self.heads[0] if takes and said == Side("people") else said
        elif people.who is None and among:
            pass
        else:
            self.side = side_of(self.row, index, self.end, people)
        if not again and not among:
            self.heads = []
        if not among:
            self.heads.append(self.side)

    def _number(self, index: int, item: Item) -> Iterator[Counted]:
        number = item.get("number")
        after = self.row.items[index + 1] if index + 1 < self.end else None
        hedges = [i for i in self.row.items[max(self.start, index - 2) : index + 2] if any(i.has(label) for label in HEDGES)]
        people = counted(number.low, number.high, hedges)
        if after is not None and after.has("trigger.noun"):
            yield from self._events(index, index + 1, people)
        elif number.percent or self.told and not self._at(index - 1, "wa", "among"):
            return
        elif not (self._at(index - 1, "from") and self._at(index + 1, "to")):
            yield from self._people(index, people)

    def _noun(self, index: int, item: Item) -> Iterator[Counted]:
        """A noun with no number: «killing of a soldier», «among them a child»."""
        people = self._as_people(item)
        if self._at(index - 1, "group", "people", "nationality"):
            return  # one person, said twice
        if not self.measures or item.has("group") and self._before_verb(index):
            self.loose.append(index)
            return
        among = self._has(max(index - 2, self.start), index, "among")
        if among and people.high is None and len(self.measures) > 1:
            self.mostly = True
            return  # of whom, the killed or the injured, is not said
        if (item.definite or item.suffix) and (people.high is None or not self._at(index - 1, "loss", "wa", "among")):
            return
        if people.thing and (item.suffix or self._at(self.anchor, "loss") and self.row.items[self.anchor].get("loss")["weak"]):
            return
        follows = among or not self.told or self._at(index - 1, "wa", "plus")
        if follows and not self._apart(self.anchor, index) and not self._acts(index):
            yield from self._people(index, people)

    def _as_people(self, item: Item) -> People:
        if item.has("number"):
            return counted(item.get("number").low, item.get("number").high, [])
        people = bare(item)
        if people.who and people.measure and item.has("group"):
            return msgspec.structs.replace(people, measure=None)
        return people

    def _acts(self, index: int) -> bool:
        """Whether a noun right after a verb is its subject, and the people that it befell follow."""
        if self.told or self.anchor != index - 1 or not self.row.items[self.anchor].has("loss.verb"):
            return False
        for at in range(index + 1, min(index + 6, self.end)):
            if self._at(at, "people"):
                return True
            if self._at(at, "wa", "comma", "among", "loss", "trigger", "in", "by", "which", "from", "bi"):
                return False
        return False

    def _counting(self) -> bool:
        """Whether the losses in mind were named to be counted: «the number of the dead»."""
        return self._has(max(self.start, self.anchor - 3), self.anchor, "count-word")

    def _denied(self, index: int) -> bool:
        """Whether a word of loss is said not to be: «no injuries occurred»."""
        before = self.row.items[index - 1] if index > self.start else None
        entry = before.get("negation") if before is not None else None
        return entry is not None and bool(entry["toll"])

    def _others(self, index: int) -> bool:
        return self._at(index, "people") and bool(self.row.items[index].get("people").others)

    def _trails(self, index: int, people: People) -> bool:
        """Whether words that may count people count nothing here: «other injuries», «between 2 and 3 metres»."""
        if people.who or people.thing:
            return False
        if people.others:
            return people.high == 1 and self._at(index - 1, "loss.person", "group", "people", "object")
        after = self.row.items[index + 1] if index + 1 < self.end else None
        return after is not None and not any(after.has(label) for label in FOLLOWS)

    def _before_verb(self, index: int) -> bool:
        """Whether a verb of loss right behind people is theirs: «five people were killed»."""
        at = index + 1
        while at < self.end and self._at(at, "nationality", "which", "others"):
            at += 1
        return at < self.end and self._at(at, "loss.verb") and not self._at(at + 1, "people", "group", "number")

    # ---- how often

    def _events(self, index: int, at: int, people: People) -> Iterator[Counted]:
        """A count of attacks: «five raids»."""
        trigger = self.row.items[at].get("trigger")
        what = "violations" if trigger["outcome"] == "breach" else COUNTED.get(trigger["event"])
        if what:
            surface = self.row.words(self.row.items[index], self.row.items[at])
            yield Counted(index, Toll("events", what, surface, people.low, people.high, None, people.approx))

    # ---- the row

    def _at(self, index: int, *labels: str) -> bool:
        """Whether the item at an index of the clause has one of the labels."""
        return self.start <= index < self.end and any(self.row.items[index].has(label) for label in labels)

    def _has(self, start: int, end: int, label: str) -> bool:
        return any(item.has(label) for item in self.row.items[start:end])

    def _apart(self, start: int, end: int) -> bool:
        """Whether something between two items keeps them apart."""
        return any(item.has(label) for item in self.row.items[start + 1 : end] for label in APART)

    def _open(self) -> bool:
        """Whether losses are in mind that still lack their people."""
        return bool(self.measures) and not self.told
