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
        ("قتل راع بانفجار لغم لمليشيا الحوثي في حيس", ["houthis"], []),
        ("قالت جماعة الحوثي إن القوات البحرية اليمنية قصفت سفينة في البحر الأحمر", ["houthis"], [None]),
        ("قالت جماعة الحوثي إن قوات هادي قصفت حي الجحملية في تعز", ["ye-gov-forces"], []),
        ("أصيبت دبابة للجيش السوري بصاروخ موجه في سرمين", [], ["sy-gov-forces"]),
        ("دخل رتل عسكري تركي إلى إدلب", ["tr-forces"], []),
        ("وصلت تعزيزات عسكرية أمريكية إلى الحسكة", ["us-forces"], []),
        ("قصف أميركي بريطاني على مدينة صعدة", ["us-forces", "uk-forces"], []),
        ("قصفت مقاتلات أميركية بريطانية مدينة صعدة", ["us-forces", "uk-forces"], []),
        ("هاجم المقاتلون الأكراد السوريون موقعا لداعش في الرقة", ["sdf"], ["is"]),
        ("طال قصف مدفعي وصاروخي سعودي مديرية رازح", ["sa-forces"], []),
        ("قال مسعفون إن ثلاثة عمال قتلوا بنيران إسرائيلية في جنين", ["il-forces"], []),
        ("أصيب سبعة مزارعين بنيران الجيش السوري قرب خان شيخون", ["sy-gov-forces"], []),
        ("قتل مجند بالجيش المصري في هجوم قرب العريش", [], []),
        ("فقد الجيش السوداني خمسة من جنوده قرب الأبيض", [], ["sd-forces"]),
        ("قتل عشرون شخصا بنيران القوات الإثيوبية في مقلي", ["et-forces"], []),
        ("قصف الطيران مقرات وأرتال تنظيم داعش في تدمر", [], ["is"]),
        ("أغار التحالف الدولي على مواقع وتجمعات لمسلحي حركة الشباب", ["coalition"], ["al-shabaab"]),
        ("نفذ الجيش السوري عمليات على معاقل تنظيمي داعش وجبهة النصرة", ["sy-gov-forces"], ["is", "nusra"]),
        ("سيطر مجاهدو المقاومة على تلة في جرود القلمون", ["hezbollah"], []),
        ("سيطر الثوار على حاجز قرب سراقب", ["sy-opposition"], []),
        ("أعلن الجيش الإسرائيلي مهاجمة مخزن أسلحة في القنيطرة", ["il-forces"], []),
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
        ("أحبط الجيش الأردني عملية تهريب كميات كبيرة من الأسلحة على الحدود مع سوريا", ["jo-forces"], []),
        ("نفذ المستوطنون 154 اعتداء في الضفة الغربية", ["il-settlers"], []),
        ("أعلن حزب الله استهداف انتشار لجنود العدو شرق الطيبة", ["hezbollah"], ["il-forces"]),
        ("اقتحم عشرات المستوطنين ساحة المسجد", ["il-settlers"], []),
        ("اقتحم مئات من عناصر داعش السجن", ["is"], [None]),
        ("أحرق مستوطنون ثلاث مركبات في بلدة عطارة", ["il-settlers"], []),
        ("قصف الطيران الروسي عددا من المنازل في سرمين", ["ru-forces"], []),
        ("عثرت الشرطة العراقية على 15 جثة في بغداد", [], []),
        ("أسفر انفجار لغم أثناء مرور رتل للجيش الليبي قرب سبها عن إصابة جندي", [], ["ly-gov-forces"]),
        ("مقتل ثلاثة جنود في عملية لكتائب القسام", ["hamas"], []),
        ("أعلن مقتل 12 جنديا في عمليات حزب العمال الكردستاني", ["pkk"], []),
        ("مقاتلو الحركة قتلوا ثلاثة جنود أتراك في متينا", [], []),
        ("انفجرت عبوة ناسفة عند مرور دورية للبيشمركة قرب خانقين", [], ["peshmerga"]),
        ("هجمات تركية بطائرات مسيرة استهدفت قوات سوريا الديمقراطية", ["tr-forces"], ["sdf"]),
        ("وقع انفجار قرب حاجز في مقديشو، وهرعت سيارات الإسعاف والشرطة إلى المكان", [], []),
        ("قتل تسعة بانفجار ألغام زرعها الحوثيون في الضالع", ["houthis"], []),
        ("أعلن المحافظ القضاء على خلية لحركة الشباب في كيسمايو", [], ["al-shabaab"]),
        ("قتل سبعة من عناصر الحشد الشعبي بضربة أميركية", ["us-forces"], ["pmf"]),
        ("مقتل قيادي في حزب الله بغارة إسرائيلية على صور", ["il-forces"], ["hezbollah"]),
        ("قتلت غارة إسرائيلية قياديا في حركة حماس في صيدا", ["il-forces"], ["hamas"]),
        ("أعلنت وزارة الصحة أن الرئيس بشار الأسد زار جرحى القصف على حلب", [], []),
        ("اعتقلت السلطات المصرية خمسة رجال في سيناء", ["eg-gov"], []),
        ("إسقاط طائرة مسيرة لحزب الله قرب حيفا", [], ["hezbollah"]),
        ("أحد عناصر تنظيم داعش فجر نفسه في سوق المدينة", ["is"], []),
        ("أكدت الوكالة دخول قوات النظام إلى مدينة سراقب", ["sy-gov-forces"], []),
        ("أصابت غارة منزلا وسارع الدفاع المدني لنقل المصابين", [], []),
        ("استهداف دبابة للنظام بصاروخ موجه غربي حلب", [], ["sy-gov-forces"]),
        ("استهداف طائرات لقوات النظام منازل في كنصفرة", ["sy-gov-forces"], []),
        ("تعرض منزل قيادي في الجيش الحر لإطلاق نار من قبل مجهولين", ["unidentified"], ["fsa"]),
        ("وصلت تعزيزات للجيش الليبي إلى مصراتة", ["ly-gov-forces"], []),
        ("أعلنت كتائب القسام قنص جندي إسرائيلي شرق جباليا", ["hamas"], ["il-forces"]),
        ("قصفت ميليشيا تابعة للحرس الثوري بلدة سرمين", ["irgc"], []),
        ("استهدف مسلحون دورية تابعة لقسد في الشحيل", [None], ["sdf"]),
        ("تصدت قوات الجيش في الفاشر، غربي السودان، لهجوم عنيف من الدعم السريع", ["rsf"], ["sd-forces"]),
        ("قصفت روسيا بلدة سرمين بحسب المكتب الإعلامي التابع لهيئة تحرير الشام", ["ru-forces"], []),
        ("قصف الطيران الحربي للجيش السوداني مواقع للدعم السريع", ["sd-forces"], ["rsf"]),
        ("انفجرت عبوة ناسفة مستهدفة رتلا للتحالف الدولي قرب الرقة", [], ["coalition"]),
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
        ("تظاهر آلاف العمال في القاهرة", [None], []),
        ("فجر انتحاري سيارته قرب السفارة في كابول", [], []),
        ("قالت الشرطة إن جنودا أميركيين قتلوا ثلاثة مدنيين", ["us-forces"], []),
        ("قال شهود إن مسلحين قتلوا بالرصاص قاضيا في الموصل", [None], []),
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


