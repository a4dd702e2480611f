"""Which of the times that a clause and its sentence name is that of its event."""

import pytest

import riwaya


def days(text: str) -> list[tuple[str, str | None]]:
    """The events of a text, published on Wednesday 10 March 2021, with their days."""
    claims = riwaya.read(text, published="2021-03-10").claims
    return [(claim.event, claim.time.start if claim.time else None) for claim in claims]


def test_who_dies_of_wounds_was_hit_before() -> None:
    """«Died today of wounds from shelling on Friday»: the shelling is of Friday."""
    assert days("توفي طفل اليوم متأثرا بجروح أصيب بها الجمعة الماضي في قصف على بلدة سرمين") == [
        ("shelling", "2021-03-05")
    ]


def test_what_something_came_after_lies_before_it() -> None:
    """«Shelled yesterday, three days after an attack»: the attack is four days old, and context."""
    text = "قصفت الطائرات بلدة سرمين أمس بعد ثلاثة أيام على هجوم انتحاري في مدينة إدلب"
    strike, bomb = riwaya.read(text, published="2021-03-10").claims

    assert days(text) == [("air_strike", "2021-03-09"), ("suicide_bomb", "2021-03-06")]
    assert (strike.background, bomb.background) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الطائرات قرية الزيتون في الهجوم الأعنف منذ مطلع العام",
        "قصفت الطائرات قرية الزيتون للمرة الثالثة خلال أسبوع",
        "قصفت الطائرات قرية الزيتون بعد يومين من انتهاء المهلة",
    ],
)
def test_some_times_only_compare(text: str) -> None:
    """How rare an event is, or how long after something else, tells no day of its own."""
    assert days(text) == [("air_strike", None)]


def test_a_clock_time_refines_the_day_told_before() -> None:
    text = "شنت الطائرات الإسرائيلية غارة على مطار حلب أمس.\n" + "وشنت الغارة على المطار أمس عند الساعة 23:35."

    assert days(text) == [("air_strike", "2021-03-09T23:35")]


def test_a_day_that_opens_a_sentence_is_told_of_all_of_it() -> None:
    """Also of what a voice tells behind its first half; not where the voice speaks right behind the day."""
    first = "وفي 3 آذار، قصفت المدفعية بلدة سرمين، وقال ناشطون إن الطائرات قصفت مدينة إدلب"
    spoken = "وفي 3 آذار، قال ناشطون إن الطائرات قصفت مدينة إدلب"

    assert days(first)[1] == ("air_strike", "2021-03-03")
    assert days(spoken) == [("air_strike", None)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة مدنيين في قصف على بلدة سرمين، كما جاء في بيان أمس",
        "أعلن الدفاع المدني، في بيان نشر مساء أمس، مقتل ثلاثة مدنيين في قصف على بلدة سرمين",
        "وأفاد الجيش في بيان نقلته الوكالة، أمس، بأن طائرات قصفت بلدة سرمين",
    ],
)
def test_the_day_of_a_statement_is_not_that_of_the_event(text: str) -> None:
    assert [day for _, day in days(text)] == [None]


def test_who_records_over_a_year_counts_what_happened_in_it() -> None:
    claim = next(iter(riwaya.read("وثق الدفاع المدني خلال عام 2019 مقتل 165 شخصا في غارات جوية على ريف إدلب")))

    assert (claim.kind, claim.time.start if claim.time else None) == ("tally", "2019-01-01")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("مؤخرا، وخلال بداية آذار الجاري، قصفت الطائرات بلدة سرمين", "2021-03-01"),
        ("تجدد القصف قبل قليل على بلدة سرمين", "2021-03-10"),
        ("قصفت الطائرات بلدة سرمين خلال ساعات هذا النهار", "2021-03-10"),
        ("تدور اشتباكات في ثاني أكبر مدينة في البلاد منذ ثلاثة أيام", "2021-03-07"),
    ],
)
def test_the_day_of_an_event(text: str, day: str) -> None:
    assert [start for _, start in days(text)] == [day]


