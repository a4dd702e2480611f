"""Who is named near the words and yet does not vouch for them."""

import pytest

import riwaya

from .conftest import read, voices


def test_what_names_nobody_does_not_speak() -> None:
    assert voices("ولم تعلن أي جهة تبنيها الهجمات التي استهدفت حاجزا في سرت") == []
    (said,) = read("وقال العقيد سالم في تصريحات من موقع الانفجار إن تسعة قتلوا في سرت")[1]
    assert said.voice.surface != "موقع"


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("قالت مصادر محلية لوكالة رويترز إن جنديا قتل في سبها", "reuters"),
        ("أفادت مصادر طبية بحسب سكاي نيوز بمقتل مدني في تعز", "sky-news-arabia"),
        ("قالت مصادر محلية لـ«العربي الجديد» إن طائرة قصفت سرمين", None),
        ("قال الجيش الليبي لوكالة رويترز إن جنديا قتل في سبها", "ly-gov-forces"),
    ],
)
def test_an_agency_that_carries_unnamed_sources_is_the_voice_the_outlet_itself_is_not(
    text: str, voice: str | None
) -> None:
    assert read(text)[1][0].voice.id == voice


def test_a_tag_that_a_post_is_about_signs_nothing() -> None:
    assert voices("لحظة استهداف مدينة #عفرين من قبل #قسد pic.twitter.com/abc1") == []


@pytest.mark.parametrize(
    "text",
    [
        "قصف الطيران البلدة، وكان القتلى حينها ثلاثة",
        "دارت اشتباكات بين الفصائل وقوات النظام على أطراف البلدة، ويبلغ عدد سكانها ألفا",
        "من يتهم المسعفين قصف مركزهم",
        "وأعلن أن القصف توقف",
        "دمشق::سمع دوي انفجار",
        "حصيلة يوم الجمعة: ثلاث غارات على البلدة",
    ],
)
def test_what_is_no_voice(text: str) -> None:
    assert all(kind == "outlet" for _, kind, _ in voices(text))


def test_a_country_before_a_colon_speaks_of_others_and_is_the_scene_of_its_own() -> None:
    """«Iraq: ... in Kirkuk» says where; «Russia: our forces did not» says who."""
    assert read("العراق: قوات الأمن تصد هجوما في كركوك")[1] == ()
    assert [one.voice.id for one in read("روسيا: قواتنا لم تقصف المدينة")[1]] == ["ru-gov"]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("الصومال: 12 قتيلا في هجوم على فندق", False),
        ("نجامينا: قتل تسعة جنود الأربعاء في هجوم لبوكو حرام", False),
        ("الإمارات: مقتل ثلاثة في انفجار خزان وقود", False),
        ("الدوحة: مقتل ثلاثة في غارة قرب حلب", True),
        ("واشنطن: قتلنا تسعة في غارة", True),
        ("موسكو: مقتل تسعة في غارة قرب حلب", True),
        ("كينيا: القتال توقف في البلدة", True),
    ],
)
def test_a_country_before_a_colon_is_where_they_fell_who_are_counted_behind_it(text: str, *, spoken: bool) -> None:
    assert bool(voices(text)) == spoken


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("نفى مصدر حكومي الأنباء المتداولة عن مقتل الوزير", "مصدر حكومي"),
        ("نفى مصدر في رئاسة الجمهورية المعلومات عن قصف المطار", "مصدر في رئاسة الجمهورية"),
    ],
)
def test_what_a_source_denies_is_no_part_of_its_name(text: str, surface: str) -> None:
    (claim,) = riwaya.read(text).claims
    assert (claim.status, claim.voice.surface) == ("denied", surface)


@pytest.mark.parametrize(
    "text",
    [
        "وأفادت وزارة الصحة اللبنانية - في بيان أوردته الوكالة الوطنية للإعلام - بمقتل خمسة أشخاص في غارة على تبنين",
        "قالت وزارة الصحة اللبنانية، بحسب ما أوردته الوكالة الوطنية للإعلام، إن خمسة أشخاص قتلوا في غارة على تبنين",
        "قالت وزارة الصحة اللبنانية في تصريح نقلته رويترز إن خمسة أشخاص قتلوا في غارة على تبنين",
    ],
)
def test_who_only_passes_on_what_a_voice_says_is_not_that_voice(text: str) -> None:
    assert {claim.voice.id for claim in riwaya.read(text)} == {"lb-health"}