@pytest.mark.parametrize(
    ("text", "aimed"),
    [
        ("قصفت المدفعية عددا من العمال في سرمين", ["عددا من العمال"]),
        ("شنوا هجوما على المدنيين في سرمين", ["المدنيين"]),
        ("الهجمات الإرهابية على سرمين", []),
        ("استهدفت الغارات نازحين قرب الحديدة", ["نازحين"]),
        ("قصفت قوات الدعم السريع سوقا شعبيا في الفاشر", ["سوقا شعبيا"]),
        ("قصف التحالف المشفى ومنازل السكان والأسواق في صعدة", ["المشفى", "منازل السكان", "الأسواق"]),
        ("قصفت إسرائيل نازحين في رفح", ["نازحين"]),
        ("قصفت الطائرات تجمعا للمدنيين في رفح", ["تجمعا للمدنيين"]),
        ("استهدفت غارة آليات عسكرية قرب مأرب", ["آليات عسكرية"]),
        ("استهداف طائرة مسيرة إسرائيلية لسيارة في صور", ["لسيارة"]),
        ("واصلت إسرائيل غاراتها على الجنوب، مستهدفة المدنيين", ["المدنيين"]),
        ("قصفت الطائرات منزلا في رفح", []),
        ("قصفت الطائرات طريقا في رفح", []),
        ("هاجم ثلاثة مسلحين البلدة", []),
    ],
)
def test_people_aimed_at_keep_their_words(text: str, aimed: list[str]) -> None:
    """Civilians, vehicles and buildings aimed at are targets by their words; where a strike only fell is none."""
    assert [actor.surface for actor in riwaya.read(text).claims[0].targets] == aimed


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("قصفت إسرائيل صور، وأضافت الوكالة أن الجيش اللبناني أخلى موقعا", ["il-forces"], []),
        ("شنت إسرائيل غارات على البقاع حيث ينتشر حزب الله", ["il-forces"], []),
        ("قصف بالقذائف والصواريخ لقوات النظام استهدف بلدة سرمين", ["sy-gov-forces"], []),
        ("قصف الجيش التركي قرية كفر أنطون ونقطة لقوات النظام", ["tr-forces"], ["sy-gov-forces"]),
        ("قصفت المدفعية التركية مناطق انتشار قوات سوريا الديمقراطية في عفرين", ["tr-forces"], ["sdf"]),
        ("قصف وغارات الجيش الإسرائيلي على صور", ["il-forces"], []),
        ("دمرت إحدى الغارات دبابة تابعة للحوثيين", [], ["houthis"]),
        ("أسفرت الغارات عن تدمير منصة صواريخ للحوثيين", [], ["houthis"]),
        ("تمكنت قوات سوريا الديمقراطية من قتل ثلاثة من عناصر تنظيم داعش في الهول", ["sdf"], ["is"]),
        ("قتل خمسة من عناصر الحوثيين في غارة للتحالف العربي", ["saudi-coalition"], []),
        ("هاجمت قوات الدعم السريع بلدة موالية للجيش السوداني", ["rsf"], []),
        ("فجر مجهولون عبوة بدورية للجيش الليبي في درنة", ["unidentified"], ["ly-gov-forces"]),
        ("هاجم مسلحون رتلا للقوات العراقية غرب الأنبار", [None], ["iq-gov-forces"]),
        ("أصيب طفل بانفجار لغم من مخلفات قصف سابق لقوات النظام", ["sy-gov-forces"], []),
        ("اتفاق تركي - روسي لوقف إطلاق النار في إدلب", ["tr-gov", "ru-gov"], []),
        ("سيطرت قوات حفتر على سرت بدعم جوي روسي", ["lna", "ru-forces"], []),
        ("محاولة اغتيال قيادي في الجيش الوطني في مدينة الباب", [], ["sna"]),
        ("أعلنت سرايا القدس قصف مستوطنة سديروت", ["pij"], []),
        ("أعلنت حركة حماس مقتل قيادي بغارة على رفح", [], []),
        ("هاجم مستوطنون مركبات فلسطينيين قرب نابلس", ["il-settlers"], [None]),
        ("القصف التركي على عفرين ما دفع قسد إلى الانسحاب", ["tr-forces"], []),
    ],
)
def test_an_actor_named_besides_is_not_hit(text: str, doers: list[str | None], hit: list[str]) -> None:
    """Who stands somewhere, says something or owns what strikes is no target; who is struck by a deed is no doer."""
    assert cast(text) == (doers, hit)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("قصفت قوات النظام مدينة سرمين واعتقلت خمسة شبان", ["sy-gov-forces", "sy-gov-forces"]),
        ("شنت قوات الدعم السريع هجوما على الفاشر. كما قصفت مدينة الأبيض بالمدفعية", ["rsf", "rsf"]),
        ("قصفت قوات النظام مدينة سرمين. وسقطت قذيفة على مدينة الأتارب", ["sy-gov-forces"]),
        ("قصفت قوات الاحتلال مدينة جنين واعتقلت شابين", ["il-forces", "il-forces"]),
        ("قصفت قوات النظام مدينة سرمين. كما طال القصف بلدة الأتارب", ["sy-gov-forces", "sy-gov-forces"]),
        ("قصفت إسرائيل صور. وأكد الجيش أنه جرى توقيف ثلاثة شبان", ["il-forces"]),
        ("حشدت قوات الدعم السريع آلياتها تمهيدا لاقتحام مدينة الأبيض", ["rsf", "rsf"]),
        ("قصف الطيران الروسي إدلب، وشن غارتين على جسر الشغور", ["ru-forces", "ru-forces"]),
        ("هاجم تنظيم داعش بلدة مارع.\nوسيطر على أراض قرب الحدود", ["is", "is"]),
        ("استهدفت حركة الشباب مقديشو.\nكما استهدفت أيضا مواقع الجيش الصومالي", ["al-shabaab", "al-shabaab"]),
        ("قصفت قوات الأسد قرية تقاد. كما تعرضت كفرعمة لقصف مماثل", ["sy-gov-forces", "sy-gov-forces"]),
        ("قصفت قوات الأسد قرية تقاد. وأصيب طفل بانفجار مماثل في كفرعمة", ["sy-gov-forces"]),
        ("خطف تنظيم داعش عشرين مدنيا بعد استيلائه على القريتين", ["is", "is"]),
        ("خطف مقاتلو تنظيم داعش عشرين مدنيا بعد أن سيطروا على القريتين", ["is", "is"]),
    ],
)
def test_a_verb_without_a_subject_has_the_one_before(text: str, doers: list[str]) -> None:
    assert [a.id for claim in riwaya.read(text) for a in claim.perpetrators] == doers


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("قتل قاضي المحكمة الشرعية في غارة على الحويجة", [], []),
        ("استعادت القوات العراقية هيت من سيطرة تنظيم داعش", ["iq-gov-forces"], ["is"]),
        ("تبنى تنظيم ولاية سيناء تفجير مدرعة للجيش المصري قرب رفح", ["sinai-province"], ["eg-forces"]),
        ("تقدمت القوات المشتركة في الرمادي ضد تنظيم داعش", ["iq-gov-forces"], ["is"]),
        ("تقدمت القوات المشتركة في الحديدة ضد الحوثيين", ["ye-gov-forces"], ["houthis"]),
        ("أسرت المقاومة الشعبية سبعة مسلحين من داخل القاعدة قرب لحج", ["ye-gov-forces"], []),
    ],
)
def test_whose_a_thing_or_a_hold_is_and_what_names_nobody(text: str, doers: list[str], hit: list[str]) -> None:
    assert cast(text) == (doers, hit)


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("قتل ثلاثة جنود في معارك مع مقاتلي جبهة النصرة شمال المدينة", [], ["nusra"]),
        ("اندلعت اشتباكات مع قوات الدعم السريع في الخرطوم", [], ["rsf"]),
        ("استعاد الجيش الليبي حي الصابري الذي كان تحت سيطرة تنظيم داعش", ["ly-gov-forces"], ["is"]),
        ("سيطرت قوات الدعم السريع على قاعدة كانت خاضعة لسيطرة الجيش السوداني", ["rsf"], ["sd-forces"]),
        ("بعد طرد قوات سوريا الديمقراطية من المدينة", [], ["sdf"]),
        ("هاجم مسلحو داعش نقطة للجيش العراقي", ["is"], ["iq-gov-forces"]),
        ("قتل سبعة من مليشيات الحوثي في كمين للقوات السعودية", ["sa-forces"], ["houthis"]),
        ("قتل ثلاثة من مسلحي حركة الشباب بهجوم للجيش الصومالي", ["so-forces"], ["al-shabaab"]),
        ("أصيب جنديان من الجيش السوداني بقصف لقوات الدعم السريع", ["rsf"], []),
        ("استهدفت عبوة ناسفة دورية للشرطة العراقية في كركوك", [], ["iq-police"]),
        ("انفجار لغم بدورية تابعة لقوات سوريا الديمقراطية", [], ["sdf"]),
        ("دمرت الطائرات آليات ومدرعات تابعة لتنظيم الدولة", [], ["is"]),
        ("غارة إسرائيلية على منزل قيادي في حماس", ["il-forces"], ["hamas"]),
        ("قال الجيش اليمني إن خمسة حوثيين قتلوا وقصف تجمعاتهم في الضالع", ["ye-gov-forces"], ["houthis"]),
        ("شن طيران التحالف العربي غارات على مواقع الحوثي وصالح", ["saudi-coalition"], ["houthis", "saleh-forces"]),
        ("ألقت الشرطة العراقية القبض على ثلاثة من عناصر داعش", ["iq-police"], ["is"]),
        ("استهدفت غارة أمريكية عناصر من القاعدة في أبين", ["us-forces"], ["aq"]),
        ("شنت المعارضة السورية هجوما لطرد قوات النظام من المدينة", ["sy-opposition"], ["sy-gov-forces"]),
        ("خاض الجيش الليبي معارك ضد تنظيم داعش في سرت", ["ly-gov-forces"], ["is"]),
        ("أرسل الجيش السوري تعزيزات عسكرية إلى مواقع قوات النظام في درعا", ["sy-gov-forces"], []),
    ],
)
def test_who_is_aimed_at(text: str, doers: list[str], hit: list[str]) -> None:
    """Whom somebody fights with, who held a place, whose people fall in an attack, whose patrol drives on a mine."""
    assert cast(text) == (doers, hit)


