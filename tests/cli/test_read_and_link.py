"""`riwaya read` and `riwaya link`: the data contract, the summary, the exit status."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_jsonl_has_a_line_an_article_with_its_claims(run: Run, texts: Path) -> None:
    result = run("read", texts, "--jsonl")
    first, second = rows(result.stdout)
    assert (first["article"], second["article"]) == ("a1", "a2")
    assert [claim["event"] for claim in first["claims"]] == ["chemical_weapon", "shelling"]
    assert second["claims"][0]["status"] == "denied"
    assert set(first) == {"article", "claims"}
    assert "derivation" not in first["claims"][0]


def test_a_failure_is_told_and_sets_the_status_but_stops_nothing(run: Run, texts: Path) -> None:
    (texts / "a15.txt").write_text("خلل في النص", "utf-8")
    result = run("read", texts, "--jsonl")
    assert result.exit_code == 1
    assert len(rows(result.stdout)) == 2
    assert "empty.txt: is empty" in result.stderr
    assert "a15: could not be read" in result.stderr
    assert "2 articles read, 3 claims, 2 issues." in result.stderr


def test_all_well_is_status_nought_and_a_note_is_no_failure(run: Run, texts: Path) -> None:
    (texts / "empty.txt").unlink()
    (texts / "a3.txt").write_text("قصفت الطائرات دوما", "utf-16")
    result = run("read", texts)
    assert result.exit_code == 0
    assert "note: " in result.stderr
    assert "3 articles read, 4 claims, 0 issues." in result.stderr


def test_the_listing_quotes_the_words_and_keeps_terminals_safe(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\x1b[2Jقصفت\n\u202eالطائرات دوما", "utf-8")
    listing = run("read", tmp_path).stdout
    assert "«الطائرات دوما»" in listing
    assert "\x1b[2J" not in listing
    assert "\u202e" not in listing


def test_links_are_written_as_the_contract_has_them(run: Run, texts: Path, tmp_path: Path) -> None:
    result = run("link", texts, "--out", tmp_path / "out" / "deep")
    assert result.exit_code == 1
    out = {path.stem: rows(path.read_text("utf-8")) for path in (tmp_path / "out" / "deep").iterdir()}
    assert set(out) == {
        "claims", "incidents", "articles", "reuse", "control", "tallies", "mirror", "voices", "namings",
    }  # fmt: skip
    told, denied = out["claims"][0]["claims"][0], out["claims"][1]["claims"][0]
    assert told["incident"] == denied["incident"]
    assert told["utterance"] != denied["utterance"]
    assert out["articles"] == [{"article": "a1", "main": told["incident"]}, {"article": "a2", "main": told["incident"]}]
    (incident,) = [row for row in out["incidents"] if row["incident"] == told["incident"]]
    assert incident["killed"] == [40, 40]
    assert (incident["date"], incident["lat"], incident["injured"]) == ("2018-04-07", 33.57, None)
    assert incident["claims"] == sorted([told["id"], denied["id"]])
    assert out["reuse"] == []


def test_the_order_of_the_paths_leaves_no_trace_in_the_incidents(run: Run, texts: Path, tmp_path: Path) -> None:
    one, two = texts / "a1.txt", texts / "a2.txt"
    run("link", one, two, "--out", tmp_path / "x")
    run("link", two, one, "--out", tmp_path / "y")
    for name in ("incidents.jsonl", "articles.jsonl", "voices.jsonl", "namings.jsonl"):
        assert (tmp_path / "x" / name).read_bytes() == (tmp_path / "y" / name).read_bytes()


def test_a_file_that_the_user_may_not_read_is_an_issue_and_the_others_are_read(
    run: Run, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    access, read_bytes, shut = os.access, Path.read_bytes, texts / "a1.txt"

    def refused(path: Path) -> bytes:
        if path == shut:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(os, "access", lambda path, *rest, **more: Path(path) != shut and access(path, *rest, **more))
    monkeypatch.setattr(Path, "read_bytes", refused)
    result = run("read", shut, texts / "a2.txt")
    assert result.exit_code == 1
    assert "a1.txt: can't be read: Permission denied. Ask its owner" in result.stderr
    assert "1 article read, 1 claim, 1 issue." in result.stderr
