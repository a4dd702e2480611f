"""Words that hold a loss and its people alike («three dead», «bodies»), and the people that a loss befell."""

import msgspec

from riwaya.grammar.row import Item
from riwaya.reading.actors.sides import side_of
from riwaya.reading.counts.people import HEDGES, People, as_people, bare, befalling
from riwaya.reading.counts.stretch import Stretch
from riwaya.reading.tolls.occurrences import Counted
from riwaya.reading.tolls.told import FEW, Told

BEFORE = 8
"""How many items lie at most between people and the verb of loss that follows them."""
WHETHER = 4
"""How many items back it is asked whether anybody was lost."""
NAMED = ("people", "group", "number", "loss.person", "who", "title")
"""What stands behind a body and says whose it is."""
CARRYING = frozenset(("rescue", "loss.person"))
"""What the dead and wounded stand behind whom rescuers carry away."""
APPOSED = 5
"""How many items behind the dead it is told who they are at most."""
OF_THEM = ("bi", "among", "from")
"""What wounds stand behind of those who were told to be wounded."""
CAUGHT = ("fall", "light", "among", "loss")
"""What captives stand behind who were caught, and are not only spoken of."""


class Victims(Told):
    """Tells of people with the losses in mind, or with the one that their own word holds."""

    def __init__(self, stretch: Stretch) -> None:
        super().__init__(stretch)
        self.loose: list[int] = []
        """People named before their verb."""

    def people(self, index: int, people: People) -> None:
        """Tell of people at item `index` with the losses in mind, or keep them for a verb that follows."""
        if self._counted_further_on(index):
            return
        if people.measure and (people.who != "people" and self.open() or self._died(index, people)):
            people = msgspec.structs.replace(people, measure=None)
        self.mostly = self.mostly and not self.beyond(index, people) or self._of_both(index, people)
        if self.mostly or self.stretch.trails(index, people) or self.stretch.uncounted(index, people):
            return
        if not people.thing and self._seized() or self.stretch.at(index - 1, "out-of"):
            return
        if self.row.items[index].contains("one_of") and self._known_one(index, people):
            return  # «the son of one of the dead», «the state of one of the wounded»
        measures = [people.measure] if people.measure else befalling(people, self.measures)
        if people.driven and self.after_dead(index):
            measures = ["displaced"]
        fell = people.others or self.row.items[self.anchor].has("fall")  # «and others wounded», «soldiers fell wounded»
        after = self.row.items[index + 1].get("loss.person") if self.stretch.at(index + 1, "loss.person") else None
        lost = fell and after is not None and not after["his"]  # but «and another, whose wound is grave»
        if not measures or not people.measure and (lost or self.for_a_verb(index)):
            self.loose.append(index)
        elif not self.told or people.measure or not self.aside(index, people):
            self.emit(index, people, measures)

    def _counted_further_on(self, index: int) -> bool:
        """Whether it is told who did what the dead died of before they are counted: «the dead of the raid that two»."""
        awaits = self.counting and self.open() and self.row.has(self.anchor + 1, index, "which")
        return awaits and not self.stretch.at(index - 1, "to", "reaching", *HEDGES) and self.stretch.rises(index + 1)

    def _known_one(self, index: int, people: People) -> bool:
        """Whether one of the dead or wounded is told of whose loss has been told, or how he is."""
        known = {one.toll.measure for one in self.found}.union(self.measures)
        return people.measure in known or people.measure is not None and self.stretch.at(index - 1, "instance")

    def _of_both(self, index: int, people: People) -> bool:
        """Whether some are told of the dead and the wounded together: of whom of them is not said."""
        both = len(self.measures) > 1 and self.told and not people.measure
        return both and self.stretch.near(index - 2, index, "among")

    def for_a_verb(self, index: int) -> bool:
        """Whether people wait for the verb behind them that tells what befell them."""
        died = self.stretch.at(index - 1, "loss.noun") or self.stretch.at(index + 1, "which")
        governed = self.open() and self.anchor == index - 1 and died
        return self.stretch.before_verb(index) and not governed  # «the death of a man who was wounded in May»

    def _died(self, index: int, people: People) -> bool:
        """Whether captives or wounded were killed: «three of the wounded died»."""
        if people.measure == "injured":
            led = self.anchor == index - 1 and self.stretch.at(self.anchor, "loss")
            return self.open() and self.measures == ["killed"] and led
        killed = self.open() and "killed" in self.measures or self.stretch.at(index + 1, "loss.verb")
        return people.measure == "captured" and killed  # «executed captives», «three hostages were killed»

    def _seized(self) -> bool:
        """Whether what was taken are places and things, and who follows took them: «gunmen seized a depot»."""
        deed = self.row.items[self.anchor].get("trigger")
        return self.measures == ["captured"] and deed is not None and deed["frame"] == "take"

    def divide(self, measures: list[str], index: int | None = None) -> None:
        """Those told before are now the dead and the wounded together: «thirty fell, dead or wounded».

        Where nobody was told, the words at `index` tell of some: «struck the squad and left it dead or wounded».
        """
        fallen = self.told and self.measures == ["killed"]
        people = [at for at in self.loose if not self.row.items[at].has("object")]
        if index is not None and self.stretch.at(index - 1, "number") and self.anchor != index - 1:
            at: int | None = index - 1  # «destroyed houses and left dozens dead or wounded»
        else:
            at = self.found.pop().index if fallen else people[-1] if people else None
        if at is not None:
            many = as_people(self.row.items[at])
            dozens = many.vague and many.high  # «dozens, dead or wounded»: so many of each
            self.emit(at, many if dozens else msgspec.structs.replace(many, low=1, high=None), measures)
        elif index is not None and not self.found:
            self.emit(index, People(1, None, who="people"), measures)

    def victims(self, index: int, item: Item) -> None:
        """Tell of a word that holds loss and people alike, and no number: «dead and wounded»."""
        measure = item.get("loss.person")["measure"]
        if self.stretch.denied(index):
            self.nothing(index, item.get("loss.person")["measures"] or [measure])
        elif self.row.has(max(0, index - WHETHER), index, "condition") or self._told_before(index, measure):
            return  # «whether there were injuries», «ten civilians dead»
        elif self._known(index, item) and self._sort_told(index, measure):
            return  # «16 were killed, and the dead are civilians»
        elif self._known(index, item) and (self.stretch.at(index - 1, "between") or self._are(index)):
            self.begin(index, [measure])  # «among the dead are two children», «the dead are a child and a woman»
        elif self.stretch.counting(index) and not self._counts_itself(index, item):
            self.begin(index, [measure])
            self.sides.heads = [side_of(self.row, index, self.stretch.end, bare(item))]
        elif self.together(index, item):
            self.divide(["killed", "injured"])
        elif (shared := self.shared(index)) is not None:
            who = shared.who if shared.who != "people" else None
            self.emit(index, msgspec.structs.replace(shared, measure=measure, who=who), [measure])
        elif item.get("loss.person")["body"] and self.stretch.at(index + 1, *NAMED):
            self._bodies(index, item, measure)
        else:
            self._unnumbered(index, item, measure)

    def _counts_itself(self, index: int, item: Item) -> bool:
        """Whether a word is a count by itself, of one or two: «the toll rose to one dead and 15 wounded»."""
        return bare(item).high is not None and not item.definite and not self.stretch.at(index - 1, "count-word")

    def _told_before(self, index: int, measure: str) -> bool:
        """Whether the people right before are those who were lost: «ten civilians dead»."""
        return self.told and self.anchor == index - 1 and measure in self.measures

    def _known(self, index: int, item: Item) -> bool:
        """Whether the dead or wounded are those of an event told: «the dead», «the dead of the blast»."""
        return item.definite or self._of_event(index)

    def _of_event(self, index: int) -> bool:
        """Whether an event that is known stands right behind its dead or wounded."""
        return self.stretch.at(index + 1, "trigger.noun") and self.row.items[index + 1].definite

    def _are(self, index: int) -> bool:
        """Whether it is told at once who the dead or wounded are."""
        at = index + 1 + self._of_event(index)
        they = [n for n in self.row.indexes(at, min(at + APPOSED, self.stretch.end), "among") if self._they(n)]
        if they and not self.row.has(at, they[0], "comma"):
            at = they[0] + 1  # «the dead in the raid are four children»
        at += self.stretch.at(at, "colon")
        return self.stretch.at(at, "people", "group", "number") and not self.row.items[at].definite

    def _sort_told(self, index: int, measure: str) -> bool:
        """Whether words behind the dead only tell of what sort those are who were counted; their toll tells it then."""
        at = index + 1 + self._of_event(index)
        sort = self.row.items[at] if self.stretch.at(at, "group") else None
        last = self.found[-1] if self.found else None
        if sort is None or last is None or sort.definite or sort.get("group")["number"] != "many":
            return False
        if (last.toll.measure, last.toll.who) != (measure, "people") or self.stretch.at(at + 1, "wa"):
            return False
        toll = msgspec.structs.replace(last.toll, who=sort.get("group")["who"])
        self.found[-1], self.passed = Counted(last.index, toll), at + 1
        return True

    def _they(self, index: int) -> bool:
        return bool(self.row.items[index].get("among")["part"] == "they")

    def _meant(self, item: Item) -> int | None:
        """Where the one stands whose death or arrest a word tells by a pronoun: the last one named of that number."""
        told = bare(item)
        people = [(at, as_people(self.row.items[at])) for at in self.loose if not self.row.items[at].suffix]
        return next((at for at, one in reversed(people) if one.high == told.high and not one.thing), None)

    def _unnumbered(self, index: int, item: Item, measure: str) -> None:
        """Dead, wounded or captives of whom no number is told."""
        if measure == "captured" and self.stretch.near(self.stretch.start, index, "release"):
            return  # «the freeing of a kidnapped child»
        if item.get("loss.person")["his"] and (at := self._meant(item)) is not None:
            self.emit(at, as_people(self.row.items[at]), [measure])
        elif item.get("loss.person")["his"] and self._told_of(measure):
            return  # «they shot the man, which led to his death»: it has been counted
        elif item.definite and measure in self.measures and self._carried(index):
            self.emit(index, bare(item), [measure])
        elif item.definite or item.suffix:
            self.loose.append(index)
        elif self._fell(index) or self.loose and self.loose[-1] == index - 1:
            at = self.loose.pop()  # «dozens fell dead», «two children victims of a mine»
            self.emit(at, as_people(self.row.items[at]), [measure])
        elif measure in self.measures and self.stretch.at(index - 1, *OF_THEM) or self.stretch.known(index):
            return  # «wounded, with wounds», «some of them with injuries»; «the funeral of victims of the shelling»
        elif measure != "captured" or self.measures or self.stretch.at(index - 1, *CAUGHT):
            self.people(index, bare(item))

    def _told_of(self, measure: str) -> bool:
        """Whether one or two were told to be lost so."""
        return any(one.toll.measure == measure and one.toll.high in FEW for one in self.found)

    def _carried(self, index: int) -> bool:
        """Whether the dead or wounded are those whom rescuers carry away: «the bodies of the dead»."""
        if not self.open() or bare(self.row.items[index]).high is not None:
            return False
        told = {one.toll.measure for one in self.found} & set(self.measures)
        if told or not self.row.has(self.stretch.start, self.stretch.end, "trigger"):
            return False
        teams = self.row.items[self.anchor].has("rescue") and self.stretch.at(index - 1, "who", "force-part")
        near = self.anchor == index - 1 - teams
        return near and self.row.items[self.anchor].bears(CARRYING)

    def _fell(self, index: int) -> bool:
        """Whether dead or wounded are those named before them: «dozens fell dead»."""
        verb = self.stretch.at(index - 1, "fall.verb") and bool(self.loose)
        return verb and index - self.loose[-1] <= BEFORE and not self.stretch.apart(self.loose[-1], index - 1)

    def _bodies(self, index: int, item: Item, measure: str) -> None:
        """Bodies with those whose they are: «the bodies of two children», not those of the dead told before."""
        self.begin(index, [measure])
        whose = self.row.items[index + 1]
        bodies = bare(item)
        if whose.has("group") and (whose.definite or bodies.high == 2):
            self.people(index + 1, msgspec.structs.replace(bare(whose), low=bodies.low, high=bodies.high))
