"""Events that are only asked about, wished, aimed at or named in another matter are no claims."""

import pytest

from riwaya.core.article import Article
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
        ("تمكن الفصيل من تنفيذ هجوم على الحاجز.", "attack"),
    ],
)
def test_what_is_told_of_it_makes_it_a_claim(text: str, event: str) -> None:
    assert event in [claim.event for claim in read_article(Article(text))]
