"""Lines headed by two nouns tell two events; crowds that burn or close a road riot or protest; arrests stand alone."""

import pytest

import riwaya


def events(text: str) -> list[str]:
    return [claim.event for claim in riwaya.read(text, published="2024-05-10")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("اغتيال ضابط في عدن واعتقال مشتبه به.", ["attack", "arrest"]),
        ("خطف صحفي في بغداد واغتيال ناشط في البصرة.", ["abduction", "attack"]),
        ("استشهاد شاب في جنين وهدم منزلين في الخليل.", ["attack", "destruction"]),
        ("مقتل شابين وإصابة خمسة في غارة على درعا.", ["air_strike"]),
        ("مداهمات في جنين واعتقال ستة شبان.", ["arrest"]),
    ],
)
def test_two_nouns_head_a_line_with_two_events(text: str, told: list[str]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("متظاهرون يحرقون مقار حزبية في الناصرية.", "riot"),
        ("أحرق محتجون مقر المحافظة في السويداء.", "riot"),
        ("متظاهرون يغلقون الطريق الدولي في البصرة.", "protest"),
        ("مستوطنون يحرقون منازل في حوارة.", "destruction"),
    ],
)
def test_a_crowd_that_burns_riots_and_one_that_closes_a_road_protests(text: str, event: str) -> None:
    assert events(text) == [event]


def test_arrests_are_no_losses_of_a_strike_told_before() -> None:
    text = "وقعت غارة على درعا. وقال الجيش: «نفذت القوات عملية ليلية نتج عنها القبض على عدد من المسلحين»."
    assert events(text) == ["air_strike", "arrest"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قتل رجل كان يرتدي سترة مفخخة على أيدي قوات الأمن في كابول.", "attack"),
        ("ضبطت القوات طائرات مسيرة وصواريخ مضادة للدروع في ريف حمص.", "weapons_disrupted"),
    ],
)
def test_arms_that_are_worn_or_seized_strike_nobody(text: str, event: str) -> None:
    assert events(text) == [event]
