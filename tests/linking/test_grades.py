"""Which grade is suggested, and on what it rests."""

from typing import Any

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Toll, Voice
from riwaya.core.grade import Grade
from riwaya.exports.weighing import grade_lines
from riwaya.languages.pack import load_pack
from riwaya.linking.voices.grades import grade
from riwaya.linking.voices.independence import roots
from riwaya.linking.voices.sources import Sources

SOHR, HELMETS = Voice("monitor", id="sohr"), Voice("rescuers", id="white-helmets")
RUSSIA, COALITION = Voice("government", id="ru-mod"), Voice("government", id="coalition")
BY_RUSSIA = {"perpetrators": (Actor("x", "ru-forces"),)}
BY_SYRIA = {"perpetrators": (Actor("y", "sy-gov-forces"),)}
BY_COALITION = {"perpetrators": (Actor("z", "us-forces"),)}
BY_BOTH = {"perpetrators": (*BY_RUSSIA["perpetrators"], *BY_SYRIA["perpetrators"])}
DEAD = {"tolls": (Toll("killed", "civilians", "", 5, 5),)}
SOLDIERS = {"tolls": (Toll("killed", "fighters", "", 5, 5),)}
ATTACK = {"event": "attack"}


def told(name: str, voice: Voice = OUTLET, *more: dict[str, Any], **fields: Any) -> Claim:
    """A claim of the article that its name begins with: an air strike, unless it is something else."""
    known: dict[str, Any] = {"event": "air_strike"}
    for part in (*more, fields):
        known |= part
    return Claim(name, name[0], voice=voice, **known)


def suggested(*claims: Claim) -> Grade | None:
    articles = {name: Article("", name, f"موقع {name}") for name in "abcd"}
    return grade(claims, roots(claims, Sources(articles, load_pack()), lambda _, __: 0), load_pack())


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([told("a1", SOHR, DEAD)], "weak"),
        ([told("a1", SOHR, DEAD), told("b1", SOHR, DEAD)], "weak"),
        ([told("a1", SOHR, DEAD), told("b1", HELMETS)], "weak"),
        ([told("a1", SOHR, DEAD), told("b1", HELMETS, DEAD)], "fair"),
        ([told("a1", SOHR, DEAD, ATTACK), told("b1", HELMETS, DEAD, ATTACK)], "none"),
        ([told("a1", SOHR, DEAD, ATTACK), told("b1", HELMETS, DEAD, ATTACK, BY_SYRIA)], "fair"),
        ([told("a1", SOHR, DEAD, BY_RUSSIA), told("b1", HELMETS, DEAD, BY_SYRIA)], "contested"),
        ([told("a1", SOHR, DEAD, **BY_BOTH), told("b1", HELMETS, DEAD, BY_SYRIA)], "fair"),
        ([told("a1", SOHR, DEAD, BY_RUSSIA), told("b1", HELMETS, DEAD, BY_SYRIA), told("c1", OUTLET, BY_BOTH)], "fair"),
        ([told("a1", SOHR, DEAD, BY_RUSSIA), told("b1", RUSSIA, status="denied")], "weak"),
        ([told("a1", SOHR, DEAD, BY_RUSSIA), told("b1", RUSSIA, BY_SYRIA)], "contested"),
        ([told("a1", SOHR, DEAD), told("b1", RUSSIA, BY_COALITION), told("c1", COALITION, BY_RUSSIA)], "contested"),
        ([told("a1", SOHR, DEAD, BY_RUSSIA), told("a2", SOHR, BY_SYRIA)], "weak"),
        ([told("a1", SOHR, DEAD), told("b1", RUSSIA, staged=True)], "contested"),
        ([told("a1", COALITION, DEAD, BY_COALITION), told("b1", SOHR, DEAD)], "confirmed"),
        ([told("a1", COALITION, BY_COALITION, tolls=(Toll("killed", "people", "", 5, 5),))], "none"),
        ([told("a1", COALITION, DEAD, BY_RUSSIA)], "none"),
        ([told("a1", RUSSIA, DEAD), told("b1", SOHR, SOLDIERS), told("c1", HELMETS, SOLDIERS)], "discounted"),
        ([told("a1", HELMETS, DEAD), told("b1", SOHR, SOLDIERS), told("c1", OUTLET, SOLDIERS)], "weak"),
        ([told("a1", SOHR, tolls=(Toll("injured", "people", "", None, None),))], "weak"),
    ],
)  # fmt: skip
def test_the_grade(claims: list[Claim], expected: str) -> None:
    found = suggested(*claims)
    assert found is not None
    assert found.suggested == expected


@pytest.mark.parametrize(
    "claim",
    [
        told("a1", SOHR),
        told("a1", SOHR, SOLDIERS),
        told("a1", SOHR, DEAD, status="denied"),
        told("a1", SOHR, DEAD, status="prepared"),
        told("a1", SOHR, DEAD, staged=True),
        told("a1", SOHR, DEAD, kind="tally"),
        told("a1", SOHR, tolls=(Toll("killed", "civilians", "", 0, 0),)),
        told("a1", SOHR, event="armed_clash", tolls=(Toll("killed", "people", "", 5, 5),)),
        told("a1", SOHR, tolls=(Toll("killed", "people", "", 5, 5, of="hts"),)),
    ],
)
def test_nothing_is_graded_where_nobody_tells_of_harm_to_civilians(claim: Claim) -> None:
    assert suggested(claim) is None


def test_a_grade_says_in_both_languages_what_it_rests_on() -> None:
    claims = (told("a1", SOHR, DEAD, BY_SYRIA), told("b1", HELMETS, DEAD), told("c1", RUSSIA, status="denied"))
    articles = {name: Article("", name, f"موقع {name}") for name in "abc"}
    back = roots(claims, Sources(articles, load_pack()), lambda _, __: 0)
    found = grade(claims, back, load_pack())
    assert found is not None
    first, *rest = grade_lines(found, back)
    assert first.startswith("Suggested grade, after Airwars' scale: Fair. Two or more independent voices tell of harm")
    assert rest == [
        "harm to civilians, told by independent voices (2): the Syrian Observatory for Human Rights, the White Helmets",
        "the Syrian government did it, told by the Syrian Observatory for Human Rights",
        "only armed forces act so: air strike",
        "denied by the Russian Ministry of Defence",
    ]
    assert [*grade_lines(found, back, "ar")][1:] == [
        "أذى لحق بمدنيين بحسب أصوات مستقلة (2): المرصد السوري لحقوق الإنسان، الدفاع المدني السوري (الخوذ البيضاء)",
        "الفاعل هو الحكومة السورية السابقة بحسب: المرصد السوري لحقوق الإنسان",
        "فعل لا تقوم به إلا قوات مسلحة: غارة جوية",
        "ينفي ذلك: وزارة الدفاع الروسية",
    ]
