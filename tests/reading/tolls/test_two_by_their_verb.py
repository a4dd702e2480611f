"""«Two» by the verb: a word that may be a dual or a plural is one of two where what befell them is told of two."""

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