@pytest.mark.parametrize(
    ("text", "aimed"),
    [
        ("قصفت القوات المشفى الميداني في البلدة بالمدفعية", ["المشفى الميداني"]),
        ("شنت الطائرات غارات على معسكر النصر", ["معسكر النصر"]),
        ("استهدفت طائرة مسيرة عائلة نازحة على الطريق", ["عائلة نازحة"]),
        ("اعتقلت قوات الأمن صحفيين وناشطين في صنعاء", ["صحفيين", "ناشطين"]),
        ("اختطف مسلحون مدير المستشفى في عدن", ["مدير المستشفى"]),
        ("اختطف مسلحون خمسة رجال في عدن", []),
        ("قصفت القوات مزارع البلدة وطريقها", []),
    ],
)
def test_what_is_aimed_at_by_its_name(text: str, aimed: list[str]) -> None:
    """A building or camp by its name, one person or family, people arrested for what they are."""
    assert [a.surface for a in riwaya.read(text).claims[0].targets] == aimed


def test_who_took_a_place_fought_whom_the_battles_were_with() -> None:
    """«Took the hill after clashes with Y», «and drove Y out»: the subject before fought."""
    for text in (
        "بسطت قوات الجيش العراقي سيطرتها على التلة بعد اشتباكات عنيفة مع مسلحي داعش",
        "سيطر الجيش العراقي على القرية وطردوا عناصر داعش منها",
    ):
        last = riwaya.read(text).claims[-1]
        assert [a.id for a in last.perpetrators] == ["iq-gov-forces"]
        assert [a.id for a in last.targets] == ["is"]


