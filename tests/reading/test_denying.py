"""What a voice says of its own deed: that it did it, or that it did not."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("نفت قسد مسؤوليتها عن قصف سوق في مدينة الباب", "perpetrator"),
        ("قالت قسد إن قواتها لم تقصف مدينة الباب", "perpetrator"),
        ("أكدت قسد أنها لم تقصف مدينة الباب", "event"),
    ],
)
def test_whoever_denies_its_own_deed_is_the_one_said_to_have_done_it(text: str, denied: str) -> None:
    (claim,) = riwaya.read(text).claims

    assert (claim.status, claim.denies, claim.voice.attitude) == ("denied", denied, "denying")
    assert [actor.id for actor in claim.perpetrators] == ["sdf"]


def test_an_announced_responsibility_names_the_doer() -> None:
    (claim,) = riwaya.read("أعلنت جماعة الحوثي مسؤوليتها عن الهجوم على مطار أبها").claims

    assert (claim.status, [actor.id for actor in claim.perpetrators]) == ("happened", ["houthis"])


@pytest.mark.parametrize(
    ("text", "attitude", "doer"),
    [
        ("استبعد مسؤول أمريكي ضلوع إسرائيل في تفجير مرفأ بيروت", "doubting", "il-forces"),
        ("رفضت موسكو الاتهامات بقصف مدرسة في إدلب", "denying", None),
        ("شكك خبراء في رواية الجيش عن غارة جباليا", "doubting", None),
    ],
)
def test_refusing_or_doubting_an_accusation_denies_it(text: str, attitude: str, doer: str | None) -> None:
    (claim,) = riwaya.read(text).claims

    assert (claim.status, claim.voice.attitude) == ("denied", attitude)
    assert [actor.id for actor in claim.perpetrators] == ([doer] if doer else [])


def test_a_third_party_that_denies_in_plain_words_keeps_its_tone() -> None:
    (claim,) = riwaya.read("قال المرصد إن أي غارة لم تستهدف مدينة إدلب").claims

    assert (claim.status, claim.voice.attitude) == ("denied", "neutral")
