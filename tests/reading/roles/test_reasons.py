"""For whose sake something was done, and since which war: no scene, and nobody who took part."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "places", "doers"),
    [
        ("شن المقاتلون هجوما بالصواريخ على مدينة حيفا، دعما لأهلنا في غزة", ["مدينة حيفا"], ["المقاتلون"]),
        ("ردا على المجازر بحق أهلنا في غزة قصفت حماس مدينة عسقلان", ["مدينة عسقلان"], ["hamas"]),
        ("خرجت مظاهرة في صنعاء نصرة لغزة", ["صنعاء"], []),
        ("قتل 40 شخصا في صنعاء منذ بداية الحرب في غزة", ["صنعاء"], []),
        ("قصف الجيش الإسرائيلي بلدة الخيام ردا على قصف كريات شمونة", ["بلدة الخيام"], ["il-forces"]),
    ],
)
def test_a_reason_is_no_scene(text: str, places: list[str], doers: list[str]) -> None:
    claim = next(iter(riwaya.read(text)))
    assert [place.surface for place in claim.places] == places
    assert [actor.id or actor.surface for actor in claim.perpetrators] == doers


def test_where_a_war_began_is_the_scene_where_no_other_is_told() -> None:
    claim = next(iter(riwaya.read("قتل 40 ألف شخص منذ بداية الحرب في غزة")))
    assert [place.surface for place in claim.places] == ["غزة"]
