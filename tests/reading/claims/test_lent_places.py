"""Places that an event without one has from what is told beside it, or from whoever tells it."""

import pytest

import riwaya


def places(text: str) -> list[tuple[str, list[str]]]:
    """The events of a text with the places of each as written."""
    claims = riwaya.read(text, published="2021-03-10").claims
    return [(claim.event, [place.surface for place in claim.places]) for claim in claims]


def test_a_second_event_keeps_the_place_of_the_first_that_the_lead_told() -> None:
    """The first of two events in a sentence is told by the lead already: the second is where it was."""
    text = (
        "سقطت عشرات القذائف أمس على بلدة النيرب.\nواعتقل مسلحون ثلاثة شبان في مدينة الطبقة.\n"
        "وسقطت القذائف على بلدة النيرب منذ الصباح، وسط استمرار الاشتباكات بين الجيش والفصائل."
    )

    assert ("armed_clash", ["بلدة النيرب"]) in places(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قتل خمسة أشخاص في غارة قال المرصد السوري إنها إسرائيلية، استهدفت مستودعا في حي المزة بدمشق",
            ("air_strike", ["حي المزة"]),
        ),
        (
            "توصلت موسكو وأنقرة إلى اتفاق لوقف إطلاق النار في إدلب، إلا أن قوات النظام تقوم بخرق الاتفاق",
            ("agreement", ["إدلب"]),
        ),
        (
            "اعتقلت قسد عشرات الشبان في إطار حملة طالت بلدتي هجين والشعفة",
            ("arrest", ["بلدتي هجين", "الشعفة"]),
        ),
    ],
)
def test_a_place_told_further_on_is_that_of_the_event_before(text: str, told: tuple[str, list[str]]) -> None:
    assert all(one == told for one in places(text) if one[0] == told[0])
    assert told in places(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("من جهة أخرى وفي حلب، تحدث المرصد السوري عن مقتل ثلاثة جنود", ["حلب"]),
        ("وثق الدفاع المدني في شمال غربي سوريا مقتل سبعة مدنيين بقصف مدفعي", ["شمال غربي سوريا"]),
        ("وفي دمشق، قالت وزارة الدفاع إن ثلاثة جنود قتلوا بقصف مدفعي", []),
    ],
)
def test_who_counts_somewhere_tells_what_happened_there(text: str, told: list[str]) -> None:
    """A monitor or who documents tells of where he counts; a ministry speaks in the capital of all places."""
    assert places(text)[0][1] == told
