"""`riwaya copies`: what is shared between the articles of a ledger, and what was changed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

TOLD = "قصفت طائرات حربية سوق الخضار في بلدة كفرنبل بريف إدلب الجنوبي صباح الثلاثاء ما أدى إلى مقتل {} وإصابة آخرين"


@pytest.fixture
def ledger(run: Run, tmp_path: Path) -> Path:
    rows = [
        {"article": "b", "outlet": "موقع النهر", "published": "2019-11-28", "text": TOLD.format("عشرات المدنيين")},
        {"article": "a", "outlet": "موقع التل", "published": "2019-11-27", "text": TOLD.format("12 مدنيا")},
        {"article": "c", "outlet": "موقع السهل", "published": None, "text": TOLD.format("12 مدنيا")},
        {"article": "d", "outlet": "موقع السهل", "published": None, "text": "بحث الوزراء أسعار القمح في العاصمة."},
    ]
    articles, path = tmp_path / "in.jsonl", tmp_path / "l.db"
    articles.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    assert run("add", articles, "--ledger", path).exit_code == 0
    return path


def test_copies_are_told_with_their_changes_and_the_earlier_one_first(run: Run, ledger: Path) -> None:
    result = run("copies", "--ledger", ledger)
    assert result.exit_code == 0
    assert "موقع التل | 2019-11-27 | a, then موقع النهر | 2019-11-28 | b" in result.stdout
    assert "figure changed: «12 مدنيا» → «عشرات المدنيين»" in result.stdout
    assert "which of them first is not known" in result.stdout
    assert "word for word" in result.stdout
    assert "3 shared passages in 4 articles." in result.stderr


def test_one_article_and_changed_passages_alone(run: Run, ledger: Path) -> None:
    found = json.loads(run("copies", "c", "--changed", "--json", "--ledger", ledger).stdout)
    assert [(row["a"], row["b"], row["first"]) for row in found] == [("b", "c", None)]
    assert found[0]["changed"] == [["عشرات المدنيين", "12 مدنيا"]]
    assert found[0]["touched"] == [["figure"]]


def test_an_unknown_article_is_a_sentence(run: Run, ledger: Path) -> None:
    result = run("copies", "x", "--ledger", ledger)
    assert result.exit_code == 1
    assert "There is no article x in it. An article's id stands" in result.stderr
