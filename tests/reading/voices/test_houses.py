"""Hospitals and town halls that speak, the towns and agencies of datelines, and what stands before a headline."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "voice", "kind"),
    [
        ("أكد مستشفى ناصر أنه استقبل قتيلين إثر غارة على حي الزيتون", "مستشفى ناصر", "rescuers"),
        ("أعلن مجمع ناصر الطبي مقتل أربعة في غارة على حي الزيتون", "مجمع ناصر الطبي", "rescuers"),
        ("أعلنت بلدية صيدا أن غارة قتلت أربعة أشخاص", "بلدية صيدا", "government"),
        ("أعلنت ولاية هطاي التركية إصابة ثمانية مدنيين بقصف على عفرين", "ولاية هطاي", "government"),
        ("أفادت محافظة القدس بأن القوات اعتقلت شابين في الرام", "محافظة القدس", "government"),
    ],
)
def test_a_hospital_or_town_hall_right_behind_a_verb_of_saying_speaks(text: str, voice: str, kind: str) -> None:
    (claim,) = riwaya.read(text).claims
    assert (claim.voice.surface, claim.voice.kind) == (voice, kind)
    assert voice not in [place.surface for place in claim.places]


def test_a_hospital_that_is_hit_does_not_speak() -> None:
    (claim,) = riwaya.read("قصفت الطائرات مستشفى الشفاء").claims
    assert claim.voice.kind == "outlet"
    assert [place.surface for place in claim.places] == ["مستشفى الشفاء"]


def test_the_town_of_a_dateline_with_an_agency_behind_a_comma_is_no_scene() -> None:
    (claim,) = riwaya.read("غزة ، سهم برس – أصيب خمسة في قصف وسط الضفة الغربية").claims
    assert [place.name for place in claim.places] == ["Central West Bank"]


def test_a_call_to_watch_is_no_witness() -> None:
    (claim,) = riwaya.read("شاهد: ثلاث إصابات برصاص الاحتلال في مخيم قلنديا").claims
    assert claim.voice.kind == "outlet"


def test_an_ambush_is_no_checkpoint() -> None:
    (claim,) = riwaya.read("قتل جندي بكمين محكم في بيت حانون").claims
    assert (claim.event, [place.name for place in claim.places]) == ("armed_clash", ["Beit Hanoun"])


def test_a_country_before_a_colon_is_no_voice_where_a_group_at_home_there_acts() -> None:
    (claim,) = riwaya.read("لبنان: المقاومة الإسلامية تستهدف تحصينات الجنود في موقع الراهب").claims
    assert (claim.voice.kind, [actor.id for actor in claim.perpetrators]) == ("outlet", ["hezbollah"])


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("ذكرت مواقع إسرائيلية أن انفجارا وقع في حيفا", "مواقع إسرائيلية"),
        ("أوردت مواقع محلية أن الطيران قصف سوقا في صعدة", "مواقع محلية"),
        ("زعمت مواقع معادية مقتل قيادي في غارة على الحديدة", "مواقع معادية"),
    ],
)
def test_positions_that_speak_are_pages_of_the_web(text: str, voice: str) -> None:
    (claim,) = riwaya.read(text).claims
    assert (claim.voice.surface, claim.voice.kind, claim.voice.id) == (voice, "media", None)


def test_positions_that_are_hit_do_not_speak() -> None:
    (claim,) = riwaya.read("قصفت الطائرات مواقع إسرائيلية في الجولان").claims
    assert [actor.id for actor in claim.targets] == ["il-forces"]


def test_countries_speak_and_are_accused_by_their_names() -> None:
    accused, denied = riwaya.read("اتهمت كمبوديا تايلاند بقصف معبد حدودي، ونفت بانكوك ذلك").claims
    assert (accused.voice.id, [actor.id for actor in accused.perpetrators]) == ("kh-gov", ["th-forces"])
    assert (denied.voice.id, denied.status) == ("th-gov", "denied")
