"""What a clause has told of losses so far: which one is in mind, whom it befell, and whose they are."""

import msgspec

from riwaya.core.claim import Toll
from riwaya.grammar.row import Item
from riwaya.reading.actors.sides import Side, Sides, side_before, side_of
from riwaya.reading.counts.people import BODILY, FORCES, MATERIAL, People, as_people
from riwaya.reading.counts.stretch import BACK, Stretch
from riwaya.reading.tolls.occurrences import Counted

TEN = 10
"""From more than so many on, what is counted stands in the singular."""
FEW = (1, 2)
"""So many may be told twice and be others: «a child and another child»."""
JOINED = 3
"""How many items lie at most from people to others joined to them by «and»."""
LISTED = ("wa", "among", "comma", "open", "plus", "dash", "colon", "or", "while", "loss", "fall")
"""What people stand behind who are told of with those before them."""


PARTS = frozenset(("comma", "among", "who"))
"""What parts people from those counted before them."""


class Told:
    """Keeps in mind which loss is being told, and of whom."""

    def __init__(self, stretch: Stretch) -> None:
        self.stretch, self.row = stretch, stretch.row
        self.found: list[Counted] = []
        self.measures: list[str] = []
        self.told = False
        """Whether the losses in mind already have their people."""
        self.anchor = stretch.start
        """Where the losses in mind, or the last people that they befell, were told."""
        self.last: People | None = None
        self.sides = Sides()
        self.thing: str | None = None
        self.mostly = False
        """Whether what follows only says what most of those told are."""
        self.counting = False
        """Whether the losses in mind were named to be counted."""
        self.passed = stretch.start
        """Up to where the clause was read ahead."""
        self.among = False
        """Whether those told last are a part of those before them."""
        self.spared = False
        """Whether the losses in mind are told to have befallen nobody."""

    def begin(self, index: int, measures: list[str]) -> None:
        """Keep in mind losses that item `index` tells, and that do not have their people yet."""
        self.measures, self.told, self.anchor, self.mostly = measures, False, index, False
        self.counting = self.stretch.counting(index)
        self.spared = self.stretch.spared(index)

    def open(self) -> bool:
        """Whether losses are in mind that still lack their people."""
        return bool(self.measures) and not self.told

    def nothing(self, index: int, measures: list[str]) -> None:
        """Losses denied; that there are no others denies none."""
        self.begin(index, [])
        if self.stretch.others(index + 1):
            return
        side = side_of(self.row, index, self.stretch.end, People(0, 0))
        known = {one.toll.measure for one in self.found if one.toll.high == 0}
        for measure in sorted(set(measures) - known, key=BODILY.index):
            toll = Toll(measure, side.who, self.row.words(self.row.items[index]), 0, 0)
            self.found.append(Counted(index, toll))

    def together(self, index: int, item: Item) -> bool:
        """Whether one number counts dead and wounded together: «70 dead and wounded», in the singular of tens."""
        joined = self.anchor == index - 2 and self.stretch.at(index - 1, "wa") and self.measures == ["killed"]
        last = self.last if joined and item.get("loss.person")["measure"] == "injured" else None
        counted = last is not None and last.measure == "killed" and last.low is not None and last.low > TEN
        return counted and item.get("loss.person")["number"] == "one" and self.row.items[self.anchor].has("people")

    def shared(self, index: int) -> People | None:
        """The people before, where one vague number counts two sorts: «hundreds of dead and wounded»."""
        joined = self.anchor == index - 2 and self.stretch.at(index - 1, "wa")
        last = self.last
        return last if joined and last is not None and last.measure and last.vague and last.low else None

    def after_dead(self, index: int) -> bool:
        """Whether people stand after others whose noun told the loss: «20 dead, 3 of them girls, and 90 displaced»."""
        if not self.told or self.last is None or not self.stretch.at(index - 1, "wa"):
            return False
        return bool(self.last.measure) or self.among and self.stretch.at(index - 2, "comma")

    def beyond(self, index: int, people: People) -> bool:
        """Whether others are counted than those told by sort: «dead, most of them children, and 90 missing»."""
        more = bool(people.measure or people.driven) and (people.low or 0) > 1
        return more and self.stretch.at(index - 1, "wa")

    def shares(self, index: int) -> bool:
        """Whether a number is the last of those that share out the whole: «five dead, three in X and two in Y»."""
        parts = [item.get("number").low for item in self.row.having(self.anchor + 1, index + 1, "number")]
        return self.last is not None and len(parts) > 1 and sum(parts) == self.last.low

    def general(self, index: int, item: Item, people: People) -> bool:
        """Whether a noun with no number speaks of people or things at large, or of those known already."""
        if people.thing:
            loss = self.row.items[self.anchor].get("loss")
            if item.suffix or loss is not None and loss["weak"]:
                return True
        known = item.definite or bool(item.suffix)
        if known and people.high is None and self.these(index):
            return False
        return known and (people.high is None or not self.stretch.at(index - 1, "loss", "wa", "among", "with"))

    def these(self, index: int) -> bool:
        """Whether known people are told to be lost: «all the attackers», «which led to the death of the attackers»."""
        joined = self.among and self.stretch.at(index - 1, "wa") and self.anchor == index - 2
        if self.stretch.at(index - 1, "quantity") or joined and self.last is not None and self.last.vague:
            return True  # «among them many of the children and the women»
        brought = self.row.has(max(self.stretch.start, index - BACK), index - 1, "result")
        return brought and self.stretch.at(index - 1, "loss.noun") and not self.row.items[index].suffix

    def aside(self, index: int, people: People) -> bool:
        """Whether people are not told of as lost: «six civilians of one family», «in a school that held hundreds»."""
        if self.stretch.at(index - 1, "from"):
            return True
        if people.others and people.high is None:
            if self.stretch.at(index - 1, "nationality", "who") and self.anchor == index - 2:
                return True  # «three other Russian soldiers»
            return self.stretch.at(index - 1, "trigger.verb") or self.stretch.plain(index - 1)  # «while others fled»
        one = people.high == 1 and self.last is not None and self.last.high == 1
        if one and self.stretch.at(index - 1, "comma") and self.row.items[index].contains("one_of"):
            return True  # «the officer so-and-so, one of the»
        if people.others or self.stretch.at(index - 1, *LISTED) or self.with_them(index):
            return False
        return one or self.stretch.apart(self.anchor, index)

    def with_them(self, index: int) -> bool:
        """Whether people were lost together with those told before: «was killed with his son»."""
        if as_people(self.row.items[index]).who == "families":
            return False
        names = self.row.items[self.anchor + 1 : index - 1]
        return self.told and self.stretch.at(index - 1, "with") and not any(item.readings for item in names)

    def spelled(self, index: int, people: People) -> bool:
        """Whether one or two people right behind a greater number are of these: «three others, a girl and two men»."""
        if people.thing or self.row.items[index].has("nationality"):
            return False  # «16 Iraqi soldiers»
        behind = self.anchor == index - 1 - self.stretch.at(index - 1, "comma", "colon")
        before = self.last.low if self.told and self.last is not None and behind else None
        if before is None or people.high not in FEW or people.high == 1 and before > TEN:
            return False
        return before > people.high

    def _among(self, index: int, people: People, *, again: bool) -> bool:
        """Whether people are a part of those told before them: «among them three children and a woman»."""
        joined = again and self.among and self.stretch.at(index - 1, "wa") and index - self.anchor <= JOINED
        return joined or again and self.spelled(index, people) or self.stretch.near(index - 2, index, "among")

    def _counted_in(self, index: int, who: str) -> bool:
        """Whether one of those told is no sort of his own: «a child and his father», «among them an officer»."""
        part = self.among or self.stretch.near(max(index - 2, self.anchor), index, "among")
        return part and (who == "people" or who in FORCES and not self.stretch.at(index - 1, "wa"))

    def _no_sort(self, index: int, people: People, who: str) -> bool:
        """Whether a part of those told before is no sort of its own: «among them an officer», «four siblings»."""
        if who == "people" and people.measure is None and self.sides.are_kin():
            return True
        return people.high == 1 and not self.spelled(index, people) and self._counted_in(index, who)

    def _also(self, index: int, people: People, said: Side) -> None:
        """Those counted right before by a bare number are of the same side: «7 killed and 9 wounded of the army»."""
        one, last = self.found[-1] if self.found else None, self.last
        if one is None or last is None or last.thing or last.others:
            return
        both = bool(last.measure and people.measure) and last.who == "people"  # «7 dead and 9 wounded of the army»
        if (last.who or last.measure) and not both:
            return
        between = self.row.items[one.index + 1 : index]
        near = len(between) <= JOINED and self.row.has(one.index + 1, index, "wa")
        if near and one.toll.who == "people" and not any(item.bears(PARTS) for item in between):
            toll = msgspec.structs.replace(one.toll, who=said.who, of=said.of)
            self.found[-1] = Counted(one.index, toll)

    def _not_all_soldiers(self, part: str | None) -> None:
        """Others told with soldiers are people where a part of them are civilians: «a soldier, and seven others»."""
        one = self.found[-1] if self.found else None
        others = self.last is not None and self.last.others and part == "civilians"
        if one is not None and others and one.toll.who in FORCES:
            self.found[-1] = Counted(one.index, msgspec.structs.replace(one.toll, who="people", of=None))

    def emit(self, index: int, people: People, measures: list[str]) -> None:
        """Tell that losses befell people (or things), who stand at item `index`."""
        if self.spared:
            people = msgspec.structs.replace(people, low=0, high=0, approx=False)
        again = self.told and self.last is not None and measures == self.measures
        said = side_of(self.row, index, self.stretch.end, people)
        if said == Side("people") and not again:
            said = side_before(self.row, self.stretch.start, index, people) or said
        if said != Side("people") and not again:
            self._also(index, people, said)
        passed = self.counting and not again and self.row.has(max(0, self.anchor - BACK), self.anchor, "more-than")
        among = self._among(index, people, again=again)
        if among and self._no_sort(index, people, said.who):
            self.anchor = index
            return
        self.among = among
        self._not_all_soldiers(said.who if among else None)
        side = self.sides.settle(people, said, again=again, among=among, counting=self.counting)
        self.measures, self.told, self.anchor, self.last = list(measures), True, index, people
        who, surface = people.thing or side.who, self.row.words(self.row.items[index])
        if passed and people.low == people.high:
            people = msgspec.structs.replace(people, low=(people.low or 0) + 1, high=None)
        if people.others and self.thing and people.who is None and measures[0] in MATERIAL:
            who = self.thing
        self.thing = people.thing or self.thing
        if len(measures) > 1 and not (people.low and people.high and people.vague):
            people = msgspec.structs.replace(people, low=1, high=None, approx=False)  # how many of each is not said
        for measure in measures:
            toll = Toll(measure, who, surface, people.low, people.high, side.of, people.approx)
            if people.high in FEW or not any(_same(one.toll, toll) for one in self.found):
                self.found.append(Counted(index, toll))


def _same(one: Toll, two: Toll) -> bool:
    """Whether a toll is told again, of the same people."""
    return (one.measure, one.who, one.low, one.high) == (two.measure, two.who, two.low, two.high)
