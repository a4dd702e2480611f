"""Statements given in full: whose they are, and whom «our forces» and «our fighters» mean in them."""

import pytest

import riwaya


def told(text: str) -> list[tuple[str | None, list[str | None]]]:
    """The voice and the doers of every claim."""
    return [(claim.voice.id, [actor.id for actor in claim.perpetrators]) for claim in riwaya.read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "أصدرت كتائب القسام اليوم بيانا جاء فيه:\n“قصف مقاتلونا موقع كيسوفيم.\nوفجر مقاتلونا عبوة في مدينة رفح.”",
        "بيان صادر عن كتائب القسام:\nقصف مقاتلونا موقع كيسوفيم.\nوفجر مقاتلونا عبوة في مدينة رفح.",
    ],
)
def test_a_statement_is_its_issuers_to_its_end(text: str) -> None:
    assert told(text) == [("hamas", ["hamas"])] * 2


def test_a_statement_begins_within_its_sentence() -> None:
    assert told("صدر عن المقاومة الإسلامية في لبنان البيان التالي: هاجم مجاهدونا موقع المرج بمسيرتين") == [
        ("hezbollah", ["hezbollah"])
    ]


def test_a_statement_ends_with_its_quotation() -> None:
    text = "أصدرت قوات سوريا الديمقراطية بيانا جاء فيه:\n“صادرت قواتنا أسلحة في “مركدة”.”\nوقصف الجيش التركي عين عيسى."
    assert told(text) == [("sdf", ["sdf"]), ("outlet", ["tr-forces"])]


def test_our_forces_are_those_of_whoever_speaks() -> None:
    assert told("قالت قوات سوريا الديمقراطية إن قواتنا قصفت مواقع في عين عيسى") == [("sdf", ["sdf"])]
    assert told("استهدفت قواتنا تجمعات للمسلحين في إدلب") == [("outlet", ["sy-gov-forces"])]
