"""One of a nation who is killed or taken is somebody, and no adjective of who did it."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "doers", "lost"),
    [
        ("أعلن الجيش مقتل فلسطيني في جنين", [], ("killed", 1)),
        ("مقتل سوري في قصف تركي على عفرين", ["tr-forces"], ("killed", 1)),
        ("اعتقلت القوات فلسطينيا في جنين", [], ("captured", 1)),
        ("اعتقلت قوات إسرائيلية فلسطينيا في جنين", ["il-forces"], ("captured", 1)),
        ("أعلنت الشرطة خطف إسرائيلي قرب الخليل", [], ("captured", 1)),
    ],
)
def test_who_is_killed_or_taken_did_nothing(text: str, doers: list[str], lost: tuple[str, int]) -> None:
    (claim,) = riwaya.read(text, published="2018-06-01")
    assert [actor.id for actor in claim.perpetrators] == doers
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [lost]


def test_whose_raid_it_is_is_nobody_lost() -> None:
    (claim,) = riwaya.read("أصيب طفلان في قصف إسرائيلي على صيدا", published="2018-06-01")
    assert [actor.id for actor in claim.perpetrators] == ["il-forces"]
    assert [(toll.measure, toll.who, toll.low) for toll in claim.tolls] == [("injured", "children", 2)]
