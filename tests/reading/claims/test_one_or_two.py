"""What parts one event from another, and what only tells more of it."""

import pytest

import riwaya


def told(text: str) -> list[tuple[str, list[str], list[int | None]]]:
    """Event, places and lower bounds of the tolls of every claim."""
    claims = riwaya.read(text, published="2025-12-06").claims
    return [(one.event, [place.surface for place in one.places], [toll.low for toll in one.tolls]) for one in claims]


@pytest.mark.parametrize("length", ["بعد أقل من أسبوع", "بعد ثلاثة أيام", "بعد مرور 8 أيام"])
def test_what_lies_so_long_before_an_event_is_another_one(length: str) -> None:
    text = f"أسفرت غارة على بلدة الخيام عن مقتل ثلاثة أشخاص، {length} على غارة أدت إلى مقتل خمسة"
    assert [tolls for _, _, tolls in told(text)] == [[3], [5]]


def test_a_town_struck_a_second_time_keeps_the_tolls_apart() -> None:
    text = "أسفرت غارة على بلدة الخيام عن مقتل ثلاثة، بعد أسبوع على استهدافها بغارة أدت إلى مقتل خمسة"
    assert [tolls for _, _, tolls in told(text)] == [[3], [5]]


def test_what_shelling_that_somebody_carried_out_hit_is_told_of_the_same_shelling() -> None:
    text = "شهد جنوب لبنان أمس قصفا نفذه الطيران الحربي الإسرائيلي استهدف مواقع في بلدتي ميس الجبل ودبين"
    ((event, places, _),) = told(text)
    assert (event, places) == ("air_strike", ["بلدتي ميس الجبل", "دبين"])


def test_what_an_attack_is_carried_out_with_is_no_further_event() -> None:
    text = "شن الجيش هجومين على محيط سد تشرين باستخدام طائرات انتحارية وقصف مدفعي"
    assert [event for event, _, _ in told(text)] == ["air_strike"]


def test_those_who_fell_in_fighting_are_counted_with_it() -> None:
    text = "قتل 37 شخصا في اشتباكات في السويداء. وبين القتلى خمسة أطفال وثلاث نساء."
    assert [(event, tolls) for event, _, tolls in told(text)] == [("armed_clash", [37, 5, 3])]


def test_a_capital_that_a_barrage_hits_is_a_place() -> None:
    ((_, places, _),) = told("رشقة صاروخية إيرانية جديدة تضرب تل أبيب وحيفا")
    assert places == ["تل أبيب", "حيفا"]


def test_forces_that_come_to_part_others_do_not_fight() -> None:
    assert [event for event, _, _ in told("توجهت تعزيزات عسكرية إلى السويداء لفض الاشتباكات")] == ["movement"]


@pytest.mark.parametrize("foremost", ["كان أشهرها", "أعنفها", "ومن أبرزها", "كان آخرها"])
def test_the_foremost_of_counted_attacks_is_told_for_itself_and_is_of_their_kind(foremost: str) -> None:
    text = f"شهدت البلاد 30 هجوما بالأسلحة الكيميائية، {foremost} الهجوم على خان شيخون، والهجوم على دوما"
    chemical = "chemical_weapon"
    assert told(text) == [(chemical, ["البلاد"], [30]), (chemical, ["خان شيخون"], []), (chemical, ["دوما"], [])]


def test_the_last_of_several_attacks_was_done_by_whoever_did_the_others() -> None:
    text = "نفذ تنظيم داعش عدة هجمات في بغداد كان آخرها تفجير سيارة مفخخة في الكرادة أسفر عن مقتل 20 شخصا"
    last = riwaya.read(text).claims[-1]
    assert ([one.id for one in last.perpetrators], [one.surface for one in last.places]) == (["is"], ["الكرادة"])


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("مجزرة جديدة في غزة.. 10 شهداء في قصف مدرسة", "shelling"),
        ("في كمين لتنظيم الدولة.. قتلى وجرحى من قوات النظام قرب تدمر", "armed_clash"),
    ],
)
def test_the_halves_of_a_headline_tell_one_event(text: str, event: str) -> None:
    ((told_event, _, tolls),) = told(text)
    assert (told_event, bool(tolls)) == (event, True)
