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
        "وكانت مسيرة استهدفت سيارة في بلدة كنصفرة",
        "وكان قتل جندي بقصف مدفعي استهدف بلدة كنصفرة",
        "ويستخدم الجيش قذائف موجهة في قصف بلدة كنصفرة",
        "ونزح كثيرون منذ أن سيطرت القوات على بلدة كنصفرة",
        "وقبل ستة أيام استهدفت مسيرة سيارة في بلدة كنصفرة",
        "وشنت طائرات حربية غارات سابقة على بلدة كنصفرة",
        "وفي مطلع تشرين الثاني الماضي قصفت طائرات سوقا في كنصفرة.\nكما قصفت الطائرات بلدة جوزف",
        "وكانت طائرات قد قصفت سوقا في كنصفرة، وقتل ثلاثة جنود في تفجير عبوة قرب جوزف",
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
        "وفي وقت سابق قصفت قوات النظام بلدة كنصفرة",
        "وكانت طائرات قصفت السبت بلدة كنصفرة",
        "وكانت طائرات تقصف بلدة كنصفرة",
        "ونقل الجرحى بعد ساعات من قصف مدفعي على بلدة كنصفرة",
        "وكانت قوات النظام قد قصفت بلدة كنصفرة.\nوفي غضون ذلك شنت طائرات غارات على بلدة جوزف",
        "وقصفت قوات النظام بلدة كنصفرة عشرين مرة خلال أسبوع",
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


NEAR_TAIZ = "تفجير في تعز\nانفجرت عبوة في سوق بمدينة تعز اليوم الاثنين 2 كانون الأول.\n"


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("وفي 6 تشرين الثاني انفجرت عبوة في عدن", True),
        ("وفي تشرين الأول انفجرت عبوة في عدن", True),
        ("وفي 30 تشرين الثاني انفجرت عبوة في عدن", False),
        ("وأمس الأحد انفجرت عبوة في عدن", False),
    ],
)
def test_dates_are_measured_against_the_news_though_no_year_is_told(text: str, *, old: bool) -> None:
    assert tuple(riwaya.read(NEAR_TAIZ + text))[-1].background is old


def test_a_date_across_the_turn_of_the_year_is_the_one_before() -> None:
    text = "تفجير في تعز\nانفجرت عبوة في تعز اليوم السبت 8 كانون الثاني.\nوفي 27 كانون الأول انفجرت عبوة في عدن"
    assert tuple(riwaya.read(text))[-1].background


def test_days_ago_may_be_when_the_news_began() -> None:
    head = "اشتباكات بين قبيلتين في سبها\nقالت الشرطة إن اشتباكات اندلعت في سبها.\n"
    text = head + "وقال شيخ إن الاشتباكات بدأت قبل خمسة أيام قرب السوق"
    assert not any(claim.background for claim in riwaya.read(text))


def test_a_text_in_one_line_has_its_lead_in_two_sentences() -> None:
    text = "قصف على سراقب. قتل مدنيان في قصف على سراقب اليوم. وتشهد بلدة كنصفرة قصفا مدفعيا متواصلا"
    assert [claim.background for claim in riwaya.read(text)] == [False, True]


def test_what_goes_on_from_an_old_event_is_of_its_day() -> None:
    told = last("وفي مطلع تشرين الثاني الماضي قصفت طائرات سوقا في كنصفرة.\nكما قصفت الطائرات بلدة جوزف")
    assert told.time is not None
    assert (told.time.start, told.time.basis) == ("2019-11-01", "inferred")


def test_an_article_that_turned_to_its_background_stays_with_it_until_news_is_told() -> None:
    text = (
        "قتل جندي بانفجار لغم في سبها اليوم.\nوكان مسلحون سيطروا على مدينة سرت العام الماضي.\n"
        "وتعيش البلاد انقساما.\nوهاجم متشددون حقول النفط.\nوانفجرت قنبلة في درنة صباح اليوم.\n"
        "وقصفت الطائرات مدينة الزاوية"
    )
    read = [(claim.event, claim.background) for claim in riwaya.read(text, published="2020-01-05")]

    assert read == [
        ("bombing", False), ("territory_change", True), ("attack", True), ("bombing", False), ("air_strike", False),
    ]  # fmt: skip


def test_what_happens_again_and_again_is_not_the_news_of_the_day() -> None:
    text = (
        "قصفت قوات النظام اليوم بلدة آفس ما أدى إلى مقتل مدني.\n"
        "ويتكرر قصف قوات النظام على البلدة، وفي 12 شباط قتل ستة مدنيين في قصف على آفس"
    )
    claims = riwaya.read(text, published="2022-04-04").claims
    assert [(claim.background, [toll.low for toll in claim.tolls]) for claim in claims] == [
        (False, [1]), (True, []), (True, [6]),
    ]  # fmt: skip
