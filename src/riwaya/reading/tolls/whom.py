"""Whom a loss befell: people told by a number, by a noun or as one of a side."""

import msgspec

from riwaya.grammar.row import Item
from riwaya.reading.actors.sides import KIN, side_of
from riwaya.reading.clauses.counting import BRINGS
from riwaya.reading.counts.people import (
    FORCES,
    FORMS,
    HEDGES,
    LOST,
    TAKING,
    People,
    as_people,
    bare,
    counted,
    described,
)  # fmt: skip
from riwaya.reading.events.arms import FLYING
from riwaya.reading.tolls.occurrences import occurrences
from riwaya.reading.tolls.told import TEN
from riwaya.reading.tolls.victims import Victims

HARMED = ("killed", "injured")
"""Losses of which a verb tells what befell its subject."""
AIRBORNE = FLYING | {"missiles", "rockets"}
"""Things that strike from the air, and are brought down."""
BEFALLEN = ("people", "group", "number", "who", "from", "object", "title", "each-of", "loss.person")
"""What stands right behind a loss and is whom it befell."""
CASES = 3
"""From so many on, a number before a loss counts cases of it: «13 injuries»."""


class Whom(Victims):
    """Tells of people that stand apart from the word of their loss."""

    def says_all(self, index: int, part: str | None) -> bool:
        """Whether what follows only says of what sort those told are: «they were soldiers», not «they are two men»."""
        if part != "they":
            return part in ("most", "all")
        at = index + 2 if self.stretch.at(index + 1, "colon") else index + 1
        counted = self.stretch.at(at, "people", "group", "number")
        return not counted or as_people(self.row.items[at]).high is None

    def one(self, index: int) -> None:
        """One of a side: «one of the men of the resistance»."""
        if self.stretch.at(index + 1, "who") and not self.stretch.acts(self.anchor, index):
            self.people(index, People(*FORMS["one"]))

    def is_cause(self, index: int, item: Item) -> bool:
        """Whether a noun for a loss is only what those told died of: «21 dead because of cases of suffocation»."""
        lead = index - 1 - self.stretch.at(index - 1, "instance")
        whom = self.stretch.at(index + 1, *BEFALLEN)
        plain = self.told and item.has("loss.noun") and not item.suffix
        return plain and self.stretch.at(lead, "after") and not (whom or self.stretch.plain(index + 1))

    def of_those_counted(self, index: int, measures: list[str]) -> bool:
        """Whether a verb says who is to be counted behind it: «the number of soldiers who were killed rose to 12»."""
        at = index - 2 - self.stretch.at(index - 2, "nationality")
        if not (self.stretch.at(index - 1, "which") and self.stretch.at(at, "group")):
            return False
        if not (at and self.row.items[at - 1].has("count-word")):
            return False
        self.begin(index, measures)
        self.counting, self.loose = True, []
        self.sides.heads = [side_of(self.row, at, self.stretch.end, as_people(self.row.items[at]))]
        return True

    def of_them(self, index: int) -> bool:
        """Whether somebody killed or hurt one of those named before: «killed one of them», «one of them was killed»."""
        item, deed = self.row.items[index], self.anchor
        if item.get("among")["part"] != "one" or " " in self.row.letters(item) or not self.open():
            return False
        between = self.row.items[deed + 1 : index]
        return (
            self.stretch.at(deed, "loss.verb") and self.measures[0] in HARMED and all(one.has("who") for one in between)
        )

    def side(self, index: int, item: Item) -> None:
        """Tell of those of a side whom no noun counts («the killing of the attackers»), or of its sites."""
        if self.open() and self._fell_to(index, item):
            self.people(index, People(*FORMS["many"], who="fighters"))
        elif item.get("who").site and self.anchor == index - 1 and self.measures == ["destroyed"]:
            noun = next((part for part in item.parts if part.has("object")), item)
            self.people(index, msgspec.structs.replace(bare(noun), thing="sites"))

    def _fell_to(self, index: int, item: Item) -> bool:
        """Whether those of a side are lost: «the killing of all of X's men», «of the attackers»."""
        loss = self.row.items[self.anchor]
        if not (loss.has("loss.noun") and loss.get("loss")["named"] and self.measures[0] in HARMED):
            return False
        near = self.anchor == index - 1 - self.stretch.at(index - 1, "quantity")
        armed = item.get("who").kind in ("armed_group", "unidentified") and not item.get("who").person
        return near and armed and (not item.definite or self.these(index))

    def number(self, index: int, item: Item) -> None:
        """A number, with whom it counts or alone: «three of the men», «two were killed»."""
        number = item.get("number")
        if item.parts and item.parts[0].has("al") or self._of_things(index):
            return  # «the 48» counts nobody: a day, a land
        behind = index + 2 + self.stretch.at(index + 1, "among")  # «45 of them at least»
        around = self.row.items[max(self.stretch.start, index - 2) : behind]
        people = counted(number.low, number.high, [item for item in around if item.bears(HEDGES)])
        cases = number.high is not None and self.stretch.at(index + 1, "instance")
        deed = index + 1 + cases  # «three cases of shelling»
        deed += cases and self.stretch.at(deed, "sorts")  # «60 operations, of raids and ambushes»
        harm = self._harm(deed, cases=cases) if number.low >= CASES else None
        if harm is not None:
            self.people(index, msgspec.structs.replace(people, who="people", measure=harm))
        elif self.stretch.at(deed, "trigger.noun"):
            self.found += occurrences(self.row, index, deed, people)
        elif (victims := self.stretch.risen(index, self.anchor, counting=self.counting)) is not None:
            self.people(index, described(people, [victims]))
        elif (some := self._unknown(index, people) or self._of_sort(index, people)) is not None:
            self.people(index, some)
        elif self.stretch.plain(index + 1) and self.stretch.at(index + 2, "loss.verb") and number.low >= CASES:
            self.loose.append(index)  # «seventeen carpenters were killed»
        elif self.told and (not self.stretch.at(index - 1, "wa", "among", "plus") or self.shares(index)):
            return
        elif (told := self._sorted(index, people)) is not None:
            self.people(index, told)
        elif not (self.stretch.at(index - 1, "from") and self.stretch.at(index + 1, "to")):
            self.people(index, people)

    def _of_things(self, index: int) -> bool:
        """Whether a number counts some of the weapons told before, which hit a thing: «three of them hit a ship»."""
        return self.stretch.at(index + 1, "among") and self.stretch.at(index + 2, "object", "infrastructure")

    def _harm(self, index: int, *, cases: bool) -> str | None:
        """The loss that a number counts by its noun: «13 injuries», «20 cases of killing», not «20 cases of arrest»."""
        if not self.stretch.at(index, "loss.noun") or not cases and self.stretch.at(index, "trigger.noun"):
            return None
        measure: str = self.row.items[index].get("loss")["measure"]
        return measure if not cases or measure in HARMED else None

    def _of_sort(self, index: int, people: People) -> People | None:
        """Some of those counted before, of a sort told behind: «nine of them children»."""
        if not (self.told and self.stretch.at(index + 1, "among") and self.stretch.at(index + 2, "group")):
            return None
        self.passed = index + 3
        return described(people, [self.row.items[index + 2]])

    def _sorted(self, index: int, people: People) -> People | None:
        """Counted people with the noun behind their number: «three of the men», «a number of their forces»."""
        at = index + 1 + self.stretch.at(index + 1, "from")
        if self.stretch.at(at, "group"):
            return described(people, [self.row.items[at]])
        more = self.stretch.at(index - 1, "plus") and self.stretch.at(at, "who")
        if more and self.row.items[at].get("who").kind == "unidentified":
            return msgspec.structs.replace(people, who="fighters")  # «and seven unknown gunmen besides»
        forces = self.stretch.at(at, "force-part") and bool(self.row.items[at].suffix)
        return msgspec.structs.replace(people, who="fighters") if forces else None

    def _unknown(self, index: int, people: People) -> People | None:
        """Counted people or things right behind their loss, by a noun that no lexicon has."""
        trigger = self.row.items[self.anchor].get("trigger")
        taken = trigger is not None and trigger["event"] in TAKING
        first = self.anchor + 1 + (taken and self.stretch.at(self.anchor + 1, "who"))  # «X arrested twelve tailors»
        led = all(item.bears(HEDGES) for item in self.row.items[first:index])
        led = led or self.counting and self.stretch.at(index - 1, "to")  # «the dead rose to 31 workers»
        if not (self.open() and led and self.stretch.plain(index + 1)):
            return None
        if self.measures[0] == "destroyed":
            return msgspec.structs.replace(people, thing="objects")
        return msgspec.structs.replace(people, who="people") if self.measures[0] in HARMED or taken else None

    def noun(self, index: int, item: Item) -> None:
        """A noun with no number: «killing of a soldier», «among them a child»."""
        people = as_people(item)
        if self._said(index, item, people) or self._whose_count(index, item, people):
            return
        beside = self.stretch.at(index - 1, "means", "trigger", "modifier", "infrastructure", "backed", "cover")
        if item.has("nationality") and beside and not self.stretch.at(index - 1, "loss.verb", "loss.noun"):
            return  # whose a rocket or a raid is, not «the killing of a Syrian»
        if self.stretch.at(index - 1, "from") and people.high is None:
            return  # «he is of the people of X»
        if not self.measures and item.definite and self.row.items[self.anchor].has("rescue"):
            return  # whom rescuers saved
        if not self.measures or item.has("group") and self.for_a_verb(index):
            self.loose += [] if self.mostly else [index]
            return
        among = self.stretch.near(index - 2, index, "among")
        if among and people.high is None and len(self.measures) > 1:
            self.mostly = True
            return  # of whom, the killed or the injured, is not said
        follows = among or not self.told or self.stretch.at(index - 1, "wa", "plus", "open") or self.with_them(index)
        follows = follows or self.spelled(index, people)
        if not follows or self._apart(index, among=among):
            return
        if self.general(index, item, people):
            self.told = self.told or self.anchor == index - 1 and self.stretch.at(self.anchor, "loss.noun")
            return  # «the injury of his kin»: how many is not told, and nobody else is meant
        if self.told or not self.stretch.acts(self.anchor, index):
            self.people(index, people)

    def _apart(self, index: int, *, among: bool) -> bool:
        """Whether something keeps a noun apart from the loss in mind."""
        if among and self._aside(index) or self.stretch.delayed(self.anchor, index):
            return False
        return self.stretch.apart(self.anchor, index)

    def _aside(self, index: int) -> bool:
        """Whether only the cause stands between people and some of them: «8 dead, in a raid on X, among them a boy»."""
        between = self.row.items[self.anchor + 1 : index]
        brought = len(between) > 1 and between[0].has("comma") and between[1].bears(BRINGS)
        return self.told and brought and not any(item.bears(LOST) for item in between)

    def _whose_count(self, index: int, item: Item, people: People) -> bool:
        """Whether known people are those whose dead are counted further on: «the dead among the medics rose to 31»."""
        sort = self.counting and self.open() and item.has("group") and people.high is None
        if not (sort and self.stretch.at(index - 1, "loss.person", "from") and self.stretch.rises(index + 1)):
            return False
        self.sides.heads = [side_of(self.row, index, self.stretch.end, people)]
        return True

    def _holds(self, index: int) -> bool:
        """Whether a thing is one that holds others, and none that flies and strikes: «a drone hit a car»."""
        item = self.row.items[index]
        return not item.definite and as_people(item).thing not in AIRBORNE

    def _both(self, index: int, people: People) -> bool:
        """Whether a noun only says more of those counted before: «86 boys and girls», «20 armed and masked men»."""
        last = self.last
        near = index - self.anchor - (self.stretch.at(index - 2, "group") or self.stretch.plain(index - 2)) == 2
        if last is None or last.low is None or not (near and self.stretch.at(index - 1, "wa")):
            return False
        return last.low > TEN and people.high == 1 and people.who == last.who

    def _said(self, index: int, item: Item, people: People) -> bool:
        """Whether a noun tells of nobody new: «five people, civilians», who killed, what is called civil."""
        if self.row.items[self.anchor].has("rescue.verb") and self.anchor == index - 1 and people.high is None:
            return True  # who carries them away: «members of the rescue teams helped»
        if item.has("force-part") and people.high == 1 and self.stretch.at(index - 1, "force-part"):
            return True  # «the command of a brigade», by the word for a general
        if people.who in FORCES and self.stretch.at(index - 1, "means"):
            return True  # «killed by the bullets of gunmen»
        if people.thing and self.stretch.at(index - 1, "object") and self._holds(index - 1):
            return True  # «depots of weapons»
        if people.thing in AIRBORNE and self.stretch.at(index - 1, "bi"):
            return True  # «the ruin of a bakery by a drone»
        if item.definite and people.high == 1 and self.stretch.at(index - 1, "who", "where"):
            return True  # «the army loyal to»
        if self._both(index, people):
            return True  # «86 boys and girls», in the singular of tens
        feminine = self.row.letters(item).endswith(self.stretch.morphology.feminine)
        if feminine and people.high == 1 and people.who not in KIN and self.stretch.plain(index - 1):
            return True  # «fabrications of the media»
        if item.definite and people.high == 1 and people.who == "civilians":
            return not self.stretch.at(index - 1, "loss", "wa", "among")  # «the civil council»
        before = self.stretch.at(index - 1, "group", "people", "number") or (
            self.stretch.at(index - 1, "nationality") and not self.stretch.at(index - 2, "trigger.noun")
        )
        return before and not (self.stretch.at(index - 1, "loss.person") or self.spelled(index, people))
