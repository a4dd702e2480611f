"""Things that were brought down, cleared away, set fire to or left destroyed."""

import msgspec

from riwaya.grammar.row import Item
from riwaya.reading.counts.people import as_people
from riwaya.reading.tolls.whom import AIRBORNE, Whom

FELLED = 5
"""How many items behind a word for bringing down or clearing away what it was done to stands at most."""
FELLED_THINGS = AIRBORNE | {"explosives"}
"""What is brought down or cleared away."""
WRECKED = 7
"""How many items behind a word for setting fire or blowing up stands at most what is destroyed by it."""
COUNTABLE = frozenset(("people", "object"))
"""What names things, counted or not."""


class Things(Whom):
    """Tells of things where another word than one of loss tells what became of them."""

    def noun(self, index: int, item: Item) -> None:
        """A noun with no number; things told with lives that were lost were lost as well."""
        people = as_people(item)
        if people.thing and self._lost_besides(index):
            self.emit(index, msgspec.structs.replace(people, low=1, high=None), ["destroyed"])
        else:
            super().noun(index, item)

    def _lost_besides(self, index: int) -> bool:
        """Whether things were lost with lives: «losses in lives and gear»."""
        lives = self.row.items[index - 2].get("loss.person") if self.stretch.at(index - 1, "wa") else None
        return self.told and lives is not None and bool(lives["measures"])

    def felled(self, index: int) -> None:
        """Take up what was brought down or cleared, where it is counted: «five drones», «a number of the mines»."""
        ahead = [at for at in range(index + 1, min(index + FELLED, self.stretch.end)) if self._flies(at)]
        if ahead and not self.stretch.apart(index, ahead[0]):
            self.begin(ahead[0] - 1, ["destroyed"])
            self.people(ahead[0], as_people(self.row.items[ahead[0]]))

    def wrecked(self, index: int, *, burns: bool) -> None:
        """Take up what fire was set to or what was blown up, where it is counted: «set fire to three cars»."""
        things = self.row.indexes(index + 1, min(index + WRECKED, self.stretch.end), *COUNTABLE)
        ahead = next((at for at in things if self._counted_thing(self.row.items[at])), None)
        if ahead is None or self.row.has(index + 1, ahead, "comma", "loss", "where"):
            return
        thing = self.row.items[ahead]
        if not burns or self.stretch.at(ahead - 1, "in", "bi") or thing.contains("more-than"):
            self.begin(ahead - 1, ["destroyed"])
            self.people(ahead, as_people(thing))

    def _counted_thing(self, item: Item) -> bool:
        """Whether an item tells of several; «set fire to the house» is told by what happened."""
        return item.has("people") or as_people(item).high != 1

    def _flies(self, index: int) -> bool:
        """Whether counted missiles or mines stand at an index: by a number, or as some of those known."""
        item = self.row.items[index]
        people = as_people(item) if item.bears(COUNTABLE) else None
        some = item.has("object") and self.stretch.at(index - 1, "trigger", "quantity")
        some = some and not self.stretch.at(index + 1, "number")  # «the planes dropped several missiles»
        return people is not None and people.thing in FELLED_THINGS and (some if item.definite else item.has("people"))

    def ruined(self, index: int, item: Item) -> None:
        """Tell of what was destroyed and no noun alone names: «hit a tank and destroyed it», «destroyed X bridge»."""
        if not item.suffix:
            self._named_building(index + 1)
            return
        named = [(at, as_people(self.row.items[at]).thing) for at in self.loose]
        things = [at for at, thing in named if thing and thing not in AIRBORNE]
        if things and (self.stretch.at(index - 1, "wa") or self.stretch.near(index - 3, index, "result")):
            self.emit(things[-1], as_people(self.row.items[things[-1]]), ["destroyed"])

    def _named_building(self, index: int) -> None:
        """Tell of a building that is destroyed and bears a name: it is read as a place."""
        parts = self.row.items[index].parts if self.stretch.at(index, "where") else ()
        if len(parts) > 1 and parts[0].has("object") and as_people(parts[0]).high == 1:
            self.people(index, as_people(parts[0]))
