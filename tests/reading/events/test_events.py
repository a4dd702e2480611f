"""What happened: the type of an event from its words, its weapons and who struck."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قصفت قوات النظام بلدة سرمين", "shelling"),
        ("قصفت الطائرات الحربية الروسية بلدة سرمين", "air_strike"),
        ("قصفت المروحيات بلدة سرمين بالبراميل المتفجرة", "air_strike"),
        ("استهدفت قوات النظام بلدة سرمين بصواريخ أرض أرض", "shelling"),
        ("استهدف مسلحون مدرعة في مدينة العريش", "attack"),
        ("استهدف مسلحون بدبابة حاجزا في مدينة العريش", "shelling"),
        ("ستة صواريخ استهدفت قاعدة في بلدة سرمين", "shelling"),
        ("دكت طائرات حربية بلدة سرمين", "air_strike"),
        ("استهدفت القوات بلدة سرمين بخمسة صواريخ", "shelling"),
        ("استهدفت طائرة مسيرة سيارة في بلدة سرمين", "air_strike"),
        ("هاجم المقاتلون بمسيرات محملة بالمتفجرات ثكنة في الجليل", "air_strike"),
        ("14 طائرة حربية هاجمت بعشرات القنابل أهدافا في الحديدة", "air_strike"),
        ("شنت قوات الأمن فجر وصباح اليوم حملة اعتقالات في مدينة أعزاز", "arrest"),
        ("هجوم بغاز الكلور على بلدة سرمين", "chemical_weapon"),
        ("انفجرت عبوة ناسفة في مدينة أعزاز", "bombing"),
        ("فجر انتحاري نفسه في مدينة أعزاز", "suicide_bomb"),
        ("اندلعت اشتباكات بين قوات النظام وهيئة تحرير الشام في سراقب", "armed_clash"),
        ("اعتقلت الشرطة عشرة أشخاص في مدينة أعزاز", "arrest"),
        ("اعترضت الدفاعات صاروخا أطلقه الحوثيون باتجاه نجران", "weapons_disrupted"),
        ("أعدم تنظيم داعش خمسة من عناصره في الموصل بتهمة الفرار من القتال", "attack"),
        ("خطف مسلحون مجهولون شابا في مدينة أعزاز", "abduction"),
        ("خرجت مظاهرة في مدينة أعزاز", "protest"),
        ("دخل اتفاق وقف إطلاق النار حيز التنفيذ في إدلب", "agreement"),
        ("أسقطت الدفاعات الجوية طائرة مسيرة فوق حميميم", "weapons_disrupted"),
        ("قصفت المدفعية قاعدة تمنهنت الجوية", "shelling"),
        ("أطلقت الدفاعات الجوية صاروخين على طائرة مسيرة فوق صعدة", "weapons_disrupted"),
        ("داهمت مجموعات مسلحة بمساندة مروحيات التحالف بلدة الشحيل وقتلت شابا", "attack"),
        ("شن الجيش المدعوم بغطاء جوي هجوما على بلدة المهدية", "attack"),
        ("استهدف الجيش مواقع في حيس بالمسيرات والمدفعية", "attack"),
        ("استهدفت القوات منازل المدنيين في حيس بغية تهجيرهم", "attack"),
        ("حاصرت الدوريات منزله في جنين وقتلت شابين", "attack"),
        ("شنت الميليشيا هجمات على مأرب في خرق للهدنة", "attack"),
        ("أسفرت الحرب في السودان عن مقتل 20 ألف شخص منذ أبريل 2023", "other"),
        ("سمع دوي انفجار في صنعاء صادر من قاعدة الديلمي", "explosion"),
        ("تستعد القوات الحكومية لاستعادة مدينة زنجبار", "territory_change"),
        ("قتلهم مسلحون مجهولون قرب بعقوبة", "attack"),
        ("فجرت فرق الهندسة عبوتين ناسفتين تحت السيطرة في الرمادي", "weapons_disrupted"),
        ("ارتفاع حصيلة الشهداء في خان يونس إلى 70 شخصا", "attack"),
        ("فرقت الشرطة المتظاهرين بالغاز المسيل للدموع في الناصرية", "protest"),
        ("داهمت قوات الاحتلال منازل في بلدة بيتا واعتقلت ثلاثة شبان", "arrest"),
        ("داهمت القوات بلدة عقربا وقتلت شابا واعتقلت آخر", "attack"),
        ("نفذت القوات عملية أمنية في البصيرة أسفرت عن اعتقال عنصرين من التنظيم", "arrest"),
        ("رصدت الشبكة مقاتلات روسية تقصف جبل الزاوية", "air_strike"),
        ("قوات الحكومة جاهزة للرد عسكريا في مأرب إذا لم تلتزم الجماعة بالهدنة", "attack"),
        ("نفذ الجيش انقلابا عسكريا في الخرطوم", "other"),
        ("حررت الشرطة طفلا مختطفا في البصرة", "other"),
        ("فجرت الميليشيا منازل المعارضين في عمران", "destruction"),
        ("أعلن التحالف تدمير منصات إطلاق صواريخ في صنعاء", "destruction"),
        ("قام الجنود بحرق ثلاثة منازل في القرية", "destruction"),
        ("اقتحمت دبابات الجيش مدينة حماة فجرا", "attack"),
        ("دمر الدفاع الجوي السوري صاروخين في سماء حمص", "weapons_disrupted"),
        ("دمرت وسائط الدفاع الجوي ستة صواريخ أطلقتها مقاتلات", "weapons_disrupted"),
        ("دمرت إسرائيل الدفاعات الجوية السورية في الساحل", "destruction"),
        ("حررت وحدات من الجيش عشرين مدنيا في حرستا", "other"),
        ("حررت القوات بلدة سرمين التي يقطنها 3000 شخص", "territory_change"),
        ("بدأ خروج مسلحي الفصيل وعائلاتهم من دوما", "displacement"),
        ("فجر مسلحون منزل ضابط في بعقوبة ما أدى إلى مقتل زوجته", "bombing"),
        ("أصيب شرطي في تفجير قرب منزله في كركوك", "bombing"),
        ("أحرق مستوطنون منزلا في نابلس ما أدى إلى مقتل رضيع", "attack"),
        ("سمعت رشقات نارية قرب القصر الجمهوري في الخرطوم", "attack"),
        ("أحبطت القوات محاولة تفجير سيارة مفخخة في الرمادي", "weapons_disrupted"),
        ("أحبطت القوات هجوما للتنظيم على حاجز في كركوك", "armed_clash"),
        ("اقتحمت الدبابات مدينة رام الله", "attack"),
        ("اغتال الجيش قياديا بصاروخين أطلقتهما مروحية على سيارته في غزة", "air_strike"),
        ("استولى مسلحون على مبلغ كبير من مصرف في البصرة", "destruction"),
        ("فجر ثلاثة انتحاريين أنفسهم في كابول", "suicide_bomb"),
        ("اشتبك محتجون مع شرطة مكافحة الشغب في أثينا", "riot"),
        ("وقعت مواجهات عنيفة بين قوات الأمن والمتظاهرين في صنعاء", "riot"),
        ("اشتبكت الشرطة مع مسلحين قرب ساحة المعتصمين في كراتشي", "armed_clash"),
        ("قتل أربعة مسلحين خلال عملية تمشيط للجيش في جيجل", "attack"),
        ("واصلت القوات الهندية غاراتها الأمنية على قرى كشمير", "attack"),
        ("حررت القوات الرهائن من الطائرة في مطار عدن", "other"),
        ("شن الجيش حملة قصف على مدينة الفاشر", "shelling"),
        ("تعرضت قرية الزيادية لقصف بالنابالم", "shelling"),
        ("استهدف الجيش عبر الطيران المسير منازل في مدينة نيالا", "air_strike"),
        ("قامت طائرة بدون طيار بإطلاق صاروخ على سيارة في شبوة", "air_strike"),
        ("تزامن القصف على البارة مع تحليق مكثف للطائرات", "shelling"),
        ("حاول الجيش السيطرة على الميناء في بنغازي", "armed_clash"),
        ("باءت محاولة الميليشيا السيطرة على معسكر في مأرب بالفشل", "armed_clash"),
        ("لقي عدد من عناصر التنظيم مصرعهم في عدد من المدن أمس", "attack"),
    ],
)
def test_type(text: str, event: str) -> None:
    """The most specific type that the words speak for."""
    assert [claim.event for claim in riwaya.read(text)] == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قصفت الطائرات بلدة شمسطار، كما استهدفت أطراف بلدة بوداي", "air_strike"),
        ("شن الطيران غارات على صعدة. كما استهدف مواقع في حجة", "air_strike"),
        ("قصفت المدفعية حي الثورة في أم درمان. كما استهدفت سوق صابرين", "shelling"),
    ],
)
def test_who_strikes_on_strikes_with_the_same_arms(text: str, event: str) -> None:
    assert [claim.event for claim in riwaya.read(text)] == [event, event]


def test_what_was_not_taken_has_no_words_for_who_took_it() -> None:
    (claim,) = riwaya.read("حاول الجيش السيطرة على الميناء في بنغازي").claims

    assert (claim.taken_by, "taken_by" in claim.spans) == (None, False)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("اندلعت مواجهات بين الأهالي وقوات الاحتلال في بلدة بيتا أطلق خلالها الجنود الغاز المسيل للدموع", "riot"),
        ("أصيب ثلاثة خلال مواجهات مع قوات الاحتلال في بلدة بيتا جنوب نابلس", "riot"),
        ("مواجهات بين محتجين وقوات الأمن في الناصرية أوقعت قتيلين", "riot"),
        ("هاجم المستوطنون بلدة بورين جنوب نابلس ما أدى إلى اندلاع مواجهات", "attack"),
        ("اندلعت مواجهات بين المقاومة وقوات الاحتلال في مخيم جنين", "armed_clash"),
        ("مواجهات بين الجيش والحوثيين في تعز", "armed_clash"),
        ("مواجهات في محيط مدينة خان يونس بين القسام والجيش الإسرائيلي", "armed_clash"),
        ("أطلق الجنود قنابل الغاز صوب المارة في بلدة عزون", "attack"),
        ("أطلقت الشرطة قنابل الغاز على المتظاهرين في بغداد", "protest"),
    ],
)
def test_confrontations_with_people_without_arms_are_a_riot(text: str, event: str) -> None:
    """Who confronts whom decides; tear gas is a protest's where people protest."""
    assert riwaya.read(text).claims[0].event == event


