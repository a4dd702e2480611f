"""The drawing of who passes passages to whom."""

from riwaya.web.graph import graph


def test_an_arrow_leads_from_the_earlier_to_the_later_and_is_thicker_with_more() -> None:
    drawn = graph({("a", "b", True): 1, ("a", "c", True): 4, ("b", "b", True): 9})
    assert [node.name for node in drawn.nodes] == ["a", "b", "c"]
    assert [(one.source, one.target, one.ordered) for one in drawn.arrows] == [("a", "b", True), ("a", "c", True)]
    assert drawn.arrows[1].width > drawn.arrows[0].width
    start = drawn.arrows[0].path.removeprefix("M").split("Q")[0].split()
    a, b = drawn.nodes[:2]
    near, far = (abs(float(start[0]) - one.x) + abs(float(start[1]) - one.y) for one in (a, b))
    assert near < far


def test_of_many_outlets_those_with_the_most_are_drawn_and_none_without_an_arrow() -> None:
    passed = {(f"o{n:02}", f"o{n + 1:02}", True): 1 + n for n in range(0, 60, 2)}
    drawn = graph(passed)
    names = {node.name for node in drawn.nodes}
    assert names == {name for one in drawn.arrows for name in (one.source, one.target)}
    assert "o58" in names
    assert "o00" not in names
    assert drawn.left_out == 60 - len(names)


def test_nothing_is_drawn_of_nothing() -> None:
    assert graph({}).nodes == []
