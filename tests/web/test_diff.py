"""Two wordings of one passage, word by word."""

from riwaya.core.reuse import Edit
from riwaya.web.diff import Stretch, word_diff


def test_a_change_is_shown_between_the_words_that_stand_in_both() -> None:
    found = word_diff("قتل 20 مدنيا أمس", "قتل 30 مدنيا", [Edit("20", "30", ("figure",))])
    assert found == [
        Stretch("قتل", "قتل", same=True),
        Stretch("20", "30", same=False, touches=("figure",)),
        Stretch("مدنيا", "مدنيا", same=True),
        Stretch("أمس", "", same=False),
    ]


def test_spelling_and_punctuation_that_make_no_other_word_are_no_change() -> None:
    assert [one.same for one in word_diff("إدلب، أمسِ", "ادلب أمس.")] == [True]


def test_the_words_of_either_text_are_all_there_in_their_order() -> None:
    one, other = "أ ب ج د هـ و", "ز أ ج ح د و"
    found = word_diff(one, other)
    assert " ".join(stretch.a for stretch in found if stretch.a) == one
    assert " ".join(stretch.b for stretch in found if stretch.b) == other
