"""Which claims become one incident, and which do not."""

import random
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, Reply, Share, TimeSpan, Toll, Voice
from riwaya.core.span import Span
from riwaya.linking import Links, link

from .conftest import ARMY, ARTICLES, CITY, HASS, IDLIB, KAFRANBEL, SOHR, SYRIA, on, told

QUARTER = Place("الحي", "Northern quarter", "neighbourhood", 35.62, 36.56, ("Kafr Nabl", *SYRIA))
NAMESAKE = Place("كفرنبل", "Kafr Nabl", "village", 36.3, 37.1, ("Aleppo Governorate", "Lebanon"))
UNKNOWN = Place("خربة الورد")


def groups(links: Links) -> set[tuple[str, ...]]:
    return {incident.claims for incident in links.incidents}


def together(one: Claim, other: Claim) -> bool:
    return len(link([one, other], ARTICLES).incidents) == 1


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"event": "shelling"},
        {"event": "attack"},
        {"status": "denied"},
        {"places": (HASS, KAFRANBEL)},
        {"places": (QUARTER,)},
        {"places": (Place("كفر نبل", "Kafranbel", "town", 35.611, 36.561),)},
        {"time": on("2019-11-26T14:30")},
        {"time": on("2019-11-26", "2019-11-27")},
        {"time": on("XXXX-11-26")},
        {"time": None},
    ],
)
def test_accounts_of_other_articles_join(other: dict[str, Any]) -> None:
    assert together(told("a1"), told("b1", **other))


@pytest.mark.parametrize(
    "other",
    [
        {"event": "protest"},
        {"places": (HASS,)},
        {"places": (NAMESAKE,)},
        {"places": ()},
        {"time": on("2019-11-25")},
        {"time": on("2019-11-01", "2019-11-30")},
        {"time": on("XXXX-11-25")},
        {"time": None, "background": True},
        {"kind": "control"},
        {"kind": "tally"},
    ],
)
def test_accounts_of_something_else_do_not(other: dict[str, Any]) -> None:
    assert not together(told("a1"), told("b1", **other))


def test_a_city_is_not_the_governorate_of_its_name() -> None:
    assert not together(told("a1", places=(CITY,)), told("b1", places=(Place("إدلب", "Idlib", "governorate"),)))


def test_a_place_without_a_name_is_known_by_its_letters() -> None:
    assert together(told("a1", places=(UNKNOWN,)), told("b1", places=(Place("خربةُ الورد"),)))


def test_two_of_a_kind_by_one_voice_in_one_article_are_two() -> None:
    assert not together(told("a1", voice=SOHR), told("a2", voice=SOHR))
    assert together(told("a1", voice=SOHR), told("a2", voice=ARMY))


def counted(name: str, killed: int, **fields: Any) -> Claim:
    return told(name, tolls=(Toll("killed", "people", "", killed, killed),), **fields)


def test_what_a_voice_counts_again_in_one_place_at_one_time_is_one() -> None:
    assert together(counted("a1", 5), counted("a2", 7))


@pytest.mark.parametrize("other", [{"killed": 0}, {"places": (HASS,)}, {"time": on("2019-11-25")}])
def test_what_a_voice_counts_elsewhere_or_at_another_time_is_another(other: dict[str, Any]) -> None:
    assert not together(counted("a1", 5), counted("a2", **({"killed": 5} | other)))


def test_what_can_mean_two_incidents_joins_neither() -> None:
    two = [told("a1"), told("a2", places=(HASS,))]
    assert groups(link([*two, told("b1", places=(IDLIB,))], ARTICLES)) == {("a1",), ("a2",), ("b1",)}


def test_undated_articles_meet_by_place_and_number() -> None:
    four, five = (Toll("killed", "people", "", n, n) for n in (4, 5))
    first = told("c1", time=None, tolls=(four,))
    assert together(first, told("d1", time=None, tolls=(four,)))
    assert not together(first, told("d1", time=None, tolls=(five,)))
    assert not together(first, told("d1", time=None))


