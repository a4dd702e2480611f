"""Who did it and to whom."""

import pytest

import riwaya


def cast(text: str) -> tuple[list[str | None], list[str | None]]:
    """The ids of the first claim's perpetrators and targets."""
    claim = riwaya.read(text).claims[0]
    return [a.id for a in claim.perpetrators], [a.id for a in claim.targets]


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("قصفت قوات النظام بلدة سرمين", ["sy-gov-forces"], []),
        ("قصف روسي على بلدة سرمين", ["ru-forces"], []),
        ("تعرضت بلدة سرمين لقصف من قبل قوات النظام وروسيا", ["sy-gov-forces", "ru-forces"], []),
        ("شنت إسرائيل غارات على مواقع حزب الله", ["il-forces"], ["hezbollah"]),
        ("استهدفت الطائرات الحربية الروسية بلدة سرمين", ["ru-forces"], []),
    ],
)
def test_who_struck_whom(text: str, doers: list[str], hit: list[str]) -> None:
    """Subjects, agents after «by» and adjectives of nationality strike; what stands after «on» is hit."""
    assert cast(text) == (doers, hit)


def test_the_side_that_came_on_is_the_perpetrator() -> None:
    """In a repelled advance the side that held is the target."""
    doers, hit = cast("صدت هيئة تحرير الشام هجوما لقوات النظام على محور سراقب")

    assert doers == ["sy-gov-forces"]
    assert hit == ["hts"]


def test_a_place_that_changes_hands_has_a_taker() -> None:
    """`taken_by` names who took it."""
    claim = riwaya.read("سيطرت قوات النظام على بلدة زيتان").claims[0]

    assert claim.event == "territory_change"
    assert claim.taken_by == "sy-gov-forces"
