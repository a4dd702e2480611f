"""Tallies side by side: counts over many events, of all places or of one and what lies in it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import get_args

import msgspec
from litestar import get
from litestar.enums import MediaType

from riwaya.core.claim import Claim
from riwaya.core.tallied import Relation, Tallied
from riwaya.exports.phrases.places import english_place
from riwaya.linking import tallies
from riwaya.web.asked import Asker, AtDesk, Words
from riwaya.web.charts import spans
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.gathered import MOST_TALLIES, Gathered, claims_of, worked_out
from riwaya.web.offers import place_options
from riwaya.web.render import page, query
from riwaya.web.saying import saying

RELATIONS: tuple[Relation, ...] = get_args(Relation)


class Asked(msgspec.Struct, frozen=True):
    """Which tallies are shown: those of a place and what lies in it, by its English name."""

    place: str = ""


def told_of_tallies(desk: Desk) -> Gathered:
    """The claims that are tallies."""
    return claims_of(desk, MOST_TALLIES, kind="tally")


def tallies_of(desk: Desk, place: str = "") -> tuple[Tallied, ...]:
    """Counts over many events side by side."""
    wanted = english_place(place).casefold()
    if not wanted:
        return worked_out(desk, "tallies", told_of_tallies, lambda told: _side_by_side(told, desk))

    def work_out() -> tuple[Tallied, ...]:
        told = told_of_tallies(desk).seen_at(desk)
        among = {name: claim for name, claim in told.claims.items() if wanted in map(str.casefold, _places(claim))}
        return _side_by_side(msgspec.structs.replace(told, claims=among), desk)

    return desk.lately(("tallies", wanted, desk.uncovered), work_out)


def _side_by_side(told: Gathered, desk: Desk) -> tuple[Tallied, ...]:
    return tallies(told.claims.values(), told.articles.values(), desk.pack)


def _places(claim: Claim) -> list[str]:
    """The places that a claim names, and those that hold them."""
    return [name for place in claim.places for name in (place.name or place.surface, *place.within)]


def _counted_in(told: Iterable[Claim]) -> list[str]:
    return sorted({place.name for claim in told for place in claim.places if place.name})


def standing(tallied: Tallied) -> list[dict[Relation, list[int]]]:
    """How each count stands to which others, by their places in the list: what tells most first."""
    found: list[defaultdict[Relation, list[int]]] = [defaultdict(list) for _ in tallied.counts]
    for one in tallied.compared:
        found[one.one][one.relation].append(one.other)
        found[one.other][one.relation].append(one.one)
    return [{relation: sorted(of[relation]) for relation in RELATIONS if relation in of} for of in found]


@get("/{language:str}/tallies", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def tallies_page(language: Asker, desk: AtDesk, place: Words = "") -> str:
    """Tallies as a page."""
    told = told_of_tallies(desk)
    return page(
        "tallies.html", desk, language, f"/tallies{query(Asked(place))}",
        seen=tallies_of(desk, place), asked=Asked(english_place(place)), claims=told.claims_at(desk),
        articles=told.articles, spans=spans, standing=standing, partly=told.partly,
        places=place_options(saying(language), _counted_in(told.claims.values())),
    )  # fmt: skip


@get("/json/tallies", sync_to_thread=True, responses=REFUSED, needs="reader")
def tallies_json(desk: AtDesk, place: Words = "") -> tuple[Tallied, ...]:
    """Counts over many events side by side, of one place and what lies in it, or of all."""
    return tallies_of(desk, place)
