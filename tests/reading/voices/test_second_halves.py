"""The second half of a headline, in which a capital speaks: it is no second place, and no second voice of the first."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "place", "voice"),
    [
        ("الحوثيون يتبنون هجوما على بقيق وواشنطن تتهم طهران", "Abqaiq", "us-gov"),
        ("روسيا قصفت ماريوبول وموسكو تنفي", "Mariupol", "ru-gov"),
        ("أذربيجان تتهم أرمينيا بقصف مدينة كنجة ويريفان تنفي", "Ganja", "am-gov"),
    ],
)
def test_a_capital_that_answers_is_a_voice_and_no_place(text: str, place: str, voice: str) -> None:
    claims = riwaya.read(text).claims

    assert {one.name for claim in claims for one in claim.places} == {place}
    assert claims[-1].voice.id == voice


def test_a_capital_behind_aircraft_speaks_alone_and_was_not_hit() -> None:
    told, denied = riwaya.read("تركيا تسقط مقاتلة روسية وموسكو تنفي اختراق الأجواء").claims

    assert [actor.surface for actor in told.targets] == ["مقاتلة روسية"]
    assert (denied.status, denied.voice.id) == ("denied", "ru-gov")


def test_a_verb_of_two_tells_of_both() -> None:
    (claim,) = riwaya.read("روسيا وإيران تعلنان وقف إطلاق النار في إدلب").claims

    assert claim.voice.chain == ("روسيا", "إيران")


def test_places_that_are_struck_together_stay_two() -> None:
    first = riwaya.read("قصف الطيران دمشق وحلب وشهدت المدينتان حركة نزوح.").claims[0]

    assert [place.name for place in first.places] == ["Damascus", "Aleppo"]
