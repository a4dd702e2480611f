"""Events that are only asked about, wished, aimed at or named in another matter are no claims."""

import pytest

import riwaya
from riwaya.core.article import Article
from riwaya.reading.derivation import TOLD
from riwaya.reading.pipeline import read_article


@pytest.mark.parametrize(
    "text",
    [
        "ناقش المجلس ملف اغتيال الوزير.",
        "تواصل اللجنة التحقيق في الهجوم على القافلة.",
        "تتوالى ردود الفعل على عملية خطف الطبيب.",
        "من يوقف الهجمات على المدنيين؟",
        "من الطبيعي أن تهاجم القوات البلدة.",
        "توجهت دورية إلى بلدة كفرنبل، لاعتقال مطلوب.",
        "خصص المعسكر لتنفيذ الهجمات على الجيش.",
        "قالت الحكومة إن الاعتداء على الحاجز عمل جبان.",
        "قتل العشرات في الزلزال الذي ضرب المدينة.",
        "أصيب ستة مدنيين في حادث مروري قرب القرية.",
        "يتضرر أصحاب المتاجر وأسرهم في القرية.",
        "احتجت مصر رسميا لدى إيران على القرار.",
        "وفي هجوم آخر، قالت الشرطة إن التحقيق بدأ.",
    ],
)
def test_what_is_only_named_is_no_claim(text: str) -> None:
    assert not [claim for claim in read_article(Article(text)) if claim.kind == "event"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("تواصل اللجنة التحقيق في هجوم قتل ثلاثة جنود.", "attack"),
        ("أحيا السكان ذكرى المجزرة التي وقعت عام 2013.", "attack"),
        ("قال الجيش إن قواته قصفت البلدة، فمن يوقفها؟", "shelling"),
        ("قتل خمسة جنود قبل أن تنسحب القوات من بلدة كفرنبل.", "territory_change"),
        ("تعرضت القرية ليلا لقصف عنيف.", "shelling"),
        ("قالت الحكومة إن الاعتداء أوقع خمسة قتلى وإنه عمل جبان.", "attack"),
        ("تمكن الفصيل من تنفيذ هجوم على الحاجز.", "attack"),
    ],
)
def test_what_is_told_of_it_makes_it_a_claim(text: str, event: str) -> None:
    assert event in [claim.event for claim in read_article(Article(text))]


def told(text: str) -> list[bool]:
    """Of each claim whether its sentence itself tells the event."""
    claims = [claim for claim in read_article(Article(text)) if claim.kind == "event"]
    return [any(step.field == TOLD for step in claim.derivation) for claim in claims]


