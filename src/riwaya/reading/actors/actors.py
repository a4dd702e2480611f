"""Who: actors as they are named, with the parts of their forces."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from riwaya.core.claim import Actor
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.reading.actors.nosides import describes, is_no_side
from riwaya.reading.actors.short import in_full
from riwaya.reading.actors.succession import Present, bearer, heir, heir_of_nation, is_abroad, present
from riwaya.reading.context import Context
from riwaya.reading.places.places import Where

ARMY = "army"
"""The role of those whose spokesman speaks for the forces of a state."""
MINISTRIES = frozenset({"defence", "foreign", "interior", "health"})
"""The roles of ministries."""
LEADER = "president"
"""The role of the persons who lead a state."""


class Who(msgspec.Struct, frozen=True, gc=False):
    """An actor that a text names."""

    surface: str
    id: str | None
    """Who it is when it speaks or decides."""
    acting: str | None
    """Who it is when it takes up arms."""
    kind: str
    """The kind of voice it has (codebook, section 4)."""
    name: str | None = None
    event: str | None = None
    """The event that the part of its forces named suggests: aircraft make an air strike."""
    site: bool = False
    """Whether a place or thing of its forces is named, which is rather aimed at than acting."""
    person: bool = False
    """Whether a person is named and no force: whoever fights, it is not he."""
    unarmed: bool = False
    """Whether it helps, counts or judges, and has no men under arms."""
    office: bool = False
    """Whether it is named by the office of one person, who may be killed: «the minister of defence»."""
    land: bool = False
    """Whether its name is a country's, which is a place as well."""
    claimed: str | None = None
    """Who else calls his own forces by its name."""
    ally: str | None = None
    """Who else acts in the same name: «the militias of X and Y»."""
    ours: bool = False
    """Whether whoever speaks calls them his own: «our forces»."""

    def as_actor(self, *, armed: bool) -> Actor:
        """The actor of an event, armed or deciding."""
        return Actor(self.surface, self.acting if armed else self.id)

    def allies(self) -> tuple[Actor, ...]:
        """Who else is named by its name."""
        return (Actor(self.surface, self.ally),) if self.ally else ()


def read_actors(row: Row, context: Context) -> Row:
    """The row with every named actor as an item `who`."""
    places: list[Where] = [row.items[index].get("where") for index in row.coded(context.pack.codes["where"])]
    homes, now = _homes(places, context), present(row, context, {where.country for where in places if where.country})
    return context.pack.stage("who").apply(
        row, lambda match, at: _unlisted(match, at) or _who(match, at, homes, now, context)
    )


def _homes(places: Sequence[Where], context: Context) -> tuple[str, ...]:
    """Where most of an article's places lie, the area before its country: there «the army» is at home."""
    codes = Counter(where.country for where in places if where.country)
    country = min(codes, key=lambda code: (-codes[code], code)) if codes else ""
    there = [{where.place.name, *where.place.within} for where in places if where.country == country]
    areas = (area for area in sorted(context.pack.areas) if sum(area in names for names in there) * 2 > len(there))
    return (*areas, country)


def _at_home(role: str, homes: tuple[str, ...], context: Context) -> Entry | None:
    """Who bears a role where an article is at home; None where nobody is known to."""
    return next((entry for home in homes if (entry := context.pack.at_home.get((role, home)))), None)


def _unlisted(match: Match, row: Row) -> Who | None:
    """The brigade or movement that no lexicon knows, kept as written; None for any other sort of actor."""
    if "unit" not in match.groups:
        return None
    parts = list(_parts(match.items(row, "parts")))
    event, site = next((part["event"] for part in parts if part["event"]), None), any(part["site"] for part in parts)
    surface = row.words(row.items[match.start], row.items[match.end - 1])
    return Who(surface, None, None, "armed_group", event=event, site=site)


def _who(match: Match, row: Row, homes: tuple[str, ...], now: Present, context: Context) -> Who | None:
    """Whom a match names, with what is told of its forces."""
    items, parts = match.items(row), list(_parts(match.items(row, "parts")))
    role, nation, actors, loyal = (match.items(row, group) for group in ("role", "nation", "actor", "loyal"))
    surface = row.words(items[0], items[-1])
    if role:
        if describes(row, match, context.morphology):
            return None
        home = _at_home(role[0].get("actor-role")["role"], homes, context)
        home = _same_office(row, match.start, role[0], nation) or bearer(home, now, context.pack)
        if role[0].get("actor-role")["short"]:
            home = in_full(row, match.start, role[0], context.morphology) or home
            if home is None:
                return None
        who = _in_office(surface, role[0].get("actor-role"), home, nation, armed=bool(parts))
        who = _renewed(who, now, context)
    elif nation and not actors and items[0].definite and nation[0].has("group") and not nation[0].definite:
        return None  # «the forces arrested a Palestinian»
    elif nation and (not actors or _renamed(actors[0].get("actor"), nation[0])):
        who = _renewed(_of_nations(surface, items), now, context)
    elif is_no_side(row, match, actors[0], context.morphology):
        return None
    else:
        entry = _meant(row, match.start, actors[0], homes, context)
        who = _known(surface, heir(entry, now, context.pack) or entry, armed=bool(parts))
        if is_abroad(entry, now):
            who = Who(surface, None, None, who.kind)
    if loyal and not _regular(match.items(row, "parts")[-1]):
        who = Who(surface, None, None, "armed_group")  # «gunmen loyal to X»
    event = next((event for part in parts if (event := part["event"])), None)
    named = row.letters((role or actors)[0]) if role or actors else ""
    event = event or context.pack.armed(named)
    office = not parts and _first(named, context) in context.pack.offices
    site = bool(parts) and any(part["site"] for part in _parts(items))
    return msgspec.structs.replace(who, event=event, site=site, office=office)


