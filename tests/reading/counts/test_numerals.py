"""Numbers in words and digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.languages.pack import load_pack
from riwaya.reading.counts.numerals import Number, number_in, read_numerals

PACK = load_pack()
ONES = ("", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة")
TEENS = ("عشرة", "أحد عشر", "اثنا عشر", *(f"{ONES[n]} عشر" for n in range(3, 10)))
TENS = ("", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون")
HUNDREDS = ("", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة")


def small(n: int) -> str:
    """The words of 1 to 999."""
    hundreds, rest = divmod(n, 100)
    if rest < 10:
        words = ONES[rest]
    elif rest < 20:
        words = TEENS[rest - 10]
    else:
        words = " و".join(filter(None, (ONES[rest % 10], TENS[rest // 10])))
    return " و".join(filter(None, (HUNDREDS[hundreds], words)))


def scaled(n: int, one: str, two: str, many: str) -> str:
    """The words of so many thousands or millions."""
    if n in (1, 2):
        return one if n == 1 else two
    return f"{small(n)} {many if 3 <= n % 100 <= 10 else one}"


def spelled(n: int) -> str:
    """The words of 1 to 999 999 999."""
    millions, thousands, rest = n // 10**6, n // 1000 % 1000, n % 1000
    words = (
        scaled(millions, "مليون", "مليونان", "ملايين") if millions else "",
        scaled(thousands, "ألف", "ألفان", "آلاف") if thousands else "",
        small(rest) if rest else "",
    )
    return " و".join(filter(None, words))


def numbers(text: str) -> list[Number]:
    return [item.get("number") for item in read_numerals(PACK.scan(text), PACK) if item.has("number")]


@given(st.one_of(st.integers(1, 2000), st.integers(1, 10**9 - 1)))
def test_spelled_numbers_read_back(n: int) -> None:
    assert numbers(spelled(n)) == [Number(n, n)]


@given(st.integers(0, 10**12), st.sampled_from(("{}", "{:,}")))
def test_digits_read_back(n: int, style: str) -> None:
    found = number_in(style.format(n))
    assert found is not None
    assert found.exact == n


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("قتل خمسة جنود", 5, 5),
        ("إصابة 130 مدنيا", 130, 130),
        ("عودة لـ130 عائلة", 130, 130),
        ("أصيب بخمسة جروح", 5, 5),
        ("خلال الـ24 قرية", 24, 24),
        ("نزوح ١٥٠٠ شخص", 1500, 1500),
        ("نزوح 1,500 شخص", 1500, 1500),
        ("نزوح 200.000 شخص", 200_000, 200_000),
        ("مئتين وخمسين عائلة", 250, 250),
        ("ثلاثة آلاف وأربعمئة نازح", 3400, 3400),
        ("مليون ونصف المليون نازح", 1_500_000, 1_500_000),
        ("مليون ونصف نازح", 1_500_000, 1_500_000),
        ("نصف مليون نازح", 500_000, 500_000),
        ("1.5 مليون نازح", 1_500_000, 1_500_000),
        ("ألف و 200 عائلة", 1200, 1200),
        ("ثلاثمئة ألف وأربعين ألف نازح", 340_000, 340_000),
        ("ألفي مقاتل", 2000, 2000),
        ("إحدى عشرة قذيفة", 11, 11),
        ("اثني عشر طفلا", 12, 12),
        ("واحد وعشرون جريحا", 21, 21),
        ("بضعة أشخاص", 3, 9),
        ("بضعة عشر شخصا", 13, 19),
        ("بضع وعشرون غارة", 23, 29),
        ("عدة عائلات", 3, 9),
        ("عدة آلاف من الخيام", 3000, 9999),
        ("عشرات العائلات", 10, 99),
        ("مئات العائلات", 100, 999),
        ("آلاف العائلات", 1000, 9999),
        ("عشرات الآلاف من العائلات", 10_000, 99_999),
        ("مئات الآلاف من العائلات", 100_000, 999_999),
        ("ملايين العائلات", 1_000_000, 9_999_999),
        ("عدد من المدنيين", 1, None),
        ("5-7 خيام", 5, 7),
        ("واحد فاصلة خمسة", 1.5, 1.5),
        ("صفر فاصلة صفر خمسة", 0.05, 0.05),
        ("1 فاصلة 5 مليون نازح", 1_500_000, 1_500_000),
        ("500 000 نازح", 500_000, 500_000),
        ("3 مئة عائلة", 300, 300),
        ("4 آلاف 3 مئة عائلة", 4300, 4300),
        ("خمسة ونصف", 5.5, 5.5),
        ("ثلاثة أرباع المليون", 750_000, 750_000),
        ("خمس السكان", 0.2, 0.2),
    ],
)
def test_values(text: str, low: float, high: float | None) -> None:
    assert numbers(text) == [Number(low, high)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ثلاثة وخمسة أطفال", [3, 5]),
        ("قتل 12 و17 آخرون أصيبوا", [12, 17]),
        ("عشرون قتيلا وثلاثون جريحا", [20, 30]),
        ("وصل أحد عناصر الحراسة يوم الأحد", []),
        ("قتل ثلاثة والنصف الآخر نجا", [3]),
        ("في أيار 2016 340 قتيلا", [2016, 340]),
        ("15 ألفا 3 منهم قتلى", [15_000, 3]),
        ("خمس قذائف على القرية", [5]),
        ("مئة واثنا عشر ألف نازح", [112_000]),
        ("نشر في 26-11-2019 الساعة 11:20", []),
    ],
)
def test_what_does_not_add_up_stays_apart(text: str, values: list[int]) -> None:
    assert [found.exact for found in numbers(text)] == values


def test_percent() -> None:
    assert numbers("98% من المنازل") == [Number(98, 98, percent=True)]
    assert numbers("أربعون بالمئة من المنازل") == [Number(40, 40, percent=True)]


@pytest.mark.parametrize(
    ("text", "value"), [("الدفعة الثانية", 2), ("الحادي عشر من أيار", 11), ("الثالث والعشرون من أيار", 23)]
)
def test_ordinals(text: str, value: int) -> None:
    assert [item.get("ordinal") for item in read_numerals(PACK.scan(text), PACK) if item.has("ordinal")] == [value]


def test_words_are_those_of_the_text() -> None:
    row = read_numerals(PACK.scan("قُتل  مئتان و«خمسون» رجلاً"), PACK)
    assert [row.words(item) for item in row if item.has("number")] == ["مئتان و«خمسون»"]
