"""One event told in headline, lead and body is one claim, with the place and type that tell it most finely."""

import riwaya


def test_a_lead_is_finer_than_a_part_of_the_country() -> None:
    """Those killed «in the east of X» by the headline are those of the town that the lead names."""
    (claim,) = riwaya.read("مقتل عشرين شخصا في غارات جوية شرق ليبيا\nقتل عشرون شخصا في غارات جوية على مدينة درنة أمس.")

    assert [place.name for place in claim.places] == ["Derna"]


def test_a_round_up_is_headed_by_a_part_of_the_country() -> None:
    """Where nobody is counted, what a headline tells of a part of the country is of more than the lead's village."""
    reading = riwaya.read("قصف مدفعي على شمال غربي سوريا\nقصفت المدفعية قرية كنصفرة. وقصفت المدفعية بلدة البارة.")

    assert len(reading) > 1


def test_a_region_holds_the_provinces_called_after_it() -> None:
    """«In Darfur» of the headline is the city in South Darfur of the lead."""
    (claim,) = riwaya.read("مقتل ستة جنود في هجوم بدارفور\nقتل ستة جنود في هجوم على معسكر للجيش في نيالا.")

    assert [place.name for place in claim.places] == ["Nyala"]


def test_a_lead_that_names_aircraft_has_its_day() -> None:
    """A headline that only says «shelling» is of the raids that the lead tells with their day."""
    text = "الجيش الليبي يقصف المسلحين في بنغازي\nشن سلاح الجو الليبي مساء أمس غارات على مواقع المسلحين في بنغازي."
    (claim,) = riwaya.read(text)

    assert claim.event == "air_strike"
    assert claim.time is not None


def test_what_blew_up_is_told_behind_the_blast() -> None:
    """A charge that is told right behind a blast, in the same region, is what blew up."""
    text = "قتل خمسة جنود في انفجار في سيناء. وتم استهداف حافلة بعبوة ناسفة من قبل مسلحين قرب مدينة العريش."
    (claim,) = riwaya.read(text)

    assert claim.event == "bombing"
    assert [place.name for place in claim.places] == ["Al-Arish"]
    assert [toll.low for toll in claim.tolls] == [5]


def test_an_event_told_again_with_its_time_and_place() -> None:
    """What the body tells of an attack with the time and place of the lead is the lead's attack."""
    text = (
        "قتل عشرة جنود في هجوم شنه مسلحون مساء أمس على حاجز في جبل الشعانبي. وقالت الوزارة إنها تحقق في ذلك. "
        "وندد حزب بالعنف. وكان المسلحون هاجموا الحاجز مساء أمس في جبل الشعانبي."
    )
    (claim,) = riwaya.read(text)

    assert len(claim.evidence) == 2


def test_who_was_attacked_shells_back() -> None:
    """An attack on an army and the shelling by that army are two events, though of one place."""
    text = "هجوم على دبابة للجيش المصري في سيناء\nقتل ثلاثة جنود في الهجوم. وسمع دوي قصف الجيش المصري في الشيخ زويد."
    attack, shelling = riwaya.read(text)

    assert (attack.event, shelling.event) == ("attack", "shelling")


def test_those_killed_the_day_before_are_of_another_event() -> None:
    """Whom somebody killed before the fighting is no loss of it, nor of raids that followed."""
    clash, shelling = riwaya.read(
        "قتل جنديان في معارك شهدتها بنغازي، وذلك غداة مقتل خمسة أشخاص في قصف استهدف حيا في المدينة."
    )
    raid, attack = riwaya.read("شنت الطائرات غارات على مواقع التنظيم في سرت، وذلك عقب مقتل عشرة متظاهرين في المدينة.")

    assert [toll.low for toll in clash.tolls] == [2]
    assert [toll.low for toll in shelling.tolls] == [5]
    assert (raid.tolls, [toll.low for toll in attack.tolls]) == ((), [10])
