"""`riwaya drift`, and claims from a file: what was read once can be compared and linked again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def readings(run: Run, texts: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The claims of two articles as read, and with one changed, one gone."""
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    rows = [json.loads(line) for line in run("read", texts, "--jsonl").stdout.splitlines()]
    old.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    rows[0]["claims"][0] |= {"places": [], "id": "other"}
    rows[1]["claims"].pop()
    new.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return old, new


def test_changes_are_listed_and_counted(run: Run, readings: tuple[Path, Path]) -> None:
    result = run("drift", *readings)
    assert result.exit_code == 0
    assert "0 claims appeared, 1 vanished, 1 changed (places 1), in 2 of 2 articles." in result.stderr
    lines = result.stdout.splitlines()
    assert lines[0] == "a1"
    assert lines[1].startswith("  ~ ")
    assert lines[2].startswith("      places: [{")
    assert lines[2].endswith("→ []")
    assert lines[4].startswith("  - ")
    changed, gone = json.loads(run("drift", *readings, "--json").stdout)
    assert (changed["fields"], gone["new"]) == (["places"], None)


def test_nothing_changed_is_said_too(run: Run, readings: tuple[Path, Path]) -> None:
    result = run("drift", readings[0], readings[0])
    assert result.stdout == ""
    assert "0 claims appeared, 0 vanished, 0 changed, in 0 of 2 articles." in result.stderr


def test_known_claims_are_linked_without_reading(run: Run, readings: tuple[Path, Path], tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    articles.write_text('{"article": "a1", "text": "نص"}\n{"article": "a9", "text": "نص"}\n', "utf-8")
    result = run("link", articles, "--claims", readings[0], "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert "has claims of 1 article not among those given: a2" in result.stderr
    rows = [json.loads(line) for line in (tmp_path / "out" / "claims.jsonl").read_text("utf-8").splitlines()]
    told = json.loads(readings[0].read_text("utf-8").splitlines()[0])["claims"]
    assert [claim["id"] for claim in rows[0]["claims"]] == [claim["id"] for claim in told]
    assert rows[1] == {"article": "a9", "claims": []}


@pytest.mark.parametrize(
    ("line", "reason"),
    [("{", "is no line of claims"), ('{"article": "a"}', "lacks 'claims'"),
     ('{"article": "a", "claims": [3]}', "is no line of claims"),
     ('{"article": "a", "claims": [{"id": "1"}]}', "missing required field")],
)  # fmt: skip
def test_a_broken_line_is_named(run: Run, tmp_path: Path, line: str, reason: str) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text(f"\n{line}\n", "utf-8")
    result = run("drift", broken, broken)
    assert result.exit_code == 1
    assert "broken.jsonl:2: " in result.stderr
    assert reason in result.stderr


@pytest.mark.parametrize(
    ("claims", "reason"), [("", "holds no claims"), ('{"article": "z", "claims": []}', "given: z")]
)
def test_claims_of_no_article_given_are_an_issue(
    run: Run, texts: Path, tmp_path: Path, claims: str, reason: str
) -> None:
    (tmp_path / "claims.jsonl").write_text(claims, "utf-8")
    result = run("link", texts / "a1.txt", "--claims", tmp_path / "claims.jsonl", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert reason in result.stderr


def test_a_line_end_of_unicode_within_a_claim_ends_no_line(run: Run, tmp_path: Path) -> None:
    line = '{"article": "a\u2028b\x85c", "claims": []}'
    (tmp_path / "claims.jsonl").write_text(line, "utf-8")
    assert run("drift", tmp_path / "claims.jsonl", tmp_path / "claims.jsonl").exit_code == 0
