"""Tallies side by side, and how they stand to each other."""

from itertools import permutations
from typing import Any

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Place, TimeSpan, Toll, Voice
from riwaya.core.tallied import Tallied
from riwaya.languages.pack import load_pack
from riwaya.linking import tallies

SYRIA, IDLIB = Place("سوريا", "Syria", "country"), Place("إدلب", "Idlib", "governorate")
SOHR, UN = Voice("monitor", id="sohr"), Voice("international_body", id="un")
YEAR = TimeSpan("", "2019-01-01", "2019-12-31", "year")
SINCE = TimeSpan("", "2019-01-01", None, "period")
ARTICLES = [Article("", "a", published="2020-01-01"), Article("", "b", published="2020-02-01")]


def told(name: str, low: int, **fields: Any) -> Claim:
    base: dict[str, Any] = {"article": "a", "event": "shelling", "voice": SOHR, "places": (SYRIA,), "period": YEAR}
    base["tolls"] = (Toll("killed", "civilians", "", low, low),)
    return Claim(id=name, kind="tally", **base | fields)


def found(*claims: Claim) -> tuple[Tallied, ...]:
    return tallies(claims, ARTICLES, load_pack())


def by(actor: str) -> tuple[Actor, ...]:
    return (Actor("", actor),)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ({"voice": UN}, {}, "differ"),
        ({"voice": UN, "tolls": (Toll("killed", "civilians", "", 50, None),)}, {}, "agree"),
        ({"period": SINCE, "article": "b"}, {"period": SINCE}, "later version"),
        ({"places": (IDLIB,)}, {}, "other area"),
        ({"voice": UN, "period": SINCE}, {}, "other period"),
        ({"voice": UN, "perpetrators": by("is")}, {"perpetrators": by("ru-forces")}, "other doers"),
        ({"voice": UN, "period": None}, {}, "open"),
        ({"period": SINCE, "tolls": (Toll("killed", "civilians", "", 90, 90),)}, {}, "same count"),
    ],
)
def test_how_two_counts_stand_to_each_other(one: dict[str, Any], other: dict[str, Any], relation: str) -> None:
    claims = [told("c1", 40, **one), told("c2", 90, **other)]
    for order in permutations(claims):
        (shelling,) = found(*order)
        (compared,) = shelling.compared
        assert compared.relation == relation
        assert compared.measure == "killed"


def test_one_voice_with_one_scope_and_figure_is_one_count() -> None:
    (shelling,) = found(told("c1", 40), told("c2", 40, article="b"))
    (count,) = shelling.counts
    assert (count.claims, count.told, count.period) == (("c1", "c2"), "2020-01-01", ("2019-01-01", "2019-12-31"))


def test_the_unnamed_of_two_articles_are_two() -> None:
    (shelling,) = found(told("c1", 40, voice=OUTLET), told("c2", 40, voice=OUTLET, article="b"))
    assert len(shelling.counts) == 2


@pytest.mark.parametrize("other", [{"voice": UN, "places": ()}, {"voice": UN, "tolls": ()}])
def test_what_has_no_area_or_measure_in_common_is_not_compared(other: dict[str, Any]) -> None:
    (shelling,) = found(told("c1", 40), told("c2", 90, **other))
    assert len(shelling.counts) == 2
    assert not shelling.compared


def test_events_are_no_tallies() -> None:
    assert not found(Claim("c", "a", "shelling", SOHR))
