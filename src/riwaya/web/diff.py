"""Two texts word by word: what stands in both, and what in one of them alone."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import msgspec

from riwaya.core.reuse import Edit
from riwaya.text.fold import fold_words

_SILENT = ".,;:!?()[]-\u2013\u2014\u2026\u060c\u061b\u061f"
"""Marks that make no other word of the one beside them."""
_REMEMBERED = 1 << 14
"""Words that are remembered as they are compared: most stand in one text after the other."""


class Stretch(msgspec.Struct, frozen=True):
    """Words that stand in both texts, or those of the one for which others stand in the other."""

    a: str
    b: str
    same: bool
    touches: tuple[str, ...] = ()
    """What the change touches, where that is known."""


def word_diff(a: str, b: str, edits: Iterable[Edit] = ()) -> list[Stretch]:
    """Two texts in stretches; spelling that makes no other word, and punctuation, is no change.

    `edits` tell of changes what they touch.
    """
    one, other = a.split(), b.split()
    known = {(edit.a, edit.b): edit.touches for edit in edits}
    found = []
    matched = SequenceMatcher(None, _keys(one), _keys(other), autojunk=False)
    for tag, start, end, b_start, b_end in matched.get_opcodes():
        before, after = " ".join(one[start:end]), " ".join(other[b_start:b_end])
        touches = known.get((before.strip(_SILENT), after.strip(_SILENT)), ()) if tag != "equal" else ()
        found.append(Stretch(before, after, tag == "equal", touches))
    return found


def _keys(words: Sequence[str]) -> list[str]:
    return [_key(word) for word in words]


@lru_cache(_REMEMBERED)
def _key(word: str) -> str:
    return fold_words(word).strip(_SILENT)
