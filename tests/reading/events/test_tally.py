"""Counts over many events, their period and their shares (codebook, section 9)."""

import pytest

import riwaya
from riwaya.core.claim import Claim


def first(text: str) -> Claim:
    return next(iter(riwaya.read(text, published="2020-01-05")))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("قتل عشرات المدنيين في غارات على إدلب منذ مطلع العام الماضي", "منذ مطلع العام الماضي"),
        ("شنت الطائرات الحربية 40 غارة على إدلب أمس", None),
        ("قتل 76 صحافيا عراقيا منذ الغزو", None),
        ("حتى نهاية عام 2018 قتل تسعون ألف شخص في الحرب على صعدة", "حتى نهاية عام 2018"),
        ("قتل بين 2016 و2018 سبعون مدنيا في غارات على صعدة", "بين 2016 و2018"),
        ("وثقت المنظمة مقتل 300 مدني في قصف على إدلب في عام 2019", "في عام 2019"),
    ],
)
def test_counts_over_many_events_are_tallies(text: str, period: str | None) -> None:
    claim = first(text)
    assert claim.kind == "tally"
    assert (claim.period.surface if claim.period else None) == period


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة مدنيين في غارة على إدلب أمس",
        "شنت الطائرات الحربية ثلاث غارات على سراقب أمس",
        "قصفت قوات النظام سراقب قبل عدة أيام",
        "قتل 29 مدنيا في قصف على سراقب عام 1994",
        "أصيب ثلاثة مدنيين منذ بدء القصف على سراقب",
    ],
)
def test_one_event_is_no_tally(text: str) -> None:
    claim = first(text)
    assert (claim.kind, claim.period, claim.share) == ("event", None, ())


def test_shares_go_to_the_side_named_with_each() -> None:
    claim = first(
        "سجلت الشبكة 222 هجوما كيميائيا في سوريا منذ عام 2012، يتحمل النظام 98 بالمئة منها وتنظيم داعش 2 بالمئة"
    )
    assert [(share.actor, share.percent) for share in claim.share] == [("sy-gov-forces", 98.0), ("is", 2.0)]


@pytest.mark.parametrize(
    "text",
    [
        "قضى 15 مدنيا على يد قوات النظام، و12 على يد القوات الروسية",
        "قضى 15 مدنيا على يد قوات النظام و12 على يد القوات الروسية",
        "قضى 15 مدنيا على يد قوات النظام، فيما قتل 12 على يد القوات الروسية",
        "قتلت قوات النظام 15 مدنيا، وقتلت القوات الروسية 12 آخرين",
        "قتلت قوات النظام 15 مدنيا، أما القوات الروسية فقتلت 12 مدنيا",
        "أكد التقرير أن قوات النظام قتلت 15 مدنيا، بينما لقي 12 مدنيا مصرعهم على يد القوات الروسية",
    ],
)
def test_what_each_side_killed_is_counted_apart(text: str) -> None:
    told = [([a.id for a in claim.perpetrators], [toll.low for toll in claim.tolls]) for claim in riwaya.read(text)]
    assert told == [(["sy-gov-forces"], [15]), (["ru-forces"], [12])]


def test_those_who_belong_to_a_whole_are_counted_apart_from_it() -> None:
    whole, part = riwaya.read("مقتل 90 مدنيا في عام 2019 بينهم 20 طفلا، قتل منهم تنظيم داعش 30 مدنيا")
    assert not whole.perpetrators
    assert not whole.targets
    assert [a.id for a in part.perpetrators] == ["is"]


def test_whom_each_side_killed_of_a_whole_is_told_beside_it() -> None:
    told = riwaya.read("وثقت اللجنة مقتل 40 مدنيا في تعز، منهم 25 على يد جماعة الحوثي و9 على يد التحالف العربي")
    doers = [([a.id for a in claim.perpetrators], [toll.low for toll in claim.tolls]) for claim in told]
    assert doers == [([], [40]), (["houthis"], [25]), (["saudi-coalition"], [9])]


def test_others_killed_by_nobody_known_are_no_second_telling_of_the_whole() -> None:
    whole, part = riwaya.read("قتل 40 مدنيا في صعدة عام 2017، بينما قتل 7 آخرون على يد جهات مجهولة")
    assert [[toll.low for toll in claim.tolls] for claim in (whole, part)] == [[40], [7]]


def test_attacks_of_a_count_are_counted_for_each_who_made_them() -> None:
    _, *told = riwaya.read(
        "سجلت الشبكة 9 حوادث اعتداء على مدارس في حماة، 6 منها على يد قوات النظام و3 على يد قوات روسية"
    )
    counts = [([a.id for a in c.perpetrators], c.tolls[0].measure, c.tolls[0].low) for c in told]
    assert counts == [(["sy-gov-forces"], "events", 6), (["ru-forces"], "events", 3)]


def test_who_is_among_those_counted_parts_no_count_from_its_killers() -> None:
    _, *told = riwaya.read(
        "وثقت الشبكة مقتل 80 مدنيا في حلب، قتل 50 منهم على يد قوات النظام، و9 بينهم أربعة أطفال وامرأة على يد قسد، "
        "بالإضافة إلى 7 مدنيين بينهم طفل على يد جهات أخرى"
    )
    assert [[toll.low for toll in claim.tolls] for claim in told] == [[50], [9, 4, 1], [7, 1]]


def test_what_one_side_did_gives_no_type_to_whom_another_killed() -> None:
    shelled, killed = riwaya.read("قتلت قوات النظام 12 مدنيا بقصف على دوما. وأضاف التقرير أن تنظيم داعش قتل 28 مدنيا")
    assert (shelled.event, killed.event) == ("shelling", "attack")


def test_those_whom_mines_killed_are_a_part_of_all_who_were_killed() -> None:
    whole, part = riwaya.read(
        "وثقت الشبكة السورية لحقوق الإنسان مقتل 90 مدنيا في سوريا خلال أيار 2019.\n"
        "وأضافت الشبكة أن 27 مدنيا قتلوا بألغام."
    )
    assert (part.event, part.kind, part.places) == ("bombing", "tally", whole.places)


def test_occurrences_are_counted() -> None:
    (claim,) = riwaya.read("وثقت منظمة العفو أكثر من ألف وعشرين واقعة اعتداء في حلب خلال العام الماضي")
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("events", 1021)]


def test_one_side_that_kills_twice_in_a_sentence_is_one_doer() -> None:
    (claim,) = riwaya.read("قتل ثلاثة جنود على يد مسلحين، وأصيب خمسة آخرون")
    assert [toll.low for toll in claim.tolls] == [3, 5]


def test_a_part_of_a_count_is_of_its_period_and_its_country() -> None:
    whole, part, other = riwaya.read(
        "وثقت الشبكة السورية لحقوق الإنسان مقتل 90 مدنيا في سوريا خلال أيار 2019.\n"
        "وقالت الشبكة إن 40 مدنيا قضوا على يد قوات النظام.\n"
        "وأضافت أن 300 مدني قضوا على يد تنظيم داعش."
    )
    assert whole.time is not None
    assert part.time is not None
    assert (part.kind, part.time.start, part.places) == ("tally", whole.time.start, whole.places)
    assert (other.kind, other.time) == ("event", None)
