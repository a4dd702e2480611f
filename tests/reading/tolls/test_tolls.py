"""How many: tolls as one clause tells them."""

import pytest

import riwaya

from .conftest import told


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("مقتل خمسة مدنيين", "killed civilians 5..5"),
        ("مقتل خمسة جنود هنود آخرين في كمين", "killed soldiers 5..5"),
        ("قتل عراقي وأصيب آخران", "killed people 1..1; injured people 2..2"),
        ("قتل إسرائيليان وأصيب مستوطن بجروح", "killed people 2..2; injured people 1..1"),
        ("قتل مسلحون بالرصاص أستاذا جامعيا", "killed people 1..1"),
        ("مقتل ستة وإصابة تسعة من قوات الجيش", "killed soldiers 6..6; injured soldiers 9..9"),
        ("قتل ثلاثة وجرح خمسة من عناصر حزب الله", "killed fighters 3..3; injured fighters 5..5"),
        ("مقتل شخص وإصابة ثلاثة مدنيين", "killed people 1..1; injured civilians 3..3"),
        ("أصيب ستة عناصر من الشرطة المدنية", "injured people 6..6"),
        ("أصيب ثلاثة من عناصر الدفاع المدني", "injured rescuers 3..3"),
        ("أخرجت فرق الدفاع المدني خمسة مفقودين", "missing people 5..5"),
        ("قتل سبعة من المقاومة الشعبية", "killed fighters 7..7"),
        ("قتل اثنان من عناصر الأسد", "killed soldiers 2..2"),
        ("أسفر القصف عن 18 قتيلا بحسب وزارة الصحة", "killed people 18..18"),
        ("دمرت إحدى الغارات دبابة تابعة للحوثيين", "destroyed tanks 1..1"),
        ("قتلت الغارة رجلا وامرأة", "killed people 1..1; killed women 1..1"),
        ("أصيب عامل بانفجارين", "injured people 1..1; events explosions 2..2"),
        ("ولم تصب أو تقتل أي قوات أميركية", "killed soldiers 0..0; injured soldiers 0..0"),
        ("مقتل جندي وإصابة اثنين", "killed soldiers 1..1; injured soldiers 2..2"),
        ("استشهد مدنيان وأصيب آخرون", "killed civilians 2..2; injured civilians 1.."),
        ("سقوط 12 قتيلا و30 جريحا", "killed people 12..12; injured people 30..30"),
        (
            "23 مسلحا من تنظيم الدولة الإسلامية وعشرين مدنيا بينهم نساء وأطفال قتلوا",
            "killed fighters 23..23; killed civilians 20..20; killed women 1..; killed children 1..",
        ),
        ("أصابت ثلاثة منها سفينة شحن", ""),
        ("مقتل 21 متظاهرا بسبب حالات الاختناق، منهم ثمانية في بغداد", "killed people 21..21; killed people 8..8"),
        ("مقتل ركاب الحافلة وعددهم 12 راكبا", "killed people 12..12"),
        ("مقتل جميع من كانوا على متنها", "killed people 1.."),
        ("قتل سبعة وأصيب كثيرون", "killed people 7..7; injured people 1.."),
        ("وإن ثلاثة أطفال كانوا من بين القتلى", "killed children 3..3"),
        ("دمرت المدفعية طقمين على متنهما تعزيزات", "destroyed vehicles 2..2"),
        ("قتل مسلحون مجهولون سائق شاحنة", "killed people 1..1"),
        ("اغتال مسلحون معلمة في الموصل", "killed women 1..1"),
        ("قتل مدنيان طفل وامرأة", "killed civilians 2..2; killed children 1..1; killed women 1..1"),
        ("أدى القصف إلى مقتل اثنين وجرح آخر إصابته بليغة", "killed people 2..2; injured people 1..1"),
        ("قتل 12 فردا على الأقل", "killed people 12.."),
        ("قتلت امرأة وأصيبت طفلتاها", "killed women 1..1; injured children 2..2"),
        ("مقتل ستة أو سبعة حراس", "killed people 6..7"),
        ("خطف المسلحون اليوم اثنين من المدنيين", "captured civilians 2..2"),
        ("سقط عشرون مسلحا في الكمين", "killed fighters 20..20"),
        ("وقوع قتلى وجرحى", "killed people 1..; injured people 1.."),
        ("سقوط عشرات القتلى والجرحى", "killed people 10..99; injured people 10..99"),
        ("مقتل 13 شخصا على الأقل", "killed people 13.."),
        ("قتل راع على الأقل", "killed people 1.."),
        ("إصابة ما يزيد عن الـ (30) شخصا", "injured people 31.."),
        ("إصابة اثنين آخرين على الأقل", "injured people 2.."),
        ("نزوح ما بين 30 ألفا و40 ألف شخص", "displaced people 30000..40000"),
        ("نزوح بين 30 و40 ألف شخص", "displaced people 30000..40000"),
        ("مقتل أكثر من 10 أشخاص", "killed people 11.."),
        ("مقتل ما يصل إلى 40 جنديا", "killed soldiers ..40"),
        ("مقتل ما بين 20 و30 مدنيا", "killed civilians 20..30"),
        ("مقتل 35 إلى 40 مهاجرا", "killed people 35..40"),
        ("مقتل من 35 إلى 40 مهاجرا", "killed people 35..40"),
        ("ارتفع عدد القتلى من 5 إلى 8 أشخاص", "killed people 8..8"),
        ("مقتل 45 منهم على الأقل", "killed people 45.."),
        ("ارتفع عدد القتلى من السكان إلى 24 والجرحى إلى 53", "killed people 24..24; injured people 53..53"),
        ("مقتل أحد عناصر الفصيل", "killed fighters 1..1"),
        ("فر آلاف السكان من المدينة", "displaced people 1000..9999"),
        ("غادرت عشرات العائلات بلدة سرمين", "displaced families 10..99"),
        ("عادت مئات العائلات إلى سرمين", ""),
        ("نزوح نحو مليون شخص", "displaced people 1000000..1000000"),
        ("اعتقال 12 شخصا", "captured people 12..12"),
        ("أصيب 7 فلسطينيين بالرصاص", "injured people 7..7"),
        ("مات أربعون شخصا اختناقا", "killed people 40..40"),
    ],
)
def test_counts(text: str, tolls: str) -> None:
    """Numerals, vague numbers, hedges, and the number that a noun's form says."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("استهدفوا البلدة بغارتين و12 قذيفة", "events strikes 2..2"),
        ("شنت الطائرات أكثر من عشرين غارة", "events strikes 21.."),
        ("وقع 336 هجوما", "events attacks 336..336"),
        ("رصد المركز الروسي للمصالحة خمس حوادث قنص في إدلب", "events attacks 5..5"),
        ("شهدت القرية العديد من حوادث الاغتيال", ""),
        ("تدمير دبابة وثلاث آليات", "destroyed tanks 1..1; destroyed vehicles 3..3"),
        ("تدمير منزلين", "destroyed houses 2..2"),
        ("دمرت الغارة مستودعي أسلحة وأربع آليات", "destroyed weapons depots 2..2; destroyed vehicles 4..4"),
        ("لهذا الهدف دمرت الطائرات دبابتين", "destroyed tanks 2..2"),
        ("تدمير وإحراق وإعطاب 58 آلية", "destroyed vehicles 58..58"),
        ("تدمير مخازن سلاح", "destroyed weapons depots 1.."),
        ("سقطت القذيفة دون وقوع إصابات", "injured people 0..0"),
        ("لا وجود لما يقال مع عدم وقوع إصابات أخرى", ""),
    ],
)
def test_events_things_and_nothing(text: str, tolls: str) -> None:
    """Counts of attacks and things, and losses denied."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("مقتل طفل عمره 13 عاما", "killed children 1..1"),
        ("مقتل 20 بالمئة من السكان", ""),
        ("حققت القذائف إصابات مباشرة", ""),
        ("العثور على جثث خمسة رجال مصابة بطلقات نارية", "killed people 5..5"),
        ("ارتفع عدد القتلى من 30 إلى 45", "killed people 45..45"),
        ("ارتفعت حصيلة القصف إلى 11 قتيلا و25 جريحا", "killed people 11..11; injured people 25..25"),
        ("أصيبت امرأة بإصابات خطيرة", "injured women 1..1"),
    ],
)
def test_no_tolls_where_none_are_told(text: str, tolls: str) -> None:
    """Ages, shares, hits and figures that were corrected are no tolls."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("سقطت القذيفة دون ورود بلاغات عن إصابات", "injured people 0..0"),
        ("لم يسفر الحريق عن أي إصابات", "injured people 0..0"),
        ("مقتل رجل مع عدم وجود مصابين آخرين", "killed people 1..1"),
        ("حملة لاعتقال عشرة مطلوبين", ""),
        ("أدت الحملة لاعتقال عشرة مطلوبين", "captured people 10..10"),
        ("انتشال الضحايا من تحت الأنقاض", ""),
        ("أنقذت الفرق عشرين مدنيا", ""),
        ("دون معرفة ما إذا كانت وقعت إصابات", ""),
        ("إصابة أفراد عائلته في حريق أضرمه مستوطنون", ""),
        ("حكمت المحكمة بإعدام ثلاثة متهمين", ""),
        ("إصابة 30 شخصا بينهم إصابات خطيرة", "injured people 30..30"),
        ("حملة اعتقال لمنازل السكان", ""),
        ("قصفوا المدنيين، وقتل وأصيب في القصف مئات المدنيين", "killed civilians 100..999; injured civilians 100..999"),
    ],
)
def test_nobody_is_lost_where_it_is_denied_meant_or_averted(text: str, tolls: str) -> None:
    """Losses that did not come, are only aimed at, or were undone."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("حملة اعتقالات طالت 15 شخصا في البلدة", "captured people 15..15"),
        ("حملة اختطافات واسعة شملت 24 مدنيا", "captured civilians 24..24"),
        ("حملة اعتقالات استهدفت ثلاثة منازل", ""),
        ("حملة اعتقالات شملت مدن الضفة الغربية", ""),
        ("بعد اعتقال ضابط استهدف الجيش خمسة مسلحين", "captured soldiers 1..1"),
    ],
)
def test_arrests_take_those_whom_they_reach(text: str, tolls: str) -> None:
    """The arrests that reached twenty took twenty people, and no houses or towns."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("أسقطت الدفاعات خمس طائرات مسيرة", "destroyed drones 5..5"),
        ("إسقاط سبع مسيرات فوق الميناء", "destroyed drones 7..7"),
        ("أسقطت الدفاعات عددا من الصواريخ", "destroyed missiles 1.."),
        ("أسقطت الطائرات عدة صواريخ على البلدة", ""),
        ("استهدفت مسيرة سيارة ما أدى إلى احتراقها", "destroyed cars 1..1"),
        ("استهدفوا دبابة ودمروها", "destroyed tanks 1..1"),
        ("قصفت الطائرات جسرا قرب الرقة ودمرته بالكامل", "destroyed tunnels and bridges 1..1"),
        ("هاجم مسلحون منزل ضابط في تعز وقتلوه", "killed soldiers 1..1"),
        ("عثر على جثث سبعة أشخاص", "killed people 7..7"),
        ("تدمير مواقع تابعة للميليشيات", "destroyed sites 1.."),
        ("تحرير طفل مختطف", ""),
    ],
)
def test_what_is_brought_down_ruined_and_found(text: str, tolls: str) -> None:
    """Counted things that flew, the thing named before, and bodies."""
    assert told(text) == tolls


def test_a_whole_and_its_parts_are_not_replaced_by_another_figure() -> None:
    (claim,) = riwaya.read(
        "قال مركز النيل إن التنظيم خطف 230 مدنيا بينهم ستون مسيحيا على الأقل. وأضاف المركز أن التنظيم خطف 170 سنيا."
    ).claims
    assert [toll.low for toll in claim.tolls] == [230, 60, 170]


def test_a_revised_figure_and_the_one_before_are_two_claims_of_which_one_corrects_the_other() -> None:
    before, after = riwaya.read("خفضت وزارة الصحة في غزة حصيلة القصف على رفح من 50 إلى 47 قتيلا.").claims
    assert [toll.low for claim in (before, after) for toll in claim.tolls] == [50, 47]
    assert [(reply.to, reply.type) for reply in after.replies] == [(before.id, "corrects")]


def test_a_range_of_dead_revises_nothing() -> None:
    assert len(riwaya.read("قتل من 5 إلى 8 أشخاص في غارة على سرمين.")) == 1


def test_a_squad_left_dead_or_wounded_has_both() -> None:
    """«Struck the squad and left it dead or wounded»: some of each, where nobody is counted."""
    tolls = riwaya.read("استهدف المقاتلون قوة مشاة بصاروخ موجه وأوقعوها بين قتيل وجريح").claims[0].tolls
    assert [(toll.measure, toll.low, toll.high) for toll in tolls] == [("killed", 1, None), ("injured", 1, None)]


def test_deeds_are_counted_behind_those_who_did_them() -> None:
    """«The settlers carried out 154 assaults», «two assaults»: so many events, and no people."""
    for text, count in (("نفذ المستوطنون 154 اعتداء في الضفة", 154), ("نفذ العدو اعتداءين على بلدة عيتا الشعب", 2)):
        (toll,) = riwaya.read(text).claims[0].tolls
        assert (toll.measure, toll.low, toll.high) == ("events", count, count)


@pytest.mark.parametrize(
    ("text", "event", "tolls"),
    [
        ("لم يسفر الهجوم عن سقوط قتلى أو جرحى", "attack", [("killed", 0), ("injured", 0)]),
        ("ولم يؤد الانفجار إلى سقوط ضحايا", "explosion", [("killed", 0), ("injured", 0)]),
        ("لم يسفر القصف عن وقوع إصابات", "shelling", [("injured", 0)]),
        ("لم تسفر الغارة عن خسائر بشرية", "air_strike", [("killed", 0), ("injured", 0)]),
        ("أسفر القصف عن وقوع ثلاث إصابات", "shelling", [("injured", 3)]),
    ],
)
def test_what_came_to_nothing_happened(text: str, event: str, tolls: list[tuple[str, int]]) -> None:
    """That an event brought no losses denies the losses and not the event."""
    (claim,) = riwaya.read(text).claims
    assert (claim.event, claim.status) == (event, "happened")
    assert [(toll.measure, toll.high) for toll in claim.tolls] == tolls


def test_no_reports_of_losses_are_none() -> None:
    """«Without injuries being reported», «without arrests being reported»: nobody hurt, nobody taken."""
    (raid,) = riwaya.read("اقتحمت القوات بلدة سلواد دون أن يبلغ عن إصابات").claims
    assert [(toll.measure, toll.high) for toll in raid.tolls] == [("injured", 0)]
    claims = riwaya.read("فتشت قوات الاحتلال منازل في بلدة سلواد دون أن يبلغ عن اعتقالات").claims
    assert all(claim.event != "arrest" or claim.status == "denied" for claim in claims)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("وبذلك يصل إلى 3855 عدد العسكريين الأميركيين الذين قتلوا منذ غزو العراق", 3855),
        ("وبذلك يرتفع إلى 460 عدد الجنود الأجانب الذين قتلوا في أفغانستان منذ مطلع العام", 460),
    ],
)
def test_a_number_before_the_word_for_it_counts(text: str, low: int) -> None:
    """«That brings to 460 the number of the foreign soldiers who were killed»."""
    (claim,) = riwaya.read(text).claims
    assert [(toll.measure, toll.low, toll.high) for toll in claim.tolls] == [("killed", low, low)]
