"""Whose people are: soldiers of a government, fighters of a group, civilians (codebook, section 8)."""

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.counts.people import FORCES, People, as_people

REACH = 5
"""How many items lie at most between the people and the side they belong to."""
DEALT = 4
"""How many items before the people a word for inflicting losses stands at most: «inflicted on X dozens of dead»."""
BACK = 30
"""How many items before a clause those may be named of whom some are told in it."""
DEAD_AND = frozenset(("wa", "loss.person"))
"""What stands between the dead and «of them»: «dead and wounded of them»."""
ENDS = frozenset((
    "comma", "people", "loss", "trigger", "by", "means", "after", "result", "among", "wa", "which", "that", "on",
    "against", "where", "time", "according",
))  # fmt: skip
"""What ends the words that say whose they are."""
KIN = ("children", "women", "families")
"""People by whom others are named («the father of the child»), and who do not say what these are."""
IRREGULAR = frozenset({"rebels", "jihadists", "armed-men"})
"""Roles of those who fight for no government."""


class Side(msgspec.Struct, frozen=True, gc=False):
    """What kind of people (the codebook's word) and whose (an actor's id)."""

    who: str
    of: str | None = None


def side_of(row: Row, index: int, end: int, people: People) -> Side:
    """What the words after people say of them; the people stand at `index`, their clause ends before `end`."""
    who = people.who or "people"
    if people.thing:
        return Side(who)
    victims = row.items[index].get("loss.person")
    suffered = victims is not None and bool(victims["suffered"])
    for at, item in enumerate(row.items[index + 1 : min(index + 1 + REACH, end)], start=index + 1):
        dead = people.measure and row.has(at, min(at + 1 + item.has("wa"), end), "loss.person")
        if dead and not item.has("loss.verb"):
            continue  # «dead and wounded of the army», not «bodies of men whom the army killed»
        if item.bears(ENDS) and not (item.has("group") and row.items[at - 1].has("ranks")):
            break  # «in the ranks of the attackers»: no attack
        if who == "people" and item.has("group") and item.get("group")["who"] not in KIN and not _titles(item):
            who = item.get("group")["who"]
            people = msgspec.structs.replace(people, who=who, of_government=item.get("group")["of_government"])
        elif item.has("who") and (suffered or _shot(item) or _unknown(item.get("who"), who)):
            return Side(who)
        elif item.has("who") and people.who == "people" and _of_armed(row, index, at):
            return _belonging(who, msgspec.structs.replace(people, who=None), item.get("who"), item)
        elif item.has("who"):
            struck = row.items[at - 1].has("in") and row.has(at + 1, min(at + 2, end), "on")  # «in an aggression on X»
            return Side(who) if struck else _belonging(who, people, item.get("who"), item)
        elif item.has("nationality") and who in FORCES:
            return Side(who, item.get("nationality")["actor"])
    return Side(who)


CIVIL = frozenset({"civilians"})
"""People whose word is an adjective of offices as well."""


def _titles(item: Item) -> bool:
    """Whether a word only tells of which office people are: «members of the civil police»."""
    return item.definite and item.get("group")["who"] in CIVIL and item.get("group")["number"] == "one"


def _shot(item: Item) -> bool:
    """Whether a side is named by what it fired: «dead by Israeli bullets» are none of its own."""
    return any(part.has("means") for part in item.parts)


def _unknown(actor: Who, who: str) -> bool:
    """Whether words behind people say that nobody knows them: then they do not say that they fought."""
    return actor.kind == "unidentified" and who not in FORCES


def _of_armed(row: Row, index: int, at: int) -> bool:
    """Whether persons are of armed men: «three members of the front», «17 persons of the rebels», not of a people."""
    actor: Who = row.items[at].get("who")
    army = actor.kind == "government" and actor.id is not None and actor.id == actor.acting
    armed = army or actor.kind == "armed_group"
    return armed and at == index + 1 + row.items[index + 1].has("from")


