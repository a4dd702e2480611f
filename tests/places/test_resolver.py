"""Which of several namesakes is meant, and how precisely."""

import pytest

from riwaya.places.gazetteer import Gazetteer, Row
from riwaya.places.resolver import PRECISION, Choice, Context, precision_of, resolve
from riwaya.text.fold import fold_words

GAZETTEER = Gazetteer.load()


def named(*names: str) -> tuple[Row, ...]:
    return tuple(row for name in names for row in GAZETTEER.by_name(fold_words(name)))


def rows(*ids: str) -> tuple[Row, ...]:
    return tuple(GAZETTEER.by_id[id_] for id_ in ids)


def choose(name: str, **context: object) -> Choice:
    return resolve(named(name), Context(**context), GAZETTEER)  # type: ignore[arg-type]


def chosen(name: str, **context: object) -> str | None:
    row = choose(name, **context).row
    return row.id if row else None


def test_a_bare_name_means_the_town_before_its_district() -> None:
    assert chosen("عفرين") == "sy-afrin"


def test_the_kind_word_decides() -> None:
    assert chosen("إدلب", kinds=("governorate",)) == "sy-idlib-governorate"
    assert chosen("إدلب", kinds=("city",)) == "sy-idlib"
    assert chosen("عفرين", kinds=("district",)) == "sy-afrin-district"


def test_a_loose_kind_word_still_means_a_settlement() -> None:
    assert chosen("عفرين", kinds=("town",)) == "sy-afrin"


def test_a_word_is_no_place_on_its_own() -> None:
    assert choose("الباب") == Choice(None, "also an ordinary word")


@pytest.mark.parametrize(
    "context",
    [{"kinds": ("city",)}, {"located": True}, {"containers": named("حلب")}, {"others": rows("sy-tadef", "sy-bizaah")}],
    ids=["kind word", "preposition", "container", "other places"],
)
def test_a_word_is_a_place_where_something_speaks_for_it(context: dict[str, object]) -> None:
    assert chosen("الباب", **context) == "sy-al-bab"


def test_a_quarter_with_a_words_name_needs_more_than_a_preposition() -> None:
    assert chosen("الميدان", located=True) is None
    assert chosen("الميدان", kinds=("neighbourhood",), others=rows("sy-damascus")) == "sy-al-maydan"


def test_duma_near_damascus_and_duma_near_nablus() -> None:
    assert chosen("دوما") == "sy-duma"
    assert chosen("دوما", others=rows("sy-harasta", "sy-misraba")) == "sy-duma"
    assert chosen("دوما", others=rows("ps-nablus", "ps-huwara")) == "ps-duma-nablus"
    assert chosen("دوما", containers=named("نابلس")) == "ps-duma-nablus"
    assert chosen("دوما", kinds=("village",)) == "ps-duma-nablus"


def test_zahraa_of_aleppo_of_homs_and_by_nubl() -> None:
    assert chosen("الزهراء", kinds=("neighbourhood",), containers=named("حمص")) == "sy-az-zahraa-homs"
    assert chosen("الزهراء", kinds=("neighbourhood",), containers=named("حلب")) == "sy-az-zahraa-aleppo"
    assert chosen("الزهراء", kinds=("town",), containers=named("حلب")) == "sy-az-zahraa"
    assert chosen("الزهراء", others=rows("sy-nubl")) == "sy-az-zahraa"


def test_tripoli_of_libya_and_of_lebanon() -> None:
    assert chosen("طرابلس", kinds=("city",), country="libya") == "ly-tripoli"
    assert chosen("طرابلس", kinds=("city",), country="lebanon") == "lb-tripoli-lebanon"
    assert chosen("طرابلس", others=rows("lb-beirut")) == "lb-tripoli-lebanon"


def test_jericho_and_ariha() -> None:
    assert chosen("أريحا", others=rows("sy-saraqib")) == "sy-ariha"
    assert chosen("أريحا", others=rows("ps-ramallah")) == "ps-jericho"


def test_a_container_elsewhere_rules_a_place_out() -> None:
    choice = choose("دوما", containers=named("الموصل"))
    assert choice.row is None
    assert "Mosul" in choice.reason


def test_a_border_village_may_be_told_under_the_other_side() -> None:
    assert chosen("باتبو", containers=named("إدلب")) == "sy-batabu"


def test_an_area_holds_what_lies_about_it() -> None:
    assert chosen("البارة", containers=named("جبل الزاوية")) == "sy-al-bara"


def test_the_reason_names_the_clues() -> None:
    assert choose("دوما", others=rows("ps-nablus")).reason == "other places"
    assert choose("كفرنبودة").reason == "the only place of this name"
    assert resolve((), Context(), GAZETTEER).reason == "not in the gazetteer"


def test_the_order_of_candidates_does_not_matter() -> None:
    candidates = named("الزهراء")
    around = Context(located=True, others=rows("sy-aleppo"))
    assert resolve(candidates, around, GAZETTEER) == resolve(candidates[::-1], around, GAZETTEER)


@pytest.mark.parametrize(
    ("id_", "near", "precision"),
    [
        ("sy-kafr-nabl", False, 1), ("sy-kafr-nabl", True, 2), ("sy-az-zahraa-homs", False, 1),
        ("sy-afrin-district", False, 3), ("sy-kafr-nabl-subdistrict", True, 3), ("sy-idlib-governorate", False, 4),
        ("sy-jabal-al-zawiya", False, 5), ("sy-m4-highway", True, 5), ("syria", False, 6),
        ("iq-al-khilani-square", False, 1),
    ],
)  # fmt: skip
def test_precision_is_that_of_ucdp(id_: str, near: bool, precision: int) -> None:  # noqa: FBT001
    assert precision_of(GAZETTEER.by_id[id_], GAZETTEER, near=near) == precision


def test_every_kind_has_a_precision() -> None:
    assert {row.kind for row in GAZETTEER.rows} <= set(PRECISION)
