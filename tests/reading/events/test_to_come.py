"""Events that are planned, feared, threatened or readied."""

import pytest

import riwaya

from .conftest import standings


@pytest.mark.parametrize(
    "text",
    [
        "حذرت وزارة الدفاع الروسية من هجوم كيماوي محتمل في إدلب",
        "هدد القائد بقصف مدينة أريحا",
        "تلقت الحواجز تعليمات ببدء حملة قصف على بلدات الريف",
        "لوح الحوثيون باستئناف الهجمات على مأرب",
        "أحبطت الشرطة محاولة خطف ثلاثة سياسيين في عدن",
        "أفشلت الأجهزة الأمنية مخططا لاغتيال المحافظ",
        "وعد الرئيس باستعادة مدينة سرت",
        "أمر الرئيس قواته بقصف مدينة سرت",
        "أعطى الرئيس الضوء الأخضر لضرب مدينة سرت",
        "أقسم القائد على استعادة مدينة سرت",
        "لن يتوانى الجيش عن ضرب المتمردين في دارفور",
        "أمهل الجيش سكان رفح يومين قبل اجتياحها",
        "تبحث واشنطن توجيه ضربة عسكرية إلى مواقع في اليمن",
        "يعد الجيش لعملية برية في مدينة رفح",
        "أعلن الجيش قرب انطلاق معركة تحرير الموصل",
        "سيقصف الجيش بلدة سرمين",
        "يخطط التنظيم لتفجير جسر في دير الزور",
        "دعت لجان شعبية إلى مظاهرة في رام الله",
        "قد تشن إسرائيل هجوما على صور",
        "قال إن إسرائيل قد تشن غارات على صور",
        "ستشن القوات هجوما على مدينة أريحا",
        "لم يستبعد القائد تنفيذ ضربات على أريحا",
        "قصف متوقع وسط تهديدات باجتياح مدينة أريحا",
        "قال القائد إنه لن يتردد في قصف مدينة أريحا",
        "أعلن الجيش عزمه مهاجمة مدينة أريحا",
        "أصدر القائد أوامر بشن غارات على أريحا",
        "وصل الوسطاء لبحث هدنة في غزة",
        "تسلمت الحركة مقترحا لوقف إطلاق النار في غزة",
        "اقترحت الأمم المتحدة هدنة إنسانية في حلب",
        "قال القائد إن معركة تحرير الموصل ستبدأ قريبا",
        "ستتوجه القوات بعد ذلك إلى مدينة شبوة لتحريرها من الحوثيين",
        "تتجه قوة من الجيش لاستعادة مدينة سرت",
        "ينتظر أن تبدأ الهدنة في الحديدة مساء",
        "قرر المجلس نشر قوات في طرابلس الأسبوع المقبل",
    ],
)
def test_plans_threats_and_calls_are_prepared(text: str) -> None:
    assert [status for status, _ in standings(text)] == ["prepared"]


def test_a_particle_before_a_past_leaves_what_happened() -> None:
    assert standings("وقد تصدت القوات لهجوم على سرمين") == [("happened", False)]


def test_a_plan_in_the_name_of_who_speaks_plans_nothing() -> None:
    assert standings("قال الناطق باسم خطة فرض القانون إن هجوما انتحاريا وقع في الموصل") == [("happened", False)]


def test_a_warning_that_something_was_done_tells_what_was_done() -> None:
    assert standings("حذرت مصادر محلية من أن المسلحين قصفوا بلدة سرمين") == [("happened", False)]


def test_a_planned_event_is_no_part_of_the_arrest() -> None:
    """The arrest happened, what the cell planned did not yet."""
    found = riwaya.read("اعتقلت الشرطة في بغداد خلية خططت لتفجير سوق في الموصل")

    assert [(claim.event, claim.status) for claim in found] == [("arrest", "happened"), ("bombing", "prepared")]


def test_what_is_readied_is_still_to_come_and_answers_nobody() -> None:
    told = "قال شاهد إن لغما انفجر في تعز. حشدت القوات تعزيزات قرب تلعفر تمهيدا لاقتحام المدينة"
    claims = list(riwaya.read(told))
    assert [claim.status for claim in claims] == ["happened", "happened", "prepared"]
    assert claims[-1].replies == ()


def test_talks_are_still_to_bring_an_agreement() -> None:
    """Talks prepare an agreement, failed talks deny one, and what they brought happened."""
    told = {
        "تتواصل المفاوضات بين حماس وإسرائيل للتوصل إلى هدنة في غزة": "prepared",
        "انهارت المفاوضات بين الطرفين في الكويت": "denied",
        "أسفرت المفاوضات عن هدنة في درعا البلد": "happened",
    }

    assert {text: [claim.status for claim in riwaya.read(text).claims] for text in told} == {
        text: [status] for text, status in told.items()
    }


def test_what_is_feared_is_still_to_come() -> None:
    (claim,) = riwaya.read("أعربت الأمم المتحدة عن مخاوفها من اقتحام مدينة رفح").claims

    assert (claim.status, claim.voice.id) == ("prepared", "un")


def test_forces_that_will_enter_a_place_are_told_of_and_lorries_are_not() -> None:
    assert standings("قال نتنياهو إن الجيش سيدخل مدينة رفح") == [("prepared", False)]
    assert standings("قال نتنياهو إن الشاحنات ستدخل مدينة رفح غدا") == []