def _roles(item: Item) -> set[str]:
    """The roles that words for an actor name: rebels, armed men."""
    return {part.get("actor-role")["role"] for part in item.parts if part.has("actor-role")}


def side_before(row: Row, start: int, index: int, people: People) -> Side | None:
    """Whose people are by a side named before them: «the army suffered dozens of dead», «they killed nine of them»."""
    if people.thing or people.who not in (None, "people"):
        return None
    lights = row.having(max(start, index - REACH), index, "light")
    suffered = bool(lights) and lights[-1].get("light")["frame"] == "suffer"
    inflicted = row.has(max(start, index - 1), index, "who") and row.has(max(start, index - DEALT), index, "inflicting")
    some = _of_them(row, index, people)
    sorts = ("who", "people", "group") if some else ("who",)
    named = row.having(start, index, *sorts) or row.having(max(0, start - BACK) if some else start, start, *sorts)
    if not named or not (suffered or inflicted or some):
        return None
    if not named[-1].has("who"):
        return Side(as_people(named[-1]).who or "people")
    side = _belonging("people", people, named[-1].get("who"), named[-1])
    return side if side.who not in ("people", "rescuers") else None


def _of_them(row: Row, index: int, people: People) -> bool:
    """Whether those told are some of whom the words before name: «nine of them», «dead and wounded of them»."""
    at = index + 1
    while people.measure and at + 1 < len(row) and row.items[at].bears(DEAD_AND):
        at += 1
    if people.who not in (None, "people") or people.who and not people.measure or at >= len(row):
        return False
    behind = row.items[at]
    sorts = row.has(at + 1, min(at + 2, len(row)), "people", "group", "number", "loss.person")
    return behind.has("among") and not behind.get("among")["part"] and not sorts


def _belonging(who: str, people: People, actor: Who, item: Item) -> Side:
    """People of an actor: the dead of an army are soldiers, those of a group fighters, where no noun says otherwise."""
    if actor.kind == "rescuers" and who in ("people", "fighters"):
        return Side("rescuers")
    unsaid = who == "people" and (people.measure is not None or people.who is None)
    unnamed = actor.acting is None and bool(_roles(item) & IRREGULAR)
    irregular = actor.kind in ("armed_group", "unidentified") or unnamed
    if irregular and (unsaid or people.of_government is not None):
        return Side("fighters", actor.acting)
    if (unsaid or people.of_government is not None) and actor.kind == "government":
        return Side(people.of_government or "soldiers", actor.acting)
    return Side(who, actor.acting if who in FORCES else None)


class Sides:
    """Whose the people are that a clause has told of, as far as others may be like them."""

    def __init__(self) -> None:
        self.last = Side("people")
        """Whose the people told last are."""
        self.heads: list[Side] = []
        """Whose those are whom the losses in mind befell, parts of them («among them») left out."""

    def settle(self, people: People, said: Side, *, again: bool, among: bool, counting: bool) -> Side:
        """Whose people are, by what is said of them, else by those told before; and keeps it in mind.

        `again`: the same losses befell people told just before; `among`: they are a part of these; `counting`: the
        losses were named to be counted.
        """
        if said == Side("people") and not again and people.thing is None and self._alike(people, counting=counting):
            said = self.heads[0]
        if not (among and people.who is None and said.who == "people"):
            self.last = said
        if not again and not among:
            self.heads = []
        if not among:
            self.heads.append(self.last)
        return self.last

    def are_kin(self) -> bool:
        """Whether those told of last, parts of them left out, are children or women."""
        return bool(self.heads) and self.heads[-1].who in KIN

    def _alike(self, people: People, *, counting: bool) -> bool:
        """Whether people of whom nothing is said are such as those told before: these are then of one kind."""
        if len(set(self.heads)) != 1:
            return False
        if people.high != 1 and self.heads[0].who in KIN:
            return False
        return people.who is None or people.who == "people" and counting