@pytest.mark.parametrize(
    "text",
    ["استولى قراصنة على سفينة شحن قبالة الصومال", "احتجز الحرس الثوري ناقلة نفط قرب هرمز"],
)
def test_a_ship_is_seized_and_no_place_taken(text: str) -> None:
    assert [claim.event for claim in riwaya.read(text).claims] == ["abduction"]


def test_a_command_centre_is_no_place_taken() -> None:
    (claim,) = riwaya.read("استهدف الجيش مجمع قيادة وسيطرة في مدينة غزة").claims

    assert claim.event == "attack"


def test_the_toll_of_an_aggression_is_no_wars() -> None:
    """A war's dead are those of no single attack, but who attacks alone has an attack's."""
    texts = ("ارتفعت حصيلة العدوان الإسرائيلي على غزة إلى 40 ألف شهيد", "أودت الحرب في السودان بحياة 40 ألف شخص")
    assert [riwaya.read(text).claims[0].event for text in texts] == ["attack", "other"]


def test_an_explosion_that_somebody_owns_up_to_is_a_bombing() -> None:
    texts = ("أعلنت كتائب القسام مسؤوليتها عن الانفجار قرب صفد", "هز انفجار مدينة صفد")
    assert [riwaya.read(text).claims[0].event for text in texts] == ["bombing", "explosion"]


