"""Words, numbers and marks of a folded text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.grammar.alphabet import Alphabet
from riwaya.text.fold import fold
from riwaya.text.words import pieces, sort_of

ARABIC = st.text(alphabet=[chr(code) for code in range(0x0600, 0x0700)])


@given(
    st.one_of(
        st.text(), ARABIC, st.lists(st.sampled_from(["قصف", " ", "\n", "3", ".", "،", "1,5", "—", "😀"])).map("".join)
    )
)
def test_tokens_hold_everything_but_white_space(text: str) -> None:
    letters = fold(text).letters
    done = 0
    for start, end, sort in tokens(letters):
        assert done <= start < end
        assert letters[done:start].strip() == ""
        assert sort in Alphabet.sorts
        done = end
    assert letters[done:].strip() == ""


@pytest.mark.parametrize(
    ("text", "sorts"),
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
def test_a_token_has_its_sort(text: str, sorts: list[str]) -> None:
    assert [token.sort for token in tokens(fold(text).letters)] == sorts


def test_a_full_stop_after_a_number_ends_the_sentence() -> None:
    assert [token.sort for token in tokens("عام 2016. ثم")] == ["word", "digits", "stop", "word"]
