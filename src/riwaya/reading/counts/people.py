"""Counted noun phrases: people and things with how many of them there are (codebook, section 8)."""

from collections.abc import Sequence

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.reading.context import Context

FORMS = {"one": (1, 1), "two": (2, 2), "many": (1, None)}
"""What a noun's number says where no numeral stands: singular, dual, plural."""
BODILY = ("killed", "injured", "missing", "captured", "displaced")
"""Losses that befall people."""
HURT = frozenset({"killed", "injured"})
"""Losses of those whom an attack reached."""
TAKING = frozenset({"abduction", "arrest"})
"""Events in which people are taken."""
ANYONE = ("people", "civilians")
"""Those whom a figure may count whatever else it calls them."""
MATERIAL = ("destroyed", "captured")
"""Losses that befall things."""
FIXED = ("houses", "buildings", "sites", "checkpoints", "tunnels and bridges")
"""Things that nobody carries away."""
NOUNS = frozenset(("group", "object"))
"""What a number behind it may count: «gunmen», «the planes»."""
FORCES = frozenset({"fighters", "soldiers"})
"""People who fight."""
SCALES = frozenset(("scale", "scales"))
"""Words for thousands and the like."""
COUNTED = frozenset(("group", "object", "infrastructure", "place-kind"))
"""What a number before it counts: people and things."""
HEDGES = frozenset(("approx", "more-than", "at-least", "up-to"))
"""Words about a number: nearly, more than, at least, at most."""
LOST = frozenset(("loss", "loss.person"))
"""Those of whom a number tells how many were lost: «the injured, 40»."""


class People(msgspec.Struct, frozen=True, gc=False):
    """Counted people or things."""

    low: int | None
    high: int | None
    approx: bool = False
    who: str | None = None
    of_government: str | None = None
    """What they are where they belong to a government."""
    measure: str | None = None
    """For words that hold the loss: «three dead»."""
    thing: str | None = None
    others: bool = False
    driven: bool = False
    """Whether their noun tells that they have fled."""

    @property
    def vague(self) -> bool:
        """Whether the number is no exact one."""
        return self.low != self.high


def fights(item: Item) -> bool:
    """Whether an item names people who fight."""
    people, group = item.get("people"), item.get("group")
    who = people.who if people is not None else group["who"] if group is not None else None
    return who in FORCES


def read_people(row: Row, context: Context) -> Row:
    """The row with every counted noun phrase as an item `people`."""
    return context.pack.stage("people").apply(row, _people)


def _people(match: Match, row: Row) -> People | None:
    if (
        _before_another(match, row)
        or _of_one_family(match, row)
        or _carries(match, row)
        or any(bare(item).high == 1 for item in match.items(row, "inside"))
    ):
        return None
    hedges, others = match.items(row, "hedge"), match.items(row, "others")
    nouns = (*match.items(row, "of"), *match.items(row, "what"), *match.items(row, "inside"))
    numbers = [item.get("number") for item in match.items(row, "n") if item.has("number")]
    if match.items(row, "one"):
        low, high = FORMS["one"]
    elif numbers:
        rose = bool(match.items(row, "first")) and not _befell(row.items[max(0, match.start - 1) : match.start])
        low, high = numbers[-1 if rose else 0].low, numbers[-1].high  # «(rose) from 30 to 45»: the later number counts
        low *= _shared_scale(low, match.items(row, "n")[-1])
    elif hedges and match.start and _is_deed(row.items[match.start - 1]):
        return None  # «18 terrorist attacks at least»
    else:
        low, high = _form(nouns, others)
    if any(number.percent for number in numbers) or low != int(low):
        return None
    people = described(counted(low, high, hedges), nouns, others=bool(others))
    return _settled(people, match, row)


def _of_one_family(match: Match, row: Row) -> bool:
    """Whether «one» behind several is said of what they belong to: «members of one family»."""
    items = match.items(row)
    several = items[0].has("group") and items[0].get("group")["number"] == "many"
    return several and items[-1].has("number") and items[-1].get("number").low == 1


def _carries(match: Match, row: Row) -> bool:
    """Whether a number counts mourners and none of the bodies behind it: «buried thousands (did) the bodies of»."""
    first, last = match.items(row)[0], match.items(row)[-1]
    mourners = first.has("number") and first.get("number").low != first.get("number").high and not last.definite
    body = mourners and last.has("loss.person") and bool(last.get("loss.person")["body"])
    return body and row.has(max(0, match.start - 1), match.start, "funeral")


def _is_deed(item: Item) -> bool:
    """Whether an item is a noun for a deed, which an adjective may follow, and for no loss."""
    return item.has("trigger.noun") and not item.has("loss")


def _shared_scale(low: float, last: Item) -> float:
    """By what the first number of a range counts where only the last one says so: «20 to 30 thousand»."""
    number = last.get("number") if last.has("number") else None
    entry = next((part.get("scale") or part.get("scales") for part in last.parts if part.bears(SCALES)), None)
    scale: float = entry["value"] if entry is not None else 1
    return scale if number is not None and low * scale < number.low else 1


