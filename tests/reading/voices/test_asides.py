"""What somebody only holds a thing to be that a deed is done to: the deed stays who told it."""

import pytest

import riwaya

from .conftest import voices


@pytest.mark.parametrize(
    ("text", "doer", "place"),
    [
        ("قصف الجيش التركي أهدافا قال إنها تابعة لحزب العمال الكردستاني في دهوك", "tr-forces", "Duhok"),
        ("قصفت طائرات تركية مواقع قالت أنقرة إنها تابعة لحزب العمال الكردستاني في دهوك", "tr-forces", "Duhok"),
        ("اعتقلت السلطات الإيرانية خمسة أشخاص قالت إنهم جواسيس في طهران", "ir-gov", "Tehran"),
    ],
)
def test_what_targets_are_called_does_not_cut_the_deed_in_two(text: str, doer: str, place: str) -> None:
    (claim,) = riwaya.read(text)
    assert claim.voice.id == "outlet"
    assert [actor.id for actor in claim.perpetrators] == [doer]
    assert [one.name for one in claim.places] == [place]


def test_arms_that_are_brought_down_say_nothing() -> None:
    claim, *_ = riwaya.read("أسقط الحرس الثوري الإيراني طائرة مسيرة أميركية قال إنها للتجسس")
    assert (claim.voice.id, [actor.id for actor in claim.perpetrators]) == ("outlet", ["irgc"])


@pytest.mark.parametrize(
    "text",
    ["قصف الطيران البلدة، ومصدر عسكري قال إنها خالية من السكان", "مصدر في الشرطة قال إنه شاهد ثلاث جثث في الطريق"],
)
def test_who_says_what_he_saw_speaks(text: str) -> None:
    assert len(voices(text)) == 1


def test_two_who_own_up_to_one_deed_are_two_voices() -> None:
    text = "هاجم مسلحون قاعدة في الرمادي. وتبنى تنظيم الدولة الهجوم، كما تبنته حركة طالبان."
    owned = [claim for claim in riwaya.read(text) if claim.voice.id != "outlet"]
    assert [(claim.voice.id, claim.perpetrators[0].id) for claim in owned] == [("is", "is"), ("taliban", "taliban")]
