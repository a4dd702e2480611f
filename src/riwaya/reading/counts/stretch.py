"""The items of one clause, asked by index what stands there: the words about people and their losses."""

import msgspec

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.counts.people import HEDGES, People, fights, noun_in

APART = ("trigger", "result", "which", "that", "by", "while", "but", "loss")
"""What stands between a loss and a noun that is no part of it."""
SUBJECT = 3
"""How many items before a loss «tried» stands at most, with who tried between them."""
TRYING = frozenset(("who", "people", "group", "li"))
"""Who tries something, and what leads to it."""
OCCURRING = frozenset(("light", "fall", "any", "result", "about", "news", "bi", "in"))
"""What may stand between a negation and the losses that it denies."""
AIMED = ("killed", "captured")
"""What those who set out for it mean to do to people."""
BACK = 5
"""How many items back it is told that something brought a loss about."""
WORDS = 6
"""How many items lie at most between a negation and the losses that it denies."""
GONE = ("killed", "missing")
"""Losses of which phrases tell as verbs do: «lost their lives», «are among the missing»."""
BRINGING = ("fall", "light", "result", "about", "among", "wa", "or", "plus", "loss", "number", "comma")
"""What dead and wounded stand behind who are told of anew."""
BREAKS = ("result", "which", "that", "by", "while", "but", "loss", "comma", "wa")
"""What ends the words between a verb of loss and its people."""
FOLLOWS = frozenset((
    "comma", "stop", "line", "dash", "wa", "from", "in", "bi", "li", "after", "by", "while", "who", "where", "time",
    "but", "at-least", "among", "others", "result", "on", "near", "loss", "with", "which", "nationality", "to", "plus",
    "during", "trigger.verb", "fall", "about", "since", "according", "plan",
))  # fmt: skip
"""What may stand after a number that counts people though no noun says so."""


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """The items [start, end) of a row."""

    row: Row
    start: int
    end: int
    morphology: Morphology
    """The endings of words, folded."""

    def at(self, index: int, *labels: str) -> bool:
        """Whether the item at an index has one of the labels; outside, nothing has."""
        return self.start <= index < self.end and not self.row.items[index].readings.keys().isdisjoint(labels)

    def behind(self, index: int) -> int:
        """The index behind an item and the time, arms or cause that may follow it: «they seized today two men»."""
        if self.at(index + 1, "after"):
            counted = self.at(index + 2, "number") and self.at(index + 3, "trigger.noun")
            deed = index + 2 + (self.plain(index + 2) or counted)  # «because of those raids», «because of four raids»
            return deed + 1 + self.at(deed + 1, "nationality") if self.at(deed, "trigger.noun") else deed
        if self.at(index + 1, "comma") and self.at(index + 2, "time") and self.at(index + 3, "comma"):
            return index + 4
        return index + 1 + (2 if self._armed(index + 1) else self.at(index + 1, "time"))

    def _armed(self, index: int) -> bool:
        """Whether it is told at an index by what arms somebody acts: «shot dead», «with bullets»."""
        return self.at(index, "bi") and self.at(index + 1, "means")

    def plain(self, index: int) -> bool:
        """Whether a word of no known sort stands at an index: after a death, a name."""
        return index < self.end and self.row.is_unknown(self.row.items[index])

    def titled(self, index: int) -> bool:
        """Whether a title stands at an index, alone or at the head of an actor's name."""
        if not self.at(index, "title.noun", "who"):
            return False
        item = self.row.items[index]
        return item.has("title.noun") or bool(item.parts) and item.parts[0].has("title.noun")

    def known(self, index: int) -> bool:
        """Whether dead or wounded are those of an event or a side, told before: «victims of the shelling»."""
        whose = self.row.items[index + 1] if index + 1 < self.end else None
        if whose is None or not (whose.has("trigger.noun") and whose.definite or whose.has("who")):
            return False
        return not self.at(index - 1, *BRINGING)

    def conjoined(self, index: int) -> bool:
        """Whether an unknown word begins with the letter of «and»."""
        return self.row.letters(self.row.items[index]).startswith(self.morphology.ands)

    def near(self, start: int, end: int, label: str) -> bool:
        """Whether one of the items [start, end) has the label."""
        return self.row.has(max(start, self.start), end, label)

    def apart(self, start: int, end: int) -> bool:
        """Whether something between two items keeps them apart; a deed right behind its verb is but its subject."""
        deed = start + 1 + self.at(start + 1, "one_of")
        acts = self.at(start, "loss.verb") and self.at(deed, "trigger.noun")  # «the raids destroyed a tank»
        return self.row.has(deed + 1 if acts else start + 1, end, *APART)

    def delayed(self, start: int, end: int) -> bool:
        """Whether only where or when stands between a verb of loss and its people: «killed in the raid was a man»."""
        if not (self.at(start, "loss.verb") and self.at(start + 1, "in", "during", "after", "time")):
            return False
        return self.row.has(start + 1, min(start + 4, end), "trigger") and not self.row.has(start + 1, end, *BREAKS)

    def joined(self, index: int) -> bool:
        """Whether a loss is joined to the one just before it: «killing and wounding of»."""
        return any(self.at(index - n, "wa", "or") for n in (1, 2)) and any(self.at(index - n, "loss") for n in (1, 2))

    def others(self, index: int) -> bool:
        """Whether «others» stands at an index."""
        return self.at(index, "people") and bool(self.row.items[index].get("people").others)

    def denied(self, index: int) -> bool:
        """Whether a word of loss is said not to be: «no injuries occurred», «without dead or wounded»."""
        at = index - 1
        while at >= 0 and index - at <= WORDS and self._between(self.row.items[at], self.row.items[at - 1]):
            at -= 1
        if at >= 0 and self.row.items[at].has("negation"):
            entry = self.row.items[at].get("negation")
            led = at < index - 1 or self.at(index, "damage")
            return bool(entry["toll"]) or led and entry["tense"] != "future" and not entry["weak"]
        joined = self.at(index - 1, "or", "wa")
        losses = self.at(index - 2, "loss.person", "loss.noun", "damage")  # «without damage or injuries»
        return joined and (self.at(index - 2, "no-loss") or losses and self.denied(index - 2))

    def spared(self, index: int) -> bool:
        """Whether a verb of loss beside a deed that is told says that it befell nobody: «killed no one in its raid»."""
        entry = self.row.items[index - 1].get("negation") if self.at(index, "loss.verb") and index else None
        if entry is None or entry["weak"] or entry["toll"] or entry["tense"] == "future":
            return False
        return any(not item.has("loss") for item in self.row.having(self.start, self.end, "trigger"))

    def _between(self, item: Item, lead: Item) -> bool:
        """Whether an item may stand between a negation and losses: «no (news reached the teams of any) injuries»."""
        subject = not item.readings or item.has("trigger.noun") and item.definite
        return item.bears(OCCURRING) or item.has("to") or subject and lead.bears(OCCURRING)

    def risen(self, index: int, anchor: int, *, counting: bool) -> Item | None:
        """The dead or wounded whose count goes on from that at `anchor`: «the dead to 30 and the wounded to 120»."""
        to = self.at(index - 1, "to") and self.at(index - 2, "loss.person") and not self.at(index + 1, "infrastructure")
        goes_on = counting or self.row.items[anchor].contains("count-word")
        return self.row.items[index - 2] if to and goes_on else None

    def counting(self, index: int) -> bool:
        """Whether losses are named to be counted: «the number of the dead», «the dead rose to»."""
        return self.near(index - 3, index, "count-word") or self.at(index - 1, "reaching")

    def rises(self, start: int) -> bool:
        """Whether a count that was named stands behind an index, where «to» leads to it."""
        return any(self.at(at + 1, "number", "people", *HEDGES) for at in self.row.indexes(start, self.end, "to"))

    def trails(self, index: int, people: People) -> bool:
        """Whether words that may count people count none: «other injuries», «between 2 and 3 metres», «13 years»."""
        if people.who or people.thing:
            return self.at(index + 1, "timeunit")
        if people.others:
            last = self.at(index + 1, "object", "group", "people", "number", "infrastructure")  # «the last house»
            told = self.at(index - 1, "loss", "wa") and not self.at(index - 1, "loss.person")
            return people.high == 1 and (last or not told)
        return index + 1 < self.end and not self.row.items[index + 1].bears(FOLLOWS)

    def uncounted(self, index: int, people: People) -> bool:
        """Whether people are none of those lost: «two men of one family», «anyone», captives that are set free."""
        if self.at(index - 1, "any") or people.who == "families" and self.at(index - 1, "from", "among"):
            return True
        if people.measure and self._how_some_are(index):
            return True
        return people.measure == "captured" and self.near(self.start, index, "release")

    def _how_some_are(self, index: int) -> bool:
        """Whether a number behind the known wounded tells how they are: «among the wounded, three in a grave state»."""
        known, *number = self.row.items[index].parts or (self.row.items[index],)
        told = len(number) == 1 and known.definite and known.has("loss.person")
        return told and self.at(index - 1, "among", "between") and self.at(index + 1, "in")

    def before_verb(self, index: int) -> bool:
        """Whether a verb of loss right behind people is theirs: «five people were killed»."""
        at = index + 1
        while self.at(at, "nationality", "which", "others") or self.at(at, "group") and self.at(at + 1, "which"):
            at += 1  # «the foreign soldiers who were killed»
        phrase = self.at(at, "loss") and not self.at(at, "loss.noun", "loss.person")  # «lost their lives»
        verb = phrase and self.row.items[at].get("loss")["measure"] in GONE or self.at(at, "loss.verb")
        return verb and not self.at(self.behind(at), "people", "group", "number")

    def undergone(self, index: int) -> bool:
        """Whether a loss befell people before its noun: «forced to flee», «ten whose killing occurred»."""
        item = self.row.items[index]
        if item.suffix and self.at(index - 1, "light"):
            return bool(self.row.items[index - 1].get("light")["frame"] == "occur")
        return self.at(index - 1, "to", "on") and item.get("loss")["measure"] == "displaced"

    def aimed(self, index: int) -> bool:
        """Whether a loss is only what something is for: «an operation to arrest», not «led to the arrest»."""
        entry = self.row.items[index].get("loss")
        if self.at(index - 1, "bi") and self.row.has(max(0, index - WORDS), index, "sentence"):
            return True  # «the court's sentence to execute»
        if self._tried(index):
            return True
        done = entry["named"] or entry["measure"] not in AIMED or not self.at(index, "loss.noun")
        if done or not self.at(index - 1, "li") or self.at(index - 2, "plus", "after"):
            return False
        lights = self.row.having(max(index - BACK, self.start), index, "light", "result")
        return not any(item.has("result") or item.get("light")["frame"] == "suffer" for item in lights)

    def _tried(self, index: int) -> bool:
        """Whether a loss is only tried: «they tried to burn down a mosque», «gunmen tried to kill an officer»."""
        before = reversed(self.row.items[max(index - SUBJECT, self.start) : index])
        first = next((item for item in before if not item.bears(TRYING)), None)
        return first is not None and (first.has("attempt") or first.has("plan") and first.get("plan")["purpose"])

    def accusative(self, at: int) -> bool:
        """Whether a noun for somebody shows by its ending that it is an object: «gunmen killed an officer»."""
        ending = self.morphology.accusative
        somebody = self.at(at, "group") or self.at(at, "who") and noun_in(self.row.items[at]) is not None
        return somebody and self.row.letters(self.row.items[at]).split(" ")[0].endswith(ending)

    def _befallen(self, index: int, at: int) -> bool:
        """Whether somebody is killed by those before him, in the nominative: «gunmen killed the judge», «two men»."""
        if not self.nominative(index):
            return False
        if self.titled(at) or not self.at(at, "group"):
            return self.titled(at)
        one = self.row.items[at].get("group")["number"] == "one" and not self.nominative(at)
        doer = self.row.items[index]
        return one and fights(noun_in(doer) or doer) or self._oblique(at)  # «gunmen killed a woman»

    def _oblique(self, index: int) -> bool:
        """Whether a noun shows by its ending that it is no subject."""
        return self.row.letters(self.row.items[index]).endswith(self.morphology.oblique)

    def nominative(self, index: int) -> bool:
        """Whether a noun shows by its ending, or an adjective's behind it, that it is a subject."""
        return self.row.letters(self.row.items[index]).endswith(self.morphology.nominative)

    def acts(self, anchor: int, index: int) -> bool:
        """Whether a noun right after a verb of loss is its subject, and the people that it befell follow."""
        if anchor != index - 1 or not self.at(anchor, "loss.verb"):
            return False
        of_whom = self.at(index + 1, "from") and self.at(index + 2, "who")  # «gunmen of X killed three»
        side = index + 2
        while of_whom and self.at(side + 1, "wa") and self.at(side + 2, "who"):
            side += 2
        reach = (side + 1, side + 2) if of_whom else (index + 1, index + 6)
        for at in range(reach[0], min(reach[1], self.end)):
            if self._armed(at - 1):
                continue  # «two men were killed by a bomb»
            number = self.at(at, "number") and self.at(at + 1 + self.at(at + 1, "from"), "group", "who")
            if number or self.at(at, "people", "object") or self.accusative(at) or self._befallen(index, at):
                return True
            stops = self.at(at, "wa", "comma", "among", "loss", "trigger", "in", "by", "which", "from", "bi", "with")
            if stops and not self._armed(at):
                return False
        return False