def test_a_further_event_of_the_sort_just_told_is_of_its_day() -> None:
    """«It also shelled»; what is told of another sort, or as another's turn, has no day of its own."""
    first = "قصفت المدفعية بلدة سرمين فجر اليوم.\n"

    assert days(first + "كما قصفت المدفعية قرية الزيتون")[1] == ("shelling", "2021-03-10")
    assert days(first + "وفي الأثناء شنت طائرات غارات على قرية الزيتون")[1] == ("air_strike", "2021-03-10")
    assert days(first + "عقب ذلك شنت طائرات غارات على قرية الزيتون")[1] == ("air_strike", "2021-03-10")
    assert days(first + "وفي سياق آخر شنت طائرات غارات على قرية الزيتون")[1] == ("air_strike", None)
    assert days(first + "وقصفت المدفعية قرية الزيتون")[1] == ("shelling", None)


def test_a_lead_that_only_counts_the_dead_dates_what_killed_them() -> None:
    text = "قتل سبعة أشخاص في حوادث متفرقة في محافظة ديالى اليوم.\nوانفجرت عبوة في سوق ببعقوبة فقتل خمسة منهم"

    assert days(text)[-1] == ("bombing", "2021-03-10")


def test_a_lead_that_sums_up_several_events_dates_each() -> None:
    text = (
        "قتل أربعة أشخاص في هجمات منفصلة في ليبيا أمس.\n"
        "وقال مصدر طبي إن جنديا قتل بانفجار لغم في سبها.\n"
        "واعتقلت الشرطة رجلين في مدينة الزاوية"
    )

    assert [day for _, day in days(text)] == ["2021-03-09"] * 3


def test_what_an_outlet_tells_behind_the_telling_of_another_at_a_place_is_a_further_event() -> None:
    text = (
        "قال ناشطون إن طائرة قصفت مدينة سرمين أمس.\nوتعرض الريف لأمطار غزيرة.\n"
        "قصفت طائرة مدينة سرمين فأصيبت امرأة بجروح"
    )

    assert [day for _, day in days(text)] == ["2021-03-09", None]


def test_a_bulletin_headed_with_its_day_tells_the_events_of_that_day() -> None:
    text = (
        "حصاد الأحداث الميدانية ليوم الجمعة 5-3-2021\nحلب:\nانفجرت عبوة ناسفة في مدينة عفرين\n"
        "درعا:\nقصفت المدفعية بلدة نصيب مساء أمس"
    )

    assert days(text) == [("bombing", "2021-03-05"), ("shelling", "2021-03-09")]
    assert days("صورة من يوم الجمعة 5-3-2021\nانفجر لغم في عفرين") == [("bombing", None)]


def test_a_clock_time_alone_names_no_day_where_none_is_known() -> None:
    claim = next(iter(riwaya.read("قصفت مسيرة سيارة في سبها عند الساعة 16:40")))

    assert claim.time is not None
    assert (claim.time.start, claim.time.relative) == (None, None)


def test_a_day_refines_the_month_told_before() -> None:
    text = "ويسري اتفاق وقف إطلاق النار منذ آذار 2020 في سرمين.\n"
    text += "وأبرم اتفاق وقف إطلاق النار بين تركيا وروسيا منذ الخامس من آذار 2020"

    assert days(text) == [("agreement", "2020-03-05")]


def test_a_general_word_for_what_a_lead_tells_at_a_place_is_of_its_day() -> None:
    text = "قتل 28 شخصا الاثنين في انفجار بمدينة الزاوية.\nوقال الوزير إن الهجوم الانتحاري في الزاوية نفذه تنظيم داعش"

    assert [day for _, day in days(text)] == ["2021-03-08", "2021-03-08"]


def test_when_an_event_took_place_is_its_day_and_no_other() -> None:
    """«Died today ..., and his wife was hurt in the attack that took place on Friday»."""
    text = "توفي رجل صباح اليوم وأصيبت زوجته بجروح في الهجوم الذي وقع الجمعة الماضي في بلدة سرمين"

    assert days(text) == [("attack", "2021-03-05")]


