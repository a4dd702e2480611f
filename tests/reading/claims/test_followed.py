"""Events that follow one another, bodies that were found, and attacks that somebody claimed."""

import pytest

import riwaya


def told(text: str) -> list[tuple[str, list[int | None]]]:
    """The type and the dead of every claim of a text."""
    claims = riwaya.read(text, published="2024-05-10")
    return [(c.event, [toll.low for toll in c.tolls if toll.measure == "killed"]) for c in claims]


def test_bodies_that_were_found_are_of_no_other_event() -> None:
    assert told("قتل 16 عراقيا في أعمال عنف فيما عثر على 22 جثة في بغداد.") == [("other", [16]), ("attack", [22])]
    text = "عثرت الشرطة على 18 جثة في بغداد، في حين شهدت العاصمة انفجارين بعبوات ناسفة."
    assert told(text) == [("attack", [18]), ("bombing", [])]


def test_the_body_of_one_who_was_killed_tells_of_that() -> None:
    text = "قتل ناشط بالرصاص في درعا. وعثر الأهالي على جثته قرب الحاجز."
    assert told(text) == [("attack", [1])]


def test_before_that_something_else_happened() -> None:
    text = "أصيب ثلاثة في هجوم بالقذائف على جامع في تلعفر، وقبل ذلك قتل شخص في انفجار سيارة مفخخة في بغداد."
    assert told(text) == [("shelling", []), ("bombing", [1])]


def test_what_follows_a_known_event_is_another() -> None:
    text = "قتل مسلحون جنديا في تعز. وأعقبت الجريمة مواجهات عنيفة بين رجال القبائل والحوثيين أسفرت عن مقتل ستة."
    assert told(text) == [("attack", [1]), ("armed_clash", [6])]
    text = "انفجرت سيارة مفخخة في كركوك، تلاه هجوم مسلح على مركز للشرطة قتل فيه ثلاثة."
    assert [event for event, _ in told(text)] == ["bombing", "attack"]


@pytest.mark.parametrize(
    "text",
    [
        "قال الجيش الصومالي إن هجوما انتحاريا تبنته حركة الشباب أدى إلى مقتل سبعة أشخاص في مقديشو.",
        "أدى هجوم انتحاري في مقديشو، والذي أعلنت حركة الشباب مسؤوليتها عنه، إلى مقتل سبعة أشخاص.",
        "أسفر هجوم انتحاري تبنته حركة الشباب عن مقتل سبعة جنود في مقديشو.",
    ],
)
def test_who_claimed_an_attack_tells_nothing_of_what_came_of_it(text: str) -> None:
    claims = list(riwaya.read(text, published="2024-05-10"))
    assert [(c.event, c.voice.kind == "armed_group") for c in claims] == [("suicide_bomb", False)]
    assert [toll.low for toll in claims[0].tolls] == [7]


def test_who_hastens_to_own_up_denies_nothing() -> None:
    claims = riwaya.read(
        "هز انفجاران مقديشو. وسارعت حركة الشباب إلى إعلان مسؤوليتها عن الانفجارين.", published="2024-05-10"
    )
    assert {c.status for c in claims} == {"happened"}
    claims = riwaya.read("هز انفجار مقديشو. وسارعت حركة الشباب إلى التبرؤ من الانفجار.", published="2024-05-10")
    assert "denied" in {c.status for c in claims}
