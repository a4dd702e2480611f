"""Who did it and to whom."""

import pytest

import riwaya


def cast(text: str) -> tuple[list[str | None], list[str | None]]:
    """The ids of the first claim's perpetrators and targets."""
    claim = riwaya.read(text).claims[0]
    return [a.id for a in claim.perpetrators], [a.id for a in claim.targets]


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("قصفت قوات النظام بلدة سرمين", ["sy-gov-forces"], []),
        ("قصف روسي على بلدة سرمين", ["ru-forces"], []),
        ("تعرضت بلدة سرمين لقصف من قبل قوات النظام وروسيا", ["sy-gov-forces", "ru-forces"], []),
        ("شنت إسرائيل غارات على مواقع حزب الله", ["il-forces"], ["hezbollah"]),
        ("استهدفت الطائرات الحربية الروسية بلدة سرمين", ["ru-forces"], []),
        ("أصيب شخصان بقصف مدفعي من قوات النظام وروسيا على بلدة سرمين", ["sy-gov-forces", "ru-forces"], []),
        ("طال قصف بالمدفعية مواقع قوات النظام في كفرنبل", [], ["sy-gov-forces"]),
        ("قصف مدفعي لقوات النظام على سرمين، التي تتعرض لقصف يومي", ["sy-gov-forces"], []),
        ("استهدف تفجير مسجد قوات النظام في إدلب", [], ["sy-gov-forces"]),
        ("قصف صاروخي لقوات سوريا الديمقراطية (قسد) على عفرين", ["sdf"], []),
        ("حملة عسكرية من قبل قوات النظام وحليفته روسيا على إدلب", ["sy-gov-forces", "ru-forces"], []),
        ("عاود الطيران الروسي والسوري قصف معاقل الفصائل", ["ru-forces", "sy-gov-forces"], [None]),
        ("تواصل قوات النظام قصف المدنيين في إدلب", ["sy-gov-forces"], [None]),
        ("استهدف الجيش دورية تابعة لتنظيم داعش في تدمر", ["sy-gov-forces"], ["is"]),
        ("قصف مدفعي وصاروخي عنيف لقوات النظام على سرمين", ["sy-gov-forces"], []),
        ("قصفت روسيا المدينة التي تسيطر عليها هيئة تحرير الشام", ["ru-forces"], []),
        ("قصفت روسيا مدرسة تتخذها هيئة تحرير الشام مقرا لها", ["ru-forces"], ["hts"]),
        ("شنت قوات سوريا الديمقراطية المدعومة من التحالف الدولي هجوما في الرقة", ["sdf"], []),
        ("استهداف قوات النظام في محور الكلارية", [], ["sy-gov-forces"]),
        ("استهداف قوات النظام بلدة سرمين", ["sy-gov-forces"], []),
        ("أعلنت كتائب القسام استهداف دبابة إسرائيلية شرق غزة", ["hamas"], ["il-forces"]),
        ("القسام: استهداف قوة إسرائيلية راجلة في جباليا", ["hamas"], ["il-forces"]),
        ("أعلن المرصد السوري استهداف القوات الروسية بلدة كفرنبل", ["ru-forces"], []),
        ("عثرت الشرطة العراقية على 15 جثة في بغداد", [], []),
        ("قتل سبعة من عناصر الحشد الشعبي بضربة أميركية", ["us-forces"], []),
        ("مقتل قيادي في حزب الله بغارة إسرائيلية على صور", ["il-forces"], ["hezbollah"]),
        ("قتلت غارة إسرائيلية قياديا في حركة حماس في صيدا", ["il-forces"], ["hamas"]),
        ("أعلنت وزارة الصحة أن الرئيس بشار الأسد زار جرحى القصف على حلب", [], []),
        ("اعتقلت السلطات المصرية خمسة رجال في سيناء", ["eg-gov"], []),
        ("إسقاط طائرة مسيرة لحزب الله قرب حيفا", [], ["hezbollah"]),
        ("أحد عناصر تنظيم داعش فجر نفسه في سوق المدينة", ["is"], []),
        ("أكدت الوكالة دخول قوات النظام إلى مدينة سراقب", ["sy-gov-forces"], []),
        ("أصابت غارة منزلا وسارع الدفاع المدني لنقل المصابين", [], []),
        ("قتل أحد كبار قادة حماس في غارة إسرائيلية على خان يونس", ["il-forces"], ["hamas"]),
        ("رتل للجيش السوداني قصفته قوات الدعم السريع قرب نيالا", ["rsf"], ["sd-forces"]),
        ("دمر الجيش الليبي طائرتين تركيتين في قاعدة معيتيقة", ["ly-gov-forces"], ["tr-forces"]),
        ("شنت طائرات الاحتلال الروسي غارة على سرمين", ["ru-forces"], []),
        ("استهدفت غارات إسرائيلية بيروت فجرا", ["il-forces"], []),
        ("الطيران الحربي للنظام السوري قصف مواقع داعش", ["sy-gov-forces"], ["is"]),
        ("قصفت طائرة يعتقد أنها تابعة للتحالف الدولي سيارة في سرمين", ["coalition"], [None]),
        ("قتل جندي في عملية للجيش الإسرائيلي في جنين", ["il-forces"], []),
        ("قتل اثنان من المسلحين الحوثيين في هجوم استهدف نقطة تفتيش لهم في أرحب", [], ["houthis"]),
        ("قالت قسد إن مجهولين استهدفوا حاجزا لها في الحسكة", ["unidentified"], ["sdf"]),
        ("شن عناصر يرجح أنهم تابعون لتنظيم داعش هجوما على دورية للشرطة في داقوق", ["is"], ["iq-police"]),
        ("قتل خمسة من عناصر الحشد الشعبي في هجوم استهدف أحد مقارهم في كركوك", [], ["pmf"]),
        ("أكد الجيش السوداني أنه تصدى لعناصر من قوات الدعم السريع في الفاشر", ["rsf"], ["sd-forces"]),
        ("تقول وزارة الصحة في غزة إنه قتل أربعة فلسطينيين في غارة إسرائيلية على رفح", ["il-forces"], []),
        ("قصف من مناطق سيطرة قوات النظام وقسد على عفرين", ["sy-gov-forces", "sdf"], []),
        ("قصفت قوات النظام طريق المعبر الحدودي مع تركيا", ["sy-gov-forces"], []),
        ("قصفت قوات النظام سرمين بالتعاون مع روسيا", ["sy-gov-forces", "ru-forces"], []),
        ("سيطر الجيش والمقاومة على معسكر في تعز", ["ye-gov-forces", "ye-gov-forces"], []),
        ("أسر جنود إسرائيليين في غزة", [], ["il-forces"]),
        ("قالت الحكومة الإسرائيلية إن مقتل شاب في نابلس من قبل مستوطن إسرائيلي جريمة", ["il-settlers"], []),
        ("قصف الجيش السوداني مواقع للمرتزقة، في إشارة إلى قوات الدعم السريع", ["sd-forces"], [None, "rsf"]),
        ("أعلنت كتائب القسام استهداف أحد جنود جيش الاحتلال الإسرائيلي في غزة", ["hamas"], ["il-forces"]),
        ("لقي عدد من عناصر قسد وداعش مصرعهم بقصف للجيش التركي على منبج", ["tr-forces"], []),
        ("أصيبت امرأة برصاص قناص تابع لحزب الله في القصير", ["hezbollah"], []),
        ("أصيب طفل برصاص قناص من قوات النظام في درعا", ["sy-gov-forces"], []),
        ("هاجم مسلحو تنظيم (داعش) بلدة السخنة", ["is"], []),
        ("اقتحمت قوة كبيرة من الجيش الإسرائيلي مدينة جنين", ["il-forces"], []),
        ("أصابت غارة جوية تابعة للتحالف الدولي منزلا في الرقة", ["coalition"], []),
        ("قالت حركة حماس: قصفنا مدينة عسقلان", ["hamas"], []),
        ("أسقطت جماعة الحوثي طائرة مسيرة أمريكية في مأرب", ["houthis"], ["us-forces"]),
        ("اعترضت الدفاعات الجوية السعودية صاروخا باليستيا أطلقه الحوثيون على الرياض", ["sa-forces"], ["houthis"]),
        ("نفى الجيش السوداني شن أي غارات على أم درمان", ["sd-forces"], []),
        ("نفت السعودية مسؤولية إسرائيل عن هجوم في صنعاء", ["il-forces"], []),
        ("معارك بين الجيش السوري وداعش التي تسيطر مع جبهة النصرة على تدمر", ["sy-gov-forces", "is"], []),
    ],
)
def test_who_struck_whom(text: str, doers: list[str], hit: list[str]) -> None:
    """Subjects, agents after «by» and adjectives of nationality strike; what stands after «on» is hit."""
    assert cast(text) == (doers, hit)