def test_a_newspaper_that_bears_the_name_of_a_capital_is_told_and_does_not_speak() -> None:
    for text in (
        'قال مصدر في المقاومة ل"الرياض" إن الحوثيين قصفوا صرواح',
        "وأكد لـ«الرياض» مصدر عسكري أن الحوثيين قصفوا صرواح",
    ):
        assert "sa-gov" not in [claim.voice.id for claim in riwaya.read(text)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("مصدر أمني، أفاد، بأن عبوة انفجرت في كركوك", "مصدر أمني"),
        ("قال قائد شرطة الأنبار - في تصريح صحفي، الخميس - إن مسلحين هاجموا نقطة تفتيش في الرطبة", "قائد شرطة الأنبار"),
        ("أبلغ مسؤول محلي قناة الجزيرة بأن غارة استهدفت سوقا في نيالا", "مسؤول محلي"),
        ("أخبر مدير الناحية وكالة رويترز أن القصف أصاب قرية بامرني", "مدير الناحية"),
    ],
)
def test_what_is_set_off_and_whom_he_informed_are_not_who_speaks(text: str, surface: str) -> None:
    """A verb between commas, words between dashes, the press that was told."""
    assert [claim.voice.surface for claim in riwaya.read(text)] == [surface]


def test_what_was_watched_before_a_strike_speaks_not() -> None:
    """«After watching the enemy's forces it struck them»: the enemy says nothing."""
    (claim,) = riwaya.read("وقال حزب الله إنه بعد رصد لقوات العدو الإسرائيلي قرب الطيبة استهدفها بصاروخ موجه").claims
    assert claim.voice.id == "hezbollah"


@pytest.mark.parametrize(
    "text",
    [
        "وتابعت وزارة الدفاع الروسية: بحسب المعلومات المتوفرة، قصف المسلحون بلدة سراقب",
        "قالت وزارة الدفاع الروسية إنه وفق معلومات متوفرة، قصف المسلحون بلدة سراقب",
    ],
)
def test_reports_that_an_institution_goes_by_do_not_vouch_in_its_stead(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert claim.voice.id == "ru-mod"


def test_a_report_in_which_somebody_speaks_is_no_voice() -> None:
    (claim,) = riwaya.read("أفادت لجان التنسيق المحلية في تقرير لها بأن ثلاثة قتلوا في حماة")
    assert claim.voice.id == "lcc"


@pytest.mark.parametrize(
    "text",
    [
        "حمل وزير الخارجية الأمريكي مايك بومبيو إيران مسؤولية الهجوم على بقيق",
        "تعرضت بقيق لهجوم صاروخي. لكن وزير الخارجية الأمريكي مايك بومبيو حمل إيران المسؤولية عنه",
    ],
)
def test_who_is_named_behind_his_office_accuses_and_is_not_accused(text: str) -> None:
    claim = riwaya.read(text).claims[-1]
    assert [actor.surface for actor in claim.perpetrators] == ["إيران"]
    assert "إيران" not in claim.voice.chain


def test_whom_somebody_accuses_may_deny_it_at_once() -> None:
    *_, denial = riwaya.read("وقع تفجير في إسطنبول. واتهمت تركيا حزب العمال الكردستاني، الذي نفى تورطه")
    assert (denial.voice.id, denial.status, denial.denies) == ("pkk", "denied", "perpetrator")


def test_to_whom_a_strike_is_laid_does_not_accuse() -> None:
    (claim,) = riwaya.read("نسبت لإسرائيل غارات على دمشق قتل فيها ثلاثة")
    assert (claim.voice.kind, [actor.id for actor in claim.perpetrators]) == ("outlet", ["il-forces"])


def test_an_army_of_no_told_land_accuses_a_side_and_is_not_that_side() -> None:
    (claim,) = riwaya.read("اتهم الجيش قوات الدعم السريع باقتحام السفارة القطرية").claims
    assert (claim.voice.surface, claim.voice.id) == ("الجيش", None)
    assert [actor.id for actor in claim.perpetrators] == ["rsf"]
