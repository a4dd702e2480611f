"""Things destroyed or seized, told one after another."""

import pytest

import riwaya


def things(text: str) -> list[tuple[str, str | None, int | None, int | None]]:
    return [(toll.measure, toll.who, toll.low, toll.high) for claim in riwaya.read(text).claims for toll in claim.tolls]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "دمرت الغارات مواقع وآليات عسكرية ومستودعات ذخيرة للجيش",
            [
                ("destroyed", "sites", 1, None),
                ("destroyed", "vehicles", 1, None),
                ("destroyed", "weapons depots", 1, None),
            ],
        ),
        ("دمر الجيش آليات للمليشيا قرب بارا", [("destroyed", "vehicles", 1, None)]),
        ("استولى المقاتلون على قاعدة عسكرية وأربع مدرعات", [("captured", "armoured vehicles", 4, 4)]),
        ("استولى المقاتلون على ثلاثة حواجز في ريف حماة", []),
        ("استولى مستوطنون على منزل في الخليل", []),
        ("أدى القصف على المرفأ إلى تدمير أربع عبارات", [("destroyed", "objects", 4, 4)]),
    ],
)
def test_each_thing_of_a_list_is_a_toll(text: str, told: list[tuple[str, str | None, int | None, int | None]]) -> None:
    assert things(text) == told