def test_the_base_named_before_is_no_organization() -> None:
    """«The base» goes back to a base that was named, and is al-Qaeda elsewhere."""
    claims = riwaya.read("قصفت الطائرات قاعدة العند الجوية. وهاجم الجيش مسلحين فروا من القاعدة").claims
    assert all(actor.id != "aq" for claim in claims for actor in (*claim.perpetrators, *claim.targets))


def test_what_happens_while_two_sides_fight_is_told_apart() -> None:
    """«While A and B fight, ten were killed by a drone of B's»: the drone is not A's."""
    text = "فيما تتواصل المواجهات بين الجيش السوداني وقوات الدعم السريع، قتل عشرة في هجوم بطائرة مسيرة للدعم السريع"
    fighting, strike = riwaya.read(text).claims
    assert [a.id for a in fighting.perpetrators] == ["sd-forces", "rsf"]
    assert [a.id for a in strike.perpetrators] == ["rsf"]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("أحبطت السلطات الأردنية مخططا لتفجير كنيسة في عمان", []),
        ("أحبطت قوات الأمن العراقية محاولة لاغتيال قاض في كركوك", []),
        ("أفشل الجيش اليمني مخططا للحوثيين لاغتيال محافظ تعز", ["houthis"]),
        ("صدت الفصائل هجوما لقوات النظام على كبانة", ["sy-gov-forces"]),
    ],
)
def test_who_foils_a_plot_neither_does_nor_suffers_it(text: str, doers: list[str]) -> None:
    claim = riwaya.read(text).claims[0]

    assert [actor.id for actor in claim.perpetrators] == doers
    assert claim.event == "armed_clash" or not any(actor.id for actor in claim.targets)


