"""Losses told by no word of loss: who fell, whom an army suffered to lose, how many were taken, a total of dead."""

from riwaya.grammar.row import Item
from riwaya.reading.counts.people import FORCES, TAKING, as_people
from riwaya.reading.counts.stretch import FOLLOWS
from riwaya.reading.tolls.things import Things
from riwaya.reading.tolls.victims import BEFORE

RISING = ("to", "reaching")
"""What a total stands behind: «the toll rose to 83»."""


class Unsaid(Things):
    """Tells of people where another word than one of loss tells what befell them."""

    def unsaid(self, index: int, item: Item) -> None:
        """Keep in mind the loss that a word brings with it: «five men fell», «the army suffered 148 soldiers»."""
        if item.has("fall") and self._falls(index + 1 + self.stretch.at(index + 1, "any")):
            self._fallen(index)
        elif item.has("inflicting") and self._inflicted(index + 1 + self.stretch.at(index + 1, "who")):
            self.begin(index, ["killed"])
        elif item.has("light.verb") and item.get("light")["frame"] == "reach" and self._takes(index):
            self.begin(index, ["captured"])

    def bare(self, index: int, item: Item) -> None:
        """A number that stands alone, unless it tells how many bury the dead."""
        self._total(index)
        if item.get("number").percent:
            self._share(index)
        elif not self.stretch.at(index - 1, "funeral"):
            self.number(index, item)

    def _share(self, index: int) -> None:
        """A share, which counts nobody: «70 % of them women»."""
        if self.stretch.at(index + 1, "among"):
            self.mostly, self.passed = True, index + 2

    def _total(self, index: int) -> None:
        """Keep in mind the dead where a bare number is the toll of an event: «the toll of the fighting rose to 83»."""
        ends = index + 1 >= self.stretch.end or self.row.items[index + 1].bears(FOLLOWS)
        if ends and not self.measures and self.stretch.at(index - 1, *RISING):
            tolls = self.row.indexes(max(self.stretch.start - 1, 0), index, "death-toll")
            if any(self.stretch.at(at + 1, "trigger.noun") for at in tolls):
                self.begin(index, ["killed"])

    def _falls(self, index: int) -> bool:
        """Whether those who fall are people: not «seven shells fell»."""
        return self.stretch.at(index, "people", "group") and not as_people(self.row.items[index]).thing

    def _fallen(self, index: int) -> None:
        """Take up people who fell, or of whom none did: «no civilian fell»."""
        if self.stretch.at(index - 1, "negation"):
            self.nothing(index, ["killed"])
        else:
            self.begin(index, ["killed"])

    def _inflicted(self, index: int) -> bool:
        """Whether those counted are the losses that somebody suffered: «the army suffered 148 soldiers»."""
        people = as_people(self.row.items[index]) if self.stretch.at(index, "people") else None
        return people is not None and people.who in FORCES and not people.measure

    def _takes(self, index: int) -> bool:
        """Whether what reaches so many is an arrest or an abduction told right before."""
        indexes = list(self.row.indexes(max(self.stretch.start, index - BEFORE), index, "trigger.noun"))
        if not indexes or self.row.has(indexes[-1] + 1, index, "people", "group", "who", "number", "comma"):
            return False
        return self.row.items[indexes[-1]].get("trigger")["event"] in TAKING
