"""Places told in one breath: lists of them, and what holds them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.places.asplace import SETTLED
from riwaya.reading.places.beside import lying_before
from riwaya.reading.places.peopled import called_from
from riwaya.reading.places.spot import RANK, Spot


class Group(msgspec.Struct):
    """Places told in one breath, as item indexes, and those that hold them, innermost first."""

    members: list[int]
    holders: list[int] = []
    grain: int = 0
    """How fine the finest is of these and of those that they are listed with."""
    posts: bool = False
    """Whether somebody is said to stand at these and at those that they are listed with."""


def groups(row: Row, at: Sequence[int]) -> Iterator[list[Group]]:
    """Spots that stand together, in lists of groups that «and» joins."""
    group = Group([at[0]])
    listed = [group]
    for left, right in pairwise(at):
        link = _link(row, left, right)
        link = "" if link == "and" and _leaves_post(row, group, right) else link
        if link == "holds" or link == "held" and group.holders:
            group.holders.append(right)
        elif link == "held":
            rank = row.items[right].get("spot").rank
            wider = [one for one in group.members if one == left or row.items[one].get("spot").rank > rank]
            group.holders = [*reversed(wider), *group.holders]
            group.members = [*(one for one in group.members if one not in wider), right]
        elif link and not group.holders:
            group.members.append(right)
        else:
            group = Group([right])
            if link == "and":
                listed.append(group)
            else:
                yield listed
                listed = [group]
    yield listed


def _leaves_post(row: Row, group: Group, right: int) -> bool:
    """Whether a comma leads from a post and what holds it to what is struck: «stands at X in Y, the town of Z»."""
    struck = row.items[right].get("spot").kind is not None and row.items[right - 1].has("comma")
    return struck and bool(group.holders) and lying_before(row, min(group.members)) == "stands"


def grained(row: Row, lists: Iterable[list[Group]]) -> Iterator[Group]:
    """The groups one by one, each as fine as the finest place that it is listed with."""
    for listed in lists:
        grain = min([grain_of(row.items[index].get("spot")) for group in listed for index in group.members])
        posts = lying_before(row, min(listed[0].members)) == "stands"
        for group in listed:
            group.grain, group.posts = grain, posts
            yield group


BRIDGES = frozenset(("bi", "in", "li", "from"))
"""Prepositions between a place and what holds it."""
NAMELY = frozenset(("namely", "among"))
"""What leads from a wide place to a finer one that is meant: «parts of the city, among them the market»."""
JOINTS = BRIDGES | {"comma", "open", "close", "dash", "wa", "lying", "quantity"}
"""What may stand between two places told in one breath."""


def _link(row: Row, left: int, right: int) -> str:
    """How a spot stands to the one before it: it `holds` it, is `held` by it, is listed with it (`and`), or nothing."""
    spot, last = row.items[right].get("spot"), row.items[left].get("spot")
    between = _joining(row, left, right)
    if _comes(row, left, between, spot) and (spot.kind in SETTLED or spot.near):
        return ""
    others = len(between) == 4 and between[0].has("wa") and between[1].has("place-kind")
    if others and not between[2].bears(BRIDGES) and between[3].bears(BRIDGES):
        return "holds"  # «and other areas of»
    if len(between) == 1 and between[0].has("on") and (spot.border or spot.kind == "road"):
        return "holds" if spot.border or last.rank <= RANK["town"] else "held"  # «the checkpoint on the road to»
    if len(between) > 3 or not all(item.bears(JOINTS | NAMELY) and not item.has("launch") for item in between):
        return ""
    words = {label for item in between for label in item.readings}
    if not words.isdisjoint(NAMELY) and "lying" not in words and "which" not in words:
        return "held" if last.rank > spot.rank or last.plural else "and"
    lying = next((item.get("lying")["lying"] for item in between if item.has("lying")), "")
    if "wa" in words or spot.listed:
        return "and" if words.isdisjoint(BRIDGES | {"close"}) and not lying else ""
    if lying or spot.back and not spot.led:
        return "holds" if lying == "part" else ""
    if spot.seat or spot.led or last.ends or "dash" in words and last.kind == "road":
        return "holds"
    return _joint(spot, last, words)


def _joining(row: Row, left: int, right: int) -> Sequence[Item]:
    """What stands between two spots, without an adjective, who lives there, and what leads a further clause."""
    between = _behind_bracket(row.items[left + 1 : right])
    if len(between) > 1 and between[0].has("li") and between[1].has("group"):
        # «the camp for the displaced, north of»
        between = [item for item in between[2:] if not item.has("nationality")]
    led = len(between) == 1 and row.items[right].get("spot").led
    if (len(between) > 1 or led) and not between[0].readings:
        between = between[1:]  # «the ancient»
    if len(between) > 2 and between[0].has("comma") and between[1].has("wa") and between[2].has("lying"):
        between = between[2:]  # «the village of X, and which belongs to»
    return between


def _behind_bracket(between: Sequence[Item]) -> Sequence[Item]:
    """What stands between two spots, without a bracket that only tells where the first lies: «X (west) on the»."""
    end = next((n for n, item in enumerate(between) if item.has("close")), 0)
    sides = between[1:end]
    aside = bool(sides) and between[0].has("open") and all(item.has("direction") for item in sides)
    return between[end + 1 :] if aside and end + 1 < len(between) else between


def _comes(row: Row, left: int, between: Sequence[Item], spot: Spot) -> bool:
    """Whether somebody only comes from a spot, and what follows is told in another place: «who is from X, in Y»."""
    led = between[0].has("in") if between else spot.near
    last: Spot = row.items[left].get("spot")
    named = last.kind in SETTLED and called_from(row, left)  # «the young man X from the town of Y, in the town of Z»
    return led and (named or lying_before(row, left) == "away")


def _joint(spot: Spot, last: Spot, words: set[str]) -> str:
    """What a comma, a bracket or a preposition between two spots, or nothing, makes of them."""
    if "comma" in words:
        bridged = not words.isdisjoint(BRIDGES)
        wide = spot.around or spot.rank >= RANK["area" if bridged else "governorate"] or _district(spot, last)
        if wide and (spot.rank > last.rank or bridged and spot.around and not last.around):
            return "holds"
        return "" if bridged else "and"
    if spot.around or "open" in words or spot.near and not (words or spot.toward):
        return "holds" if last.rank < RANK["country"] else "held"
    if not words.isdisjoint(BRIDGES):
        if spot.near and not (spot.toward or last.led or last.around) and "from" not in words:
            return "holds"  # «on the hill near the airport»
        if last.site and spot.rank == RANK["neighbourhood"]:
            return "holds"  # «the mosque in the quarter»
        if spot.kind == "district" and last.known and all(known.kind == "area" for known in last.known):
            return "holds"  # «the area of X in the district of Y»
        within = {known.within for known in last.known}
        within_it = any(known.id in within for known in spot.known) or _province(spot, last)
        holds = spot.rank >= last.rank or within_it or _abroad(spot, last)
        return "holds" if holds else "held"
    return "holds" if spot.rank >= max(last.rank, RANK["area"]) or _district(spot, last) else ""


def _province(spot: Spot, last: Spot) -> bool:
    """Whether a bare name behind a district is that of its province, and not of the town: «the district of X in Y»."""
    return spot.kind is None and last.kind == "district" and any(known.kind == "governorate" for known in spot.known)


def _abroad(spot: Spot, last: Spot) -> bool:
    """Whether all that bear two names lie in different countries: the one cannot hold the other."""
    one, two = ({known.id[:2] for known in side.known if known.within} for side in (spot, last))
    return bool(one and two) and one.isdisjoint(two)


def _district(spot: Spot, last: Spot) -> bool:
    """Whether a district stands behind what may lie in it: «the town of X, district of Y»."""
    return spot.kind == "district" and last.rank < RANK["subdistrict"]


def grain_of(spot: Spot) -> int:
    """How fine a place is (`Where.grain`)."""
    if spot.held:
        return 3
    if spot.rank == RANK["country"]:
        return 2
    if spot.kind == "district" and spot.known and all(known.kind in SETTLED for known in spot.known):
        return 0  # a town called by the word for its district
    return int(spot.led or spot.rank >= RANK["district"] or spot.back and spot.kind == "area")
