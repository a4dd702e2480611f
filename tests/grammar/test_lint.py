"""The lint of the language data: each kind of slip is told with its file, line and cure, all at once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from riwaya.core.issue import Issue
from riwaya.languages.lint import PackError, lint
from riwaya.languages.pack import build_pack, pack_folder
from riwaya.places.gazetteer import Gazetteer

NOWHERE = Gazetteer(())

LABELS = """
plain = ["wa"]
spared = ["هـ", "GMT"]
[lists]
frame = ["strike", "kill"]
[collected]
actor = "actor.actor"
[label.trigger]
must = { event = "event" }
may = { frame = "frame", weak = "flag", takes = ["label"], days = "number", needs = ["word"] }
[label.actor]
must = { actor = "text" }
may = { acting = "actor" }
[label.furniture]
verbatim = true
[made.people]
groups = ["what"]
keep = { as = "frame" }
"""
SOUND = """label = "trigger"

[[entry]]
id = "qasf"
nouns = ["قصف"]
event = "shelling"
yes = ["بدأ القصف"]
no = [{ text = "مقصف الجامعة", why = "a canteen" }]
"""
RULE = """[[rule]]
id = "counted"
gives = "people"
pattern = "what:<trigger> <wa>?"
keep = { as = "kill" }
yes = ["قصف"]
no = [{ text = "بيت", why = "a house" }]
"""

Lint = Callable[..., tuple[Issue, ...]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack of one sound entry and one sound rule."""
    (tmp_path / "rules").mkdir()
    shutil.copy(pack_folder() / "morphology.toml", tmp_path)
    for name, text in (("labels.toml", LABELS), ("words.toml", SOUND), ("rules/people.toml", RULE)):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def linted(folder: Path) -> Lint:
    """The slips of the pack after one file of it was changed."""

    def linting(old: str = "", new: str = "", file: str = "words.toml") -> tuple[Issue, ...]:
        path = folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1) if old else text + new, "utf-8")
        return lint(folder, NOWHERE)

    return linting


def test_a_sound_pack_has_no_slips(folder: Path) -> None:
    assert lint(folder, NOWHERE) == ()
    assert build_pack(folder, NOWHERE, strict=True).entries[0].id == "qasf"


