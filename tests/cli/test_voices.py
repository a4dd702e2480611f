"""What `riwaya show`, `voices` and `link` tell of the voices behind an incident."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def ledger(run: Run, texts: Path, tmp_path: Path) -> Path:
    (texts / "empty.txt").unlink()
    told = "قال الدفاع المدني إن هجوم كيماوي على دوما قتل 40 مدنيا"
    (texts / "a3.txt").write_text(f"outlet: موقع آخر\npublished: 2018-04-10\n\n{told}\n", "utf-8")
    path = tmp_path / "l.db"
    assert run("add", texts, "--ledger", path).exit_code == 0
    return path


def duma(run: Run, ledger: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("incidents", "--ledger", ledger, "--accounts", "3", "--json").stdout)[0]
    return found


def test_show_draws_the_voices_with_their_accounts_and_the_grade(run: Run, ledger: Path) -> None:
    lines = run("show", duma(run, ledger)["incident"], "--ledger", ledger).stdout.splitlines()
    start = lines.index("goes back to 2 voices; happened: 1 independent; denied: 1 party to the conflict")
    assert lines[start + 1 : start + 9] == [
        "   the White Helmets (independent; happened)",
        "   ├─ 1. names it",
        "   └─ 3. names it",
        "   the Russian Ministry of Defence (party to the conflict; denied)",
        "   └─ 2. names it",
        "Suggested grade, after Airwars' scale: Weak. One independent voice tells of harm to civilians.",
        "   harm to civilians, told by independent voices (1): the White Helmets",
        "   denied by the Russian Ministry of Defence",
    ]


def test_an_incident_as_json_has_its_voices_and_why_it_is_graded(run: Run, ledger: Path) -> None:
    row = duma(run, ledger)
    assert row["independent"] == 1
    assert [(root["root"], root["name"], root["standing"]) for root in row["roots"]] == [
        ("white-helmets", "the White Helmets", "independent"),
        ("ru", "the Russian Ministry of Defence", "party"),
    ]
    assert row["grade"]["suggested"] == "weak"
    assert len(row["grade"]["because"]) == len(row["grade"]["because_ar"]) == 3
    assert run("show", row["incident"], "--ledger", ledger, "--json").stdout.startswith('{"incident":{"incident"')


def test_adding_one_by_one_in_any_order_comes_to_the_same(run: Run, ledger: Path, texts: Path, tmp_path: Path) -> None:
    late = tmp_path / "late.db"
    for name in ("a3", "a1", "a2"):
        assert run("add", texts / f"{name}.txt", "--ledger", late).exit_code == 0
    assert run("voices", "--json", "--ledger", late).stdout == run("voices", "--json", "--ledger", ledger).stdout
    assert duma(run, late) == duma(run, ledger)


def test_voices_are_listed_with_how_others_answered(run: Run, ledger: Path) -> None:
    result = run("voices", "--ledger", ledger)
    assert "3 voices." in result.stderr
    (line,) = [line for line in result.stdout.splitlines() if "White Helmets" in line]
    assert line.split()[3:] == ["rescuers", "2", "2", "1", "0", "0", "0", "1", "0"]


@pytest.mark.parametrize("called", ["white-helmets", "White Helmets", "helmets", "الدفاع المدني"])
def test_one_voice_is_told_in_full(run: Run, ledger: Path, called: str) -> None:
    said = run("voices", called, "--ledger", ledger).stdout
    for words in (
        "the White Helmets",
        "2 claims in 2 articles: 2 happened",
        "of: chemical weapon 2",
        "parties to the conflict do the one or the other: 1 of 1 incident (",
        "1 own, 0 quoting  «الدفاع المدني»",
    ):
        assert words in said


def test_an_unknown_voice_and_one_of_several_are_sentences(run: Run, ledger: Path) -> None:
    unknown = run("voices", "nobody", "--ledger", ledger)
    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert "Nobody called nobody speaks or is named." in unknown.stderr
    several = run("voices", "e", "--ledger", ledger)
    assert several.exit_code == 1
    assert "e may be" in several.stderr


def test_voices_of_articles_need_no_ledger(run: Run, ledger: Path, texts: Path) -> None:
    given = run("voices", "--articles", texts, "--json")
    assert given.stdout == run("voices", "--json", "--ledger", ledger).stdout
    row = json.loads(run("voices", "ru-mod", "--articles", texts, "--json").stdout)
    assert (row["name"], row["record"]["party"]) == ("the Russian Ministry of Defence", "ru")


def test_an_article_that_cannot_be_read_is_told_and_the_status_says_so(run: Run, texts: Path) -> None:
    result = run("voices", "--articles", texts)
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert "White Helmets" in result.stdout


def test_an_empty_ledger_has_no_voices(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    run("add", tmp_path / "none", "--ledger", tmp_path / "e.db")
    assert run("voices", "--json", "--ledger", tmp_path / "e.db").stdout == "[]\n"
    assert "0 voices." in run("voices", "--ledger", tmp_path / "e.db").stderr


def test_link_writes_voices_and_namings(run: Run, texts: Path, tmp_path: Path) -> None:
    run("link", texts, "--out", tmp_path / "out")
    rows = [json.loads(line) for line in (tmp_path / "out" / "voices.jsonl").read_text("utf-8").splitlines()]
    assert {row["voice"]: row["name"] for row in rows} == {
        "white-helmets": "the White Helmets", "ru-mod": "the Russian Ministry of Defence", "شبكة": "شبكة",
    }  # fmt: skip
    assert "الدفاع المدني" in (tmp_path / "out" / "namings.jsonl").read_text("utf-8")
