"""Words, numbers and marks of a folded text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.grammar.alphabet import Alphabet
from riwaya.text.fold import fold
from riwaya.text.words import pieces, sort_of

ARABIC = st.text(alphabet=[chr(code) for code in range(0x0600, 0x0700)])


def sorts(text: str) -> list[str]:
    return [sort for piece in pieces(fold(text).letters) if (sort := sort_of(piece))]


@given(
    st.one_of(
        st.text(), ARABIC, st.lists(st.sampled_from(["قصف", " ", "\n", "3", ".", "،", "1,5", "—", "😀"])).map("".join)
    )
)
def test_pieces_hold_every_letter(text: str) -> None:
    letters = fold(text).letters
    assert "".join(pieces(letters)) == letters
    for piece in pieces(letters):
        assert sort_of(piece) in (*Alphabet.sorts, "")
        assert not piece.startswith("  ") or not sort_of(piece)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت القوات", ["word", "word"]),
        ("قتل 12 مدنيا.", ["word", "digits", "word", "stop"]),
        ("في 3/5/2016", ["word", "digits"]),
        ("1,500 و2.5", ["digits", "word", "digits"]),
        ("قال: نعم، لا؛", ["word", "colon", "word", "comma", "word", "comma"]),
        ("(حلب) [دمشق]", ["open", "word", "close", "open", "word", "close"]),
        ("أين؟ هنا!", ["word", "stop", "word", "stop"]),
        ("حلب - دمشق – حمص", ["word", "dash", "word", "dash", "word"]),
        ("سطر\n\nسطر", ["word", "line", "word"]),
        ("100%", ["digits", "mark"]),
    ],
)
def test_a_piece_has_its_sort(text: str, expected: list[str]) -> None:
    assert sorts(text) == expected


def test_a_full_stop_after_a_number_ends_the_sentence() -> None:
    assert sorts("عام 2016. ثم") == ["word", "digits", "stop", "word"]


def test_a_piece_takes_the_one_space_before_it_along() -> None:
    assert pieces("شن غارة، ثم  عاد") == ["شن", " غارة", "،", " ثم", "  ", "عاد"]
