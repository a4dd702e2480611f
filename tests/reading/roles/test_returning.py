"""Who attacked, and who only killed the attackers."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("هاجم مسلحان مركزا للشرطة في إسطنبول", ["مسلحان"]),
        ("هاجم ثلاثة مسلحين فندقا في كابول", ["ثلاثة مسلحين"]),
        ("هاجم مسلحون قرية في ديالى", ["مسلحون"]),
        ("هاجم مسلحان مركزا للشرطة في إسطنبول قبل أن تقتل الشرطة أحدهما", ["مسلحان"]),
        ("اقتحم أربعة مسلحين فندقا في كابول وقتلوا عشرة أشخاص قبل أن تقتلهم القوات الخاصة", ["أربعة مسلحين"]),
        ("هاجم مسلحون قاعدة عسكرية في كويتا وقتلت قوات الأمن المهاجمين", ["مسلحون"]),
        ("أطلقت الشرطة النار على المتظاهرين", ["الشرطة"]),
    ],
)
def test_those_who_kill_the_attackers_did_not_attack(text: str, doers: list[str]) -> None:
    claim = next(iter(riwaya.read(text)))
    assert [actor.surface for actor in claim.perpetrators] == doers
