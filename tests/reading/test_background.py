"""What is told as context and what as news, and what came of an event (codebook, 11a)."""

import pytest

import riwaya
from riwaya.core.claim import Claim

NEWS = "قصف على سراقب\nقتل مدنيان في قصف مدفعي على سراقب اليوم.\n"


def last(text: str, published: str | None = "2020-01-05") -> Claim:
    return tuple(riwaya.read(NEWS + text, published=published))[-1]


@pytest.mark.parametrize(
    "text",
    [
        "يذكر أن بلدة كنصفرة تعرضت لغارة جوية",
        "وكانت قوات النظام قد قصفت بلدة كنصفرة",
        "وقصفت قوات النظام بلدة كنصفرة في أيلول الماضي",
        "وقصفت قوات النظام بلدة كنصفرة في 3 آذار 2018",
        "وتتعرض بلدة كنصفرة لقصف مدفعي بشكل شبه يومي",
        "وتشهد بلدة كنصفرة حملة عسكرية منذ شباط الماضي",
        "وتعرضت كنصفرة لغارة جوية في الشهر الماضي",
        "وقتل عشرات المدنيين في غارات جوية على كنصفرة خلال الأشهر الماضية",
        "وكانت الوزارة قد أعلنت السبت الماضي أن طائرات قصفت بلدة كنصفرة",
    ],
)
def test_older_and_lasting_events_are_context(text: str) -> None:
    assert last(text).background


@pytest.mark.parametrize(
    "text",
    [
        "وقصفت قوات النظام بلدة كنصفرة صباح اليوم",
        "وقصفت قوات النظام بلدة كنصفرة أمس",
        "وكانت قوات النظام قد قصفت بلدة كنصفرة صباح اليوم",
        "وكانت الوزارة قد أعلنت أن طائرات قصفت بلدة كنصفرة",
        "وتشهد بلدة كنصفرة قصفا مدفعيا اليوم",
    ],
)
def test_what_is_new_is_news(text: str) -> None:
    assert not last(text).background


def test_the_headline_tells_the_news_however_old() -> None:
    claim = next(iter(riwaya.read("قصفت طائرات حربية بلدة كنصفرة في 3 آذار 2018", published="2020-01-05")))
    assert not claim.background


def test_the_first_thing_told_is_the_news_behind_a_headline_that_tells_nothing() -> None:
    head = "من هدم البيوت في كنصفرة؟\nوكالة، 5 كانون الثاني\n"
    text = head + "اعترفت الوزارة بأن طائراتها قصفت بلدة كنصفرة في 17 كانون الأول"
    assert not next(iter(riwaya.read(text, published="2020-01-05"))).background


def test_an_old_date_is_context_without_a_day_of_publication() -> None:
    assert last("وقصفت قوات النظام بلدة كنصفرة في أيلول الماضي", published=None).background


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("صدت الفصائل محاولة تقدم لقوات النظام على محور سراقب", "repelled"),
        ("خرقت قوات النظام الهدنة في سراقب", "breach"),
        ("اندلعت اشتباكات بين الفصائل وقوات النظام في سراقب", None),
    ],
)
def test_outcomes(text: str, outcome: str | None) -> None:
    assert next(iter(riwaya.read(text))).outcome == outcome