def test_who_is_near_an_attack_did_not_do_it() -> None:
    assert cast("تبنى تنظيم داعش الهجوم الذي وقع أمام وزارة الداخلية في كابول أمس") == (["is"], [])


def test_the_occupation_is_the_one_last_named_with_its_nation() -> None:
    """Bare it is Israel's, but not where Turkey's was told of."""
    text = "قصفت قوات الاحتلال التركي قرية أم الكيف. ثم قصف الاحتلال قرية الدردارة"
    assert [claim.perpetrators[0].id for claim in riwaya.read(text).claims] == ["tr-forces", "tr-forces"]
    assert riwaya.read("قصف الاحتلال منزلا في خان يونس").claims[0].perpetrators[0].id == "il-forces"


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("قتل 4 من موظفي الأونروا في غارة على رفح", []),
        ("قتل موظف في الأمم المتحدة في قصف على دير البلح", []),
        ("أطلقت قوات الأمم المتحدة النار على متظاهرين في غوما", ["un"]),
    ],
)
def test_who_has_no_men_under_arms_strikes_nobody(text: str, doers: list[str]) -> None:
    (claim,) = riwaya.read(text).claims
    assert [actor.id for actor in claim.perpetrators] == doers


def test_who_stands_behind_on_it_did_it() -> None:
    """«The places that X took hold of»: what «on it» leads to was named before."""
    assert cast("انسحب من القرى التي استولى عليها تنظيم داعش") == (["is"], [])
    assert cast("كشفت مصادر عن قيام تنظيم داعش بإعدام عدد من الأسرى") == (["is"], [])


