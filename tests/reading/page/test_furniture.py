"""What stands on a page beside its article tells nothing."""

from pathlib import Path

import pytest

import riwaya
from riwaya.languages.pack import load_pack
from riwaya.reading.context import Context
from riwaya.reading.page.furniture import outside_furniture, without_furniture
from riwaya.text.fold import fold

STORY = "قصفت طائرات حربية بلدة كفرنبل صباح اليوم، ما أدى إلى مقتل مدنيين."
OTHERS = ("غارات على بلدة حاس جنوبي إدلب", "انفجار سيارة مفخخة وسط مدينة الباب", "مظاهرة في مدينة إدلب ضد الغلاء")


def places(text: str) -> set[str | None]:
    return {place.name for claim in riwaya.read(text) for place in claim.places}


@pytest.mark.parametrize(
    "offered",
    [
        "\n\n".join(f"2021/08/20 09:2{n} {line}" for n, line in enumerate(OTHERS)),
        "\n".join(f"{line}\n2021/08/20" for line in OTHERS),
        "\n".join(f"{line}\n20/08/2021\n{line}" for line in OTHERS),
        "\n".join(f"الجمعة 2021/08/20\n{line}" for line in OTHERS),
    ],
)
def test_a_list_of_dated_headlines_is_no_part_of_the_article(offered: str) -> None:
    assert places(f"{STORY}\n\n{offered}") == places(f"{offered}\n\n{STORY}") == {"Kafr Nabl"}


def test_dated_lines_of_an_article_are_read() -> None:
    two = "\n".join(f"20/08/2021\n{line}" for line in OTHERS[:2])
    assert len(places(f"{STORY}\n{two}")) > 1
    sentences = "\n".join(f"2021/08/2{n}\n{line}." for n, line in enumerate(OTHERS))
    assert len(places(f"{STORY}\n{sentences}")) > 1


BODY = "\n".join((STORY, "وقال شهود إن القصف استمر ساعات طويلة وأصاب منازل عدة في الحي الغربي من البلدة.") * 2)


@pytest.mark.parametrize("offered", [OTHERS[:1], OTHERS[:2], (*OTHERS[:2], "المزيد"), (OTHERS[0] + "...", OTHERS[1])])
def test_headlines_without_a_stop_behind_an_article_with_stops_are_no_part_of_it(offered: tuple[str, ...]) -> None:
    assert places("\n".join((BODY, *offered))) == {"Kafr Nabl"}


def test_last_lines_of_an_article_are_read() -> None:
    without = "\n".join(line.removesuffix(".") for line in BODY.splitlines())
    assert len(places("\n".join((without, *OTHERS)))) > 1  # nothing in it ends with a stop
    assert len(places("\n".join((BODY, "وفيما يلي أبرز ما جرى اليوم:", *OTHERS)))) > 1
    assert len(places("\n".join((BODY, *(f"- {line}" for line in OTHERS))))) > 1
    assert len(places(f"{BODY}\nو{OTHERS[0]}")) > 1


DEMONSTRATION = sorted((Path(riwaya.__file__).parent / "demo" / "articles").glob("*.txt"))


@pytest.mark.parametrize(
    "text",
    [
        *(path.read_text("utf-8") for path in DEMONSTRATION),
        f"{STORY} اترك تعليقا\nشارك\n{STORY}\n \nاترك رد إلغاء الرد\n{STORY}",
        f"اقرأ أيضا: {OTHERS[0]}\n{STORY}\nمقالات ذات صلة\n{OTHERS[1]}",
        f"{STORY}\n\n" + "\n".join(f"{line}\n2021/08/20" for line in OTHERS),
        "\n".join((BODY, *OTHERS)),
    ],
)
def test_single_lines_show_the_furniture_that_a_whole_text_shows(text: str) -> None:
    pack, folded = load_pack(), fold(text)
    kept = {n for start, end in outside_furniture(folded.letters, pack) for n in range(start, end)}
    left = {n for item in without_furniture(pack.scan(text), Context(pack)) for n in range(item.start, item.end)}
    letters = {n for n, letter in enumerate(folded.letters) if letter.isalnum()}
    assert kept & letters == left & letters
