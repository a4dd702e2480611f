"""Tolls as intervals on one scale, with whom each counts; a timeline with room for what stands below it."""

from riwaya.core.claim import OUTLET, Claim, Toll
from riwaya.web.charts import bars, intervals


def test_each_toll_is_an_interval_with_whom_it_counts_open_where_it_is_told_so() -> None:
    tolls = (Toll("killed", "people", "x", 100, 100), Toll("killed", "women", "x", None, 50),
             Toll("killed", "children", "x", 10, None), Toll("injured", "people", "x", 900, 900))  # fmt: skip
    shapes = intervals([Claim("c1", "a1", "shelling", OUTLET, tolls=tolls)], "killed")
    assert [(one.who, one.low, one.high) for one in shapes] == [
        ("people", 100, 100), ("women", None, 50), ("children", 10, None),
    ]  # fmt: skip
    people, women, children = shapes
    assert (women.start, people.width) == (0, 0)
    assert 0 < women.width < people.start < 100
    assert children.start + children.width == 100


def test_two_years_that_begin_near_the_end_of_a_timeline_are_not_written_over_each_other() -> None:
    """The last stands before its bar, where the one before it would stand behind its own."""
    ticks = [bar.tick for bar in bars([("2012-12-01", 1), ("2020-03-01", 2)]) if bar.tick]
    assert ticks == ["2013", "2014", "2015", "2016", "2017", "2018", "2020"]
    assert [bar.tick for bar in bars([("2018-01-01", 1), ("2020-12-01", 2)]) if bar.tick] == ["2018", "2019", "2020"]