@pytest.mark.parametrize(
    "text",
    [
        "صد الجيش السوداني هجوما شنته قوات الدعم السريع على مقر القيادة في الفاشر",
        "قال الجيش السوداني إنه صد هجوما شنته قوات الدعم السريع على الفاشر",
    ],
)
def test_who_repels_an_attack_is_hit_by_it_whoever_carried_it_out(text: str) -> None:
    doers, hit = cast(text)

    assert (doers, hit[:1]) == (["rsf"], ["sd-forces"])


def test_who_only_speaks_of_an_event_took_no_part_in_it() -> None:
    """A comment that is not made, an inquiry and a list of who was heard name no doer."""
    text = "قصفت طائرات مجهولة سرمين\nلم يعلق الجيش الإسرائيلي على الغارات\nقررت الحكومة تشكيل لجنة للتحقيق في القصف"

    assert [a.id for claim in riwaya.read(text) for a in claim.perpetrators] == ["unidentified"]


def test_the_side_that_came_on_is_the_perpetrator() -> None:
    """In a repelled advance the side that held is the target."""
    doers, hit = cast("صدت هيئة تحرير الشام هجوما لقوات النظام على محور سراقب")

    assert doers == ["sy-gov-forces"]
    assert hit == ["hts"]


def test_a_place_that_changes_hands_has_a_taker() -> None:
    """`taken_by` names who took it."""
    claim = riwaya.read("سيطرت قوات النظام على بلدة زيتان").claims[0]

    assert claim.event == "territory_change"
    assert claim.taken_by == "sy-gov-forces"


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("قال حزب الله إن مقاتليه استهدفوا مواقع الجيش الإسرائيلي", ["hezbollah"], ["il-forces"]),
        ("قالت قوات الدعم السريع إنها سيطرت على معسكر في الخرطوم", ["rsf"], []),
        ("تحدثت إسرائيل عن قصفها لمستودع في دمشق", ["il-forces"], []),
        ("قال المرصد إن طائرات قصفت سرمين", [], []),
    ],
)
def test_a_pronoun_acts_for_whom_it_stands(text: str, doers: list[str], hit: list[str]) -> None:
    """«Its fighters», «it took», «its shelling of» are deeds of the side named before; a monitor's are none."""
    assert cast(text) == (doers, hit)


