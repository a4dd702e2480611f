"""What a voice says of its own deed: that it did it, or that it did not."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("نفت قسد مسؤوليتها عن قصف سوق في مدينة الباب", "perpetrator"),
        ("قالت قسد إن قواتها لم تقصف مدينة الباب", "perpetrator"),
        ("أكدت قسد أنها لم تقصف مدينة الباب", "event"),
        ("نفت قسد قصف مدينة الباب", "perpetrator"),
        ("رفضت قسد اتهامها بقصف مدينة الباب", "perpetrator"),
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
        ("رفضت موسكو تحميل دمشق مسؤولية الهجوم على خان شيخون", "denying", None),
        ("رفضت موسكو اتهام الجيش السوري بالهجوم على خان شيخون", "denying", "sy-gov-forces"),
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


@pytest.mark.parametrize(
    "text",
    [
        "أكدت موسكو عدم ضلوعها في قصف إدلب",
        "قالت إيران إنها لا تقف وراء الهجوم على مدينة بقيق",
        "نفى مصدر عسكري ما تردد عن قصف مدينة بقيق",
        "أكد الجيش الإسرائيلي أنه لا علم له بأي غارة في خان يونس",
    ],
)
def test_words_that_disclaim_a_deed_deny_it(text: str) -> None:
    (claim,) = riwaya.read(text).claims

    assert (claim.status, claim.voice.attitude) == ("denied", "denying")


def test_who_alleges_is_no_doer() -> None:
    (claim,) = riwaya.read("نفى تحالف دعم الشرعية مزاعم ميليشيات الحوثي باستهداف حي في صنعاء").claims

    assert (claim.status, claim.perpetrators) == ("denied", ())


def test_reports_that_are_checked_assert_nothing() -> None:
    assert riwaya.read("قال الجيش الإسرائيلي إنه يتحقق من التقارير عن غارة في خان يونس").claims == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("توعدت جماعة الحوثي باستهداف السفن في البحر الأحمر", "prepared"),
        ("تبنت جماعة الحوثي الهجوم على مطار أبها", "happened"),
    ],
)
def test_whoever_threatens_or_owns_up_is_the_doer(text: str, status: str) -> None:
    (claim,) = riwaya.read(text).claims

    assert (claim.status, [actor.id for actor in claim.perpetrators]) == (status, ["houthis"])


def test_who_does_not_own_up_says_nothing() -> None:
    (claim,) = riwaya.read("لم تعلن قسد مسؤوليتها عن القصف الذي طال مدينة عفرين").claims

    assert (claim.voice.kind, claim.perpetrators) == ("outlet", ())


@pytest.mark.parametrize(
    "text",
    [
        "قالت قسد إن حديث وسائل إعلام عن قصف مدينة الباب مزاعم ملفقة",
        "نفت قسد المعلومات التي تتحدث عن قصف مدينة الباب",
    ],
)
def test_a_telling_that_is_called_fake_is_denied_and_its_event_is_not_staged(text: str) -> None:
    claims = riwaya.read(text).claims

    assert [(claim.status, claim.staged, claim.voice.id) for claim in claims] == [("denied", False, "sdf")]


def test_what_a_voice_does_elsewhere_is_not_what_it_denies() -> None:
    (claim,) = riwaya.read("نفت قوات التحالف العربي التي تقاتل في اليمن استهداف منزل في مدينة صعدة").claims

    assert (claim.event, claim.status) == ("attack", "denied")


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("اتهم ناشطون النظام بقصف مدينة دوما", "ناشطون"),
        ("اتهم مسؤول أمريكي النظام السوري بقصف مدينة دوما", "مسؤول أمريكي"),
        ("اتهم مصدر أمني قوات النظام بقصف مدينة دوما", "مصدر أمني"),
    ],
)
def test_whoever_stands_behind_the_accuser_is_accused(text: str, voice: str) -> None:
    (claim,) = riwaya.read(text).claims

    assert (claim.voice.surface, claim.voice.attitude) == (voice, "accusing")
    assert [actor.id for actor in claim.perpetrators] == ["sy-gov-forces"]


def test_whoever_stands_behind_the_threatener_is_threatened() -> None:
    (claim,) = riwaya.read("هدد مسؤول أمريكي إيران بضربات جوية").claims

    assert (claim.voice.surface, claim.status) == ("مسؤول أمريكي", "prepared")
    assert claim.perpetrators == ()


def test_who_denies_that_denies_what_was_told_just_before() -> None:
    told, denial = riwaya.read(
        "أكدت القوات الحكومية أنها استعادت السيطرة على مدينة الضالع، لكن الحوثيين نفوا ذلك"
    ).claims

    assert (denial.status, denial.event, denial.voice.id) == ("denied", told.event, "houthis")
    assert [reply.to for reply in denial.replies] == [told.id]


def test_who_does_not_comment_did_nothing() -> None:
    (claim,) = riwaya.read("امتنع الجيش الإسرائيلي عن التعليق على الغارة التي استهدفت مطار دمشق").claims

    assert claim.perpetrators == ()


def test_an_event_said_far_behind_it_not_to_have_happened_is_denied() -> None:
    (claim,) = riwaya.read("قالت موسكو إن الغارة على سوق معرة النعمان لم تقع أصلا").claims

    assert claim.status == "denied"


def test_who_denies_what_befell_it_did_nothing() -> None:
    (claim,) = riwaya.read("نفت قسد وقوع هجوم على مدينة الباب").claims

    assert (claim.status, claim.denies, claim.perpetrators) == ("denied", "event", ())


def test_who_denies_a_deed_and_accuses_another_tells_two() -> None:
    claims = riwaya.read("نفت إسرائيل إطلاق صواريخ على مستشفى في غزة متهمة حركة حماس بإطلاق صواريخ عليه").claims

    assert [(claim.status, [a.id for a in claim.perpetrators]) for claim in claims] == [
        ("denied", ["il-forces"]), ("happened", ["hamas"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "voice", "doer"),
    [
        ("أصدرت قوات الدعم السريع بيانا اتهمت فيه الجيش السوداني بخرق الهدنة في بحري", "rsf", "sd-forces"),
        ("نشرت إثيوبيا بيانا، اتهمت فيه الجيش الإريتري بقصف بلدة حدودية", "et-gov", "er-forces"),
        ("نفت أرمينيا قصف المدن، واتهمت باكو بقصف القرى", "am-gov", "az-forces"),
        ("رد الجيش السوداني باتهام قوات الدعم السريع بأنها خرقت الهدنة", "sd-forces", "rsf"),
        ("ردت طهران متهمة إسرائيل بقصف الميناء في بندر عباس", "ir-gov", "il-forces"),
        ("اتهمت أوكرانيا الجيش الروسي بقصف سوق في خاركيف", "ua-gov", "ru-forces"),
    ],
)
def test_who_is_accused_does_not_accuse(text: str, voice: str, doer: str) -> None:
    claim = riwaya.read(text).claims[-1]

    assert (claim.voice.id, claim.voice.attitude, claim.perpetrators[0].id) == (voice, "accusing", doer)


@pytest.mark.parametrize(
    "text",
    [
        "نفى الجيش مسؤوليته عن القصف الذي قتل عشرين مدنيا في سوق نيالا",
        "نفت الفصائل أي ضلوع لها في التفجير الذي أوقع عشرين قتيلا في مدينة الباب",
    ],
)
def test_who_denies_a_part_in_an_event_leaves_its_toll_to_the_outlet(text: str) -> None:
    denied, known = riwaya.read(text).claims

    assert (denied.status, denied.denies, denied.tolls) == ("denied", "perpetrator", ())
    assert (known.status, known.voice.kind, [toll.low for toll in known.tolls]) == ("happened", "outlet", [20])


def test_who_denies_to_have_killed_denies_the_toll_too() -> None:
    (claim,) = riwaya.read("نفى الجيش أن تكون قواته قتلت عشرين مدنيا في سوق نيالا").claims

    assert (claim.status, [toll.low for toll in claim.tolls]) == ("denied", [20])


@pytest.mark.parametrize(
    "text",
    [
        "نفى الجيش السوداني أنباء تداولتها مواقع إخبارية، مساء السبت، عن قصف مستشفى في الأبيض",
        "نفت جماعة الحوثي معلومات نشرتها صفحات محلية عن خطف طبيب في تعز",
        "وصفت وزارة الدفاع الروسية التقارير عن قصف المخيم في سراقب بأنها باطلة",
    ],
)
def test_whoever_spread_what_is_denied_is_no_voice_where_nobody_knows_him(text: str) -> None:
    (claim,) = riwaya.read(text).claims

    assert claim.status == "denied"
    assert claim.voice.id in ("sd-forces", "houthis", "ru-mod")


@pytest.mark.parametrize(
    "text",
    [
        "قصفت طائرات حربية روسية بلدة كفرنبل أمس. ونفت وزارة الدفاع الروسية قصف البلدة",
        "قال ناشطون إن مسيّرات قصفت سوقا في بلدة كفرنبل. وفي المقابل نفى الجيش الروسي استهداف السوق",
    ],
)
def test_a_bare_word_for_shelling_denies_the_air_strike_that_was_told(text: str) -> None:
    strike, denied = riwaya.read(text).claims

    assert (strike.event, denied.event, denied.status) == ("air_strike", "air_strike", "denied")
    assert [reply.to for reply in denied.replies] == [strike.id]
