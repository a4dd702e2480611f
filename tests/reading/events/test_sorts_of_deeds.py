"""Deeds counted together and then told by their sorts: «60 operations, of raids and ambushes»."""

import riwaya

SORTED = "خلال 60 عملية تنوعت ما بين هجمات وكمائن واستهدافات"


def test_sorts_of_deeds_are_no_deeds_of_their_own() -> None:
    text = (
        f"يرتفع إلى 80 عدد الأشخاص الذين قتلوا في الجبهة منذ مطلع العام 2022، وذلك {SORTED}، كما أصيب أكثر من 30 جنديا"
    )
    (claim,) = riwaya.read(text).claims
    assert (claim.kind, claim.event) == ("tally", "attack")
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("killed", 80), ("events", 60), ("injured", 31)]


def test_the_first_sort_tells_the_event_where_nothing_else_does() -> None:
    (claim,) = riwaya.read("شن التنظيم 14 عملية تنوعت بين كمائن وهجمات في البادية").claims
    assert claim.event == "armed_clash"
