"""GeoNames dumps and P-code lists as gazetteer rows."""

from pathlib import Path

import pytest

from riwaya.places.gazetteer import Gazetteer
from riwaya.places.importer import ImportFailedError, read_places, write_rows


def geonames(key: str, name: str, alternates: str, lat: str = "35.5", lon: str = "36.5", code: str = "P\tPPL") -> str:
    return f"{key}\t{name}\t{name}\t{alternates}\t{lat}\t{lon}\t{code}\tSY\t\t12\t\t\t\t0\t\t\tAsia\t2020"


def dump(folder: Path, *lines: str) -> Path:
    path = folder / "SY.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_a_geonames_dump_becomes_rows(tmp_path: Path) -> None:
    lines = [
        geonames("1", "Qaryah", "Karya,قرية النموذج,القرية النموذجية"),
        geonames("2", "Jabal", "جبل النموذج", code="T\tMT"),
    ]
    rows, issues = read_places(dump(tmp_path, *lines), within="sy-idlib-governorate")
    assert issues == ()
    assert [(r.id, r.kind, r.names_ar) for r in rows] == [
        ("gn-1", "village", ("قرية النموذج", "القرية النموذجية")),
        ("gn-2", "area", ("جبل النموذج",)),
    ]
    assert {(r.source, r.within) for r in rows} == {("geonames", "sy-idlib-governorate")}


def test_bad_lines_are_named_and_the_others_kept(tmp_path: Path) -> None:
    lines = [
        geonames("1", "One", "واحدة النموذج"), "a\tb", geonames("2", "Two", "Deux"),
        geonames("3", "Three", "ثالثة النموذج", lat="north"), geonames("1", "One", "واحدة"), "",
        geonames("4", "Four", "رابعة النموذج", lat="95"),
    ]  # fmt: skip
    rows, issues = read_places(dump(tmp_path, *lines), within="syria")
    assert [row.id for row in rows] == ["gn-1"]
    assert [(issue.source, issue.reason) for issue in issues] == [
        ("SY.txt:2", "2 of 19 columns"),
        ("SY.txt:3", "'Two' has no Arabic name"),
        ("SY.txt:4", "bad coordinates 'north,36.5'"),
        ("SY.txt:5", "a second line with the id 'gn-1'"),
        ("SY.txt:7", "bad coordinates '95.0,36.5'"),
    ]


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("admin1Name_ar,admin3Name_en,admin3Name_ar,admin3Pcode,Latitude,Longitude", "subdistrict"),
        ("x_ar,name_en,name_ar,pcode,lat,lon", "village"),
        ("ADM0_AR,ADM1_EN,ADM1_AR,ADM1_PCODE,y,x", "governorate"),
    ],
)
def test_a_list_of_pcodes_becomes_rows(tmp_path: Path, header: str, kind: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{header}\nسوريا,Sample,نموذج,SY0101,35.5,36.5\n", "utf-8")
    rows, issues = read_places(path, within="syria", source="office list")
    assert issues == ()
    (row,) = rows
    assert (row.id, row.name_en, row.names_ar, row.kind) == ("pc-sy0101", "Sample", ("نموذج",), kind)
    assert (row.point, row.source) == ((35.5, 36.5), "office list")


def test_a_header_that_is_not_understood_is_quoted(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("pcode,ville,lat,lon\n", "utf-8")
    with pytest.raises(ImportFailedError, match=r"no column for name_ar, name_en.*pcode, ville.*Rename"):
        read_places(path, within="syria")


def test_a_file_that_is_no_dump_says_so(tmp_path: Path) -> None:
    with pytest.raises(ImportFailedError, match="no line is a GeoNames record"):
        read_places(dump(tmp_path, "just", "text"), within="syria")


def test_a_missing_or_binary_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ImportFailedError, match="cannot be read"):
        read_places(tmp_path / "none.txt", within="syria")
    (tmp_path / "bin.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ImportFailedError, match="not UTF-8"):
        read_places(tmp_path / "bin.txt", within="syria")


def test_what_was_imported_loads_beside_the_rest(tmp_path: Path) -> None:
    rows, _ = read_places(dump(tmp_path, geonames("1", "Qaryat Test", "قرية الاختبار الصغيرة")), within="syria")
    out = tmp_path / "mine.csv"
    write_rows(rows, out)
    gazetteer = Gazetteer.load(extra=[out])
    assert [row.id for row in gazetteer.by_name("قريه الاختبار الصغيره")] == ["gn-1"]
