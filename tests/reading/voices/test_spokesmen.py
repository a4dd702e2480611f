"""Who speaks, denies and fears where a spokesman, a quotation or a mere description stands between."""

import pytest

import riwaya


@pytest.mark.parametrize(
    "text",
    [
        "نفت وزارة الدفاع الروسية قصف مدرسة في إدلب. وقال المتحدث إن مسلحين قصفوا المدرسة وقتلوا ثلاثة أطفال.",
        "نفت وزارة الدفاع الروسية قصف مدرسة في إدلب. وقالت المتحدثة الرسمية إن مسلحين قصفوا المدرسة وقتلوا طفلين.",
    ],
)
def test_a_spokesman_of_nobody_named_speaks_for_who_spoke_last(text: str) -> None:
    denied, told = riwaya.read(text)
    assert (denied.voice.id, told.voice.id) == ("ru-mod", "ru-mod")


def test_a_spokesman_speaks_for_no_paper() -> None:
    (claim,) = riwaya.read("نشرت رويترز تقريرا عن الحادث. وقال المتحدث إن مسلحين قصفوا مدرسة في إدلب.")
    assert claim.voice.id != "reuters"


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("نقلت قناة العربية عن المتحدث باسم التحالف نفيه المسؤولية عن الغارات على صنعاء", "saudi-coalition"),
        ("نقلت رويترز عن مسؤول أميركي نفيه قصف المسجد في الجينة", "reuters"),
    ],
)
def test_a_denial_that_is_passed_on_denies(text: str, voice: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.status, claim.voice.id, claim.voice.attitude) == ("denied", voice, "denying")


def test_who_fears_an_attack_warns_of_it() -> None:
    (claim,) = riwaya.read("تخوف ناشطون من اقتحام قوات النظام بلدة بيت جن")
    assert (claim.status, claim.voice.surface, claim.voice.attitude) == ("prepared", "ناشطون", "warning")


def test_what_the_dead_are_called_is_no_voice() -> None:
    (claim,) = riwaya.read("أعلن المتحدث العسكري مقتل عشرة ممن وصفهم بالعناصر الإرهابية في العريش")
    assert [place.name for place in claim.places] == ["Al-Arish"]


def test_where_a_condition_should_come_true_is_not_where_the_attack_is_to_be() -> None:
    (claim,) = riwaya.read("هدد المتحدث باسم الحوثيين بقصف أبها إذا استمرت الغارات على الحديدة")
    assert (claim.status, [place.name for place in claim.places]) == ("prepared", ["Abha"])


def test_who_is_accused_of_several_deeds_did_each() -> None:
    breach, shelling = riwaya.read("اتهمت قوات الدعم السريع الجيش السوداني باختراق الهدنة وقصف مستشفى في الخرطوم")
    assert (breach.event, shelling.event) == ("agreement", "shelling")
    assert [actor.id for actor in shelling.perpetrators] == ["sd-forces"]


def test_who_denies_being_behind_an_attack_denies_to_have_done_it() -> None:
    (claim,) = riwaya.read("نفت تركيا أن تكون وراء الغارة على السليمانية")
    assert (claim.denies, [actor.id for actor in claim.perpetrators]) == ("perpetrator", ["tr-forces"])