def _befell(before: Sequence[Item]) -> bool:
    """Whether a range stands right behind a word of loss: «killed from five to eight people»."""
    return any(item.has("loss.verb") or item.has("loss.noun") for item in before)


def _settled(people: People, match: Match, row: Row) -> People:
    """Counted people with what the whole phrase says of them beside their noun."""
    if match.items(row, "lost"):
        return msgspec.structs.replace(people, measure="killed")
    if match.items(row, "missed"):
        return msgspec.structs.replace(people, measure="missing")
    family = people.who == "families" and any(item.has("from") for item in match.items(row))
    if family or match.items(row, "more"):
        return msgspec.structs.replace(people, who="people")  # «five of one family», «soldiers and civilians»
    return people


def _before_another(match: Match, row: Row) -> bool:
    """Whether a number behind a noun counts the noun after it: «gunmen three persons», who kidnapped them."""
    items, after = match.items(row), row.items[match.end : match.end + 2]
    if after and items[-1].bears(HEDGES) and after[0].has("number"):
        return True  # «gunmen (killed) at least 40 people»
    if not after or not items[0].bears(NOUNS) or items[0].definite and items[0].bears(LOST):
        return False
    if items[-1].contains("some") and items[-1].get("number").high is None:
        return True  # «some of» counts what follows
    what = after[after[0].has("from") and len(after) > 1]
    if what.has("loss.person") and items[0].has("object") and not items[0].has("group"):
        return True  # «the hospital (took in) five dead»
    deeds = what.has("trigger.noun") and not what.has("loss")
    lost = what.has("loss.person") and not what.has("group")  # «gunmen (seized) 30 hostages» counts the hostages
    return items[-1].has("number") and (deeds or what.bears(COUNTED)) and not lost


def counted(low: float | None, high: float | None, hedges: Sequence[Item]) -> People:
    """So many, under the hedges about the number: «more than 10» is 11 or more, «up to 40» at most 40."""
    approx = any(hedge.has("approx") for hedge in hedges)
    for hedge in hedges:
        if hedge.has("more-than"):
            low, high = (low or 0) + 1, None
        elif hedge.has("at-least"):
            high = None
        elif hedge.has("up-to"):
            low = None
    return People(_whole(low), _whole(high), approx)


def bare(item: Item) -> People:
    """A noun with no numeral: its own number says how many."""
    low, high = _form([item], [])
    return described(People(low, high), [item])


def as_people(item: Item) -> People:
    """What an item counts, whatever made it: a phrase, a number, a bare noun."""
    if item.has("people"):
        people: People = item.get("people")
        return people
    if item.has("number"):
        return counted(item.get("number").low, item.get("number").high, [])
    noun = noun_in(item) or item
    people = bare(noun)
    if item.has("who") and item.get("who").kind == "rescuers":
        people = msgspec.structs.replace(people, who="rescuers")
    return msgspec.structs.replace(people, measure=None) if noun.has("group") else people


def _form(nouns: Sequence[Item], others: Sequence[Item]) -> tuple[int, int | None]:
    readings = [noun.get(label) for noun in nouns for label in ("group", "loss.person", "object")]
    readings += [item.get("others") for item in others]
    return next((FORMS[entry["number"]] for entry in readings if entry is not None and entry["number"]), FORMS["many"])


def described(people: People, nouns: Sequence[Item], *, others: bool = False) -> People:
    """Counted people with what their noun says of them."""
    people = msgspec.structs.replace(people, others=others)
    for noun in nouns:
        if noun.has("group") and people.who is None:
            group = noun.get("group")
            people = msgspec.structs.replace(
                people, who=group["who"], of_government=group["of_government"], driven=bool(group["driven"])
            )
        if noun.has("loss.person"):
            measure = noun.get("loss.person")["measure"]
            people = msgspec.structs.replace(people, who=people.who or "people", measure=measure)
        elif noun.has("object") and not noun.has("group"):
            people = msgspec.structs.replace(people, thing=noun.get("object")["thing"])
        elif noun.has("infrastructure") and not noun.has("group"):
            people = msgspec.structs.replace(people, thing=noun.get("infrastructure")["infra"].replace("_", " ") + "s")
    return people


def _whole(number: float | None) -> int | None:
    return None if number is None else int(number)


def noun_in(item: Item) -> Item | None:
    """The noun for people or things that an item is, or that a named side begins with («Turkish soldiers»)."""
    if item.has("who") and not item.parts[0].definite:
        noun = item.parts[0]
        if noun.has("group") or noun.has("object") and not item.get("who").site:
            return noun
    return item if item.has("group") or item.has("object") else None


def befalling(people: People, measures: list[str]) -> list[str]:
    """The losses that can befall people, or things."""
    fit = (MATERIAL[:1] if people.thing in FIXED else MATERIAL) if people.thing else BODILY
    return [measure for measure in measures if measure in fit or people.others and people.who is None]


def is_driven(item: Item) -> bool:
    """Whether an item names people who have fled."""
    people, group = item.get("people"), item.get("group")
    return bool(people is not None and people.driven or group is not None and group["driven"])