def test_what_came_earlier_has_no_day_of_what_was_told_before() -> None:
    _, earlier = riwaya.read(
        "شن الطيران أمس غارة على مدينة بلدوين. وفي وقت سابق قتل سبعة مسلحين في غارة على بلدة جوهر.",
        published="2024-05-02",
    ).claims

    assert earlier.time is not None
    assert (earlier.time.start, earlier.time.relative) == (None, None)


def test_a_month_that_is_named_with_its_year_settles_that_of_its_days() -> None:
    claims = riwaya.read(
        "قتل 15 مدنيا في أيلول 2018 في طرابلس. وفي 2 أيلول قصف مخيم في مصراتة. "
        "وفي 5 آب الماضي قصفت سرت. وفي 6 تموز قصفت درنة."
    )
    assert [c.time and c.time.start for c in claims] == ["2018-09-01", "2018-09-02", "XXXX-08-05", "XXXX-07-06"]


@pytest.mark.parametrize("said", ["بحسب ما أفاد مسؤول محلي", "وفق ما أعلنت السلطات", "كما أعلنت الشرطة"])
def test_a_day_behind_who_spoke_is_when_they_spoke(said: str) -> None:
    """«Three were killed in an attack, as the police announced, on Wednesday»: nobody says when the attack was."""
    assert days(f"قتل ثلاثة أشخاص في هجوم على بلدة سرمين، {said}، اليوم الأربعاء.") == [("attack", None)]
    assert days(f"قتل ثلاثة أشخاص الثلاثاء في هجوم على بلدة سرمين، {said}، اليوم الأربعاء.") == [
        ("attack", "2021-03-09")
    ]


def test_the_day_of_a_dateline_is_no_events() -> None:
    """«Idlib, 10 March 2021 - three were killed on Tuesday»: of Tuesday; and of no day where none is told."""
    line = "إدلب، 10 آذار 2021 – قتل{} ثلاثة أشخاص في قصف على بلدة سرمين."

    assert days(line.format("، الثلاثاء،")) == [("shelling", "2021-03-09")]
    assert days(line.format("")) == [("shelling", None)]


def test_what_is_recorded_on_a_day_was_on_that_day() -> None:
    assert days("وكان المرصد السوري لحقوق الإنسان قد رصد أمس قصفا على قرية سرمين") == [("shelling", "2021-03-09")]


def test_the_day_of_an_announcement_is_not_that_of_what_went_on_meanwhile() -> None:
    text = "أعلنت الوزارة اليوم الأربعاء مقتل جندي في حمص، فيما قصفت طائرات مواقع في ريف حماة"
    assert days(text) == [("attack", None), ("air_strike", None)]


def test_raids_that_another_voice_tells_are_not_those_of_a_tally() -> None:
    text = "شنت الطائرات خلال العام الماضي مئات الغارات على إدلب.\nوأورد المرصد أن الغارات استهدفت مطار تفتناز"
    assert days(text)[1] == ("air_strike", None)


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("استهدف الطيران شاحنة في منطقة الهواري التي يتحصن فيها مسلحون منذ أشهر.", False),
        ("تعرضت للقصف المنطقة التي تشهد معارك منذ أشهر.", True),
    ],
)
def test_how_long_a_place_has_been_held_dates_nothing(text: str, *, dated: bool) -> None:
    assert any(claim.time is not None for claim in riwaya.read(text)) is dated


def test_what_is_threatened_within_days_is_to_come() -> None:
    (threat,) = riwaya.read("هددت حركة طالبان بمزيد من الهجمات في غضون عشرة أيام", published="2009-12-28").claims
    (told,) = riwaya.read("قتل ثلاثة جنود في هجمات لحركة طالبان في غضون عشرة أيام", published="2009-12-28").claims
    assert threat.time is not None
    assert told.time is not None
    assert (threat.time.start, threat.time.end, threat.time.relative) == ("2009-12-28", "2010-01-07", {"days": 10})
    assert (told.time.start, told.time.end) == ("2009-12-18", "2009-12-28")
