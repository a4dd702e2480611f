"""What stands on a page beside its article tells nothing."""

import pytest

import riwaya

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
