"""`riwaya control`, `tallies` and `mirror`: what many articles come to, on the demonstration articles."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from riwaya.cli.main import app

DEMO = Path(__file__).parents[2] / "src" / "riwaya" / "demo" / "articles"
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("demo") / "demo.db")
    assert CliRunner().invoke(app, ["add", str(DEMO), "--ledger", path]).exit_code == 0
    return path


def asked(*arguments: str) -> Any:
    return CliRunner().invoke(app, [*arguments])


def test_control_names_the_sides_of_a_contested_place(ledger: str) -> None:
    result = asked("control", "زيتان", "--ledger", ledger)
    assert result.exit_code == 0
    (head, *sides) = result.stdout.strip().splitlines()
    assert head.startswith("Zitan")
    assert head.endswith(": contested")
    assert {side.split(":")[0].strip() for side in sides} == {"Syrian government forces", "the Syrian opposition"}
    (held,) = json.loads(asked("control", "zitan", "--ledger", ledger, "--json").stdout)
    assert held["standing"] == "contested"


def test_control_says_where_a_place_is_not_told_of(ledger: str) -> None:
    result = asked("control", "Atlantis", "--ledger", ledger)
    assert result.exit_code == 1
    assert "Nobody is said to hold or take Atlantis" in result.stderr


def test_only_contested_places_where_asked_for(ledger: str) -> None:
    found = json.loads(asked("control", "--contested", "--ledger", ledger, "--json").stdout)
    assert {held["standing"] for held in found} == {"contested"}


def test_tallies_give_voice_figures_scope_and_day(ledger: str) -> None:
    result = asked("tallies", "chemical_weapon", "--ledger", ledger)
    (line,) = [line for line in result.stdout.splitlines() if "336" in line]
    for words in ("Global Public Policy Institute", "in Syria", "since 1 Dec 2012", "told 2019-11-27", "1 article"):
        assert words in line
    rows = json.loads(asked("tallies", "--ledger", ledger, "--json").stdout)
    assert "chemical_weapon" in {row["event"] for row in rows}


def test_tallies_of_an_unknown_type_name_the_types(ledger: str) -> None:
    result = asked("tallies", "meteor", "--ledger", ledger)
    assert result.exit_code == 1
    assert "no type of event meteor" in result.stderr
    assert "air_strike" in result.stderr


def test_the_mirror_shows_the_accusation_its_reading_and_what_was_reported(ledger: str) -> None:
    result = asked("mirror", "idlib", "--ledger", ledger)
    assert result.exit_code == 0
    for words in ("Russian Ministry of Defence against HTS, the White Helmets", "read as a pretext by activists",
                  "7 days after: 2 reported (attack 1, shelling 1), none of its type; in 7 other days "):  # fmt: skip
        assert words in result.stdout
    assert "no sign of its cause" in result.stderr
    data = json.loads(asked("mirror", "--ledger", ledger, "--json").stdout)
    assert data["chances"] == []
    assert any(one["pretext"] for one in data["accusations"])


def test_link_writes_a_file_for_each(tmp_path: Path) -> None:
    assert asked("link", str(DEMO), "--out", str(tmp_path)).exit_code == 0
    rows = {name: (tmp_path / f"{name}.jsonl").read_text("utf-8").splitlines() for name in ("control", "tallies")}
    assert all(rows.values())
    (seen,) = (tmp_path / "mirror.jsonl").read_text("utf-8").splitlines()
    assert json.loads(seen)["accusations"]


@pytest.mark.parametrize("command", ["control", "tallies", "mirror", "contradictions", "copies", "voices"])
def test_articles_that_are_in_no_ledger_are_asked_the_same(ledger: str, command: str) -> None:
    held = asked(command, "--json", "--ledger", ledger)
    given = asked(command, "--json", "--articles", str(DEMO))
    assert given.exit_code == 0
    assert json.loads(given.stdout) == json.loads(held.stdout) != []


def test_what_can_not_be_taken_of_given_articles_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = asked("copies", "--articles", str(tmp_path))
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert "0 shared passages in 0 articles." in result.stderr
