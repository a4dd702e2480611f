"""What is told beside an attack that was kept off, of a raid that took people, and of boats at sea."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("مقتل 24 إرهابيا بعد إحباط هجوم على نقطة تأمين في العريش", "armed_clash"),
        ("أحبطت قوات حرس الحدود محاولة تهريب مواد متفجرة في رفح", "weapons_disrupted"),
        ("سفينة تجارية تتعرض لهجوم من زورق صغير في البحر الأحمر", "attack"),
        ("قصفت بوارج العدو ميناء الحديدة", "shelling"),
        ("ويهاجم الحوثيون سفنا في البحر الأحمر دعما لغزة في الحرب بين إسرائيل وحماس", "attack"),
        ("وتوجه المهاجمون إلى سيفاري حيث قتلوا سبعة أشخاص", "attack"),
        ("وتمكنت الميليشيات من الاستيلاء على عدة بلدات في أمهرة", "territory_change"),
        ("ارتكب مسلحون أعمال عنف بحق سكان غاو وقتل 14 شخصا", "attack"),
    ],
)
def test_event(text: str, event: str) -> None:
    claim = riwaya.read(text).claims[0]
    assert (claim.event, claim.status) == (event, "happened")


def test_people_taken_in_an_attack_are_abducted() -> None:
    text = "قال شهود إن مسلحين قتلوا ما لا يقل عن شخصين واختطفوا 100 شخص في هجوم بولاية زامفارا"
    killing, taking = riwaya.read(text).claims
    assert (killing.event, killing.tolls[0].low, killing.tolls[0].high) == ("attack", 2, None)
    assert (taking.event, taking.tolls[0].measure) == ("abduction", "captured")