def test_people_aimed_at_keep_their_words() -> None:
    """Civilians and vehicles aimed at are targets by their words; an adjective of the attack is none."""
    aimed = [
        [actor.surface for actor in riwaya.read(text).claims[0].targets]
        for text in (
            "قصفت المدفعية عددا من العمال في سرمين",
            "شنوا هجوما على المدنيين في سرمين",
            "الهجمات الإرهابية على سرمين",
        )
    ]

    assert aimed == [["عددا من العمال"], ["المدنيين"], []]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("قصفت قوات النظام مدينة سرمين واعتقلت خمسة شبان", ["sy-gov-forces", "sy-gov-forces"]),
        ("شنت قوات الدعم السريع هجوما على الفاشر. كما قصفت مدينة الأبيض بالمدفعية", ["rsf", "rsf"]),
        ("قصفت قوات النظام مدينة سرمين. وسقطت قذيفة على مدينة الأتارب", ["sy-gov-forces"]),
        ("حشدت قوات الدعم السريع آلياتها تمهيدا لاقتحام مدينة الأبيض", ["rsf", "rsf"]),
    ],
)
def test_a_verb_without_a_subject_has_the_one_before(text: str, doers: list[str]) -> None:
    assert [a.id for claim in riwaya.read(text) for a in claim.perpetrators] == doers
