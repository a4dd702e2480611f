"""A small lexicon made for these tests, with the morphology of Arabic."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
import tomli

from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.entries import Entry, Morphology
from riwaya.grammar.row import Row
from riwaya.grammar.scanner import Scanner
from riwaya.languages.pack import pack_folder
from riwaya.text.fold import fold

MORPHOLOGY = msgspec.convert(tomli.loads((pack_folder() / "morphology.toml").read_text("utf-8")), Morphology)


def entry(name: str, label: str, clitics: str = "noun", **forms: Any) -> Entry:
    """An entry with these forms and nothing else."""
    words = {sort: tuple(given) for sort, given in forms.items()}
    return Entry(name, label, clitics, words, {}, (), (), (), "words.toml", 1)


WORDS = (
    entry("qasf", "trigger", nouns=["قصف"], verbs=["قصف/يقصف"]),
    entry("ghara", "trigger", nouns=["غارة", "غارات"], forms=["شن غارة"]),
    entry("istila", "trigger", nouns=["استيلاء"]),
    entry("jaysh", "actor", forms=["جيش", "الجيش الحر"]),
    entry("free", "group", forms=["حر"]),
    entry("state", "actor", forms=["النظام"]),
    entry("order", "group", forms=["نظام"]),
    entry("town", "place", forms=["كفرنبل", "دوما"]),
    entry("duma", "council", forms=["دوما"]),
    entry("in", "in", "conj", forms=["في"]),
    entry("gas", "means", forms=["هجوم (ال)كيماوي"]),
    entry("mines", "mines", nouns=["ألغام"]),
    entry("al-quds", "paper", "none", forms=["القدس"]),
)


@pytest.fixture
def alphabet() -> Alphabet:
    return Alphabet()


@pytest.fixture
def scanner(alphabet: Alphabet) -> Scanner:
    return Scanner(WORDS, MORPHOLOGY, alphabet)


@pytest.fixture
def scan(scanner: Scanner) -> Callable[[str], Row]:
    return lambda text: scanner.scan(fold(text))
