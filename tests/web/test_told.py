"""Reasons, advice and refusals: every one that a page can show is known in Arabic, with what changes in its place."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomli

import riwaya
from riwaya.exports.html import steady
from riwaya.web.told import told

HOME = Path(riwaya.__file__).parent
ROOMS = (
    *sorted((HOME / "intake").glob("*.py")),
    *(file for file in sorted((HOME / "web").rglob("*.py")) if file.stem != "described"),
    *(HOME / f"{name}.py" for name in ("core/correction", "engine/pool", "exports/example")),
    *(HOME / "ledger" / f"{name}.py" for name in ("captures", "coding", "connect", "judgements", "store")),
)
ELSEWHERE = (
    "riwaya add PATH", "postgresql://user", "address of a map", "riwaya[pg]", "riwaya read", "This is a folder",
    "Reviewed", "broken character{}",
)  # fmt: skip
"""What only the command line says before anything is served, a note in gold; and what is looked at below."""
SAID = re.compile(r"(is|has|was|can't|could|begins|holds) .+|[A-Z{].* .*[.]", re.DOTALL)
"""A reason, or a sentence: rooms say nothing else of that form to people."""


def said(file: Path) -> Iterator[str]:
    """What a module says, with `{}` for what changes; its docstrings left out."""
    tree = ast.parse(file.read_text("utf-8"))
    inside = {id(part) for one in ast.walk(tree) if isinstance(one, ast.JoinedStr) for part in ast.walk(one)} | {
        id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)
    }
    for one in ast.walk(tree):
        if isinstance(one, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in one.values)
        elif isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in inside:
            yield one.value


def in_arabic() -> dict[str, str]:
    rows = tomli.loads((HOME / "web" / "interface" / "told.ar.toml").read_text("utf-8"))["told"]
    return {row["en"]: row["ar"] for row in rows}


def test_whatever_a_page_can_say_of_the_rooms_is_known_in_arabic() -> None:
    known = {re.sub(r"\{\w+\}", "{}", english) for english in in_arabic()}
    found = [one for file in ROOMS for one in said(file) if SAID.fullmatch(one)]
    assert len(found) > 60
    missing = [
        one
        for one in found
        if one.removeprefix("{}: ") not in known
        and told(one.replace("{}", "x"), "ar") is None
        and not any(words in one for words in ELSEWHERE)
    ]
    assert missing == []


def test_nothing_in_it_turns_the_line() -> None:
    assert [arabic for arabic in in_arabic().values() if arabic != steady(arabic)] == []


def test_nothing_changes_in_arabic_that_does_not_in_english() -> None:
    for english, arabic in in_arabic().items():
        assert set(re.findall(r"\{\w+\}", arabic)) <= set(re.findall(r"\{\w+\}", english)), english


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("is a Word, Excel or zip file, not a text", "ملف Word أو Excel أو zip وليس نصًا"),
        ("has a publication date that is none: 2020-13", "فيه تاريخ نشر غير صحيح: 2020-13"),
        ("was captured again with another text and another title, and kept as capture 2",
         "التُقط من جديد مع اختلاف في النص والعنوان، وحُفظ التقاطًا رقمه 2"),
        ("has 1 broken character, shown as \ufffd", "فيه محرف تالف يظهر هكذا: \ufffd"),
        ("has 3 broken characters, shown as \ufffd", "فيه محارف تالفة عددها 3 تظهر هكذا: \ufffd"),
        ("x.db: The disk is full. Make room and run the command again: what was added stays.",
         "x.db: القرص ممتلئ. أفسح فيه وحاول من جديد: ما أضيف يبقى."),
        ("No actor is called {name}. Names like it: a, b.", "لا جهة بالاسم {name}. أسماء تشبهه: a, b."),
    ],
)  # fmt: skip
def test_what_changes_is_put_in_its_place_and_told_in_arabic_where_that_is_known(english: str, arabic: str) -> None:
    assert told(english, "ar") == arabic
    assert told(english, "en") == english


def test_what_is_not_known_is_told_to_be_so() -> None:
    assert told("something else altogether", "ar") is None
