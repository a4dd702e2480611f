"""How many: the losses that befell people and things (codebook, section 8)."""

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.counts.people import BODILY, FORMS, People, as_people, befalling, counted, noun_in
from riwaya.reading.counts.stretch import Stretch
from riwaya.reading.tolls.named import befallen, named_each, person_at
from riwaya.reading.tolls.occurrences import Counted, feared, occurrences, with_count
from riwaya.reading.tolls.subcounts import duals, wholes
from riwaya.reading.tolls.unsaid import Unsaid
from riwaya.reading.tolls.victims import BEFORE
from riwaya.reading.tolls.whom import HARMED
from riwaya.reading.words.verbs import is_verb

BEHIND = 40
"""How many items back the loss is looked for that a clause counts on."""
TELLING = (
    "no-loss",
    "rescue",
    "each-of",
    "among",
    "people",
    "loss",
    "pair",
    "trigger",
    "number",
    "group",
    "object",
    "who",
    "fall",
    "one_of",
    "light.verb",
    "inflicting",
)
"""The labels of what tells a toll."""
TURNING = frozenset(("no-loss", "rescue", "each-of", "among", "pair", "trigger"))
"""The labels of what begins or turns what is told of losses."""


def tolls_of(row: Row, start: int, end: int, morphology: Morphology) -> tuple[Counted, ...]:
    """The tolls told among the items [start, end)."""
    return _Teller(Stretch(row, with_count(row, start), end, morphology)).tell()


