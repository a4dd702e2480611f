"""Whether a country or a capital is named as what is struck, or as who acts."""

import pytest

import riwaya


def where(text: str) -> list[str | None]:
    """The names of the places of the first event."""
    return [place.name for place in next(iter(riwaya.read(text))).places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت إيران تل أبيب وبئر السبع بدفعة صواريخ", ["Tel Aviv", "Beersheba"]),
        ("استهدف الحوثيون تل أبيب بصاروخ باليستي", ["Tel Aviv"]),
        ("صواريخ تستهدف تل أبيب", ["Tel Aviv"]),
        ("قصفت موسكو كييف ليلا", ["Kyiv"]),
        ("استهدفت طائرات إسرائيلية بيروت ودمشق", ["Beirut", "Damascus"]),
        ("قصفت طائرات التحالف صنعاء", ["Sana'a"]),
    ],
)
def test_a_capital_behind_who_strikes_is_struck(text: str, places: list[str]) -> None:
    assert where(text) == places


def test_a_capital_alone_behind_the_verb_strikes() -> None:
    claim = next(iter(riwaya.read("قصفت تل أبيب مواقع في جنوب لبنان")))
    assert [who.id for who in claim.perpetrators] == ["il-forces"]
    assert "Tel Aviv" not in where("قصفت تل أبيب مواقع في جنوب لبنان")


@pytest.mark.parametrize(
    "text", ["وكانت بغداد شهدت أمس مقتل أربعة في انفجار", "كان العراق قد شهد أمس هجمات قتل فيها أربعة"]
)
def test_what_had_seen_an_event_is_a_place_and_nobody_who_acts(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert len(claim.places) == 1
    assert not claim.perpetrators
    assert not claim.targets