def test_the_regime_is_that_of_the_country_told_of() -> None:
    """Bare it is Syria's where Syria or no country is told of, and nobody known elsewhere."""
    assert cast("قصف النظام بلدة سرمين")[0] == ["sy-gov-forces"]
    assert cast("قتل النظام ثلاثة متظاهرين في طرابلس")[0] == [None]


def test_who_has_to_do_with_an_attack_is_said_to_have_done_it() -> None:
    """«The involvement of X in», «accused X of involvement in»: it is told, and X is no target of the evidence."""
    assert cast("عثر المحققون على أدلة على ضلوع قوات الدعم السريع في قصف مدينة الفاشر")[0] == ["rsf"]
    assert cast("قالت اللجنة إن هناك أدلة على تورط تنظيم داعش في هجوم على مدينة هيت") == (["is"], [])
    assert cast("اتهمت واشنطن حزب الله بالتورط في هجوم على سفينة في البحر الأحمر")[0] == ["hezbollah"]
    assert cast("لديهم أدلة على استخدام تنظيم داعش غاز الخردل في مارع") == (["is"], [])


def test_men_right_behind_what_says_that_a_deed_was_carried_out_did_it() -> None:
    assert cast("قتل ثلاثة في هجوم نفذته عناصر من حركة الشباب قرب كيسمايو") == (["al-shabaab"], [])
    assert cast("نفذ عناصر من حركة الشباب هجوما قرب كيسمايو") == (["al-shabaab"], [])
    assert cast("قتل جندي في كمين نصبته عناصر من تنظيم داعش قرب كركوك")[0] == ["is"]
