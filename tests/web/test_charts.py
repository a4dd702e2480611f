"""Tolls as intervals: whom each counts, and where they begin and end on one scale."""

from riwaya.core.claim import OUTLET, Claim, Toll
from riwaya.web.charts import intervals


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