@pytest.mark.parametrize("kind", ["denies", "confirms", "corrects", "doubts"])
def test_a_reply_joins_what_it_answers_wherever_it_places_it(kind: str) -> None:
    assert together(told("a1"), told("a2", places=(), time=None, event="other", replies=(Reply("a1", kind),)))


def test_a_reading_as_pretext_speaks_of_another_event() -> None:
    reply = (Reply("a1", "reads_as_pretext"),)
    assert not together(told("a1"), told("a2", time=on("2019-12-01"), replies=reply))


def test_a_tally_joins_only_the_same_count_of_the_same_voice() -> None:
    count = Toll("events", "attacks", "336", 336, 336)
    tally: dict[str, Any] = {"kind": "tally", "voice": SOHR, "tolls": (count,), "share": (Share("is", 2.0),)}
    assert together(told("a1", **tally), told("b1", **tally))
    assert not together(told("a1", **tally), told("b1", **tally | {"voice": ARMY}))
    assert not together(
        told("a1", **tally), told("b1", **tally | {"tolls": (Toll("events", "attacks", "", 337, 337),)})
    )
    assert not together(told("a1", **tally), told("b1", **tally | {"kind": "event"}))


CLAIMS = [
    told(f"{article}{number}", places=places, time=time, voice=voice)
    for article in "abcd"
    for number, (places, time, voice) in enumerate(
        [
            ((KAFRANBEL,), on("2019-11-26"), SOHR),
            ((HASS,), on("2019-11-26"), ARMY),
            ((IDLIB,), None, OUTLET),
            ((), on("2019-11-27"), SOHR),
            ((QUARTER, HASS), on("XXXX-11-26"), OUTLET),
        ]
    )
]


@given(st.randoms(use_true_random=False), st.sets(st.sampled_from(range(len(CLAIMS)))))
def test_the_order_of_the_claims_leaves_no_trace(order: random.Random, chosen: set[int]) -> None:
    some = [CLAIMS[number] for number in sorted(chosen)]
    mixed = order.sample(some, len(some))
    assert link(some, ARTICLES) == link(mixed, ARTICLES)


def test_every_claim_is_in_one_incident() -> None:
    links = link(CLAIMS, ARTICLES)
    held = [claim for incident in links.incidents for claim in incident.claims]
    assert sorted(held) == sorted(claim.id for claim in CLAIMS)
    assert {row.claim: row.incident for row in links.links} == {
        claim: incident.incident for incident in links.incidents for claim in incident.claims
    }


def test_an_utterance_is_one_voice_in_one_article() -> None:
    links = link([told("a1", voice=SOHR), told("a2", voice=SOHR), told("a3"), told("b1", voice=SOHR)], ARTICLES)
    said = {row.claim: row.utterance for row in links.links}
    assert said["a1"] == said["a2"]
    assert len(set(said.values())) == 3


def test_what_is_said_without_a_day_goes_with_what_was_said_before_it() -> None:
    friday, sunday = (msgspec.structs.replace(SOHR, time=TimeSpan("", f"2015-08-0{day}")) for day in (7, 9))
    voices = {"a1": SOHR, "a2": friday, "a3": SOHR, "a4": sunday, "a5": SOHR}
    order = [told(name, voice=one, evidence=(Span(n, n + 1),)) for n, (name, one) in enumerate(voices.items())]
    said = {row.claim: row.utterance for row in link(order[::-1], ARTICLES).links}
    assert said["a1"] == said["a2"] == said["a3"] != said["a4"] == said["a5"]


