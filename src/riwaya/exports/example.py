"""A correction as a `todo` example for the linguist: a sentence in other words, for the entry that erred."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim, Step
from riwaya.core.problem import Problem
from riwaya.grammar.harness import Exemplified
from riwaya.languages.pack import Pack
from riwaya.text.fold import fold_words

_OWN = 4
"""Words in a row that a sentence may share with the article: longer ones are the article's, and stay there."""


def erred(steps: Iterable[Step], field: str, pack: Pack) -> list[Exemplified]:
    """The entries and rules by which a claim was read, those of one of its fields first; without the gazetteer's."""
    exemplified: tuple[Exemplified, ...] = (*pack.rules, *pack.entries)
    known = {one.id: one for one in exemplified if one.file}
    found = sorted(steps, key=lambda step: step.field != field)
    names = dict.fromkeys(name for step in found for name in _names(step))
    return [known[name] for name in names if name in known]


def _names(step: Step) -> Iterator[str]:
    yield step.rule
    for part in step.parts:
        yield from _names(part)


def todo(sentence: str, entry: Exemplified | None, article: Article, claims: Sequence[Claim]) -> str:
    """The lines of TOML that go into an entry, or become a new one.

    Raises Problem where the sentence is the article's own, names one of its persons, or is none.
    """
    text = " ".join(sentence.split())
    if not text:
        raise Problem("Write the sentence in your own words.")
    if _shares(text, article.text):
        raise Problem(
            f"More than {_OWN} words in a row are the article's. Say it in your own words: "
            "no sentence of the news goes into the project."
        )
    persons = [person.surface for claim in claims for person in claim.persons]
    if any(fold_words(name) and fold_words(name) in fold_words(text) for name in persons):
        raise Problem("The sentence names a private person of the article. Leave the name out.")
    line = f"todo  = [{_quoted(text)}]"
    if entry is None:
        head = '[[entry]]\nid    = ""  # of the new entry; it needs forms, a label, and an example under `yes` and `no`'
        return f"{head}\n{line}\n"
    return (
        f"# {entry.file}, line {entry.line}, id = {_quoted(entry.id)}: add the sentence to the list `todo` there.\n"
        f"{line}\n"
    )


def _shares(text: str, other: str) -> bool:
    """Whether the text has more words in a row from another one than it may."""
    words, whole = fold_words(text).split(), f" {' '.join(fold_words(other).split())} "
    runs = (words[start : start + _OWN + 1] for start in range(len(words) - _OWN))
    return any(f" {' '.join(run)} " in whole for run in runs)


def _quoted(text: str) -> str:
    """A string as TOML writes it."""
    return msgspec.json.encode("".join(letter for letter in text if letter.isprintable())).decode()
