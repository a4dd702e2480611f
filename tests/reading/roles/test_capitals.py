"""Whether a country or a capital is named as what is struck, or as who acts."""

import pytest

import riwaya


def where(text: str) -> list[str | None]:
    """The names of the places of the first event."""
    return [place.name for place in next(iter(riwaya.read(text))).places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت إيران تل أبيب وبئر السبع بدفعة صواريخ", ["Tel Aviv", "Beersheba"]),
        ("استهدف الحوثيون تل أبيب بصاروخ باليستي", ["Tel Aviv"]),
        ("صواريخ تستهدف تل أبيب", ["Tel Aviv"]),
        ("قصفت موسكو كييف ليلا", ["Kyiv"]),
        ("استهدفت طائرات إسرائيلية بيروت ودمشق", ["Beirut", "Damascus"]),
        ("قصفت طائرات التحالف صنعاء", ["Sana'a"]),
    ],
)
def test_a_capital_behind_who_strikes_is_struck(text: str, places: list[str]) -> None:
    assert where(text) == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("بلغت حصيلة تفجيرات بغداد عشرين قتيلا", "Baghdad"),
        ("ارتفعت حصيلة قصف دمشق إلى عشرين قتيلا", "Damascus"),
        ("قصف دمشق يوقع عشرين قتيلا", "Damascus"),
        ("انفجار بيروت يخلف مئتي قتيل", "Beirut"),
        ("انفجارات تهز بغداد", "Baghdad"),
        ("انفجار عنيف هز بيروت", "Beirut"),
        ("تفجيران يضربان أنقرة", "Ankara"),
    ],
)
def test_a_deed_called_after_a_capital_was_done_there(text: str, place: str) -> None:
    (claim,) = riwaya.read(text)
    assert not claim.perpetrators
    assert where(text) == [place]


def test_a_capital_alone_behind_the_verb_strikes() -> None:
    claim = next(iter(riwaya.read("قصفت تل أبيب مواقع في جنوب لبنان")))
    assert [who.id for who in claim.perpetrators] == ["il-forces"]
    assert "Tel Aviv" not in where("قصفت تل أبيب مواقع في جنوب لبنان")


def test_a_capital_before_a_colon_and_the_dead_of_an_unknown_place_does_not_speak() -> None:
    (claim,) = riwaya.read("أنقرة: 34 قتيلا في هجوم بسيارة ملغومة في ميدان الزهور")
    assert claim.voice.kind == "outlet"


def test_a_state_strikes_after_an_attack() -> None:
    assert "Israel" not in where("بعد هجوم ضربت إسرائيل جنوب لبنان")


@pytest.mark.parametrize(
    "text", ["وكانت بغداد شهدت أمس مقتل أربعة في انفجار", "كان العراق قد شهد أمس هجمات قتل فيها أربعة"]
)
def test_what_had_seen_an_event_is_a_place_and_nobody_who_acts(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert len(claim.places) == 1
    assert not claim.perpetrators
    assert not claim.targets


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("انفجار يهز أنقرة ومقتل 21 شخصا", ["Ankara"]),
        ("هزت ثلاثة انفجارات عنيفة كييف فجر اليوم", ["Kyiv"]),
        ("تفجير انتحاري يضرب بغداد", ["Baghdad"]),
        ("ضرب هجوم إرهابي مدريد أمس", ["Madrid"]),
    ],
)
def test_a_capital_that_a_blast_shakes_is_where_it_was(text: str, places: list[str]) -> None:
    (claim,) = riwaya.read(text)
    assert [place.name for place in claim.places] == places
    assert not claim.perpetrators
    assert not claim.targets


@pytest.mark.parametrize(
    ("text", "voice", "doer"),
    [
        ("اتهمت كاراكاس واشنطن بقتل صيادين", "ve-gov", "us-forces"),
        ("قالت وزارة الدفاع الكورية الجنوبية إن بيونغ يانغ أطلقت صاروخا باليستيا", "kr-gov", "kp-forces"),
        ("أعلن الجيش المكسيكي أنه قتل عشرة مسلحين في ولاية سينالوا", "mx-forces", "mx-forces"),
    ],
)
def test_states_of_the_wider_world_speak_and_act(text: str, voice: str, doer: str) -> None:
    (claim,) = riwaya.read(text)
    assert claim.voice.id == voice
    assert [who.id for who in claim.perpetrators] == [doer]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أفغانستان: مقتل 30 شخصا في تفجير انتحاري", "Afghanistan"),
        ("العراق.. مقتل خمسة في تفجير", "Iraq"),
        ("الصومال - مقتل 70 شخصا في هجوم", "Somalia"),
        ("احتجاجات إيران: مقتل عشرة متظاهرين", "Iran"),
        ("معارك ليبيا توقع 20 قتيلا", "Libya"),
    ],
)
def test_a_country_that_heads_its_dead_or_its_protests_is_where_they_were(text: str, place: str) -> None:
    (claim,) = riwaya.read(text)
    assert [one.name for one in claim.places] == [place]
    assert not claim.perpetrators


def test_a_country_that_heads_what_is_told_of_another_speaks() -> None:
    (claim,) = riwaya.read("روسيا: مقتل 200 مسلح في غارات على إدلب")
    assert claim.voice.id == "ru-gov"
    assert [one.name for one in claim.places] == ["Idlib"]
