"""What stands before «after» belongs to the event told before it, not to the one behind."""

import riwaya


def test_those_taken_are_of_the_arrest() -> None:
    text = "اعتقلت قوات تركية، خمسة رجال من عائلة واحدة بعد أن نفذت توغلا في قرية كفر جنة"
    arrest, incursion = riwaya.read(text, published="2021-03-01")
    assert (arrest.event, [toll.low for toll in arrest.tolls]) == ("arrest", [5])
    assert (incursion.event, list(incursion.tolls)) == ("movement", [])


def test_a_headline_is_of_the_day_of_its_lead() -> None:
    text = "قتيل بقصف جنوب إدلب\nقتل مدني أمس بقصف على قرية كنصفرة جنوب إدلب"
    (claim,) = riwaya.read(text, published="2021-03-01")
    assert claim.time is not None
    assert claim.time.start == "2021-02-28"


def test_the_same_month_is_the_one_told_last() -> None:
    text = "في 12 من آب الماضي قصفت المدفعية بلدة سرمين.\nوفي 23 من الشهر ذاته قصفت الطائرات بلدة بنش"
    days = [claim.time.start for claim in riwaya.read(text, published="2021-11-10") if claim.time]
    assert days == ["2021-08-12", "2021-08-23"]


def test_a_few_hours_after_its_own_deed_is_how_long_that_lay_before() -> None:
    text = "اقتحمت القوات مدينة نابلس من الغرب بعد ساعات قليلة من انسحابها منها"
    raid, left = riwaya.read(text, published="2018-02-07")
    assert (raid.event, raid.time) == ("attack", None)
    assert left.event == "territory_change"


def test_only_two_days_after_another_raid_is_no_day_of_this_one() -> None:
    (raid, other) = riwaya.read("استهدفت غارة سيارة في صور بعد يومين فقط من غارة في النبطية", published="2024-05-05")
    assert raid.time is None
    assert [place.name for place in other.places] == ["Nabatieh"]


def test_the_dead_of_an_earlier_raid_are_not_of_this_one() -> None:
    text = "أسفرت غارة على جنوب لبنان، اليوم، عن مقتل شخصين، بعد ساعات على سقوط قتيل في ضربة على صور"
    raid, earlier = riwaya.read(text, published="2025-04-07")
    assert [[toll.low for toll in claim.tolls] for claim in (raid, earlier)] == [[2], [1]]
