"""Lexicon entries: how they are read, and what forms are made of them."""

from pathlib import Path

import pytest

from riwaya.grammar.entries import conjugate, example, load_entries, optional

from .conftest import MORPHOLOGY


def lexicon(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "words.toml"
    path.write_text(text, "utf-8")
    return path


def test_an_entry_is_read_with_its_line_and_what_its_file_says_for_all(tmp_path: Path) -> None:
    path = lexicon(
        tmp_path,
        'label = "trigger"\n\n[[entry]]\nid = "one"\nnouns = ["قصف"]\nevent = "shelling"\nyes = ["قصف الحي"]\n\n'
        '[[entry]]\nid = "two"\nlabel = "light"\nclitics = "verb"\nverbs = ["شن/يشن"]\n'
        'no = [{ text = "شنطة", why = "a bag" }]\n',
    )
    one, two = load_entries(path)
    assert (one.id, one.label, one.clitics, one.file, one.line) == ("one", "trigger", "noun", "words.toml", 4)
    assert (one.forms, one["event"], one["weak"]) == ({"nouns": ("قصف",)}, "shelling", None)
    assert one.yes[0].text == "قصف الحي"
    assert (two.label, two.clitics, two.line) == ("light", "verb", 10)
    assert two.no[0].why == "a bag"


def test_an_example_is_a_sentence_or_a_table() -> None:
    assert example("جملة").text == "جملة"
    told = example({"text": "جملة", "finds": "كلمة"})
    assert (told.text, told.finds, told.why) == ("جملة", "كلمة", None)


@pytest.mark.parametrize(
    ("form", "forms"),
    [
        ("قصف", {"قصف"}),
        ("هجوم (ال)كيماوي", {"هجوم كيماوي", "هجوم الكيماوي"}),
        ("(قام )ب(ال)قصف", {"قام بالقصف", "قام بقصف", "بالقصف", "بقصف"}),
        ("كيماوي(ا)", {"كيماوي", "كيماويا"}),
        ("أُصيب", {"اصيب"}),
    ],
)
def test_a_parenthesis_may_be_left_out(form: str, forms: set[str]) -> None:
    assert set(optional(form)) == forms


@pytest.mark.parametrize(
    ("verb", "among"),
    [
        ("قصف/يقصف", {"قصف", "قصفت", "قصفوا", "قصفنا", "يقصف", "تقصف", "يقصفون", "يقصفوا", "تقصفن"}),
        ("شن/يشن", {"شن", "شنت", "شنوا", "شننا", "يشن", "تشن", "يشنون"}),
        ("أصاب/يصيب", {"اصاب", "اصابوا", "اصبنا", "يصيب", "يصب"}),
        ("نفى/ينفي", {"نفي", "نفت", "نفوا", "نفيا", "نفينا", "ينفي", "تنفي", "ينف", "ينفون"}),
        ("قال/يقول", {"قال", "قالت", "قالوا", "يقول", "تقول", "يقل", "يقولون"}),
        ("لجأ إلى/يلجأ إلى", {"لجا الي", "لجات الي", "لجاوا الي", "يلجا الي", "تلجا الي"}),
        ("قتل", {"قتل", "قتلت", "قتلوا"}),
        ("أسفر عن/يسفر عن", {"اسفر عن", "اسفرت عن", "يسفر عن", "تسفر عن"}),
    ],
)
def test_a_verb_has_its_persons(verb: str, among: set[str]) -> None:
    assert among <= conjugate(verb, MORPHOLOGY)


def test_a_lone_past_has_no_present() -> None:
    assert not [form for form in conjugate("قتل", MORPHOLOGY) if form.startswith("ي")]


def test_a_hamza_at_the_end_is_no_weak_letter() -> None:
    assert not {"لجت", "لجوا", "يلج"} & conjugate("لجأ/يلجأ", MORPHOLOGY)
