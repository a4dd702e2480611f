"""Of whom and whose: tolls as one clause tells them."""

import pytest

import riwaya
from riwaya.reading.pipeline import read_row
from riwaya.reading.tolls.tolls import tolls_of

from .conftest import CONTEXT, told


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("أربعة من جنودها قتلوا", "killed soldiers 4..4"),
        ("أن شخصا مدنيا لقي مصرعه", "killed civilians 1..1"),
        ("إن شخصا قتل وأصيب آخر", "killed people 1..1; injured people 1..1"),
        ("عشرات المدنيين سقطوا بين قتيل وجريح", "killed civilians 10..99; injured civilians 10..99"),
        ("سقوط 30 شخصا بين قتيل وجريح", "killed people 1..; injured people 1.."),
        ("انتشال جثث خمسة أطفال", "killed children 5..5"),
        ("انتشال جثث الأطفال", "killed children 1.."),
        ("تسليم جثمان الشهيد", ""),
        ("العثور على 12 جثة", "killed people 12..12"),
        ("مقتله برصاص مسلحين", ""),
        ("الإفراج عن 25 أسيرا", ""),
        ("الاعتداء على سجناء", ""),
        ("لم ترد أنباء عن سقوط أي ضحايا", "killed people 0..0; injured people 0..0"),
        ("دون سقوط قتلى أو جرحى", "killed people 0..0; injured people 0..0"),
        ("تدمير آخر منزل في القرية", ""),
        ("جنازة الشاب الذي قتل أمس", "killed people 1..1"),
        ("تشييع شهداء القصف", ""),
        ("وقوع جرحى في القصف", "injured people 1.."),
        ("سيارة لقي فيها رجل حتفه", "killed people 1..1"),
        ("ما أدى إلى مقتله", "killed people 1..1"),
        ("شهدت البلدة بعد مقتله هدوءا", ""),
        ("وقتل في الهجوم جندي", "killed soldiers 1..1"),
        ("تمت السيطرة على القرية", ""),
        ("مقتل عدد منهم", "killed people 1.."),
        ("تكبدت مليشيا الحوثي عشرات القتلى", "killed fighters 10..99"),
        ("كبدوا قوات النظام عشرات القتلى", "killed soldiers 10..99"),
        ("13 إصابة بالرصاص", "injured people 13..13"),
        ("ضبط ثلاثة أحزمة ناسفة", "captured explosives 3..3"),
        ("غرق 12 مهاجرا", "killed people 12..12"),
        ("ارتفع عدد القتلى إلى 30 والجرحى إلى 90", "killed people 30..30; injured people 90..90"),
        ("قتل جنديين وإصابة ثالث", "killed soldiers 2..2; injured people 1..1"),
        ("هدمت جرافات الجيش منزلين", "destroyed houses 2..2"),
        ("سقوط 70 قتيلا وجريحا", "killed people 1..; injured people 1.."),
        ("12 قتيلا و30 جريحا", "killed people 12..12; injured people 30..30"),
        ("ثلاثة أطفال استهدفوا، قتل منهم طفل", "killed children 1..1"),
        ("مقتل (5) جنود وإصابة (8) آخرين", "killed soldiers 5..5; injured soldiers 8..8"),
        ("طفلان ضحايا لغم أرضي", "killed children 2..2"),
        ("مقتل عشرة مسلحين أبرزهم قائد الكتيبة", "killed fighters 10..10"),
        ("قتل ثلاثة بينما فر آخرون", "killed people 3..3"),
        ("اغتيال وزير في الحكومة", "killed people 1..1"),
        ("اتهموه بخطف رئيس بلدية", "captured people 1..1"),
        ("مقتل مدني في غارة على مدرسة كانت تؤوي آلاف النازحين", "killed civilians 1..1"),
        ("طفلين قتلا وجرحت امرأة", "killed children 2..2; injured women 1..1"),
        ("مقتل ستة مدنيين (طفل وامرأتان)", "killed civilians 6..6; killed children 1..1; killed women 2..2"),
        ("مقتل أربعة أشخاص هم: رجلان وطفلان", "killed people 4..4; killed people 2..2; killed children 2..2"),
        ("مقتل ثلاثة جنود وهم متطوعون", "killed soldiers 3..3"),
        ("مقتل رجل إلى جانب جرائم أخرى", "killed people 1..1"),
        ("رجلان من عائلة واحدة قتلا", "killed people 2..2"),
        ("دون خسائر بشرية واقتصرت الأضرار على الماديات", "killed people 0..0; injured people 0..0"),
        ("5 أشخاص قتلوا وأكثر من 20 آخرين أصيبوا", "killed people 5..5; injured people 21.."),
        ("قتلت القوات 50 مسلحا وأصابت 90", "killed fighters 50..50; injured fighters 90..90"),
        ("المسلحون اختطفوا أمس ثلاثة مدنيين", "captured civilians 3..3"),
        ("قتل مسلحون مجهولون ثلاثة ضباط", "killed soldiers 3..3"),
        ("الجرحى الذين نقلوا إلى المشفى", ""),
    ],
)
def test_people_before_and_after_their_verb(text: str, tolls: str) -> None:
    """People may stand before the verb; the subject of an active verb is not killed."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("مقتل 5 مدنيين بينهم طفل و3 نساء", "killed civilians 5..5; killed children 1..1; killed women 3..3"),
        ("مقتل 6 أشخاص معظمهم نساء وأطفال", "killed people 6..6"),
        ("مقتل وإصابة عشرات المدنيين بينهم أطفال", "killed civilians 10..99; injured civilians 10..99"),
        ("مقتل وإصابة 15 مدنيا", "killed civilians 1..; injured civilians 1.."),
        ("مقتل 4 مدنيين بينهم طفل وإصابة آخرين", "killed civilians 4..4; killed children 1..1; injured civilians 1.."),
        ("مقتل جندي وطفل وإصابة آخرين", "killed soldiers 1..1; killed children 1..1; injured people 1.."),
        ("مقتل 6 مدنيين من عائلة واحدة", "killed civilians 6..6"),
    ],
)
def test_parts_and_others(text: str, tolls: str) -> None:
    """Parts of a count, others beside it, and two losses with one count."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "who", "of"),
    [
        ("مقتل خمسة من عناصر قوات النظام", "soldiers", "sy-gov-forces"),
        ("مقتل خمسة من عناصر هيئة تحرير الشام", "fighters", "hts"),
        ("10 جرحى في صفوف هيئة تحرير الشام", "fighters", "hts"),
        ("مقتل ثمانية من تنظيم داعش", "fighters", "is"),
        ("سقوط قتلى مدنيين", "civilians", None),
        ("مقتل عنصر برصاص قوات النظام", "fighters", None),
    ],
)
def test_whose(text: str, who: str, of: str | None) -> None:
    """Fighters are soldiers where they are a government's; who shot is not whose they were."""
    row = read_row(text, CONTEXT)
    toll = tolls_of(row, 0, len(row), CONTEXT.morphology)[0].toll
    assert (toll.who, toll.of) == (who, of)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("خطف مسلحون ثلاثة أشخاص في القرية", "captured people 3..3"),
        ("قتل مسلحون 3 من أفراد الشرطة في القرية", "killed people 3..3"),
        ("قتل مسلحون ضابطا في القرية", "killed soldiers 1..1"),
        ("قتل مسلحون القاضي أمام منزله", "killed people 1..1"),
        ("قتل مسلحون شرطيين عند الجسر", "killed people 2..2"),
        ("قتل مسلحون مدنيين في البصرة", "killed civilians 1.."),
        ("اغتال مسلحون مجهولون العميد في بغداد", "killed soldiers 1..1"),
        ("اغتال مجهولون مختار القرية", "killed people 1..1"),
        ("كان مسلحون قد اغتالوه في بغداد", ""),
        ("وبذلك يرتفع إلى 30 عدد القتلى", "killed people 30..30"),
    ],
)
def test_who_kills_is_not_counted(text: str, tolls: str) -> None:
    """The subject of an active verb of loss is no victim; its object is."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قتل خمسة حدادين قرب الجسر", "killed people 5..5"),
        ("فقد ثلاثة عمال حياتهم", "killed people 3..3"),
        (
            "6 مدنيين قتلوا بينهم فتاة وطفل وأصيب 4 آخرون",
            "killed civilians 6..6; killed women 1..1; killed children 1..1; injured civilians 4..4",
        ),
        ("أسفر القصف عن سقوط ضحايا بين المدنيين", "killed civilians 1.."),
        ("القتلى هم طفلان وامرأة", "killed children 2..2; killed women 1..1"),
        ("عدد الضحايا المدنيين ارتفع إلى 4 قتلى و20 مصابا", "killed civilians 4..4; injured civilians 20..20"),
        ("حافلة تقل عمالا ما أدى إلى مقتل عشرة منهم", "killed people 10..10"),
        ("مقتل شاب مجهول الهوية", "killed people 1..1"),
        ("مقتل شاب مع والدته", "killed people 1..1; killed women 1..1"),
        ("مقتل 16 جنديا عراقيا", "killed soldiers 16..16"),
        ("إصابة ثلاثة آخرين طفلة وشابين", "injured people 3..3; injured children 1..1; injured people 2..2"),
        ("مقتل ضابط أحد عناصر الجيش", "killed soldiers 1..1"),
        ("أطلقوا النار على جندي ما أدى إلى مقتله", "killed soldiers 1..1"),
        ("انتشال جثة سيدة", "killed women 1..1"),
        ("سقط عدد من الجنود جرحى", "injured soldiers 1.."),
        ("إصابة ثلاثة مدنيين، رجل وطفلان", "injured civilians 3..3; injured people 1..1; injured children 2..2"),
        ("قتل أحد رجال المقاومة وأصيب اثنان", "killed fighters 1..1; injured fighters 2..2"),
        ("سقوط أربعة قتلى وآخرون جرحى", "killed people 4..4; injured people 1.."),
        ("سبعة عشر حدادا قتلوا وأصيب العشرات", "killed people 17..17; injured people 10..99"),
        ("أعدموا أسرى في الساحة", "killed people 1.."),
        ("مقتل صالح حداد، أحد قادة التنظيم", "killed people 1..1"),
        ("ارتفاع قتلى المدينة إلى 154", "killed people 154..154"),
    ],
)
def test_of_whom_the_words_around_say(text: str, tolls: str) -> None:
    """Nouns that no lexicon has, parts and wholes, victims and what stands behind them."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("أصيب قائد اللواء زيدون المرجاني", "injured fighters 1..1"),
        ("قتلت غارة إسرائيلية القيادي زيدون المرجاني", "killed fighters 1..1"),
        ("اعتقلت القوات الشاب زيدون المرجاني", "captured people 1..1"),
        ("اعتقل الجيش رئيس البلدية", "captured people 1..1"),
        ("اعتقلت القوات الشاب عبد السميع المرجاني", "captured people 1..1"),
        ("إن زيدون المرجاني قتل في الغارة", "killed people 1..1"),
        ("قتل زيدون المرجاني في الغارة", "killed people 1..1"),
        ("أصيب القيادي في الحركة زيدون المرجاني مع عنصر آخر", "injured fighters 1..1; injured fighters 1..1"),
        ("فيروس يصيب الجهاز التنفسي", ""),
        ("ليقتل أحلامهم بالسلام", ""),
        ("مقتل كل من زيدون المرجاني وسميح الفرضي ووليد المرجاني", "killed people 3..3"),
        (
            "مقتل كل من المدنيين (زيدون المرجاني - سميح الفرضي)، وإصابة طفل",
            "killed civilians 2..2; injured children 1..1",
        ),
        ("قتل كل من (وسام المرجاني) و (زيدون المرجاني) في الكمين", "killed people 2..2"),
    ],
)
def test_those_named_one_by_one_are_counted(text: str, tolls: str) -> None:
    """Whom a loss befell by name or office, and no number."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("مقتل سبعة مدنيين بينهم طفل ووالده", "killed civilians 7..7; killed children 1..1"),
        ("مقتل سبعين عنصرا بينهم ضابط", "killed fighters 70..70"),
        ("إصابة 86 طفلا وطفلة", "injured children 86..86"),
        ("القتلى في الغارة هم أربعة أطفال", "killed children 4..4"),
        ("إصابة خمسة بينهم ابن أحد المصابين", "injured people 5..5"),
    ],
)
def test_who_is_counted_in_the_whole_is_not_counted_again(text: str, tolls: str) -> None:
    """Parts of no sort of their own, both sexes of a count, and what the dead told before are."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قصف طال السوق وانتشلت الفرق جثامين القتلى وأسعفت المصابين", "killed people 1..; injured people 1.."),
        ("قصف قتل فيه رجلان وأسعفت الفرق المصابين", "killed people 2..2; injured people 1.."),
        ("قصف أصيب فيه رجلان وأسعفت الفرق المصابين", "injured people 2..2"),
        ("قصف أنقذت فيه الفرق المواطنين من تحت الركام", ""),
    ],
)
def test_whom_rescuers_carry_away(text: str, tolls: str) -> None:
    """The dead and wounded of whom no figure was told; the saved are lost to nobody."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("ما أسفر عن مقتل المسلحين الذين كانوا فيها", "killed fighters 1.."),
        ("مقتل جميع عناصر داعش في الكمين", "killed fighters 1.."),
        ("اعتقال قيادات حوثية كبيرة", "captured fighters 1.."),
        ("تدمير بعض المواقع", "destroyed sites 1.."),
        ("إصابة بعض الأشخاص", "injured people 1.."),
        (
            "خطف 250 مدنيا بينهم الكثير من الأطفال والنساء",
            "captured civilians 250..250; captured children 1..; captured women 1..",
        ),
        ("القضاء على كافة المجموعات الإرهابية", ""),
        ("خطف تنظيم داعش سبعة رعاة", "captured people 7..7"),
        ("اعتقل التنظيم 15 خياطا", "captured people 15..15"),
    ],
)
def test_some_and_all_of_a_known_sort_are_lost(text: str, tolls: str) -> None:
    """No number tells how many, and all the same somebody is lost; who only acts is not."""
    assert told(text) == tolls


def test_one_of_those_named_before_is_one() -> None:
    """«Five crossed, and the guards killed one of them and hurt another»: not five."""
    text = "تسلل خمسة أشخاص إلى الأردن وقتلت قوات حرس الحدود أحدهم وأصابت آخر"
    tolls = [toll for claim in riwaya.read(text).claims for toll in claim.tolls]
    assert [(toll.measure, toll.low, toll.high) for toll in tolls] == [("killed", 1, 1), ("injured", 1, 1)]


def test_a_verb_in_the_plural_is_not_of_one_man_named_beside_many() -> None:
    """«Twenty men of the chief's were killed»: not the chief; but a child among them was."""
    (claim,) = riwaya.read("قال المتحدث إن 20 عنصرا من الميليشيا التابعة للزعيم المحلي قتلوا في الكوفة").claims
    assert [(toll.low, toll.high) for toll in claim.tolls] == [(20, 20)]
    (claim,) = riwaya.read("قال المتحدث إن 20 مدنيا بينهم طفل قتلوا في انفجار عبوة في الكوفة").claims
    assert [(toll.low, toll.who) for toll in claim.tolls] == [(20, "civilians"), (1, "children")]


@pytest.mark.parametrize("fired", ["برصاص إسرائيلي", "بصاروخ إسرائيلي", "بنيران إسرائيلية"])
def test_the_dead_by_a_sides_bullets_are_not_its_own(fired: str) -> None:
    (claim,) = riwaya.read(f"قتيلان {fired} في جنوب لبنان مع انتهاء مهلة الانسحاب")

    assert claim.event != "territory_change"
    assert [(toll.who, toll.of, toll.low) for toll in claim.tolls] == [("people", None, 2)]
    assert [actor.id for actor in claim.perpetrators] == ["il-forces"]
