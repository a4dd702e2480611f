"""Men who are told to be of a side act for it, and are hit for it."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("هاجم مسلحون من تنظيم داعش حاجزا في الحفة", ["is"], [None]),
        ("هاجم عناصر من جبهة النصرة حاجزا في الحفة", ["nusra"], [None]),
        ("هاجم عناصر الجيش الوطني حاجزا في الحفة", ["sna"], [None]),
        ("عناصر من داعش هاجموا قرية الشيخ هلال", ["is"], []),
        ("قال الأهالي إن عناصر من داعش شنوا هجوما على قرية الشيخ هلال", ["is"], []),
        ("استهدف عناصر من داعش رتلا للجيش قرب السخنة في سوريا", ["is"], ["sy-gov-forces"]),
        ("استهدف التحالف مقاتلين من داعش في السخنة", ["coalition"], ["is"]),
        ("خطف مسلحون من حركة الشباب ثلاثة مدنيين في كيسمايو", ["al-shabaab"], []),
        ("هاجم مسلحون من حزب الله وحركة أمل شارعا غرب بيروت", ["hezbollah", "amal"], []),
        ("سيطر مسلحون من حزب الله وحركة أمل على شارع غرب بيروت", ["hezbollah", "amal"], []),
        ("قتل مسلحون من حزب الله وحركة أمل خمسة جنود غرب بيروت", ["hezbollah", "amal"], []),
        ("قتل مسلحون جنديا فرنسيا في غاو", [None], ["fr-forces"]),
        ("قتل مسلحون جنديا تركيا في عفرين", [None], ["tr-forces"]),
        ("خطف مسلحون مهندسا تركيا في كابل", [None], [None]),
    ],
)
def test_whose_men_act_and_are_hit(text: str, doers: list[str], hit: list[str | None]) -> None:
    claim = next(iter(riwaya.read(text, published="2018-06-01")))
    assert [actor.id for actor in claim.perpetrators] == doers
    assert [actor.id for actor in claim.targets] == hit


def test_those_who_abduct_are_not_counted() -> None:
    claim = next(iter(riwaya.read("خطف مسلحون من حركة الشباب ثلاثة مدنيين في كيسمايو", published="2018-06-01")))
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("captured", 3)]


@pytest.mark.parametrize(
    "text",
    ["أعلنت الوزارة إرسال وحدات من الجيش إلى مدينة اللاذقية", "انتشرت وحدات من الجيش في مدينة اللاذقية"],
)
def test_units_of_an_army_move(text: str) -> None:
    assert [claim.event for claim in riwaya.read(text, published="2018-06-01")] == ["movement"]
