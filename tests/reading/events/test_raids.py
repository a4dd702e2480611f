"""Raids that end in arrests are one event with them, an arrest; a raid in which people died is told for itself."""

import pytest

import riwaya


def told(text: str) -> list[str]:
    """The events that a text tells."""
    return [claim.event for claim in riwaya.read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "نفذت قسد حملة دهم واعتقال في بلدة الشحيل.",
        "شنت قسد حملة مداهمات واعتقالات في بلدة الشحيل طالت خمسة شبان.",
        "اعتقلت قوات الاحتلال فتى بعد أن داهمت منزل ذويه وفتشته.",
        "نفذت قوات التحالف إنزالا جويا في بلدة الشحيل واعتقلت شخصين.",
        "اعتقلت قوات التحالف شخصين في بلدة الشحيل، وذلك خلال عملية إنزال جوي.",
    ],
)
def test_a_raid_that_ends_in_arrests_is_one_event_with_them(text: str) -> None:
    assert told(text) == ["arrest"]


def test_a_raid_in_which_people_died_is_an_attack() -> None:
    assert told("نفذت قوات التحالف إنزالا جويا في بلدة الشحيل قتل خلاله ثلاثة مدنيين.") == ["attack"]


def test_arrests_elsewhere_are_another_event() -> None:
    assert told("داهم الجيش بلدة سرمين، فيما اعتقلت الشرطة ثلاثة شبان في مدينة أريحا.") == ["attack", "arrest"]
