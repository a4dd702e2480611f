"""What is on record of a voice: who joined, denied or corrected it; and how outlets name an actor."""

from typing import Any

import msgspec
import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Reply, Toll, Voice
from riwaya.core.incident import Incident
from riwaya.core.record import Naming, Record
from riwaya.languages.pack import load_pack
from riwaya.linking import namings, records
from riwaya.linking.voices.independence import roots
from riwaya.linking.voices.sources import Sources

SOHR, HELMETS = Voice("monitor", id="sohr"), Voice("rescuers", id="white-helmets")
MINISTRY, ARMY = Voice("government", id="ru-mod"), Voice("government", id="ru-forces")
LOCALS = Voice("unnamed_sources", surface="مصادر محلية")
ARTICLES = {name: Article("", name, f"موقع {name}", "2020-01-01") for name in "abcd"}


def told(name: str, voice: Voice = OUTLET, **fields: Any) -> Claim:
    return Claim(name, name[0], voice=voice, **{"event": "air_strike"} | fields)


def killed(number: int) -> dict[str, Any]:
    return {"tolls": (Toll("killed", "people", "", number, number),)}


def on_record(*claims: Claim, copied: tuple[str, str] | None = None) -> dict[str, Record]:
    """The records of the voices of one incident."""
    pack = load_pack()
    found = roots(claims, Sources(ARTICLES, pack), lambda one, other: 9 * ({one.id, other.id} == {*(copied or ())}))
    incident = Incident("i1", "air_strike", claims=tuple(claim.id for claim in claims), roots=found)
    return {record.voice: record for record in records([(incident, claims)], ARTICLES, pack)}


def answers(record: Record) -> set[str]:
    return {name for name in ("joined", "denied", "corrected", "disputed") if getattr(record, name)}


@pytest.mark.parametrize(
    ("mine", "other", "expected"),
    [
        ({}, told("b1", HELMETS), {"joined"}),
        (killed(5), told("b1", HELMETS, **killed(5)), {"joined"}),
        (killed(5), told("b1", HELMETS, **killed(9)), {"corrected"}),
        ({}, told("b1", HELMETS, status="denied"), {"denied"}),
        ({"status": "denied"}, told("b1", HELMETS), {"denied"}),
        ({}, told("b1", HELMETS, staged=True), {"denied"}),
        ({}, told("b1", HELMETS, replies=(Reply("a1", "corrects"),)), {"corrected"}),
        ({}, told("b1", HELMETS, status="denied", denies="toll"), {"corrected"}),
        ({}, told("b1", HELMETS, status="denied", denies="perpetrator"), {"denied"}),
        ({}, told("b1", HELMETS, status="prepared"), set()),
        ({}, told("b1", MINISTRY), set()),
        ({}, told("b1", MINISTRY, status="denied"), {"disputed"}),
        (killed(5), told("b1", MINISTRY, **killed(9)), {"disputed"}),
        ({}, told("b1", SOHR), set()),
        ({}, told("b1", background=True), set()),
        ({}, told("b1"), {"joined"}),
    ],
)
def test_what_another_voice_says_to_it(mine: dict[str, Any], other: Claim, expected: set[str]) -> None:
    assert answers(on_record(told("a1", SOHR, **mine), other)["sohr"]) == expected


def test_arms_of_one_party_do_not_join_each_other() -> None:
    assert answers(on_record(told("a1", MINISTRY), told("b1", ARMY))["ru-mod"]) == set()


def test_a_copy_joins_nobody_and_is_counted_as_a_repetition() -> None:
    found = on_record(told("a1", SOHR), told("b1"), copied=("a1", "b1"))
    assert answers(found["sohr"]) == set()
    assert (found["موقع b"].repeats, answers(found["موقع b"])) == (1, set())


def test_a_record_counts_what_was_told() -> None:
    found = on_record(told("a1", SOHR), told("b1", SOHR, event="shelling"), told("a2", LOCALS), told("a3"))
    assert msgspec.structs.asdict(found["sohr"]) | {"joined": ()} == {
        "voice": "sohr", "kind": "monitor", "party": None, "claims": 2, "articles": 2,
        "events": {"air_strike": 1, "shelling": 1}, "statuses": {"happened": 2}, "incidents": ("i1",), "repeats": 0,
        "joined": (), "denied": (), "corrected": (), "disputed": (),
    }  # fmt: skip
    assert (found["موقع a"].kind, found["موقع a"].claims) == ("outlet", 2)
    assert on_record(told("a1", MINISTRY))["ru-mod"].party == "ru"


def test_how_an_outlet_names_an_actor() -> None:
    def by(surface: str) -> dict[str, Any]:
        return {"perpetrators": (Actor(surface, "sy-gov-forces"),)}

    claims = [
        told("a1", **by("قوات الأسد")), told("a2", **by("لقوات الأسد")), told("b1", **by("مواقع قوات الأسد")),
        told("b2", SOHR, **by("قوات النظام")), told("b3", **by("الروسية")), told("b4", **by("للجيش السوري")),
    ]  # fmt: skip
    found = [naming for naming in namings(claims, ARTICLES, load_pack()) if naming.actor == "sy-gov-forces"]
    assert found == [
        Naming("sy-gov-forces", "موقع a", "قوات الأسد", 1, 0),
        Naming("sy-gov-forces", "موقع b", "الجيش السوري", 1, 0),
        Naming("sy-gov-forces", "موقع b", "قوات الأسد", 1, 0),
        Naming("sy-gov-forces", "موقع b", "قوات النظام", 0, 1),
    ]
