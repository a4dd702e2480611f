"""The drawing of who passes passages to whom."""

from riwaya.web.graph import graph


def test_an_arrow_leads_from_the_earlier_to_the_later_and_is_thicker_with_more() -> None:
    drawn = graph({("b", "a", True): 1, ("b", "c", True): 4, ("a", "a", True): 9})
    assert [(one.source, one.target, one.ordered) for one in drawn.arrows] == [("b", "a", True), ("b", "c", True)]
    assert drawn.arrows[1].width > drawn.arrows[0].width
    start, end = (float(drawn.arrows[0].path.split()[at].partition("C")[0]) for at in (1, -1))
    at = {node.name: node.y for node in drawn.nodes}
    assert abs(start - at["b"]) < abs(start - at["a"])
    assert abs(end - at["a"]) < abs(end - at["b"])


def test_who_passes_on_most_stands_above_who_takes_over_most() -> None:
    drawn = graph({("z", "a", True): 3, ("z", "m", True): 1, ("m", "a", True): 1, ("a", "z", False): 9})
    assert [node.name for node in drawn.nodes] == ["z", "m", "a"]


def test_there_and_back_are_two_lines_within_the_drawing() -> None:
    drawn = graph({("a", "b", True): 1, ("b", "a", True): 1, ("a", "c", True): 1})
    there, back, far = drawn.arrows[0], drawn.arrows[2], drawn.arrows[1]
    assert there.path != back.path
    reach = max(float(one.path.split("C")[1].split()[0]) for one in (there, back, far))
    assert drawn.start + (reach - drawn.start) * 3 / 4 <= drawn.width


def test_of_many_outlets_those_with_the_most_are_drawn_and_none_without_an_arrow() -> None:
    passed = {(f"o{n:02}", f"o{n + 1:02}", True): 1 + n for n in range(0, 60, 2)}
    drawn = graph(passed)
    names = {node.name for node in drawn.nodes}
    assert names == {name for one in drawn.arrows for name in (one.source, one.target)}
    assert "o58" in names
    assert "o00" not in names
    assert drawn.left_out == 60 - len(names)


def test_a_long_name_keeps_to_its_room() -> None:
    (long, _) = graph({("x" * 80, "y", True): 1}).nodes
    assert long.label.endswith("…")
    assert len(long.label) < 30
    assert len(long.name) == 80


def test_nothing_is_drawn_of_nothing() -> None:
    assert graph({}).nodes == []
