"""`riwaya try`: what is found in a text, with its words and the rules behind it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from typer.testing import CliRunner

from riwaya.cli.main import app
from riwaya.cli.tree import claim_lines
from riwaya.core.claim import Actor, Claim, Step, Voice
from riwaya.core.span import Span

Run = Callable[..., Any]
TEXT = "قال الدفاع المدني إن القصف قتل 40 مدنيا في دوما"


def test_claims_come_first_then_what_else_was_found(run: Run) -> None:
    result = run("try", TEXT)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "1 claim."
    assert lines[1].startswith("1. ")
    assert "   status: happened" in lines
    (head,) = [line for line in lines if line.startswith("Found beside them")]
    rest = lines[lines.index(head) + 1 :]
    assert "   trigger.noun: qasf [21:26] «القصف»" in rest
    assert not [line for line in rest if line.startswith(("   comma: ", "   wa: ", "   word: "))]


def test_a_field_stands_with_its_words_and_the_rules_that_filled_it() -> None:
    text = "قصفت مدفعية قوات النظام البلدة"
    parts = (Step("part-artillery", Span(5, 11)), Step("actor-army", Span(12, 23)))
    claim = Claim(
        "c", "a", "shelling", Voice("outlet", id="outlet"),
        perpetrators=(Actor("مدفعية قوات النظام", "sy-gov-forces"),),
        spans={"perpetrators": (Span(5, 23),), "trigger": (Span(0, 4),)},
        derivation=(
            Step("who-named", Span(5, 23), parts, "perpetrators"), Step("qasf", Span(0, 4), (), "trigger"),
            Step("loose", Span(0, 4)),
        ),
    )  # fmt: skip
    assert list(claim_lines(1, claim, text, None))[1:] == [
        "   event: shelling",
        "   voice: kind outlet, attitude neutral, id outlet",
        "   kind: event",
        "   status: happened",
        "   perpetrators: id sy-gov-forces",
        "      «مدفعية قوات النظام»",
        "      - who-named [5:23] «مدفعية قوات النظام»",
        "        - part-artillery [5:11] «مدفعية»",
        "        - actor-army [12:23] «قوات النظام»",
        "   trigger:",
        "      «قصفت»",
        "      - qasf [0:4] «قصفت»",
        "   how it was found:",
        "      - loose [0:4] «قصفت»",
    ]


def test_json_has_claims_with_derivation_and_items_with_parts(run: Run) -> None:
    data = json.loads(run("try", TEXT, "--json").stdout)
    assert set(data) == {"claims", "items"}
    assert {"sentence", "event", "voice", "derivation"} <= set(data["claims"][0]) | {"derivation"}
    for item in data["items"]:
        start, end = item["span"]
        assert TEXT[start:end] == item["words"]
        assert set(item) == {"label", "rule", "span", "words", "parts"}
    counted = next(item for item in data["items"] if item["label"] == "people")
    assert counted["words"] == "40 مدنيا"
    assert counted["parts"]


def test_text_may_come_from_standard_input_in_any_encoding() -> None:
    for encoding in ("utf-8", "utf-16"):
        result = CliRunner().invoke(app, ["try", "-"], input=TEXT.encode(encoding))
        assert result.exit_code == 0
        assert "القصف" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("",), "There is no text to try"),
        (("  \n",), "There is no text to try"),
        ((TEXT, "--published", "yesterday"), "--published yesterday: this is no day"),
        ((TEXT, "--published", "2019-13-01"), "2019-11-26"),
    ],
)
def test_what_cannot_be_tried_is_a_sentence(run: Run, arguments: tuple[str, ...], words: str) -> None:
    result = run("try", *arguments)
    assert result.exit_code == 1
    assert words in result.stderr


@pytest.mark.parametrize("text", ["hello", "😀", "\u202e\u200f", "ًٌٍ", "...", "\x1b[2J قصف", "قصف" * 5000])
def test_any_text_can_be_tried(text: str) -> None:
    result = CliRunner().invoke(app, ["try", text])
    assert result.exit_code == 0
    assert "\x1b[2J" not in result.stdout


def test_the_day_of_publication_is_used() -> None:
    result = CliRunner().invoke(app, ["try", "قصفت قوات النظام بلدة كفرنبل أمس", "--published", "2019-11-26"])
    assert "2019-11-25" in result.stdout
