"""Forces that are drawn back, and other words that are no event of the sort that they look like."""

import pytest

import riwaya


def told(text: str) -> list[tuple[str, str]]:
    """The events of a text, each with its status."""
    return [(claim.event, claim.status) for claim in riwaya.read(text, published="2021-03-10").claims]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("أعلنت روسيا سحب قواتها من محيط مدينة الباب", "movement"),
        ("أنهت القوات الأمريكية انسحابها من أفغانستان أمس", "movement"),
        ("انسحبت قوات النظام من بلدة سرمين أمس", "territory_change"),
    ],
)
def test_who_leaves_a_country_loses_no_place(text: str, event: str) -> None:
    assert told(text) == [(event, "happened")]


def test_what_is_called_dire_is_not_planned() -> None:
    """«Is held to be», written like «prepares for»: the siege behind it goes on."""
    assert told("الوضع في الفاشر يعد كارثيا، إذ تخضع المدينة لحصار من قوات الدعم السريع") == [("other", "happened")]


def test_whose_doers_may_be_found_has_happened() -> None:
    text = "ولم يكن من الممكن تحديد منفذي الهجوم الذي أسفر عن مقتل 12 شخصا في مقديشو"
    assert told(text) == [("attack", "happened")]


def test_where_the_fighting_is_may_be_closed_off() -> None:
    assert told("أغلقت قوات الجيش منطقة الاشتباكات في سرمين") == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("تمكنت قوات الجيش من القضاء على ثلاثة إرهابيين واسترجاع بندقية في سرمين", ["attack"]),
        ("استعادت قوات الجيش ثلاث بنادق في سرمين", ["weapons_disrupted"]),
    ],
)
def test_who_is_killed_and_his_rifle_seized_was_attacked(text: str, events: list[str]) -> None:
    assert [event for event, _ in told(text)] == events


def test_an_announced_launching_of_an_attack_is_told() -> None:
    assert told('أعلنت فصائل المعارضة إطلاقها "هجوما مضادا"') == [("armed_clash", "happened")]


def test_an_attack_named_before_the_deed_is_that_deed() -> None:
    """«In the deadliest attack, a drone killed 75»: one strike."""
    text = "وفي هجوم وصف بالأكثر دموية، قتلت طائرة مسيرة تابعة لقوات الدعم السريع 75 شخصا"
    assert told(text) == [("air_strike", "happened")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ألغى رئيس الوزراء زيارته إلى صربيا بعد الهجوم", 0),
        ("ألغى رئيس الوزراء زيارته إلى صربيا بعد الهجوم على سرمين", 1),
    ],
)
def test_an_attack_that_only_dates_another_matter_is_not_told(text: str, count: int) -> None:
    assert len(told(text)) == count