def _regular(force: Item) -> bool:
    """Whether forces that are loyal to somebody are his own: an army, and no gunmen."""
    part, role = force.get("force-part"), force.get("actor-role")
    return part is not None and not part["irregular"] or role is not None and role["role"] == ARMY


def _parts(items: Iterable[Item]) -> Iterator[Entry]:
    """The arms and sites of a force that stand before its name: «planes of», «bases of», «fire of»."""
    return (item.get("force-part") or item.get("fire") for item in items if item.has("force-part") or item.has("fire"))


def _first(named: str, context: Context) -> str:
    """The first word of a name, without its article: the office of «the minister of defence»."""
    return named.partition(" ")[0].removeprefix(context.morphology.article)


def _renewed(who: Who, now: Present, context: Context) -> Who:
    """Who is told by nationality or office, as the one who has taken over from him."""
    entry = heir_of_nation(who.id, now, context.pack)
    return msgspec.structs.replace(who, id=entry["actor"], acting=entry["acting"] or entry["actor"]) if entry else who


def _of_nations(surface: str, items: Sequence[Item]) -> Who:
    """Whose forces they are by nationality: of one state, or arms of two («the American-British planes»)."""
    one, *more = (item.get("nationality")["actor"] for item in items if item.has("nationality"))
    men = any(item.has("group") and not item.has("means") for item in items)  # «Kurdish Syrian fighters»: one side
    return Who(surface, one, one, "government", ally=more[0] if more and not men and more[0] != one else None)


def _in_office(surface: str, role: Entry, home: Entry | None, nation: Sequence[Item], *, armed: bool) -> Who:
    """Who bears an office: that of the state of an adjective of nationality, else of the one at `home`."""
    kind, person = role["kind"] or "government", role["role"] == LEADER and not armed
    if nation and not _of(home, nation[0]):
        state = nation[0].get("nationality")
        speaks = state["actor" if role["role"] == ARMY else "gov"]
        return Who(surface, speaks, state["actor"], kind, person=person)
    if home is None:
        return Who(surface, None, None, kind, person=person, ours=bool(role["ours"]))
    return msgspec.structs.replace(
        _known(surface, home, armed=armed), person=person, land=False, ours=bool(role["ours"])
    )


def _same_office(row: Row, start: int, role: Item, nation: Sequence[Item]) -> Entry | None:
    """The ministry that a bare name goes back to: the one named with its nation right before it in the article."""
    name = role.get("actor-role")["role"]
    if nation or name not in MINISTRIES:
        return None
    before = (item.get("actor") for item in reversed(row.having(0, start, "actor")))
    return next((entry for entry in before if entry["role"] == name), None)


def _meant(row: Row, start: int, actor: Item, homes: tuple[str, ...], context: Context) -> Entry:
    """Whom a name means: «the occupation» is the last one that was called so with its nation, or who occupies there."""
    entry: Entry = actor.get("actor")
    if entry["short"]:
        return in_full(row, start, actor, context.morphology) or entry
    if entry["occupier"] != "bare":
        return entry
    before = (item.get("actor") for item in reversed(row.having(0, start, "actor")))
    there = _at_home("occupier", homes, context) or entry
    return next((one for one in before if one["occupier"] == "named"), there)


def _known(surface: str, entry: Entry, *, armed: bool) -> Who:
    """Who has an entry of its own; `armed`: its forces are named."""
    acting = entry["acting"] or entry["actor"]
    person, land = bool(entry["person"]) and not armed, bool(entry["place_name"]) and not armed
    return Who(
        surface, acting if armed else entry["actor"], acting, entry["kind"] or "armed_group", entry["name"],
        person=person, unarmed=bool(entry["unarmed"]) and not armed, land=land, ally=entry["ally"],
        claimed=entry["claimed"],
    )  # fmt: skip


def _renamed(entry: Entry, nation: Item) -> bool:
    """Whether an adjective of nationality makes another state's forces of an army: «planes of the Russian occupier»."""
    forces = str(entry["actor"]).endswith("-forces")
    return forces and nation.get("nationality")["gov"] is not None and not _of(entry, nation)


def _of(entry: Entry | None, nation: Item) -> bool:
    """Whether an actor at home is one of the state of an adjective of nationality."""
    state = nation.get("nationality")["gov"]
    return entry is not None and state is not None and entry["actor"].partition("-")[0] == state.partition("-")[0]


def is_arm_of_army(item: Item) -> bool:
    """Whether whoever an item names is called by an arm of an army, as «the air force», and not by its aircraft."""
    roles = (part.get("actor-role") for part in item.parts if part.has("actor-role"))
    return any(entry["role"] == "army" for entry in roles)


def is_bare_army(item: Item) -> bool:
    """Whether an item names an army by nothing but its noun: «the army», and not «the government forces»."""
    return any(part.get("actor-role")["bare"] for part in item.parts if part.has("actor-role"))
