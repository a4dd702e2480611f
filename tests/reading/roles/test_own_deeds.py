"""Who tells what its own forces carried out, and who is only hunted, counted or named as a pretext."""

import pytest

from .conftest import cast


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("أعلنت حركة الشباب عن تنفيذ هجوم استهدف نقطة للجيش الصومالي في بلعد", ["al-shabaab"], ["so-forces"]),
        ("أعلنت جماعة الحوثي تنفيذ ثلاث عمليات استهدفت سفنا في البحر الأحمر", ["houthis"], [None]),
        ("قالت جماعة الحوثي إن تنفيذ الهجوم على السفينة جاء من جهة مجهولة في البحر الأحمر", ["unidentified"], [None]),
        ("أعلن الجيش الصومالي تنفيذ عملية عسكرية في بلعد لمطاردة عناصر حركة الشباب", ["so-forces"], ["al-shabaab"]),
        ("واختطف الحوثيون مدنيين بحجة البحث عن عناصر تنظيم داعش في الحديدة", ["houthis"], [None]),
        ("إن القوات قتلت 20 مسلحا من حركة الشباب في هيران", [], ["al-shabaab"]),
        ("وأسفر الهجوم عن استشهاد 6 من أبطال القوات المسلحة في العريش", [], ["eg-forces"]),
    ],
)
def test_who_did_it_to_whom(text: str, doers: list[str | None], hit: list[str | None]) -> None:
    assert cast(text) == (doers, hit)


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("نفى الناطق باسم الجيش السوداني قصف القوات المسلحة بلدة بانتيو", ["sd-forces"], []),
        ("قال الناطق باسم الجيش السوداني إن الجيش صد هجوما في بانتيو", [], ["sd-forces"]),
        ("بدأت القوات اليمنية عملية عسكرية لاستعادة مدينة الحديدة من الحوثيين", ["ye-gov-forces"], []),
        ("قتلت مجموعة إرهابية خمسة جنود في تيقنتورين", [None], []),
    ],
)
def test_whose_the_deed_is(text: str, doers: list[str | None], hit: list[str | None]) -> None:
    assert cast(text) == (doers, hit)
