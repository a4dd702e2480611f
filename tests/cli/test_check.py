"""`riwaya check`: the lint and the examples, of one entry or of all."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from riwaya.cli import check as command
from riwaya.languages.pack import build_pack, pack_folder
from riwaya.places.gazetteer import Gazetteer

Run = Callable[..., Any]


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The triggers of a small pack of two entries and a rule, to which the command is turned."""
    folder = tmp_path / "pack"
    (folder / "rules").mkdir(parents=True)
    shutil.copy(pack_folder() / "morphology.toml", folder)
    stages = ("ordinal", "small", "number", "people", "spot", "who", "month", "year", "clock", "date", "moment", "time")
    (folder / "labels.toml").write_text(
        "plain = ['pair']\n" + "".join(f"[made.{stage}]\n" for stage in stages), "utf-8"
    )
    path = folder / "triggers.toml"
    path.write_text(
        'label = "pair"\n[[entry]]\nid = "qasf"\nforms = ["قصف"]\nyes = ["بدأ القصف"]\n'
        'no = [{ text = "مقصف", why = "a canteen" }]\n'
        '[[entry]]\nid = "ghara"\nforms = ["غارة"]\nyes = ["شن غارة"]\nno = [{ text = "غاروا", why = "a verb" }]\n'
        'todo = ["غارات"]\n',
        "utf-8",
    )
    nowhere = Gazetteer(())
    monkeypatch.setattr(command, "pack_folder", lambda: folder)
    monkeypatch.setattr(command, "load_pack", lambda: build_pack(folder, nowhere))
    monkeypatch.setattr(Gazetteer, "load", classmethod(lambda *_: nowhere))
    return path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_all_is_well(run: Run, words: Path) -> None:
    assert words.exists()
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout == "5 examples of 2 blocks, 0 failed, 0 slips in the data.\n"


def test_a_failing_example_is_told_with_what_was_found(run: Run, words: Path) -> None:
    change(words, '"بدأ القصف"', '"بدأ الضرب"')
    change(words, '"مقصف"', '"القصف"')
    result = run("check")
    assert result.exit_code == 1
    assert "triggers.toml:3: qasf, yes 1\n  text: بدأ الضرب\n  expected: a match\n  found: nothing\n" in result.stdout
    assert (
        "triggers.toml:3: qasf, no 1\n  text: القصف\n  expected: no match (a canteen)\n  found: «القصف»"
        in result.stdout
    )
    assert "5 examples of 2 blocks, 2 failed" in result.stdout


def test_only_the_examples_of_the_entry_that_is_named_run(run: Run, words: Path) -> None:
    change(words, '"بدأ القصف"', '"بدأ الضرب"')
    assert run("check", "ghara").exit_code == 0
    for name in ("qasf", "triggers/qasf", "triggers.toml/qasf"):
        result = run("check", name)
        assert result.exit_code == 1
        assert "2 examples of 1 block, 1 failed" in result.stdout
    assert "5 examples of 2 blocks" in run("check", "triggers").stdout


def test_an_example_of_another_entry_that_spoils_this_one_is_seen(run: Run, words: Path) -> None:
    change(words, '["غارة"]', '["غارة", "بدأ القصف"]')
    assert "qasf, yes 1" in run("check").stdout


def test_a_known_failure_that_works_turns_red(run: Run, words: Path) -> None:
    change(words, '"غارات"', '"غارة"')
    result = run("check")
    assert result.exit_code == 1
    assert "works now: move it from todo to yes" in result.stdout


def test_a_slip_in_the_data_is_told_with_line_and_cure(run: Run, words: Path) -> None:
    change(words, 'id = "ghara"\n', 'id = "ghara"\nwaek = true\n')
    result = run("check")
    assert result.exit_code == 1
    assert "triggers.toml:9: ghara: unknown key 'waek' of the label pair." in result.stdout
    assert "1 slip in the data" in result.stdout
    assert run("check", "qasf").exit_code == 0


def test_data_that_does_not_load_is_told_whole(run: Run, words: Path) -> None:
    change(words, 'yes = ["بدأ القصف"]\n', "")
    change(words, 'yes = ["شن غارة"]\n', "")
    result = run("check")
    assert result.exit_code == 1
    assert "triggers.toml:3: qasf: has no `yes` example." in result.output
    assert "triggers.toml:7: ghara: has no `yes` example." in result.output


def test_an_unknown_name_is_answered_with_one_like_it(run: Run, words: Path) -> None:
    assert words.exists()
    result = run("check", "qafs")
    assert result.exit_code == 1
    assert "No entry, rule or file is called 'qafs'. Did you mean 'qasf'?" in result.stderr