def test_who_is_arrested_is_not_of_the_type_of_what_is_planned() -> None:
    claims = riwaya.read("أعلن الوزير أن الشرطة ألقت القبض على أعضاء خلية خططت لهجوم انتحاري على سفارة").claims

    assert [(claim.event, claim.status) for claim in claims] == [("arrest", "happened"), ("suicide_bomb", "prepared")]


def test_what_is_seized_by_weight_is_no_people() -> None:
    (claim,) = riwaya.read("ضبطت السلطات عشرة كيلوغرامات من مادة نترات الأمونيوم").claims

    assert claim.event == "weapons_disrupted"
    assert not any(toll.who == "people" for toll in claim.tolls)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("أطلقت زوارق الاحتلال النار على مراكب الصيادين قبالة رفح", "attack"),
        ("أضرم مستوطنون النار في مركبتين في قرية بورين", "destruction"),
        ("أضرم مستوطنون النار في منزل في قرية بورين ما أدى إلى مقتل طفل", "attack"),
        ("فتحت الدبابات نيران رشاشاتها على منازل شرق رفح", "attack"),
        ("أطلقت الدبابات النار والقذائف على منازل شرق رفح", "shelling"),
        ("قصفت الزوارق الحربية ساحل مدينة غزة", "shelling"),
        ("قتل شابان بعد قصفهما بصاروخ أطلقه الجيش من طائرة مسيرة في مأرب", "air_strike"),
        ("توغلت جرافات إسرائيلية شرقي بلدة القرارة", "movement"),
        ("تصدت المقاومة لتوغل بري شرق جباليا", "armed_clash"),
    ],
)
def test_shots_incursions_and_what_is_fired_from_aircraft(text: str, event: str) -> None:
    """Boats and tanks that only fire shots do not shell; forces that go in without a fight move."""
    assert riwaya.read(text).claims[0].event == event


def test_people_killed_before_somebody_left_were_killed_in_an_attack() -> None:
    (claim,) = riwaya.read("قتلت القوات الروسية مئات المدنيين في مدينة بوتشا قبل انسحابها منها")
    assert (claim.event, [actor.id for actor in claim.perpetrators]) == ("attack", ["ru-forces"])
