"""Reading gazetteer files: lookups, chains, users' own files, and every slip named at once."""

from pathlib import Path

import pytest

from riwaya.places.gazetteer import COLUMNS, Gazetteer, GazetteerError
from riwaya.text.fold import fold_words

HEADER = ",".join(COLUMNS)


def file(folder: Path, *lines: str, name: str = "xx.csv") -> Path:
    path = folder / name
    path.write_text("\n".join([HEADER, *lines]) + "\n", "utf-8")
    return path


@pytest.mark.parametrize("name", ["إدلب", "ادلب", "إدلِب", "إدلـب"])
def test_a_name_is_found_however_it_is_spelled(name: str) -> None:
    ids = [row.id for row in Gazetteer.load().by_name(fold_words(name))]
    assert ids == ["sy-idlib-governorate", "sy-idlib"]


def test_the_chain_runs_outwards() -> None:
    gazetteer = Gazetteer.load()
    chain = gazetteer.chain(gazetteer.by_id["sy-kafr-nabl"])
    assert chain == ("Kafr Nabl Subdistrict", "Maarrat al-Numan District", "Idlib Governorate", "Syria")


def test_a_file_of_ones_own_adds_places(tmp_path: Path) -> None:
    mine = file(tmp_path, "my-hill,Test Hill,تل الاختبار,area,sy-idlib-governorate,35.9,36.6,own,")
    gazetteer = Gazetteer.load(extra=[mine])
    (row,) = gazetteer.by_name("تل الاختبار")
    assert gazetteer.chain(row) == ("Idlib Governorate", "Syria")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Bad_Id,Name,اسم,village,aa,1,2,own,", "bad id 'Bad_Id'"),
        ("bb,Имя,اسم,village,aa,1,2,own,", "bad English name"),
        ("bb,Name,,village,aa,1,2,own,", "no Arabic name"),
        ("bb,Name,اسم\u200f,village,aa,1,2,own,", "foreign letters"),
        ("bb,Name,اسـم,village,aa,1,2,own,", "foreign letters"),
        ("bb,Name,اسم|إسم,village,aa,1,2,own,", "one when folded"),
        ("bb,Name,اسم,vilage,aa,1,2,own,", "Did you mean 'village'?"),
        ("bb,Name,اسم,hamlet,aa,1,2,own,", "Write one of: country, governorate"),
        ("bb,Name,اسم,village,aaa,1,2,own,", "Did you mean 'aa'?"),
        ("bb,Name,اسم,village,,1,2,own,", "has no container"),
        ("bb,Name,اسم,village,bb,1,2,own,", "lies in itself"),
        ("bb,Name,اسم,village,aa,91,2,own,", "bad coordinates '91,2'"),
        ("bb,Name,اسم,village,aa,1,,own,", "bad coordinates '1,'"),
        ("bb,Name,اسم,village,aa,nan,2,own,", "bad coordinates"),
        ("bb,Name,اسم,village,aa,1,2,,", "no source"),
        ("bb,Name,اسم,village,aa,1,2,own,words", "unknown flag 'words'"),
        ("bb,Name,اسم,village,aa,1,2,own", "8 cells, 9 expected"),
        ("aa,Name,اسم,village,aa,1,2,own,", "the id 'aa' is taken by xx.csv:2"),
    ],
)
def test_a_slip_is_named_with_file_and_line(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(GazetteerError) as raised:
        Gazetteer.read([file(tmp_path, "aa,Land,بلد,country,,1,2,own,", line)])
    assert said in str(raised.value)
    assert str(raised.value).startswith("xx.csv:3: ")


def test_all_slips_are_told_at_once(tmp_path: Path) -> None:
    one = file(tmp_path, "aa,Land,بلد,country,,1,200,own,", name="one.csv")
    two = file(tmp_path, "bb,Town,بلدة,town,cc,1,2,own,", name="two.csv")
    with pytest.raises(GazetteerError) as raised:
        Gazetteer.read([one, two, tmp_path / "three.csv"])
    assert [issue.source for issue in raised.value.issues] == ["one.csv:2", str(tmp_path / "three.csv"), "two.csv:2"]


def test_a_file_with_other_columns_says_which_are_needed(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("name,lat\nx,1\n", "utf-8")
    with pytest.raises(GazetteerError, match="The first line must be: id,name_en"):
        Gazetteer.read([path])


def test_a_file_in_another_encoding_says_so(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes("id,اسم".encode("windows-1256"))
    with pytest.raises(GazetteerError, match="not UTF-8 text"):
        Gazetteer.read([path])
