"""Families of entries: what is written once in a template, for each of many blocks."""

from pathlib import Path

import pytest

from riwaya.core.issue import Issue
from riwaya.grammar.entries import load_entries
from riwaya.grammar.source import Source, read_source

STATES = """\
label = "actor"
each = "state"

[[made]]
id = "actor-{id}-forces"
side = "{id}"
countries = ["{id}"]
place_name = true
forms = ["جيش {adjectives:(ال)*}", "قوات {lands}", "{more}"]
yes = ["انسحب الجيش {adjectives:ال*}"]
no = [{ text = "غنى مطرب {adjectives}", why = "a singer" }]

[[made]]
id = "nationality-{id}"
label = "nationality"
forms = ["{adjectives:*ة}"]

[[state]]
id = "kr"
adjectives = ["كوري جنوبي"]
lands = ["كوريا الجنوبية", "سيول"]
more = []

[[state]]
id = "za"
adjectives = ["جنوب~أفريقي"]
lands = ["بريتوريا"]
more = ["قوات القارة"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "states.toml"
    file.write_text(STATES, "utf-8")
    return file


def test_each_block_gives_one_entry_of_each_template(path: Path) -> None:
    entries = load_entries(path)
    assert [entry.id for entry in entries] == [
        "actor-kr-forces",
        "nationality-kr",
        "actor-za-forces",
        "nationality-za",
    ]
    assert [entry.label for entry in entries] == ["actor", "nationality"] * 2
    korea = entries[0]
    assert (korea["side"], korea["countries"], korea["place_name"]) == ("kr", ["kr"], True)
    assert (korea.yes[0].text, korea.no[0].text) == ("انسحب الجيش الكوري الجنوبي", "غنى مطرب كوري جنوبي")


def test_a_form_is_repeated_for_each_word_of_a_list_and_shapes_every_part_of_it(path: Path) -> None:
    korea, korean, africa, african = load_entries(path)
    assert korea.forms["forms"] == ("جيش (ال)كوري (ال)جنوبي", "قوات كوريا الجنوبية", "قوات سيول")
    assert korean.forms["forms"] == ("كورية جنوبية",)
    assert africa.forms["forms"] == ("جيش (ال)جنوب أفريقي", "قوات بريتوريا", "قوات القارة")
    assert african.forms["forms"] == ("جنوب أفريقية",)


def test_what_is_made_stands_where_its_block_does(path: Path) -> None:
    source = read_source(path, path.parent, "entry")
    assert isinstance(source, Source)
    lines = [STATES.split("\n").index(f'id = "{code}"') + 1 for code in ("kr", "za")]
    assert [block.line() for block in source.blocks] == [lines[0], lines[0], lines[1], lines[1]]
    assert [entry.line for entry in load_entries(path)] == [block.line() for block in source.blocks]
    assert source.defaults == {"label": "actor"}


def test_a_block_without_what_a_template_asks_for_is_told(path: Path) -> None:
    path.write_text(STATES.replace("more = []\n", ""), "utf-8")
    issue = read_source(path, path.parent, "entry")
    assert isinstance(issue, Issue)
    assert "'more'" in issue.reason
