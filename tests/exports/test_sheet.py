"""A list as CSV: what a spreadsheet makes of it."""

import csv
import io

from riwaya.exports.sheet import TAGS, sheet


def read(rows: list[dict[str, object]], *columns: str) -> list[list[str]]:
    text = "".join(sheet(columns, str.upper, rows))
    assert text.startswith("\ufeff"), "by this mark a spreadsheet knows Arabic letters"
    return [*csv.reader(io.StringIO(text.removeprefix("\ufeff")))]


def test_headings_then_hashtags_then_rows() -> None:
    found = read([{"place": "دوما", "lat": -33.5, "killed_low": 0, "contested": True, "staged": False}], *(
        "place", "lat", "killed_low", "killed_high", "contested", "staged"
    ))  # fmt: skip
    assert found[0] == ["PLACE", "LAT", "KILLED_LOW", "KILLED_HIGH", "CONTESTED", "STAGED"]
    assert found[1][:2] == ["#loc+name", "#geo+lat"]
    assert found[2] == ["دوما", "-33.5", "0", "", "1", ""]


def test_no_cell_is_worked_out_as_a_formula() -> None:
    bad = ["=1+1", "@SUM(1)", "-2+3", "+1", "\t=1"]
    (*_, row) = read([dict(zip(TAGS, bad, strict=False))], *[*TAGS][: len(bad)])
    assert row == [f"'{told}" for told in bad]


def test_what_would_break_a_line_or_a_cell_breaks_none() -> None:
    told = 'a "b", c\nd; e'
    assert read([{"words": told, "place": "x"}], "words", "place")[2] == [told, "x"]


def test_each_hashtag_is_one_columns_and_well_formed() -> None:
    assert len(set(TAGS.values())) == len(TAGS)
    assert all(tag.startswith("#") and tag[1:].replace("+", "").replace("256", "").isalpha() for tag in TAGS.values())