class _Teller(Unsaid):
    """Walks a clause, word by word."""

    def tell(self) -> tuple[Counted, ...]:
        """The tolls of the clause in order."""
        self._go_on()
        for index in self.row.indexes(self.stretch.start, self.stretch.end, *TELLING):
            if index >= self.passed and not feared(self.row, index):
                self._at(index, self.row.items[index])
        return duals(self.row, wholes(self.row, self.found), self.stretch.morphology)

    def _go_on(self) -> None:
        """Take up the loss told before where a clause only counts on: «..., and four in a raid on Y»."""
        stretch, start = self.stretch, self.stretch.start
        first = start + stretch.at(start, "wa", "among")
        counts = stretch.at(first, "number", "people") and stretch.at(
            first + 1, "in", "after", "at-least", "bi", "by", "among"
        )
        if counts and not self.row.has(start, stretch.end, "loss"):
            before = self.row.having(max(0, start - BEHIND), start, "loss")
            told = [item for item in before if not item.has("loss.person")]
            entry = told[-1].get("loss") if told else None
            self.begin(start, list(entry["measures"] or [entry["measure"]]) if entry else [])
            if entry is None and stretch.at(first, "number") and self.row.has(first + 1, first + 3, "by"):
                self._deeds_by(first)

    def _deeds_by(self, index: int) -> None:
        """Count deeds told before that another did: «seven raids, five of them by X»."""
        before = self.row.indexes(max(0, index - BEHIND), index, "trigger.noun")
        deeds = [at for at in before if self.row.has(max(0, at - 2), at, "number")]
        number = self.row.items[index].get("number")
        if deeds and number.exact is not None:
            count = People(int(number.exact), int(number.exact))
            self.found += occurrences(self.row, index, deeds[-1], count)

    def _at(self, index: int, item: Item) -> None:
        if not item.bears(TURNING):
            self._told(index, item)
        elif item.has("no-loss"):
            self.nothing(index, item.get("no-loss")["measures"])
        elif item.has("rescue"):
            self.begin(index, list(item.get("rescue")["measures"] or ()))
        elif item.has("each-of") and self.open() and (told := named_each(self.stretch, index)) is not None:
            people, self.passed = told
            self.people(index, people)
        elif item.has("among") and self.of_them(index):
            self.people(index, People(*FORMS["one"], who="people"))
        elif item.has("among"):
            self.mostly = self.says_all(index, item.get("among")["part"])
        elif item.has("pair") and item.has("trigger"):
            hedges = [hedge for hedge in self.row.items[index + 1 : index + 2] if hedge.has("at-least")]
            self.found += occurrences(self.row, index, index, counted(*FORMS["two"], hedges))
        elif item.has("trigger") and item.get("trigger")["fells"] and not item.has("loss"):
            self.felled(index)
        elif item.has("trigger") and (item.get("trigger")["burns"] or item.get("trigger")["wrecks"]):
            self.wrecked(index, burns=bool(item.get("trigger")["burns"]))
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
            self.bare(index, item)
        elif item.has("one_of"):
            self.one(index)
        elif (noun := noun_in(item)) is not None:
            self.noun(index, noun)
        elif item.has("who"):
            self.side(index, item)
        else:
            self.unsaid(index, item)

    def _tells(self, index: int, item: Item) -> bool:
        """Whether a word of loss and people tells a loss: «his death» does where something brought it about."""
        if self.told and self.stretch.at(index - 1, "people", "group") and self.stretch.at(index + 1, "bi"):
            return False  # «bodies of five men hit by bullets»
        if self.stretch.at(index - 1 - self.stretch.at(index - 1, "number"), "funeral"):
            return False  # «the funeral of a dead man», «hundreds carried the bodies to the grave»
        return not item.get("loss.person")["his"] or self.stretch.near(index - 3, index, "result")

    def _loss(self, index: int, item: Item) -> None:
        entry = item.get("loss")
        measures = list(entry["measures"] or [entry["measure"]])
        if item.has("loss.noun") and self.stretch.at(index - 1, "loss.verb") or self._counted(index, measures):
            return  # how they died: «died of suffocation»; «13 injuries»
        if entry["divided"]:
            self.divide(measures, index)
            return
        if self.is_cause(index, item) or self.of_those_counted(index, measures):
            return
        if self.open() and self.stretch.joined(index):
            self.measures += [measure for measure in measures if measure not in self.measures]
            self.anchor = index
            return
        self.begin(index, [] if self.stretch.aimed(index) else measures)
        self.told = bool(item.suffix) and (item.has("loss.noun") or self.stretch.at(index + 1, "who"))  # «his death»
        verb = not item.has("loss.noun") or is_verb(self.row, index) or self._led() or self.stretch.undergone(index)
        if verb and not (entry["named"] and self.stretch.at(index, "loss.verb")):
            self._before(index)
        if self.last is not None and self.stretch.at(index + 1, "as-many"):
            self.people(index + 1, People(self.last.low, self.last.high, who=self.last.who or "people"))
            return
        named = entry["named"] and self.stretch.plain(index + 1)
        if not item.suffix and (named or self._titled(index, measures) or self.stretch.at(index + 1, "ordinal")):
            self.people(index + 1, People(1, 1, who="people"))
        elif measures == ["destroyed"]:
            self.ruined(index, item)
        elif (victim := self._named(index, measures)) is not None:
            self.people(victim, person_at(self.stretch, victim))

    def _named(self, index: int, measures: list[str]) -> int | None:
        """Where somebody stands whom a loss befell and who is told by name or office alone."""
        if self.told or measures[0] not in BODILY:
            return None
        return befallen(self.stretch, index, alone=bool(self.row.items[index].get("loss")["named"]))

    def _titled(self, index: int, measures: list[str]) -> bool:
        """Whether a person is named behind a loss by office or rank alone: «the killing of a minister»."""
        losses = HARMED if self.stretch.at(index, "loss.verb") else BODILY
        person = self.stretch.titled(index + 1) and not self.stretch.at(index + 1, "group")
        parts = self.row.items[index + 1].parts if person else ()
        if parts and parts[0].has("group") and parts[0].get("group")["number"] != "one":
            return False  # «the arrest of leaders of X»
        return person and measures[0] in losses

    def _counted(self, index: int, measures: list[str]) -> bool:
        """Whether a number right before a loss counts those whom it befell."""
        number = self.stretch.at(index - 1, "number")
        return number and self.told and self.anchor == index - 1 and measures == self.measures

    def _led(self) -> bool:
        """Whether people stand right before what may be a verb of loss: it is theirs («a man was killed»)."""
        return bool(self.loose) and self.stretch.before_verb(self.loose[-1])

    def _before(self, index: int) -> None:
        """The people before a verb of loss, unless others follow it."""
        near = self._counted_with([at for at in self.loose if index - at <= BEFORE and self._whose(at, index)])
        if self.row.items[index].suffix:
            near = near[-1:]  # «gunmen attacked the home of an officer and killed him»
        near = self._summed(self._agreeing(near, index))
        self.loose = []
        stretch = self.stretch
        if near and stretch.at(near[-1] - 1, "funeral"):
            self.told = True  # «at the funeral of two who were killed»: they died before
            return
        some = self._some_of(index)
        others = ("people", "group", "number", *(("object", "who") if self.measures == ["destroyed"] else ()))
        both = stretch.at(index - 1, "wa") and stretch.at(index + 1, "wa") and stretch.at(index + 2, "loss.verb")
        if not (some or both or stretch.at(stretch.behind(index), *others)):
            for at in near:
                people = as_people(self.row.items[at])
                if fit := befalling(people, self.measures):
                    self.emit(at, people, fit)
                    self.anchor = index if self.stretch.near(index, index + 3, "among") else at

    def _counted_with(self, near: list[int]) -> list[int]:
        """The people before a verb, and those counted to whom «and» joins them: «23 gunmen and 20 men were killed»."""
        before = [at for at in self.loose if near and at < near[0]]
        joined = before and self.stretch.at(near[0] - 1, "wa") and self.row.items[before[-1]].has("people")
        return [before[-1], *near] if joined and self._whose(before[-1], near[0]) else near

    def _agreeing(self, near: list[int], index: int) -> list[int]:
        """Those of the people before a verb whom its number fits: «twenty men of the chief's were killed»."""
        if not self.row.letters(self.row.items[index]).endswith(self.stretch.morphology.plural_verb):
            return near
        many = [at for at in near if as_people(self.row.items[at]).high != 1 or self._joined(at)]
        return many or near

    def _summed(self, near: list[int]) -> list[int]:
        """Those of the people before a verb that are not counted again: «X, his wife, their son, three civilians»."""
        last = self.row.items[near[-1]].get("people") if near and self.stretch.at(near[-1] - 1, "comma") else None
        return near[-1:] if last is not None and last.who and last.low and last.low > 1 else near

    def _joined(self, at: int) -> bool:
        """Whether people stand in a list or are a part of others: «a man and five women», «among them a child»."""
        return self.stretch.at(at - 1, "wa", "among") or self.stretch.at(at + 1, "wa")

    def _some_of(self, index: int) -> bool:
        """Whether only some of those told before were lost: «one of them was killed», «the army killed one of them»."""
        at = index + 1 + self.stretch.at(index + 1, "who")
        among = self.row.items[at].get("among") if self.stretch.at(at, "among") else None
        return among is not None and (among["part"] == "one" or self.stretch.at(index, "loss.noun"))

    def _whose(self, at: int, index: int) -> bool:
        """Whether a verb of loss is of people before it: nothing is between, or they are those «who were killed»."""
        return not self.stretch.apart(at, index) or self.stretch.at(index - 1, "which") and self.stretch.before_verb(at)