@pytest.mark.parametrize(
    "text",
    [
        "قتل مسلحون ضابطا في بغداد.",
        "أطلقوا النار على دورية للشرطة في بغداد.",
        "تعرضت قرية في ريف حماة لقصف عنيف.",
        "نجا الوزير من محاولة اغتيال في بغداد.",
        "أعلنت الشرطة مقتل ضابط في بغداد.",
        "مقتل ضابط في بغداد",
        "وفي هجوم على حاجز في بغداد أصيب خمسة جنود.",
        "الهجوم الذي وقع أمس استهدف حاجزا في بغداد.",
        "نزل آلاف الأشخاص إلى الشوارع في بغداد للاحتجاج على الغلاء.",
        "شهدت العاصمة مظاهرة حاشدة.",
        "تجمع عشرات الطلاب أمام الجامعة في صنعاء مرددين هتافات ضد الغلاء.",
        "كما تظاهر مئات المعلمين في عدن.",
        "أدى الهجوم إلى مقتل ثلاثة جنود في مأرب.",
        "تحدث مصدر أمني عن مقتل أربعة جنود في تفجير بالفلوجة.",
        "داهمت القوة القرية أمس، وقتل خمسة من سكانها.",
        "إن الموظف في اللجنة الانتخابية خطف من منزله في بغداد.",
    ],
)
def test_a_sentence_tells_by_its_verb_by_what_is_announced_or_by_counted_losses(text: str) -> None:
    assert any(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "عاد الهدوء إلى بغداد بعد اغتيال الوزير أمس.",
        "مضت عشرون سنة على خطف أربعة مهندسين في بيروت.",
        "حكمت المحكمة بالسجن على رجل أدين بخطف ثلاثة سياح.",
        "ما زال الطبيب حيا على الرغم من مقتل اثنين من زملائه.",
        "كان المسلحون يخطفون المارة في طرابلس.",
        "تفشت عمليات نهب وخطف في الخرطوم.",
        "شارك النائب في هذه المظاهرات.",
        "تعود القضية إلى اغتيال ضابط عام 2005 في بغداد.",
        "كرم المجلس الجنود الذين قصفوا بلدة كفرنبل.",
        "اتهمت الحكومة الجماعة باغتيال الوزير في بغداد.",
        "هتف المتظاهرون ضد الغلاء في بغداد.",
        "قامت الشرطة بتفريق المتظاهرين في بغداد.",
        "بدأت في بغداد محاكمة ثلاثة ضباط في قضية خطف طبيب.",
        "مثل المتهم سالم بقتل جاره أمام القاضي في بغداد.",
        "تواصلت التحقيقات القضائية والأمنية في التفجير الذي أصاب جنديين في بيروت.",
    ],
)
def test_what_is_named_beside_something_else_is_not_told(text: str) -> None:
    assert not any(told(text))


def test_amid_what_a_known_event_comes_tells_no_other() -> None:
    """«The shelling comes two days after the meeting in Geneva» tells of no shelling of Geneva."""
    text = "قصفت المدفعية بلدة سرمين. وذهب الوفد إلى بيته. ويأتي القصف بعد يومين من لقاء وزيرين في مدينة جنيف."
    (claim,) = riwaya.read(text)

    assert [place.name for place in claim.places] == ["Sarmin"]
    assert not riwaya.read("ويأتي القصف بعد يومين من لقاء وزيرين في مدينة جنيف.").claims


def test_what_came_behind_another_event_tells_no_other() -> None:
    text = "قتل ثلاثة مدنيين في قصف على بلدة قسطون. والجدير بالذكر أن مجزرة قسطون جاءت بعد قصف على مدينة أريحا."

    assert [claim.places[0].name for claim in riwaya.read(text)] == ["Qastun", "Ariha"]


@pytest.mark.parametrize(
    "text", ["إن هذه الهجمات التي تستهدف الأسواق تهدد حياة السكان.", "التصعيد على المخيم يشكل خطرا على النازحين."]
)
def test_what_attacks_threaten_tells_no_attack(text: str) -> None:
    assert not riwaya.read(text).claims


@pytest.mark.parametrize(
    "text",
    [
        "ولم يصدر أي تعليق من الجيش الإسرائيلي بشأن ضربات السبت",
        "ولم يصدر أي تعليق عن التحالف أو قسد حول غارات الأحد",
        "ولم يصدر بعد تأكيد للهجوم من مصادر رسمية",
    ],
)
def test_what_nobody_commented_on_is_not_told_by_that(text: str) -> None:
    assert not list(riwaya.read(text, published="2024-05-03"))


def test_from_where_what_was_shot_down_came_is_no_event_of_its_own() -> None:
    text = "دمرت المدمرة خمس مسيرات فوق البحر الأحمر، تم إطلاقها من منطقة يسيطر عليها الحوثيون في اليمن"
    assert [claim.event for claim in riwaya.read(text)] == ["weapons_disrupted"]


def test_what_a_thing_that_was_hit_is_called_does_not_end_the_telling() -> None:
    (claim,) = riwaya.read("أعلنت جماعة الحوثي أنها استهدفت ما قالت إنها سفينة إسرائيلية في البحر الأحمر")
    assert (claim.voice.id, [place.name for place in claim.places]) == ("houthis", ["Red Sea"])
