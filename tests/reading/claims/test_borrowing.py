"""What one telling of an event borrows from another beside it."""

import riwaya


def times(text: str) -> list[tuple[str, str | None]]:
    """The events of a text with their days."""
    claims = riwaya.read(text, published="2021-03-10").claims
    return [(claim.event, claim.time.start if claim.time else None) for claim in claims]


def test_an_event_told_in_one_breath_with_another_is_of_its_day() -> None:
    """«Planes struck on Monday, and clashes broke out»: the clashes are of Monday too."""
    text = "قصفت الطائرات الحربية الروسية أمس بلدة سرمين، واندلعت اشتباكات بين الجيش والفصائل في بلدة النيرب."

    assert times(text) == [("air_strike", "2021-03-09"), ("armed_clash", "2021-03-09")]


def test_another_event_of_the_same_sort_keeps_its_own_day() -> None:
    """A second shelling told beside the first may be of any day."""
    text = "قصفت قوات النظام بالمدفعية الثقيلة بلدة سرمين أمس، وقصفت قوات النظام بلدة النيرب."

    assert times(text) == [("shelling", "2021-03-09"), ("shelling", None)]


def test_a_definite_word_goes_back_to_the_event_told_before() -> None:
    """«The raid» told by another voice is of the day and place of the raid."""
    text = "شنت الطائرات الروسية أمس غارة على بلدة سرمين.\nوقال الدفاع المدني إن الغارة قتلت خمسة أشخاص."
    claims = riwaya.read(text, published="2021-03-10").claims

    assert [[place.name for place in claim.places] for claim in claims] == [["Sarmin"], ["Sarmin"]]
    assert times(text) == [("air_strike", "2021-03-09"), ("air_strike", "2021-03-09")]


def test_so_many_of_those_in_two_tellings_are_the_same() -> None:
    """Five children hurt at a village are the five hurt yesterday in its district."""
    text = "أصيب خمسة أطفال أمس بقصف مدفعي على ريف حلب الغربي.\nوقال الدفاع المدني إن 5 أطفال أصيبوا بقصف على كفرعمة."

    assert times(text) == [("shelling", "2021-03-09"), ("shelling", "2021-03-09")]


def test_what_happens_again_and_again_has_no_day_of_another() -> None:
    """«The shelling of the town recurs, and on 12 February six were killed there»: only the six on that day."""
    text = (
        "قتل أربعة أطفال بقصف مدفعي على بلدة سرمين اليوم.\nويتكرر قصف قوات النظام على البلدة، "
        "وفي 12 من شباط الماضي، قتل ستة مدنيين في مجزرة ارتكبتها القوات باستهداف منزلهم بقذيفة هاون في سرمين."
    )

    assert times(text) == [("shelling", "2021-03-10"), ("shelling", None), ("shelling", "2021-02-12")]


def test_a_lead_told_in_detail_is_of_its_day() -> None:
    """Shelling of a governorate yesterday, then of a village in it by the same army: of yesterday too."""
    lead = "قتل مدنيون بقصف لقوات النظام أمس على محافظة حلب.\nوقال المرصد السوري لحقوق الإنسان إن "

    assert times(lead + "قوات النظام قصفت قرية كفرعمة بالمدفعية.")[1] == ("shelling", "2021-03-09")
    assert times(lead + "هيئة تحرير الشام قصفت قرية كفرعمة بالمدفعية.")[1] == ("shelling", None)


def test_the_voice_of_a_lead_goes_on_to_cases_of_what_it_sums_up() -> None:
    """«Shelled villages of the north yesterday», then one of them: of yesterday too, wherever it lies."""
    lead = "قصفت قوات النظام وروسيا أمس قرى في شمال غربي سوريا.\n"

    assert times(lead + "وقصفت الطائرات الروسية بلدة البارة.")[1] == ("air_strike", "2021-03-09")
    assert times(lead + "وقصفت الفصائل بلدة نبل بالمدفعية.")[1] == ("shelling", None)


def test_another_voice_that_names_no_place_speaks_of_what_was_told() -> None:
    text = (
        "قتل مدنيون في غارة على بلدة سرمين أمس.\nوقال ضابط في الدفاع المدني إن فرقه انتشلت عشر جثث من منزل أصابته غارة."
    )

    assert times(text) == [("air_strike", "2021-03-09"), ("air_strike", "2021-03-09")]