@pytest.mark.parametrize(
    "text",
    [
        "أمهلت الفصائل قوات النظام 24 ساعة للانسحاب من مدينة سراقب",
        "أعلنت جماعة الحوثي أن السفن الإسرائيلية في البحر الأحمر أهداف مشروعة",
        "ستتجه القوات نحو مدينة شبوة لقصف مواقع الحوثيين",
        "تنطلق صواريخ أمريكية على دمشق غدا",
    ],
)
def test_ultimatums_threats_and_times_to_come_tell_of_what_is_to_come(text: str) -> None:
    assert [claim.status for claim in riwaya.read(text, published="2020-01-05")] == ["prepared"]


@pytest.mark.parametrize(
    "text", ["تعثرت المحادثات بسبب إصراره على انسحاب القوات من مدينة حيس", "هناك مطالبات بانسحاب القوات من مدينة حيس"]
)
def test_what_is_insisted_on_has_not_happened(text: str) -> None:
    assert not standings(text)


def test_who_will_stand_up_to_an_influence_plans_no_fight() -> None:
    """«Will go on standing up to their influence» tells of no attack; «will present» is no advance."""
    assert not standings("قالت بغداد إنها ستواصل التصدي للتمدد الإيراني في الموصل")
    assert not standings("ستقدم الحكومة مساعدات إلى المتضررين في درنة")


def test_who_is_sent_is_readied_and_sent() -> None:
    text = "أرسلت طهران مئات المقاتلين إلى حلب تمهيدا لنشرهم على الجبهات"
    assert [status for status, _ in standings(text)] == ["happened", "prepared"]


def test_a_cell_that_prepares_for_an_attack_has_not_attacked() -> None:
    claims = riwaya.read("أوقفت الشرطة خلية كانت تعد لهجوم على كنيسة في القاهرة").claims
    assert [(claim.event, claim.status) for claim in claims] == [("arrest", "happened"), ("attack", "prepared")]


@pytest.mark.parametrize(
    "text",
    [
        "كان أفراد الخلية يعتزمون تفجير سفارة وخطف دبلوماسيين في نيروبي",
        "اتهمت موسكو كييف بالتخطيط لتفجير سد وقصف محطة كهرباء في خيرسون",
    ],
)
def test_all_that_is_planned_is_to_come(text: str) -> None:
    assert [claim.status for claim in riwaya.read(text).claims] == ["prepared", "prepared"]


def test_what_follows_a_plan_by_another_verb_happened() -> None:
    claims = riwaya.read("خططت الخلية لتفجير سفارة، وقصف الجيش معسكرا في الشمال").claims

    assert [claim.status for claim in claims] == ["prepared", "happened"]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت السلطات التونسية إحباط مخطط لتنفيذ هجمات في العاصمة",
        "أحبطت الشرطة مخططا لاغتيال الوزير",
        "أعلنت الشرطة إحباط مخطط لاستهداف مطار بغداد",
    ],
)
def test_a_plot_that_was_foiled_is_a_deed_that_was_prepared(text: str) -> None:
    """Nobody fought, unlike where an attack was repelled."""
    (claim,) = riwaya.read(text).claims
    assert (claim.event, claim.status) == ("attack", "prepared")


def test_what_befell_men_on_duty_under_a_plan_happened() -> None:
    """A plan by which somebody was at work does not plan what befell him."""
    text = "في إطار تنفيذ خطة مكافحة الإرهاب في سيناء، تم استهداف مركبة للجيش بعبوة ناسفة."
    assert [claim.status for claim in riwaya.read(text)] == ["happened"]


@pytest.mark.parametrize(
    ("text", "doer", "staged"),
    [
        ("حذر المركز من إعداد مسلحي هيئة تحرير الشام مسرحية كيميائية في إدلب", "hts", True),
        ("حذر المركز من قيام مسلحي هيئة تحرير الشام بالتحضير لتمثيلية كيميائية في إدلب", "hts", True),
        ("حذر المركز من قيام جبهة النصرة بهجوم كيميائي في إدلب", "nusra", False),
        ("حذر البيت الأبيض من أن روسيا قد تغزو أوكرانيا", "ru-forces", False),
    ],
)
def test_of_whose_deed_others_are_warned_is_told_by_its_noun(text: str, doer: str, *, staged: bool) -> None:
    (claim,) = riwaya.read(text).claims
    assert (claim.status, claim.staged, [actor.id for actor in claim.perpetrators]) == ("prepared", staged, [doer])


def test_who_is_confirmed_or_denied_to_have_set_about_a_deed_did_it() -> None:
    (claim,) = riwaya.read("أكد المركز قيام جبهة النصرة بقصف إدلب").claims
    assert [actor.id for actor in claim.perpetrators] == ["nusra"]
    (claim,) = riwaya.read("نفى المركز قيام الجيش التركي بقصف المدنيين في إدلب").claims
    assert (claim.status, [actor.id for actor in claim.perpetrators]) == ("denied", ["tr-forces"])


def test_what_is_threatened_unless_something_else_is_done_lies_ahead_where_it_is_threatened() -> None:
    (claim,) = riwaya.read("هدد الجيش باقتحام مدينة سرت إذا لم تنسحب القوات من الجفرة").claims
    assert (claim.status, [place.name for place in claim.places]) == ("prepared", ["Sirte"])
    (claim,) = riwaya.read("هدد زعيم الحوثيين باستهداف السفن في البحر الأحمر إذا لم يدخل الغذاء إلى غزة").claims
    assert (claim.status, [place.name for place in claim.places]) == ("prepared", ["Red Sea"])