@pytest.mark.parametrize(
    ("said", "other", "sayings"),
    [
        ("2019-11-27", {}, 1),
        ("2019-11-26", {}, 1),
        ("2019-11-25", {}, 2),
        ("2019-11-28", {}, 2),
        ("2019-11-26", {"status": "denied"}, 2),
        ("2019-11-26", {"voice": msgspec.structs.replace(ARMY, time=on("2019-11-27"))}, 2),
        ("2019-11-26", {"voice": msgspec.structs.replace(ARMY, time=on("2019-11-26"))}, 1),
    ],
)
def test_what_a_voice_had_just_said_is_one_saying(said: str, other: dict[str, Any], sayings: int) -> None:
    stated = told("a1", voice=msgspec.structs.replace(ARMY, time=on(said)))
    links = link([stated, told("b1", **({"voice": ARMY} | other))], ARTICLES).links
    assert len({row.utterance for row in links}) == sayings


def test_what_a_monitor_tells_two_outlets_on_one_day_are_two_sayings() -> None:
    counting = msgspec.structs.replace(SOHR, time=on("2019-11-26"))
    links = link([told("a1", voice=counting), told("b1", voice=counting)], ARTICLES).links
    assert len({row.incident for row in links}) == 1 < len({row.utterance for row in links})


def test_two_who_speak_for_one_voice_speak_each_for_himself() -> None:
    def by(*chain: str) -> Voice:
        return msgspec.structs.replace(ARMY, surface="الجيش", chain=("الجيش", *chain))

    voices = {
        "a1": by("المتحدث باسم الجيش صفوان البرزاوي"),
        "a2": by("العميد حمدان الطرفاوي"),
        "a3": by("البرزاوي"),
        "a4": by(),
    }
    order = [told(name, voice=one, evidence=(Span(n, n + 1),)) for n, (name, one) in enumerate(voices.items())]
    said = {row.claim: row.utterance for row in link(order, ARTICLES).links}
    assert said["a1"] == said["a3"] == said["a4"] != said["a2"]


def test_a_headline_that_names_the_area_tells_what_the_text_places_in_it() -> None:
    headline, text = (
        told("a1", places=(IDLIB,), tolls=(Toll("killed", "people", "", 3, 3),), time=None),
        told("a2", tolls=(Toll("killed", "people", "", 3, 3),), time=None),
    )
    assert together(headline, text)
    assert not together(headline, told("a2", tolls=(Toll("killed", "people", "", 5, 5),), time=None))


def test_the_text_goes_on_with_what_its_headline_tells_of_the_area() -> None:
    headline, text, later = (
        told(name, places=(place,), voice=voice, time=None, evidence=(Span(start, start + 30),))
        for name, place, voice, start in (
            ("a1", IDLIB, OUTLET, 0),
            ("a2", KAFRANBEL, SOHR, 33),
            ("a3", HASS, SOHR, 66),
        )
    )
    article = Article("غارات على قاطفي الزيتون في الريف\nغارات على قاطفي الزيتون في بلدة\nقصف", article="a")
    assert len(link([headline, text], [article]).incidents) == 1
    assert len(link([headline, later, text], [article]).incidents) == 2


def test_a_link_says_why_the_strongest_reason_first() -> None:
    links = link([told("a1"), told("b1"), told("c1", places=(HASS,))], ARTICLES)
    reasons = {row.claim: row.reason for row in links.links}
    assert reasons["c1"] is None
    assert reasons["a1"] is not None
    assert reasons["a1"].claim == "b1"
    assert reasons["a1"].because[:2] == ("both name the same place", "they are of the same day")


def test_a_day_told_of_the_area_meets_the_place_that_is_told_without_one() -> None:
    one, other = "فجر انتحاري نفسه في مسجد", "مسجد في انتحاري فجر نفسه"
    harm = (Toll("killed", "civilians", "", 15, 15),)
    dated = told("a1", event="suicide_bomb", places=(IDLIB,), tolls=harm, evidence=(Span(0, len(one)),))
    undated = told("c1", event="suicide_bomb", time=None, tolls=harm, evidence=(Span(0, len(other)),))
    assert len(link([dated, undated], [Article(one, article="a"), Article(other, article="c")]).incidents) == 1
