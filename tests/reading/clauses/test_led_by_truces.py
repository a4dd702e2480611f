"""Events told behind a truce that only says when: «hours after the announcement of the truce the army shelled»."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("وبعد ساعات من إعلان الهدنة قصف الجيش بلدة سلقين", "shelling"),
        ("وقبل يوم من بدء الهدنة قصف الجيش بلدة سلقين", "shelling"),
        ("وبعد إعلان الهدنة قصف الجيش بلدة سلقين", "shelling"),
        ("وقبل ساعات من بدء الهدنة قتل 13 شخصا في غارات على بلدة سلقين", "air_strike"),
    ],
)
def test_what_is_told_behind_a_truce_is_an_event_of_its_own(text: str, event: str) -> None:
    told = riwaya.read(text, published="2016-09-12").claims[-1]

    assert (told.event, [place.name for place in told.places]) == (event, ["Salqin"])
    assert all(not claim.places and not claim.tolls for claim in riwaya.read(text) if claim.event == "agreement")
