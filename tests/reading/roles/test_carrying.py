"""Who did it where a verb only carries the noun of the deed, where he is only suspected, or is one's own state."""

import pytest

import riwaya


def doers(text: str) -> list[tuple[str, str | None]]:
    (claim,) = riwaya.read(text, published="2024-05-03")
    return [(actor.surface, actor.id) for actor in claim.perpetrators]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("شن سبعة مسلحين هجوما على حاجز للشرطة شمال المدينة", "سبعة مسلحين"),
        ("نفذ شاب فلسطيني مساء الأحد عملية دهس قرب الخليل", "شاب فلسطيني"),
        ("نفذ فلسطينيان هجوما بالرصاص عند مفترق الطرق", "فلسطينيان"),
        ("قال المسؤول إن ثلاثة شبان نفذوا الهجوم على الحافلة", "ثلاثة شبان"),
    ],
)
def test_people_of_no_side_do_what_their_verb_carries(text: str, doer: str) -> None:
    assert doers(text) == [(doer, None)]


def test_who_stands_behind_and_in_a_list_of_forces_is_none_of_those() -> None:
    assert [one for one, _ in doers("فصائل معارضة ومقاتلة تشن هجوما على القرية")] == ["فصائل معارضة"]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتل مسلحون يشتبه بأنهم متشددون عشرين مزارعا في القرية", None),
        ("هاجم مسلحون، يعتقد أنهم من حركة الشباب، مركزا للشرطة", "al-shabaab"),
        ("استهدف انتحاري يعتقد أنه من تنظيم داعش مطعما في المدينة", "is"),
        ("قصفت الكتيبة 12 التابعة للجيش الأوكراني البلدة", "ua-forces"),
        ("سيطر اللواء 47 الأوكراني على القرية", "ua-forces"),
    ],
)
def test_suspects_and_numbered_units_are_one_actor_with_their_side(text: str, doer: str | None) -> None:
    assert [actor for _, actor in doers(text)] == [doer]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قال زيلينسكي إن بلاده شنت هجوما على الجسر", "ua-forces"),
        ("قال وزير الخارجية الباكستاني إن بلاده أسقطت أربع طائرات", "pk-forces"),
        ("قال نتنياهو إن قواته قتلت قائدا في حماس", "il-forces"),
        ("اتهم وزير الدفاع الكونغولي رواندا بمهاجمة بلاده", "rw-forces"),
    ],
)
def test_what_a_state_did_its_forces_did(text: str, doer: str) -> None:
    assert [actor for _, actor in doers(text)] == [doer]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("نفى الجيش الإسرائيلي أن يهاجم المخيم", "il-forces"),
        ("نفت روسيا أن تكون قد استهدفت المدرسة", "ru-forces"),
        ("ونفى زيلينسكي أن تكون بلاده هاجمت موسكو", "ua-forces"),
        ("نفت قوات الدعم السريع اتهامات الجيش لها بقصف السوق", "rsf"),
        ("رفض الحوثيون اتهام التحالف لهم بقصف الميناء", "houthis"),
        ("رفضت روسيا اتهامات كييف بقصف السوق", "ru-forces"),
        ("نفى الجيش السوداني صحة الاتهامات الموجهة إليه بقصف السوق", "sd-forces"),
        ("نفت موسكو الاتهامات للجيش السوري بقصف السوق", "sy-gov-forces"),
        ("نفت روسيا أن يقصف الجيش السوري المدينة", "sy-gov-forces"),
        ("قال الناطق العسكري الإسرائيلي: ننفي مسؤوليتنا عن قصف المدرسة", "il-forces"),
    ],
)
def test_whom_a_denial_clears(text: str, doer: str) -> None:
    (claim,) = riwaya.read(text, published="2024-05-03")
    assert (claim.status, [actor.id for actor in claim.perpetrators]) == ("denied", [doer])


def test_what_others_did_is_not_denied_of_whoever_denies() -> None:
    (claim,) = riwaya.read("نفت القيادة المركزية الأميركية أن تكون المقاتلات قصفت المدرسة", published="2024-05-03")
    assert (claim.status, claim.perpetrators) == ("denied", ())


def test_egypt_writes_its_hamza_on_another_seat() -> None:
    assert doers("أعلنت كتائب القسام، اليوم الجمعة، مسئوليتها عن إطلاق النار قرب نابلس") == [("كتائب القسام", "hamas")]
    (claim,) = riwaya.read("قال مسئول أمني إن ثلاثة جنود قتلوا في كمين", published="2024-05-03")
    assert claim.voice.surface == "مسئول أمني"