def test_what_a_voice_told_before_is_not_of_a_later_day() -> None:
    """What a voice said on Friday is not of the Tuesday of the lead."""
    lead = "قصفت قوات النظام أمس قرى في شمال غربي سوريا.\n"
    text = lead + "والجمعة الماضي، قال ناشطون إن قوات النظام قصفت بلدة البارة بالمدفعية."
    last = tuple(riwaya.read(text, published="2021-03-10"))[-1]

    assert last.time is None
    assert last.voice.time is not None
    assert last.voice.time.start == "2021-03-05"


def test_the_day_on_which_a_voice_spoke_is_not_that_of_the_event() -> None:
    """«…, as the agency said yesterday» tells when the agency spoke."""
    assert times("قتل خمسة في قصف على سرمين، حسب ما أفاد الدفاع المدني أمس") == [("shelling", None)]


def last_places(text: str) -> list[str | None]:
    """The places of the last claim of a text."""
    return [place.name for place in tuple(riwaya.read(text))[-1].places]


def test_an_account_without_a_place_is_of_the_only_such_event_told() -> None:
    """Far behind the lead, another voice counts the dead of the raid: it was where all told it."""
    lead = "أصابت غارة سوقا في بلدة سرمين، بحسب ناشطين.\nوطالبت منظمات بوقف إطلاق النار.\nوعقد المجلس جلسة طارئة.\n"
    account = "وقالت وزارة الصحة إن عشرين مدنيا قتلوا في غارة جوية."

    assert last_places(lead + account) == ["Sarmin"]
    assert last_places(lead + "وأصابت غارة أخرى بلدة النيرب، بحسب ناشطين.\nوعقد المجلس جلسة.\n" + account) == []


def places(text: str) -> list[tuple[str, list[str | None]]]:
    """The events of a text with their places."""
    return [(claim.event, [place.name for place in claim.places]) for claim in riwaya.read(text).claims]


def test_a_strike_is_fended_off_where_it_was_told() -> None:
    text = "شنت إسرائيل غارات على محيط حمص.\nوتصدت وسائط الدفاع الجوي للصواريخ وأسقطت معظمها."

    assert places(text) == [("air_strike", ["Homs"]), ("weapons_disrupted", ["Homs"])]


def test_people_are_taken_where_those_who_took_them_had_taken_the_town() -> None:
    text = "خطف المسلحون 30 مدنيا بعد استيلائهم على بلدة سرمين."

    assert places(text) == [("abduction", ["Sarmin"]), ("territory_change", ["Sarmin"])]


def test_a_truce_is_of_the_area_told_beside_it_and_of_no_town() -> None:
    area = "تقصف القوات مناطق شمال غربي سوريا رغم خضوعها لاتفاق خفض التصعيد بين روسيا وتركيا."
    town = "قصفت القوات بلدة سرمين رغم خضوعها لاتفاق خفض التصعيد بين روسيا وتركيا."

    assert places(area) == [("shelling", ["Northwest Syria"]), ("agreement", ["Northwest Syria"])]
    assert places(town) == [("shelling", ["Sarmin"]), ("agreement", [])]


def test_the_shelling_in_a_village_is_the_raid_told_of_its_province() -> None:
    """«A raid in the province; the mayor said that the shelling hit a car in the village»."""
    text = "شن الطيران التركي غارة في محافظة دهوك. وقال مدير الناحية إن القصف استهدف سيارة في قرية ارادن."

    assert [claim.event for claim in riwaya.read(text)] == ["air_strike", "air_strike"]


def test_a_toll_alone_goes_back_to_fighting_or_to_a_protest() -> None:
    _, toll = riwaya.read("دارت اشتباكات في مرزق أمس. وذكر مسعفون أن عدد القتلى ارتفع إلى 13 قتيلا.").claims
    assert (toll.event, [place.name for place in toll.places]) == ("armed_clash", ["Murzuq"])
    _, toll = riwaya.read("خرجت مظاهرات في الخرطوم أمس. وقال أطباء إن ثلاثة أشخاص قتلوا.").claims
    assert toll.event == "protest"
    _, toll = riwaya.read("خرجت مظاهرات في الخرطوم أمس. وقال أطباء إن ثلاثة جنود قتلوا.").claims
    assert toll.event == "attack"
