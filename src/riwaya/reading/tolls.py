"""How many: the losses that befell people and things (codebook, section 8)."""

import msgspec

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.cues import FORCES
from riwaya.reading.occurrences import HEDGES, Counted, occurrences, with_count
from riwaya.reading.people import BODILY, FORMS, People, as_people, befalling, counted, described, noun_in
from riwaya.reading.sides import KIN
from riwaya.reading.stretch import Stretch
from riwaya.reading.verbs import is_verb
from riwaya.reading.victims import BEFORE, Victims

HARMED = ("killed", "injured")
"""Losses of which a verb tells what befell its subject."""
CASES = 3
"""From so many on, a number before a loss counts cases of it: «13 injuries»."""
BEHIND = 40
"""How many items back the loss is looked for that a clause counts on."""
TELLING = (
    "no-loss",
    "rescue",
    "among",
    "people",
    "loss",
    "pair",
    "number",
    "group",
    "object",
    "who",
    "fall",
    "one_of",
    "light.verb",
)
"""The labels of what tells a toll."""
TAKEN = frozenset(("arrest", "abduction"))
"""Events that take those whom they reach: «arrests that reached twenty»."""


def tolls_of(row: Row, start: int, end: int, morphology: Morphology) -> tuple[Counted, ...]:
    """The tolls told among the items [start, end)."""
    return _Teller(Stretch(row, with_count(row, start), end, morphology)).tell()


