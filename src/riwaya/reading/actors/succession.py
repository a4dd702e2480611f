"""Who bears a name on the day of which an article tells: states are taken over, and their armies keep their names."""

from collections.abc import Iterable, Mapping

import msgspec

from riwaya.core.claim import Actor, Claim
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Row
from riwaya.languages.pack import Pack
from riwaya.reading.context import Context


class Present(msgspec.Struct, frozen=True, gc=False):
    """The day of an article (ISO, empty where nothing tells it), who is named, and the countries of its places."""

    day: str
    named: frozenset[str]
    lands: frozenset[str]


def present(row: Row, context: Context, lands: Iterable[str]) -> Present:
    """The day on which an article was published, or since when those are known whom it names."""
    actors = [item.get("actor") for item in row.having(0, len(row), "actor")]
    known = max((entry["since"] or "" for entry in actors), default="")
    day = known if context.published is None else context.published.isoformat()
    return Present(day, frozenset(entry["actor"] for entry in actors if not entry["home"]), frozenset(lands))


def is_abroad(entry: Entry, now: Present) -> bool:
    """Whether a bare name, such as «the regime», is used far from the country in which it means its bearer."""
    home = entry["home"]
    return bool(home and now.lands and home not in now.lands and entry["actor"] not in now.named)


def heir(entry: Entry, now: Present, pack: Pack) -> Entry | None:
    """Who bears a name now, where another has taken over from its bearer."""
    return pack.heirs[entry["actor"]][1] if entry["heir"] and entry["until"] <= now.day else None


def bearer(home: Entry | None, now: Present, pack: Pack) -> Entry | None:
    """Who bears an office at home now; nobody known before he bore it, or where it is open since and he not named."""
    if home is None or home["since"] and now.day < home["since"]:
        return None
    if not home["until"] or home["until"] > now.day:
        return home
    return heir(home, now, pack) or (home if home["actor"] in now.named else None)


def heir_of_nation(actor: str | None, now: Present, pack: Pack) -> Entry | None:
    """Who has taken over from a state's forces that are told by their nationality."""
    since, entry = pack.heirs.get(actor or "", ("", None))
    return entry if since <= now.day else None


def of_its_day(claim: Claim, pack: Pack) -> Claim:
    """The claim with those as actors who bore their names when it happened: «in 2013 the army shelled X»."""
    day = (claim.time.end or claim.time.start) if claim.time else None
    if day is None or not any(actor.id in pack.successors for actor in (*claim.perpetrators, *claim.targets)):
        return claim
    back = {new: old for new, (since, old) in pack.successors.items() if day < since}
    if not back:
        return claim
    return msgspec.structs.replace(
        claim,
        perpetrators=_as_were(claim.perpetrators, back),
        targets=_as_were(claim.targets, back),
        taken_by=back.get(claim.taken_by or "", claim.taken_by),
        lost_by=back.get(claim.lost_by or "", claim.lost_by),
    )


def _as_were(actors: tuple[Actor, ...], back: Mapping[str, str]) -> tuple[Actor, ...]:
    return tuple(msgspec.structs.replace(one, id=back.get(one.id or "", one.id)) for one in actors)
