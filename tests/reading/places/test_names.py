"""How far the names of places reach that nobody knows: short words, things, numbers, brackets; fronts in an area."""

import pytest

from .conftest import told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصفت المدفعية قرية كر ديوان شرق مدينة القامشلي", "قرية كر ديوان"),
        ("قصفت المدفعية قرية بئر تحتاني بريف جرابلس", "قرية بئر تحتاني"),
        ("قصفت المدفعية قرية أم المدافع جنوب عين عيسى", "قرية أم المدافع"),
        ("غارة على منطقة أبو جسر بمحافظة حجة", "منطقة أبو جسر"),
        ("غارة على منطقة باب سالم في تعز", "منطقة باب سالم"),
        ("قصفت المدفعية قرية (الزعفرانات) جنوبي إدلب", "قرية (الزعفرانات)"),
    ],
)
def test_a_name_is_read_to_its_end(text: str, name: str) -> None:
    assert (name, None) in told(text)


def test_a_village_may_be_called_by_a_number() -> None:
    assert ("بلدة بليون", "Balyun") in told("قصفت المدفعية بلدة بليون جنوبي إدلب")


def test_two_villages_of_which_nobody_knows_either() -> None:
    named = told("قصفت المدفعية قريتي خربة زيدان وكورسان بريف تل أبيض")
    assert named[:2] == [("قريتي خربة زيدان", None), ("كورسان", None)]


def test_what_describes_a_village_is_no_name() -> None:
    for text in (
        "قصفت المدفعية قرية حدودية في ريف حلب",
        "قصفت المدفعية قرية (في ريف حلب)",
        "اشتباكات في قرية محاصرة شرق حمص",
    ):
        assert not any("قرية" in surface for surface, _ in told(text))


def test_a_front_is_one_by_its_name_in_an_area_and_not_by_an_adjective() -> None:
    assert ("محور بالا", None) in told("اشتباكات على محور بالا بريف حلب الغربي")
    assert told("فتحت المقاومة جبهة جديدة في منطقة الحوبان") == [("منطقة الحوبان", "Al-Hawban")]


def test_the_area_of_an_operation_is_a_place() -> None:
    assert ('منطقة عملية "درع الفرات"', "Euphrates Shield area") in told('هجوم على منطقة عملية "درع الفرات"')
