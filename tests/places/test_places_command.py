"""`riwaya places` as a person meets it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from riwaya.cli.places import app
from riwaya.core.problem import Problem


@pytest.mark.parametrize("name", ["كفرنبل", "كفر نبل", "kafr nabl", "sy-kafr-nabl"])
def test_a_place_is_found_by_any_of_its_names(name: str) -> None:
    result = CliRunner().invoke(app, ["find", name])
    assert result.exit_code == 0
    assert "sy-kafr-nabl " in result.stdout


def test_an_unknown_name_is_answered_with_names_like_it() -> None:
    result = CliRunner().invoke(app, ["find", "كفرنبول"])
    assert isinstance(result.exception, Problem)
    assert "كفرنبل" in str(result.exception)


def test_an_imported_list_is_found_with_the_others(tmp_path: Path) -> None:
    codes, out = tmp_path / "codes.csv", tmp_path / "mine.csv"
    codes.write_text("pcode,name_en,name_ar,lat,lon\nZZ1,Sample Farm,مزرعة النموذج,35.5,36.5\nZZ2,Bad,,1,2\n", "utf-8")
    imported = CliRunner().invoke(app, ["import", str(codes), "--out", str(out), "--within", "sy-idlib-governorate"])
    assert imported.exit_code == 1
    assert "codes.csv:3: no plain Arabic name" in imported.stderr
    assert "1 place written" in imported.stderr
    found = CliRunner().invoke(app, ["find", "مزرعة النموذج", "--gazetteer", str(out)])
    assert "Idlib Governorate, Syria" in found.stdout


def test_a_container_that_does_not_exist_stops_the_import(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["import", "x.csv", "--out", str(tmp_path / "y.csv"), "--within", "nowhere"])
    assert isinstance(result.exception, Problem)
    assert "No place has the id 'nowhere'" in str(result.exception)