@pytest.mark.parametrize(
    ("old", "new", "line", "reason", "advice"),
    [
        ('event =', 'evnt =', 6, "unknown key 'evnt'", "Did you mean 'event'?"),
        ('event = "shelling"\n', "", 4, "has no 'event'", "shelling"),
        ('"shelling"', '"sheling"', 6, "event: unknown event 'sheling'", "Did you mean 'shelling'?"),
        ('event =', 'frame = "strke"\nevent =', 6, "frame: unknown frame 'strke'", "'strike'"),
        ('event =', 'weak = false\nevent =', 6, "weak: must be true", "Leave the line out"),
        ('event =', 'takes = "wa"\nevent =', 6, "takes: must be a list", "square brackets"),
        ('event =', 'takes = ["wah"]\nevent =', 6, "takes: unknown label 'wah'", "'wa'"),
        ('event =', 'days = "1"\nevent =', 6, "days: must be a number", "without quotes"),
        ('event =', 'needs = [""]\nevent =', 6, "needs: must be a word", "quotes"),
        ('event =', 'clitics = "nuon"\nevent =', 6, "unknown clitics 'nuon'", "'noun'"),
        ('label = "trigger"', 'label = "triger"', 4, "unknown label 'triger'", "'trigger'"),
        ('id = "qasf"', 'id = "Qasf_1"', 4, "bad id", "lower case"),
        ('id = "qasf"\n', "", 3, "has no id", "Add id"),
        ('nouns = ["قصف"]\n', "", 4, "has no words", "nouns"),
        ('["قصف"]', '"قصف"', 5, "nouns must be a list", "square brackets"),
        ('["قصف"]', '["قصف", ""]', 5, "is no word", "quotes"),
        ('["قصف"]', '["قصف/يقصف"]', 5, "a slash stands in it", "verbs"),
        ('nouns = ["قصف"]', 'verbs = ["قصف/"]', 5, "is no verb", "past/present"),
        ('["قصف"]', '["قصف (ال"]', 5, "a parenthesis is not closed", "optional"),
        ('["قصف"]', '["ﻗﺼﻒ"]', 5, "the presentation form U+FED7", "Write ق."),
        ('["قصف"]', '["قصفی"]', 5, "Farsi yeh (U+06CC)", "Write ي."),
        ('["قصف"]', '["کفر"]', 5, "Farsi kaf (U+06A9)", "Write ك."),
        ('["قصف"]', '["قصـف"]', 5, "tatweel", "Leave it out"),
        ('["قصف"]', '["قصف\u200f"]', 5, "the invisible character U+200F", "Delete it"),
        ('["قصف"]', '["قص\u200dف"]', 5, "the invisible character U+200D", "Delete it"),
        ('["قصف"]', '["قصf"]', 5, "letters that are not Arabic (f U+0066)", "spared"),
        ('["قصف"]', '["ا\u0653ب"]', 5, "not composed (NFC)", "Retype"),
        ('yes = ["بدأ القصف"]\n', "", 4, "has no `yes` example", "sentence of your own"),
        ('yes = ["بدأ القصف"]', "yes = []", 4, "has no `yes` example", "sentence of your own"),
        ('no = [{ text = "مقصف الجامعة", why = "a canteen" }]\n', "", 4, "has no `no` example", "look-alike"),
        (', why = "a canteen"', "", 8, "has no `why`", "few words"),
        ('{ text = "مقصف الجامعة", why = "a canteen" }', '"مقصف الجامعة"', 8, "has no `why`", "few words"),
        ('why = "a canteen"', 'wy = "a canteen"', 8, "unknown key 'wy' in an example", "'why'"),
        ('["بدأ القصف"]', '[{ text = "بدأ القصف", finds = "قصفت" }]', 7, "does not stand in its sentence", "Copy"),
        ('["بدأ القصف"]', '[{ finds = "قصفت" }]', 7, "an example without a sentence", "text ="),
        ('["بدأ القصف"]', '["بدأ\u200f القصف"]', 7, "the invisible character U+200F", "Delete it"),
        ('["بدأ القصف"]', '["بدأ القصف"', 8, "is no TOML", "bracket"),
        ('["قصف"]', '["قصف", "قَصْف"]', 5, "is there already (words.toml:4 qasf)", "Folded"),
        ('label = "trigger"', 'label = "trigger"\nclitcs = "noun"', None, "unknown key 'clitcs' above", "clitics"),
    ],
)  # fmt: skip
def test_a_slip_in_an_entry(linted: Lint, old: str, new: str, line: int | None, reason: str, advice: str) -> None:
    told = [issue for issue in linted(old, new) if reason in issue.reason]
    assert len(told) == 1
    assert told[0].source == (f"words.toml:{line}" if line else "words.toml")
    assert advice in told[0].advice


SECOND = """
[[entry]]
id = "{id}"
label = "{label}"
{attribute}
nouns = ["{form}"]
yes = ["جملة"]
no = [{{ text = "أخرى", why = "another" }}]
"""


@pytest.mark.parametrize(
    ("id_", "label", "attribute", "form", "reason"),
    [
        ("qasf", "trigger", 'event = "attack"', "هجوم", "the id is taken by words.toml:4"),
        ("other", "trigger", 'event = "attack"', "قَصف", "«قَصف» is there already (words.toml:4 qasf)"),
        ("other", "trigger", 'event = "attack"', "(ا)قصف", "«(ا)قصف» is there already (words.toml:4 qasf)"),
        ("other", "actor", 'actor = "army"\nacting = "arny"', "جيش", "acting: unknown actor 'arny'"),
    ],
)
def test_a_slip_between_entries(linted: Lint, id_: str, label: str, attribute: str, form: str, reason: str) -> None:
    (issue,) = linted(new=SECOND.format(id=id_, label=label, attribute=attribute, form=form))
    assert reason in issue.reason
    assert issue.source.startswith("words.toml:1")


