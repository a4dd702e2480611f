"""Who bears a name is told by the day: the Syrian army of 2025 is not that of 2015."""

import pytest

import riwaya

OLD, NEW = "sy-gov-forces", "sy-new-gov-forces"


def doer(text: str, published: str | None) -> str | None:
    """The id of who did what a text tells first."""
    return next(iter(riwaya.read(text, published=published))).perpetrators[0].id


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("قصف الجيش السوري مواقع في دير حافر", "2020-06-18", OLD),
        ("قصف الجيش السوري مواقع في دير حافر", "2025-06-18", NEW),
        ("قصفت القوات السورية مواقع في دير حافر", "2025-06-18", NEW),
        ("قصف الجيش مواقع في دير حافر بسوريا", "2025-06-18", NEW),
        ("غارات سورية على مواقع في دير حافر", "2025-06-18", NEW),
        ("قصفت قوات النظام مواقع في دير حافر", "2025-06-18", OLD),
        ("قتلت القوات السورية 40 متظاهرا في حماة عام 2011", "2025-06-18", OLD),
        ("قصف الجيش السوري مواقع في جبلة بعد كمين لفلول النظام البائد", None, NEW),
        ("قصف الجيش السوري مواقع في دير حافر", None, OLD),
    ],
)
def test_the_state_and_its_heir(text: str, published: str | None, expected: str) -> None:
    assert doer(text, published) == expected


def test_an_office_that_is_open_since_is_his_who_is_named() -> None:
    text = "اعتقلت قوى الأمن الداخلي خلية في الحسكة بسوريا"
    assert doer(text, "2023-06-18") == "asayish"
    assert doer(text, "2025-06-18") is None
    assert doer(f"{text}، وقالت الأسايش إن العملية انتهت", "2025-06-18") == "asayish"
