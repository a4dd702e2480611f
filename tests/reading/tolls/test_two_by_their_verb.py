"""People by what is told of them behind: two by a verb of two, and those whose killing «took place»."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("قالت مصادر طبية إن مجندين قتلا في تفجير غرب رفح", 2, 2),
        ("قالت مصادر طبية إن مجندين قتلوا في تفجير غرب رفح", 1, None),
    ],
)
def test_a_verb_of_two_counts_two(text: str, low: int, high: int | None) -> None:
    (claim,) = riwaya.read(text)
    assert [(toll.measure, toll.low, toll.high) for toll in claim.tolls] == [("killed", low, high)]


@pytest.mark.parametrize(
    ("text", "event", "measure", "low"),
    [
        ("قال الجيش إن عشرة مسلحين تم قتلهم في مدينة درنة", "attack", "killed", 10),
        ("عشرون تلميذا تم اختطافهم خلال هجوم على قرية في ولاية بورنو", "abduction", "captured", 20),
        ("قال مسؤولون إن أكثر من 100 من سكان مدينة بيلغورود غادروا منازلهم", "displacement", "displaced", 101),
    ],
)
def test_people_before_what_befell_them_are_counted(text: str, event: str, measure: str, low: int) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.event, [(toll.measure, toll.low) for toll in claim.tolls]) == (event, [(measure, low)])
