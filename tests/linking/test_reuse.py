"""Copies: which passages two articles share, what was changed in them, and what is a mere formula."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.core.article import Article
from riwaya.core.reuse import Reuse
from riwaya.languages.pack import load_pack
from riwaya.linking.copies.edits import touched
from riwaya.linking.copies.reuse import find_reuse, reuse_between

LEAD = "أفاد المجلس بأن طائرة حربية قصفت سوق الخضار في بلدة كفرنبل صباح الثلاثاء ما أدى إلى مقتل 12 مدنيا وإصابة آخرين"
CAMP = "وتضم المخيمات القريبة من الحدود نحو مليون شخص بحسب إحصاءات لجنة الإغاثة المحلية التي تعمل في المنطقة منذ الربيع"
ALONE = "عقد وزراء الزراعة لقاءهم السنوي في العاصمة وبحثوا سبل دعم الفلاحين وتحسين أنظمة الري الحديثة في السهول"


def article(key: str, *sentences: str, published: str | None = None) -> Article:
    return Article(". ".join(sentences) + ".", article=key, published=published)


def changes(reuse: Reuse) -> list[tuple[str, str]]:
    return [(edit.a, edit.b) for edit in reuse.edits]


def test_a_copied_sentence_is_found_with_what_was_changed_in_it() -> None:
    copy = LEAD.replace("12 مدنيا", "عشرات المدنيين").replace("طائرة حربية", "طائرة")
    first, second = article("a", LEAD, ALONE), article("b", ALONE.replace("الفلاحين", "المزارعين"), copy)
    lead = next(reuse for reuse in find_reuse([article("a", LEAD), article("b", copy)]))
    assert lead.a_span.of(LEAD) == LEAD
    assert lead.b_span.of(copy) == copy
    assert changes(lead) == [("حربية", ""), ("12 مدنيا", "عشرات المدنيين")]
    assert "figure" in lead.edits[1].touches
    moved = find_reuse([first, second])
    assert len(moved) == 2, "a sentence that was moved is found as well"


def test_a_passage_far_into_a_long_text_is_found_where_it_stands() -> None:
    long = f"{' '.join(f'{number} شجرة' for number in range(12_000))}. {LEAD}."
    assert long.index(LEAD) > 1 << 16
    (found,) = find_reuse([article("a", LEAD), Article(long, article="b")])
    assert found.b_span.of(long) == LEAD


def test_spellings_and_marks_are_no_changes() -> None:
    spelled = LEAD.replace("أفاد", "افاد").replace("بلدة", "«بلده»").replace("أدى", "أدّى")
    assert [changes(reuse) for reuse in find_reuse([article("a", LEAD), article("b", spelled)])] == [[]]


def test_a_dropped_end_of_a_sentence_does_not_cut_a_passage() -> None:
    short = CAMP.removesuffix(" التي تعمل في المنطقة منذ الربيع")
    found = find_reuse([article("a", CAMP, LEAD), article("b", short, LEAD)])
    assert [changes(reuse) for reuse in found] == [[("التي تعمل في المنطقة منذ الربيع", "")]]


def test_sentences_that_begin_with_other_words_are_copied_whole() -> None:
    found = find_reuse([article("a", f"واليوم {LEAD}"), article("b", f"في الصباح {LEAD}")])
    assert [changes(reuse) for reuse in found] == [[("واليوم", "في الصباح")]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LEAD, ALONE),
        ("وقال المتحدث باسم وزارة الدفاع إن القوات تتابع الوضع", "وقال المتحدث باسم وزارة الدفاع إن الحدود مغلقة"),
        (
            "شنت طائرات حربية غارات جوية بالصواريخ الفراغية على أطراف بلدة كفرنبل في ريف إدلب الجنوبي",
            "شنت طائرات حربية غارات جوية بالصواريخ الفراغية على أطراف بلدة حزارين في ريف إدلب الجنوبي",
        ),
    ],
    ids=["nothing in common", "a formula of a few words", "the same formula of another town"],
)
def test_no_copy(one: str, other: str) -> None:
    assert find_reuse([article("a", one), article("b", other)]) == []


def test_site_furniture_is_no_copy() -> None:
    page = "إذا كنت تعتقد أن المقال يحوي معلومات خاطئة أو لديك تفاصيل أخرى عنه فأرسل تصحيحك إلى إدارة الموقع"
    one, other = (Article(f"{text}\n{page}", article=name) for name, text in (("a", LEAD), ("b", ALONE)))
    assert find_reuse([one, other]) == []


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("2019-11-27", "2019-11-26", "b"),
        ("2019-11-26", "2019-11-27T08:00", "a"),
        ("2019-11-26", "2019-11-26T08:00", None),
        (None, "2019-11-26", None),
    ],
)
def test_which_came_first_is_only_said_where_it_is_known(one: str | None, other: str, first: str | None) -> None:
    (found,) = find_reuse([article("a", LEAD, published=one), article("b", LEAD, published=other)])
    assert found.first == first
    assert first in (None, found.a)


def test_the_order_of_arrival_changes_nothing() -> None:
    articles = [
        article("a", LEAD, CAMP), article("b", CAMP, ALONE, published="2020-01-02"),
        article("c", ALONE, LEAD, published="2020-01-01"), article("d", LEAD, ALONE, CAMP),
    ]  # fmt: skip
    expected = find_reuse(articles)
    assert len(expected) == 8
    for arrived in permutations(articles):
        assert find_reuse(arrived) == expected


def test_what_two_share_hangs_on_no_other_article() -> None:
    many = {key: article(key, LEAD, CAMP) for key in map(str, range(100, 145))}
    assert find_reuse(many.values()) == [], "a formula of all of them"
    pairs = [("100", "101"), ("100", "144"), ("120", "121")]
    found = reuse_between(pairs, many)
    assert [(reuse.a, reuse.b) for reuse in found] == pairs
    assert found[:1] == find_reuse([many["101"], many["100"]])
    assert reuse_between([], many) == []


WORDS = [*LEAD.split(), *CAMP.split(), "،", "\n", ".", "ـــ", "🙂", "۱۲"]


@given(st.lists(st.sampled_from(WORDS), max_size=60), st.lists(st.sampled_from(WORDS), max_size=60))
def test_spans_lie_in_their_texts_and_begin_and_end_with_words(one: list[str], other: list[str]) -> None:
    first, second = Article(" ".join(one), article="a"), Article(" ".join(other), article="b")
    for reuse in find_reuse([first, second]):
        for span, text in ((reuse.a_span, first.text), (reuse.b_span, second.text)):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text) == span.of(text).strip()
        for edit in reuse.edits:
            assert edit.a in reuse.a_span.of(first.text)
            assert edit.b in reuse.b_span.of(second.text)


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("مليون شخص", "الآلاف", ("figure",)),
        ("منذ شباط الماضي", "مطلع العام الحالي", ("date",)),
        ("اليوم ثلاث", "الأحد خمس", ("date", "figure")),
        ("إدلب", "حلب", ("place",)),
        ("تنظيم الدولة الإسلامية", "داعش", ("actor",)),
        ("", "يعتقد أنها", ("hedge",)),
        ("أفاد بأن", "", ("attribution",)),
        ("الجثث", "جثامين الضحايا", ("wording",)),
        ("خمسة", "خمس", ("wording",)),
        ("آخرون", "آخرين", ("wording",)),
        ("وأكدت", "أكدت", ("wording",)),
        ("أكدت", "زعمت", ("attribution",)),
    ],
)
def test_what_a_change_touches(before: str, after: str, what: tuple[str, ...]) -> None:
    assert touched(before, after, load_pack()) == what
