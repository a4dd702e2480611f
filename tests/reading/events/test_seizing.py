"""Taking hold of people: an arrest or an abduction."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("احتجز مهاجمون عشرات الرهائن في فندق في باماكو", "abduction"),
        ("مسلحون يحتجزون عشرات الرهائن في فندق بباماكو", "abduction"),
        ("احتجزت الشرطة عشرات المتظاهرين في باماكو", "arrest"),
    ],
)
def test_who_holds_hostages_has_abducted_them(words: str, event: str) -> None:
    (claim,) = riwaya.read(words).claims

    assert claim.event == event
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("captured", 10)]