class _Teller(Victims):
    """Walks a clause, word by word."""

    def tell(self) -> tuple[Counted, ...]:
        """The tolls of the clause in order."""
        self._go_on()
        for index in self.row.indexes(self.stretch.start, self.stretch.end, *TELLING):
            self._at(index, self.row.items[index])
        return tuple(self.found)

    def _go_on(self) -> None:
        """Take up the loss told before where a clause only counts on: «..., and four in a raid on Y»."""
        stretch, start = self.stretch, self.stretch.start
        first = start + stretch.at(start, "wa")
        counts = stretch.at(first, "number", "people") and stretch.at(first + 1, "in", "after", "at-least", "bi")
        if counts and not self.row.has(start, stretch.end, "loss"):
            told = self.row.having(max(0, start - BEHIND), start, "loss.verb", "loss.noun")
            entry = told[-1].get("loss") if told else None
            self.begin(start, list(entry["measures"] or [entry["measure"]]) if entry else [])

    def _at(self, index: int, item: Item) -> None:
        if item.has("no-loss"):
            self.nothing(index, item.get("no-loss")["measures"])
        elif item.has("rescue"):
            self.begin(index, list(item.get("rescue")["measures"] or ()))
        elif item.has("among"):
            self.mostly = self._says_all(index, item.get("among")["part"])
        elif item.has("pair") and item.has("trigger"):
            self.found += occurrences(self.row, index, index, People(*FORMS["two"]))
        else:
            self._told(index, item)

    def _told(self, index: int, item: Item) -> None:
        """A word of loss, of people or of things, or a number."""
        if item.has("people"):
            self.people(index, item.get("people"))
        elif item.has("loss.person") and not (item.has("group") and self.open()) and self._tells(index, item):
            self.victims(index, item)
        elif item.has("loss.noun") or item.has("loss") and not (item.has("loss.person") or item.has("trigger.noun")):
            self._loss(index, item)
        elif item.has("number"):
            self._number(index, item)
        elif item.has("one_of"):
            self._one(index)
        elif (noun := noun_in(item)) is not None:
            self._noun(index, noun)
        elif item.has("fall") and self.stretch.at(index + 1, "people", "group"):
            self.begin(index, ["killed"])
        elif item.has("light.verb") and item.get("light")["frame"] == "reach" and self._takes(index):
            self.begin(index, ["captured"])

    def _tells(self, index: int, item: Item) -> bool:
        """Whether a word of loss and people tells a loss: «his death» does where something brought it about."""
        return not item.get("loss.person")["his"] or self.stretch.near(index - 3, index, "result")

    def _takes(self, index: int) -> bool:
        """Whether what reaches so many is an arrest or an abduction told right before."""
        indexes = list(self.row.indexes(max(self.stretch.start, index - BEFORE), index, "trigger.noun"))
        if not indexes or self.row.has(indexes[-1] + 1, index, "people", "group", "who", "number", "comma"):
            return False
        return self.row.items[indexes[-1]].get("trigger")["event"] in TAKEN

    # ---- what befell them

    def _loss(self, index: int, item: Item) -> None:
        entry = item.get("loss")
        measures = list(entry["measures"] or [entry["measure"]])
        if item.has("loss.noun") and self.stretch.at(index - 1, "loss.verb") or self._counted(index, measures):
            return  # how they died: «died of suffocation»; «13 injuries»
        if entry["divided"]:
            self.divide(measures)
            return
        if self.open() and self.stretch.joined(index):
            self.measures += [measure for measure in measures if measure not in self.measures]
            self.anchor = index
            return
        self.begin(index, [] if self.stretch.aimed(index) else measures)
        self.told = item.has("loss.noun") and bool(item.suffix)  # «his death»
        verb = not item.has("loss.noun") or is_verb(self.row, index) or self._led()
        if verb and not (entry["named"] and self.stretch.at(index, "loss.verb")):
            self._before(index)
        named = entry["named"] and self.stretch.plain(index + 1)
        if not item.suffix and (named or self._titled(index, measures) or self.stretch.at(index + 1, "ordinal")):
            self.people(index + 1, People(1, 1, who="people"))
        elif measures[0] in HARMED and (victim := self.stretch.victim(index, named=bool(entry["named"]))) is not None:
            item = self.row.items[victim]
            self.people(victim, People(1, 1, who=as_people(item).who if item.has("group") else "people"))

    def _titled(self, index: int, measures: list[str]) -> bool:
        """Whether a person is named behind a loss by office or rank alone: «the killing of a minister»."""
        befallen = HARMED if self.stretch.at(index, "loss.verb") else BODILY
        person = self.stretch.titled(index + 1) and not self.stretch.at(index + 1, "group")
        return person and measures[0] in befallen

    def _counted(self, index: int, measures: list[str]) -> bool:
        """Whether a number right before a loss counts those whom it befell."""
        number = self.stretch.at(index - 1, "number")
        return number and self.told and self.anchor == index - 1 and measures == self.measures

    def _led(self) -> bool:
        """Whether people stand right before what may be a verb of loss: it is theirs («a man was killed»)."""
        return bool(self.loose) and self.stretch.before_verb(self.loose[-1])

    def _before(self, index: int) -> None:
        """The people before a verb of loss, unless others follow it."""
        near = [at for at in self.loose if index - at <= BEFORE and self._whose(at, index)]
        self.loose = []
        stretch = self.stretch
        some = stretch.at(index, "loss.noun") and stretch.at(index + 1, "among")  # «one of them was killed»
        others = ("people", "group", "number", *(("object", "who") if self.measures == ["destroyed"] else ()))
        both = stretch.at(index - 1, "wa") and stretch.at(index + 1, "wa") and stretch.at(index + 2, "loss.verb")
        if not (some or both or stretch.at(stretch.behind(index), *others)):
            for at in near:
                people = as_people(self.row.items[at])
                if fit := befalling(people, self.measures):
                    self.emit(at, people, fit)
                    self.anchor = index if self.stretch.near(index, index + 3, "among") else at

    def _whose(self, at: int, index: int) -> bool:
        """Whether a verb of loss is of people before it: nothing is between, or they are those «who were killed»."""
        return not self.stretch.apart(at, index) or self.stretch.at(index - 1, "which") and self.stretch.before_verb(at)

    # ---- whom

    def _says_all(self, index: int, part: str | None) -> bool:
        """Whether what follows only says of what sort those told are: «they were soldiers», not «they are two men»."""
        if part != "they":
            return part in ("most", "all")
        at = index + 2 if self.stretch.at(index + 1, "colon") else index + 1
        counted = self.stretch.at(at, "people", "group", "number")
        return not counted or as_people(self.row.items[at]).high is None

    def _one(self, index: int) -> None:
        """One of a side: «one of the men of the resistance»."""
        if self.stretch.at(index + 1, "who") and not self.stretch.acts(self.anchor, index):
            self.people(index, People(*FORMS["one"]))

    def _number(self, index: int, item: Item) -> None:
        number = item.get("number")
        if item.parts and item.parts[0].has("al"):
            return  # «the 48» counts nobody: a day, a land
        behind = index + 2 + self.stretch.at(index + 1, "among")  # «45 of them at least»
        around = self.row.items[max(self.stretch.start, index - 2) : behind]
        people = counted(number.low, number.high, [item for item in around if item.bears(HEDGES)])
        if self.stretch.at(index + 1, "trigger.noun"):
            self.found += occurrences(self.row, index, index + 1, people)
        elif self.stretch.at(index + 1, "loss.noun") and number.low >= CASES:
            measure = self.row.items[index + 1].get("loss")["measure"]
            self.people(index, msgspec.structs.replace(people, who="people", measure=measure))
        elif (victims := self.stretch.risen(index, self.anchor, counting=self.counting)) is not None:
            self.people(index, described(people, [victims]))
        elif self._unknown(index):
            self.people(index, msgspec.structs.replace(people, who="people"))
        elif self.stretch.plain(index + 1) and self.stretch.at(index + 2, "loss.verb") and number.low >= CASES:
            self.loose.append(index)  # «seventeen carpenters were killed»
        elif number.percent or self.told and not self.stretch.at(index - 1, "wa", "among"):
            return
        elif self.stretch.at(noun := index + 1 + self.stretch.at(index + 1, "from"), "group"):
            self.people(index, described(people, [self.row.items[noun]]))
        elif not (self.stretch.at(index - 1, "from") and self.stretch.at(index + 1, "to")):
            self.people(index, people)

    def _unknown(self, index: int) -> bool:
        """Whether a number right behind a death or injury counts people by a noun that no lexicon has."""
        led = all(item.bears(HEDGES) for item in self.row.items[self.anchor + 1 : index])
        harmed = self.open() and self.measures[0] in HARMED
        return harmed and led and self.stretch.plain(index + 1)

    def _noun(self, index: int, item: Item) -> None:
        """A noun with no number: «killing of a soldier», «among them a child»."""
        people = as_people(item)
        if self._said(index, item, people):
            return
        if item.has("nationality") and self.stretch.at(index - 1, "means", "trigger", "modifier", "infrastructure"):
            return  # whose a rocket or a raid is
        if self.stretch.at(index - 1, "from") and people.high is None:
            return  # «he is of the people of X»
        if not self.measures or item.has("group") and self.stretch.before_verb(index):
            self.loose.append(index)
            return
        among = self.stretch.near(index - 2, index, "among")
        if among and people.high is None and len(self.measures) > 1:
            self.mostly = True
            return  # of whom, the killed or the injured, is not said
        follows = among or not self.told or self.stretch.at(index - 1, "wa", "plus", "open") or self.with_them(index)
        follows = follows or self.spelled(index, people)
        apart = self.stretch.apart(self.anchor, index) and not self.stretch.delayed(self.anchor, index)
        if apart or not follows:
            return
        if self.general(index, item, people):
            self.told = self.told or self.anchor == index - 1 and self.stretch.at(self.anchor, "loss.noun")
            return  # «the injury of his kin»: how many is not told, and nobody else is meant
        if self.told or not self.stretch.acts(self.anchor, index):
            self.people(index, people)

    def _said(self, index: int, item: Item, people: People) -> bool:
        """Whether a noun tells of nobody new: «five people, civilians», who killed, what is called civil."""
        if people.who in FORCES and self.stretch.at(index - 1, "means"):
            return True  # «killed by the bullets of gunmen»
        if people.thing and self.stretch.at(index - 1, "object") and not self.row.items[index - 1].definite:
            return True  # «depots of weapons»
        if item.definite and people.high == 1 and self.stretch.at(index - 1, "who", "where"):
            return True  # «the army loyal to»
        feminine = self.row.letters(item).endswith(self.stretch.morphology.feminine)
        if feminine and people.high == 1 and people.who not in KIN and self.stretch.plain(index - 1):
            return True  # «fabrications of the media»
        if item.definite and people.high == 1 and people.who == "civilians":
            return not self.stretch.at(index - 1, "loss", "wa", "among")  # «the civil council»
        before = self.stretch.at(index - 1, "group", "people", "nationality", "number")
        return before and not (self.stretch.at(index - 1, "loss.person") or self.spelled(index, people))
