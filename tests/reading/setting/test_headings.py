"""Headings in the midst of a text name what the paragraphs below tell, and are mixed with nothing above them."""

import riwaya

ABOVE = (
    "قصفت قوات النظام بالمدفعية الثقيلة بلدة سرمين في ريف إدلب الشرقي صباح اليوم، ما أدى إلى مقتل ثلاثة مدنيين"
    " وإصابة آخرين بجروح متفاوتة."
)
BELOW = (
    "وفي ريف دير الزور الشرقي هاجم مسلحون مجهولون حاجزا لقوات سوريا الديمقراطية قرب بلدة الشحيل مساء أمس وأصابوا عنصرين"
    " منها بجروح خطيرة قبل أن يفروا."
)


def told(heading: str) -> list[tuple[str, int]]:
    """The events of a text with a heading in its midst, each with how often it is told."""
    return [(claim.event, len(claim.evidence)) for claim in riwaya.read(f"{ABOVE}\n{heading}\n{BELOW}")]


def test_a_heading_that_names_an_event_alone_is_no_claim() -> None:
    assert told("هجمات جديدة") == [("shelling", 1), ("attack", 1)]


def test_a_heading_is_of_what_is_told_below_it() -> None:
    assert told("هجوم على حاجز في الشحيل") == [("shelling", 1), ("attack", 2)]


def test_a_heading_of_another_place_is_told_by_itself() -> None:
    assert ("armed_clash", 1) in told("معارك عنيفة في أرياف حلب")


def test_a_line_that_ends_with_a_stop_is_no_heading() -> None:
    assert told("هجمات جديدة.") == [("shelling", 2), ("attack", 1)]


def test_lines_of_a_post_are_no_headings() -> None:
    """Where all lines are short, each tells its own."""
    reading = riwaya.read("قصف مدفعي على سرمين\nقصف مدفعي على أريحا\nاشتباكات في محور سراقب")
    assert len(reading) == 3