@pytest.mark.parametrize(
    ("label", "attribute", "form"),
    [
        ("actor", 'actor = "army"\nacting = "army"', "قصف"),
        ("furniture", "", "Share/انشر"),
        ("wa", "", "بتوقيت GMT"),
    ],
)
def test_what_looks_like_a_slip_and_is_none(linted: Lint, label: str, attribute: str, form: str) -> None:
    assert linted(new=SECOND.format(id="other", label=label, attribute=attribute, form=form)) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "reason", "advice"),
    [
        ("<wa>", "<wah>", 4, "the pattern names 'wah', which nothing bears", "Did you mean 'wa'?"),
        ("<wa>?", "<wa", 4, "the pattern can't be read", "rules.py"),
        ("<wa>?", "(<wa>", 4, "the pattern can't be read", "rules.py"),
        ("what:", "wat:", 4, "a group 'wat' that people has not", "'what'"),
        ('gives = "people"', 'gives = "peple"', 3, "gives 'peple'", "'people'"),
        ('as = "kill"', 'as = "kil"', 5, "keep: as: unknown frame 'kil'", "'kill'"),
        ('as = "kill"', 'az = "kill"', 5, "keep: az: is unknown", "Known: as"),
        ('keep = { as = "kill" }\n', "", 2, "keeps no 'as'", "keep"),
        ("keep =", "kept =", 5, "unknown key 'kept'", "'keep'"),
        ('pattern = "what:<trigger> <wa>?"\n', "", 2, "has no pattern", "pattern"),
        (', why = "a house"', "", 7, "has no `why`", "few words"),
        ('yes = ["قصف"]\n', "", 2, "has no `yes` example", "sentence"),
        ('id = "counted"', 'id = "qasf"', 2, "the id is taken by words.toml:4", "another id"),
    ],
)
def test_a_slip_in_a_rule(linted: Lint, old: str, new: str, line: int, reason: str, advice: str) -> None:
    told = [issue for issue in linted(old, new, "rules/people.toml") if reason in issue.reason]
    assert len(told) == 1
    assert told[0].source == f"rules/people.toml:{line}"
    assert advice in told[0].advice


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('weak = "flag"', 'weak = "flagg"', "trigger: unknown kind of value 'flagg'"),
        ('plain = ["wa"]', 'plain = ["wa", "actor"]', "actor: has attributes and stands in `plain` too"),
        ("[lists]", "[list]", "can't be used"),
        ("[lists]", "[lists", "can't be used"),
    ],
)
def test_a_slip_in_the_schema(linted: Lint, old: str, new: str, reason: str) -> None:
    (issue,) = linted(old, new, "labels.toml")
    assert issue.source == "labels.toml"
    assert reason in issue.reason


def test_a_slip_in_the_morphology_is_told(linted: Lint) -> None:
    assert "morphology.toml" in [issue.source for issue in linted("article =", "artikle =", "morphology.toml")]


def test_a_file_that_is_no_text_is_told_and_the_others_are_read(folder: Path, linted: Lint) -> None:
    (folder / "more.toml").write_bytes(b'label = "\xff\xfe"')
    assert [issue.source for issue in linted("event =", "evnt =")] == ["more.toml", "words.toml:4", "words.toml:6"]


def test_an_entry_without_examples_does_not_load_and_all_slips_are_told(folder: Path, linted: Lint) -> None:
    linted('yes = ["بدأ القصف"]\n', "")
    linted('"shelling"', '"sheling"')
    with pytest.raises(PackError) as told:
        build_pack(folder, NOWHERE)
    assert len(told.value.issues) == 2
    assert "words.toml:4: qasf: has no `yes` example." in str(told.value)
    assert "words.toml:6: qasf: event: unknown event 'sheling'. Did you mean 'shelling'?" in str(told.value)


@pytest.mark.parametrize(
    ("old", "new", "file"),
    [
        ('["بدأ القصف"]', "[", "words.toml"),
        ('id = "qasf"\n', "", "words.toml"),
        ('["قصف"]', "3", "words.toml"),
        ('["بدأ القصف"]', "[3]", "words.toml"),
        ("<wa>?", "<wa", "rules/people.toml"),
        ("keep =", "kept =", "rules/people.toml"),
        ('id = "counted"\n', "", "rules/people.toml"),
    ],
)
def test_a_pack_that_cannot_be_read_with_is_told_and_no_traceback(
    folder: Path, linted: Lint, old: str, new: str, file: str
) -> None:
    assert linted(old, new, file)
    with pytest.raises(PackError, match=file):
        build_pack(folder, NOWHERE)


def test_only_a_strict_pack_minds_what_reading_can_live_with(folder: Path, linted: Lint) -> None:
    assert linted("event =", "evnt =")
    assert len(build_pack(folder, NOWHERE).entries) == 1
    with pytest.raises(PackError, match="evnt"):
        build_pack(folder, NOWHERE, strict=True)


def test_our_own_data_has_no_slips() -> None:
    slips = lint(pack_folder(), Gazetteer.load())
    assert slips == (), "\n".join(f"{slip.source}: {slip.reason}" for slip in slips)
