"""What happened: the type of an event from its words, its weapons and who struck."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قصفت قوات النظام بلدة سرمين", "shelling"),
        ("قصفت الطائرات الحربية الروسية بلدة سرمين", "air_strike"),
        ("قصفت المروحيات بلدة سرمين بالبراميل المتفجرة", "air_strike"),
        ("استهدفت قوات النظام بلدة سرمين بصواريخ أرض أرض", "shelling"),
        ("استهدف مسلحون مدرعة في مدينة العريش", "attack"),
        ("استهدف مسلحون بدبابة حاجزا في مدينة العريش", "shelling"),
        ("ستة صواريخ استهدفت قاعدة في بلدة سرمين", "shelling"),
        ("دكت طائرات حربية بلدة سرمين", "air_strike"),
        ("استهدفت القوات بلدة سرمين بخمسة صواريخ", "shelling"),
        ("استهدفت طائرة مسيرة سيارة في بلدة سرمين", "air_strike"),
        ("هجوم بغاز الكلور على بلدة سرمين", "chemical_weapon"),
        ("انفجرت عبوة ناسفة في مدينة أعزاز", "bombing"),
        ("فجر انتحاري نفسه في مدينة أعزاز", "suicide_bomb"),
        ("اندلعت اشتباكات بين قوات النظام وهيئة تحرير الشام في سراقب", "armed_clash"),
        ("اعتقلت الشرطة عشرة أشخاص في مدينة أعزاز", "arrest"),
        ("خطف مسلحون مجهولون شابا في مدينة أعزاز", "abduction"),
        ("خرجت مظاهرة في مدينة أعزاز", "protest"),
        ("دخل اتفاق وقف إطلاق النار حيز التنفيذ في إدلب", "agreement"),
        ("أسقطت الدفاعات الجوية طائرة مسيرة فوق حميميم", "weapons_disrupted"),
    ],
)
def test_type(text: str, event: str) -> None:
    """The most specific type that the words speak for."""
    assert [claim.event for claim in riwaya.read(text)] == [event]
