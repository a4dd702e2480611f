"""`riwaya add`, `incidents` and `show`: from texts to the accounts of an incident."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from riwaya.cli.words import day, toll, voice
from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, TimeSpan, Toll, Voice

Run = Callable[..., Any]


@pytest.fixture
def ledger(run: Run, texts: Path, tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    result = run("add", texts, "--ledger", path)
    assert result.exit_code == 1
    assert f"2 articles read, 3 claims, 2 incidents in {path}, 1 issue." in result.stderr
    return path


def test_incidents_are_a_table(run: Run, ledger: Path) -> None:
    result = run("incidents", "--ledger", ledger)
    assert result.exit_code == 0
    (line,) = [line for line in result.stdout.splitlines() if "Duma" in line]
    for cell in ("2018-04-07", "Chemical", "40", "1 happened, 1 denied", "White Helmets"):
        assert cell in line
    assert "unknown" in result.stdout


def test_incidents_can_be_asked_for_by_their_number_of_accounts(run: Run, ledger: Path) -> None:
    (only,) = json.loads(run("incidents", "--ledger", ledger, "--accounts", "2", "--json").stdout)
    assert only["accounts"] == 2
    assert sorted(only["voices"]) == ["the Russian Ministry of Defence", "the White Helmets"]


def test_show_gives_each_account_with_its_words(run: Run, ledger: Path) -> None:
    (only,) = json.loads(run("incidents", "--ledger", ledger, "--accounts", "2", "--json").stdout)
    result = run("show", only["incident"][:5], "--ledger", ledger)
    assert result.exit_code == 0
    for words in (
        "1. the White Helmets (rescuers, neutral)",
        "2. the Russian Ministry of Defence (government, denying)",
        "happened; 40 civilians killed; on 2018-04-07; at Duma",
        "«نفت الوزارة هجوم كيماوي على دوما»",
        "شبكة | 2018-04-08 | a1",
    ):
        assert words in result.stdout
    assert not [line for line in result.stdout.splitlines() if "White Helmets" in line and "الدفاع" in line]
    data = json.loads(run("show", only["incident"], "--ledger", ledger, "--json").stdout)
    assert [account["article"] for account in data["accounts"]] == ["a1", "a2"]


def test_an_unknown_or_short_incident_is_a_sentence(run: Run, ledger: Path) -> None:
    for start, words in (("xyz", "no incident xyz"), ("i", "2 incidents begin with i"), ("", "no id")):
        result = run("show", start, "--ledger", ledger)
        assert result.exit_code == 1
        assert words in result.stderr


def test_adding_again_reads_nothing_and_changes_nothing(run: Run, ledger: Path, texts: Path) -> None:
    before = run("incidents", "--ledger", ledger, "--json").stdout
    (texts / "empty.txt").unlink()
    result = run("add", texts, "--ledger", ledger)
    assert result.exit_code == 0
    assert "0 articles read, 0 claims, 2 articles already there, 2 incidents" in result.stderr
    assert run("incidents", "--ledger", ledger, "--json").stdout == before


def test_a_later_article_joins_the_incident(run: Run, ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "a9.txt").write_text("قال الدفاع المدني إن هجوم كيماوي على دوما قتل 40 مدنيا", "utf-8")
    assert run("add", tmp_path / "a9.txt", "--ledger", ledger).exit_code == 0
    assert json.loads(run("incidents", "--ledger", ledger, "--accounts", "3", "--json").stdout)


def test_a_changed_article_is_refused_and_the_ledger_keeps_the_first(run: Run, ledger: Path, texts: Path) -> None:
    (texts / "a1.txt").write_text("نص آخر تماما عن دوما", "utf-8")
    result = run("add", texts / "a1.txt", "--ledger", ledger)
    assert result.exit_code == 1
    assert "a1: is in the ledger with another text" in result.stderr


@pytest.mark.parametrize("command", [("incidents",), ("show", "i1")])
def test_a_missing_ledger_is_a_sentence(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    result = run(*command, "--ledger", tmp_path / "none.db")
    assert result.exit_code == 1
    assert "There is no ledger here" in result.stderr


def test_contradictions_are_laid_side_by_side(run: Run, ledger: Path) -> None:
    line = "event: happened (the White Helmets); denied (the Russian Ministry of Defence)"
    result = run("contradictions", "--ledger", ledger)
    assert line in result.stdout
    assert "1 incident with contradictions, of 2." in result.stderr
    (row,) = json.loads(run("contradictions", "--json", "--ledger", ledger).stdout)
    assert [slot["slot"] for slot in row["contradictions"]] == ["event"]
    assert line in run("show", row["incident"], "--ledger", ledger).stdout
    unknown = run("contradictions", "nothing", "--ledger", ledger)
    assert unknown.exit_code == 1
    assert "There is no incident nothing." in unknown.stderr


def test_a_voice_without_a_name_of_its_own_has_that_of_its_id() -> None:
    spoken = Claim("c", "a", "shelling", Voice("government", "neutral", "sd-gov"))
    assert voice(spoken, Article("", "a")) == "the Sudanese government"


@pytest.mark.parametrize(
    ("article", "called"),
    [
        (Article("", "a", "Step Agency"), "Step Agency"),
        (Article("", "a", None, url="https://www.enabbaladi.net/archives/1"), "Enab Baladi"),
        (Article("", "a", None, url="https://news.example.org/1"), "news.example.org"),
        (Article("", "a"), "a"),
    ],
)
def test_an_outlet_that_speaks_for_itself_has_its_own_name(article: Article, called: str) -> None:
    assert voice(Claim("c", "a", "shelling", OUTLET), article) == called


def test_a_day_is_no_finer_than_it_is_told() -> None:
    told = [
        Claim("c", "a", "shelling", OUTLET, time=TimeSpan("", "2016-01-01", end, precision))
        for end, precision in (("2016-12-31", "year"), ("2016-01-31", "month"), ("2016-01-01", "day"))
    ]
    assert [day("2016-01-01", told[:number]) for number in range(1, 4)] == ["2016", "2016-01", "2016-01-01"]
    assert day("2016-01-01", []) == "2016-01-01"


def test_a_toll_is_told_as_in_a_sentence() -> None:
    assert toll(Toll("killed", "women", "", 1, 1)) == "1 woman killed"
    assert toll(Toll("events", "strikes", "", 11, None)) == "at least 11 strikes"
