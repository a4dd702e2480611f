"""`riwaya doctor`: one line for each thing, and what to do where it is amiss."""

import sqlite3
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from riwaya.cli import doctor as command
from riwaya.core.issue import Issue
from riwaya.languages.lint import PackError
from riwaya.languages.pack import load_pack
from riwaya.ledger.migrate import HEAD

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """The language data as if it had no slips, whatever is being worked on."""
    monkeypatch.setattr(command, "build_pack", lambda *_, **__: load_pack())


def test_a_sound_installation(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0
    assert result.stdout.endswith("All is well.\n")
    for name in (
        "Python: 3.",
        "msgspec: ",
        "typer: ",
        "places: ",
        "language data (ar): ",
        "SQLite: ",
        "folder: ",
        "output: ",
    ):
        assert f"ok       {name}" in result.stdout
    assert "entries" in result.stdout
    assert "geonames" in result.stdout


def test_a_missing_and_an_old_dependency(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        metadata, "requires", lambda _: ["nothing-of-the-kind>=1.2", "msgspec>=99.1", "pytest>=999; extra == 'dev'"]
    )
    result = run("doctor")
    assert result.exit_code == 1
    assert (
        "problem  nothing-of-the-kind: is missing\n         Run: pip install 'nothing-of-the-kind>=1.2'"
        in result.stdout
    )
    assert "pip install --upgrade 'msgspec>=99.1'" in result.stdout
    assert "pip install --upgrade 'pytest>=999'" in result.stdout


def test_slips_in_the_language_data(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise PackError(
            [Issue(f"triggers.toml:{n}", "language data", f"e{n}: has no words", "Add one") for n in range(7)]
        )

    monkeypatch.setattr(command, "build_pack", broken)
    result = run("doctor")
    assert result.exit_code == 1
    assert "problem  language data (ar): 7 slips" in result.stdout
    assert "triggers.toml:4: e4: has no words. Add one" in result.stdout
    assert "... and 2 more; see them all with: riwaya check" in result.stdout


def test_a_terminal_without_arabic_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("locale.getpreferredencoding", lambda do_setlocale: "ascii")  # noqa: ARG005
    finding = command._terminal()
    assert finding.state == "ascii, which has no Arabic letters"
    assert "UTF-8" in finding.cure


@pytest.fixture
def ledger(run: Run, texts: Path, tmp_path: Path) -> Path:
    run("add", texts, "--ledger", tmp_path / "l.db")
    return tmp_path / "l.db"


def test_a_sound_ledger_is_left_as_it_is(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    result = run("doctor", "--ledger", ledger)
    assert result.exit_code == 0
    assert f"ok       ledger: sound, schema {HEAD}, 2 articles, 3 claims" in result.stdout
    assert ledger.read_bytes() == before


def test_a_ledger_that_is_none_is_missing_newer_or_damaged(run: Run, ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("قصف" * 1000, "utf-8")
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE t (a)").connection.close()
    newer = tmp_path / "newer.db"
    newer.write_bytes(ledger.read_bytes())
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE riwaya_schema SET version_num = '9999'")
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(ledger.read_bytes()[:-6000] + b"\xff" * 6000)
    for path, words in (
        (tmp_path / "none.db", "There is no ledger here"),
        (tmp_path / "text.db", "no ledger"),
        (tmp_path / "other.db", "no ledger of Riwaya"),
        (newer, "Update Riwaya"),
        (damaged, "damaged"),
    ):
        result = run("doctor", "--ledger", path)
        assert result.exit_code == 1, path
        assert "problem  ledger: can't be used" in result.stdout
        assert words in result.stdout
    assert not (tmp_path / "none.db").exists()


def test_a_folder_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    result = run("doctor", "--ledger", tmp_path / "file" / "l.db")
    assert result.exit_code == 1
    assert "can't be written" in result.stdout
