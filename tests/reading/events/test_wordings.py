"""Ways of writing by which the press of one country tells an event."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("خرج الآلاف في مسيرات بشوارع الخرطوم للمطالبة بحكم مدني.", "protest"),
        ("اندلعت أعمال شغب في سجن رومية.", "riot"),
        ("سقطت دانات على سوق صابرين في أمدرمان.", "shelling"),
        ("وقعت القبيلتان اتفاق صلح في الجنينة.", "agreement"),
        ("أصدر الجيش الإسرائيلي أمرا بإخلاء ثلاثة أحياء شرق غزة.", "displacement"),
        ("صفى مسلحون ثلاثة أسرى في دير الزور.", "attack"),
        ("سلب مسلحون شاحنة مساعدات في دارفور.", "destruction"),
        ("أعادت القوات الفرنسية انتشارها في النيجر.", "movement"),
        ("رتل عسكري أمريكي يدخل من معبر الوليد إلى قواعده في الحسكة.", "movement"),
        ("استهدف انفجار رتلا عسكريا تركيا في ريف إدلب.", "attack"),
        ("وصلت حاملة الطائرات آيزنهاور إلى البحر الأحمر.", "movement"),
        ("اقتحمت سيارة مفخخة يقودها انتحاري بوابة معسكر للجيش الصومالي.", "suicide_bomb"),
    ],
)
def test_an_event_is_found_in_the_words_of_its_press(text: str, event: str) -> None:
    assert [claim.event for claim in riwaya.read(text, published="2024-05-10")] == [event]


@pytest.mark.parametrize(
    "text",
    [
        "تحتضن قسنطينة تظاهرة ثقافية كبرى.",
        "تألق اللاعب طوال مسيرة المنتخب الوطني في الدوحة.",
        "أضرب عن الكلام أسبوعا كاملا.",
    ],
)
def test_a_festival_a_career_or_silence_is_no_protest(text: str) -> None:
    assert [claim.event for claim in riwaya.read(text, published="2024-05-10")] == []


def test_who_slips_over_a_border_takes_no_place() -> None:
    claims = riwaya.read("أوقف الأمن العام اللبناني ثلاثة سوريين دخلوا خلسة.", published="2024-05-10")
    assert [claim.event for claim in claims] == ["arrest"]
