"""What a voice says of an event: happened, denied or prepared; and whether it calls it staged."""

import pytest

import riwaya


def standings(text: str) -> list[tuple[str, bool]]:
    """Status and staging of every claim of a text, in order."""
    return [(claim.status, claim.staged) for claim in riwaya.read(text, published="2020-01-05")]


@pytest.mark.parametrize(
    "text",
    [
        "قال الجيش إن طائراته لم تقصف بلدة سرمين",
        'قالت قوات الدعم السريع "لم نستهدف مواقع في أم درمان"',
        "لم تكن هناك غارات جوية على صنعاء",
        "نفت وزارة الدفاع الروسية قصف بلدة سرمين",
        "قالت الوزارة إن القوات لا تستعد لشن هجوم على مدينة سراقب",
        "قال المتحدث إنه لا صحة للأنباء عن دخول القوات إلى مدينة سراقب",
        "لم تتعرض مدينة تعز لأي قصف",
        "لم يسفر التفاوض بين الطرفين عن أي اتفاق لوقف إطلاق النار",
        "أكد المحافظ عدم وقوع أي غارات على الحديدة",
        "قال السكان إنهم لم يسمعوا أي انفجار في الحي",
        "فشلت المحادثات في التوصل إلى هدنة في غزة",
        "أخفق الوفدان في التوصل إلى اتفاق لوقف إطلاق النار في السودان",
        "تعثرت مساعي التوصل إلى هدنة في الخرطوم",
        "حاول الوجهاء التفاوض على هدنة لكن المحادثات فشلت",
    ],
)
def test_negated_and_denied_events_are_denied(text: str) -> None:
    assert [status for status, _ in standings(text)] == ["denied"]


def test_what_else_was_not_done_denies_no_event() -> None:
    assert standings("قتل شاب قرب مدينة نيالا لم يتم التعرف عليه بعد") == [("happened", False)]


@pytest.mark.parametrize(
    "text",
    [
        "حذرت وزارة الدفاع الروسية من هجوم كيماوي محتمل في إدلب",
        "هدد القائد بقصف مدينة أريحا",
        "تلقت الحواجز تعليمات ببدء حملة قصف على بلدات الريف",
        "لوح الحوثيون باستئناف الهجمات على مأرب",
        "أحبطت الشرطة محاولة خطف ثلاثة سياسيين في عدن",
        "أفشلت الأجهزة الأمنية مخططا لاغتيال المحافظ",
        "وعد الرئيس باستعادة مدينة سرت",
        "أقسم القائد على استعادة مدينة سرت",
        "لن يتوانى الجيش عن ضرب المتمردين في دارفور",
        "أمهل الجيش سكان رفح يومين قبل اجتياحها",
        "تبحث واشنطن توجيه ضربة عسكرية إلى مواقع في اليمن",
        "يعد الجيش لعملية برية في مدينة رفح",
        "أعلن الجيش قرب انطلاق معركة تحرير الموصل",
        "سيقصف الجيش بلدة سرمين",
        "يخطط التنظيم لتفجير جسر في دير الزور",
        "دعت لجان شعبية إلى مظاهرة في رام الله",
        "قد تشن إسرائيل هجوما على صور",
        "قال إن إسرائيل قد تشن غارات على صور",
        "ستشن القوات هجوما على مدينة أريحا",
        "لم يستبعد القائد تنفيذ ضربات على أريحا",
        "قصف متوقع وسط تهديدات باجتياح مدينة أريحا",
        "قال القائد إنه لن يتردد في قصف مدينة أريحا",
        "أعلن الجيش عزمه مهاجمة مدينة أريحا",
        "أصدر القائد أوامر بشن غارات على أريحا",
        "وصل الوسطاء لبحث هدنة في غزة",
        "تسلمت الحركة مقترحا لوقف إطلاق النار في غزة",
        "اقترحت الأمم المتحدة هدنة إنسانية في حلب",
        "قال القائد إن معركة تحرير الموصل ستبدأ قريبا",
        "ستتوجه القوات بعد ذلك إلى مدينة شبوة لتحريرها من الحوثيين",
        "تتجه قوة من الجيش لاستعادة مدينة سرت",
        "ينتظر أن تبدأ الهدنة في الحديدة مساء",
        "قرر المجلس نشر قوات في طرابلس الأسبوع المقبل",
    ],
)
def test_plans_threats_and_calls_are_prepared(text: str) -> None:
    assert [status for status, _ in standings(text)] == ["prepared"]


def test_what_is_said_of_any_attack_tells_of_none() -> None:
    assert standings("توعدت إيران بالرد على أي هجوم إسرائيلي") == []
    assert standings("قال إن أي هجوم على السفن سيواجه برد قاس") == []
    assert standings("وسط مطالبات بانسحاب المليشيات من مدينة سرت") == []


def test_a_particle_before_a_past_leaves_what_happened() -> None:
    assert standings("وقد تصدت القوات لهجوم على سرمين") == [("happened", False)]


def test_a_plan_in_the_name_of_who_speaks_plans_nothing() -> None:
    assert standings("قال الناطق باسم خطة فرض القانون إن هجوما انتحاريا وقع في الموصل") == [("happened", False)]


def test_a_warning_that_something_was_done_tells_what_was_done() -> None:
    assert standings("حذرت مصادر محلية من أن المسلحين قصفوا بلدة سرمين") == [("happened", False)]


def test_a_planned_event_is_no_part_of_the_arrest() -> None:
    """The arrest happened, what the cell planned did not yet."""
    found = riwaya.read("اعتقلت الشرطة في بغداد خلية خططت لتفجير سوق في الموصل")

    assert [(claim.event, claim.status) for claim in found] == [("arrest", "happened"), ("bombing", "prepared")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قال المركز إن تصوير مشاهد هجوم كيماوي بدأ في جسر الشغور", "prepared"),
        ("اتهمت الوزارة المسلحين بالتحضير لمسرحية هجوم كيماوي في إدلب", "prepared"),
        ("قال المحافظ إن تسليم ميناء الحديدة مسرحية", "denied"),
        ("اتهم المتحدث قنوات محلية باختلاق معركة في كركوك", "denied"),
    ],
)
def test_a_show_that_is_put_on_is_to_come_and_one_called_so_did_not_happen(text: str, status: str) -> None:
    assert (status, True) in standings(text)


def test_pictures_called_fake_deny_what_they_show() -> None:
    assert standings("قال الوزير إن هجوم دوما كان مفبركا") == [("denied", True)]
    assert standings("نفذ المسلحون في دوما هجوما مفبركا") == [("happened", True)]
    assert standings("قالت الوزارة إن صور القصف على سوق سرمين مفبركة") == [("denied", True)]
    told = "أعلن الحوثيون إسقاط طائرة أمريكية فوق مأرب. وقالت واشنطن إن الخبر ملفق."
    assert standings(told) == [("happened", False), ("denied", False)]


@pytest.mark.parametrize(
    "text",
    [
        "هل قصف الجيش بلدة سرمين",
        "إذا قصف الجيش بلدة سرمين فسنرد",
        "طالبت المنظمة بوقف قصف بلدة سرمين",
        "قال إن الصواريخ قادرة على ضرب مدينة سرمين",
        "قال الوزير إن وجود القوات في درنة يمنع مجازر جديدة",
        "وهذا الاتفاق يحول دون وقوع اشتباكات في الحديدة",
        "أجرت القوات مناورات تحاكي هجوما على قاعدة بحرية",
        "ونادرا ما تعترف إسرائيل بقصف مواقع في الجولان",
    ],
)
def test_questions_conditions_and_demands_tell_nothing(text: str) -> None:
    assert "happened" not in [status for status, _ in standings(text)]


def test_words_read_as_a_pretext_prepare_what_they_are_a_pretext_for() -> None:
    claim = riwaya.read("واعتبر ناشطون أن الإنكار مقدمة لاقتحام جديد لمدينة سراقب").claims[0]

    assert claim.status == "prepared"


def test_what_is_readied_is_still_to_come_and_answers_nobody() -> None:
    told = "قال شاهد إن لغما انفجر في تعز. حشدت القوات تعزيزات قرب تلعفر تمهيدا لاقتحام المدينة"
    claims = list(riwaya.read(told))
    assert [claim.status for claim in claims] == ["happened", "happened", "prepared"]
    assert claims[-1].replies == ()


def test_talks_are_still_to_bring_an_agreement() -> None:
    """Talks prepare an agreement, failed talks deny one, and what they brought happened."""
    told = {
        "تتواصل المفاوضات بين حماس وإسرائيل للتوصل إلى هدنة في غزة": "prepared",
        "انهارت المفاوضات بين الطرفين في الكويت": "denied",
        "أسفرت المفاوضات عن هدنة في درعا البلد": "happened",
    }

    assert {text: [claim.status for claim in riwaya.read(text).claims] for text in told} == {
        text: [status] for text, status in told.items()
    }


@pytest.mark.parametrize(
    "text",
    [
        "قالت الوزارة إن المسلحين يجهزون استفزازا جديدا بمواد سامة في إدلب",
        "قال المركز إن الفصائل تعد لاستفزازات باستخدام مواد كيميائية في سراقب",
        "قالت الوكالة إن الإرهابيين يحضرون لمسرحية كيماوية في إدلب",
        "زعم المركز أن الفصائل تستعد لمحاكاة هجوم كيميائي في إدلب",
    ],
)
def test_a_chemical_provocation_is_a_staged_attack_to_come(text: str) -> None:
    (claim,) = riwaya.read(text).claims

    assert (claim.event, claim.status, claim.staged) == ("chemical_weapon", "prepared", True)


def test_a_provocation_without_chemicals_is_no_event() -> None:
    assert riwaya.read("قالت الوزارة إن الاستفزازات في القدس مستمرة").claims == ()


def test_what_is_feared_is_still_to_come() -> None:
    (claim,) = riwaya.read("أعربت الأمم المتحدة عن مخاوفها من اقتحام مدينة رفح").claims

    assert (claim.status, claim.voice.id) == ("prepared", "un")


def test_forces_that_will_enter_a_place_are_told_of_and_lorries_are_not() -> None:
    assert standings("قال نتنياهو إن الجيش سيدخل مدينة رفح") == [("prepared", False)]
    assert standings("قال نتنياهو إن الشاحنات ستدخل مدينة رفح غدا") == []


@pytest.mark.parametrize(
    "text",
    [
        "أمهلت الفصائل قوات النظام 24 ساعة للانسحاب من مدينة سراقب",
        "أعلنت جماعة الحوثي أن السفن الإسرائيلية في البحر الأحمر أهداف مشروعة",
        "ستتجه القوات نحو مدينة شبوة لقصف مواقع الحوثيين",
        "تنطلق صواريخ أمريكية على دمشق غدا",
    ],
)
def test_ultimatums_threats_and_times_to_come_tell_of_what_is_to_come(text: str) -> None:
    assert [claim.status for claim in riwaya.read(text, published="2020-01-05")] == ["prepared"]


def test_what_is_said_of_any_such_event_tells_of_none() -> None:
    assert not standings("قال الوزير إن بلاده لن تتسامح مع أي هجوم على سفنها قرب الحديدة")


@pytest.mark.parametrize(
    "text", ["تعثرت المحادثات بسبب إصراره على انسحاب القوات من مدينة حيس", "هناك مطالبات بانسحاب القوات من مدينة حيس"]
)
def test_what_is_insisted_on_has_not_happened(text: str) -> None:
    assert not standings(text)


def test_who_will_stand_up_to_an_influence_plans_no_fight() -> None:
    """«Will go on standing up to their influence» tells of no attack; «will present» is no advance."""
    assert not standings("قالت بغداد إنها ستواصل التصدي للتمدد الإيراني في الموصل")
    assert not standings("ستقدم الحكومة مساعدات إلى المتضررين في درنة")


def test_who_is_sent_is_readied_and_sent() -> None:
    text = "أرسلت طهران مئات المقاتلين إلى حلب تمهيدا لنشرهم على الجبهات"
    assert [status for status, _ in standings(text)] == ["happened", "prepared"]


def test_a_cell_that_prepares_for_an_attack_has_not_attacked() -> None:
    claims = riwaya.read("أوقفت الشرطة خلية كانت تعد لهجوم على كنيسة في القاهرة").claims
    assert [(claim.event, claim.status) for claim in claims] == [("arrest", "happened"), ("attack", "prepared")]


@pytest.mark.parametrize(
    "text",
    [
        "لم تتوقف الغارات على خان يونس",
        "تعرضت قرية مجدليا لقصف مدفعي",
        "لم يسلم أحد من القصف على حي الشجاعية",
        "لم يقتصر التصعيد على مداهمة القرى في دير الزور",
        "ليست أول مرة تعتقل فيها القوات شبانا من بلدة بيتا",
        "بعد اعتقال في دمشق دام أربع سنوات دون أن يتم عرضه على القضاء",
        "وسعت القوات التركية قصفها على ريف عفرين",
        "قال المصدر إن أعداد المسلحين كانت كبيرة ودارت اشتباكات في بلدة الزر",
        "تصدت الدفاعات الجوية لصواريخ فوق دمشق ولم يتم الإبلاغ عن وقوع إصابات",
    ],
)
def test_what_does_not_cease_and_what_befalls_has_happened(text: str) -> None:
    assert standings(text) == [("happened", False)]


def test_a_show_that_is_warned_of_is_to_come() -> None:
    text = "حذرت دمشق من أن الخوذ البيضاء تعد لمسرحية جديدة باستخدام الكلور في ريف حماة"
    assert standings(text) == [("prepared", True)]


@pytest.mark.parametrize(
    ("text", "status", "staged"),
    [
        ("تلقى المركز بلاغات بأن المسلحين يعدون لشن عمل استفزازي في إدلب باستخدام مواد سامة", "prepared", True),
        ("قالت الوزارة إن المسلحين يعدون لشن هجوم على بلدة سرمين", "prepared", False),
        ("قالت الوزارة إن المسلحين أنتجوا مشاهد مفبركة لاستخدام أسلحة كيميائية في إدلب", "denied", True),
        ("قال المركز إنه سيتم تقديم هذه المشاهد على أنها ضربة جوية بقذائف كيميائية", "prepared", True),
        ("قالت الوزارة إن الصور التي نشرتها كييف عن قتلى في إيربين استفزاز آخر", "denied", True),
        ("قال إن الهدف تهيئة الرأي العام لعمل عدائي ضد البلاد", "prepared", False),
    ],
)
def test_pictures_are_forged_or_readied(text: str, status: str, *, staged: bool) -> None:
    claim = riwaya.read(text).claims[0]

    assert (claim.status, claim.staged) == (status, staged)


@pytest.mark.parametrize(
    "text",
    [
        "كان أفراد الخلية يعتزمون تفجير سفارة وخطف دبلوماسيين في نيروبي",
        "اتهمت موسكو كييف بالتخطيط لتفجير سد وقصف محطة كهرباء في خيرسون",
    ],
)
def test_all_that_is_planned_is_to_come(text: str) -> None:
    assert [claim.status for claim in riwaya.read(text).claims] == ["prepared", "prepared"]


def test_what_follows_a_plan_by_another_verb_happened() -> None:
    claims = riwaya.read("خططت الخلية لتفجير سفارة، وقصف الجيش معسكرا في الشمال").claims

    assert [claim.status for claim in claims] == ["prepared", "happened"]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت السلطات التونسية إحباط مخطط لتنفيذ هجمات في العاصمة",
        "أحبطت الشرطة مخططا لاغتيال الوزير",
        "أعلنت الشرطة إحباط مخطط لاستهداف مطار بغداد",
    ],
)
def test_a_plot_that_was_foiled_is_a_deed_that_was_prepared(text: str) -> None:
    """Nobody fought, unlike where an attack was repelled."""
    (claim,) = riwaya.read(text).claims
    assert (claim.event, claim.status) == ("attack", "prepared")


@pytest.mark.parametrize(
    "text",
    [
        "وأضاف المركز أن الهدف هو اتهام الجيش السوري باستخدام السلاح الكيميائي ضد المدنيين",
        "قال المركز إن المجموعة صورت مشاهد بهدف تحميل الجيش مسؤولية قصف السوق في حارم",
    ],
)
def test_what_somebody_is_to_be_accused_of_is_not_told_to_have_happened(text: str) -> None:
    assert not riwaya.read(text).claims


def test_what_is_condemned_is_told_where_its_dead_are_counted() -> None:
    (claim,) = riwaya.read("أدان محامو الطوارئ القصف الذي استهدف سوق كبكابية ظهر الجمعة وأسفر عن مقتل 17 شخصا")
    assert (claim.voice.id, claim.event, claim.tolls[0].low) == ("emergency-lawyers", "shelling", 17)
    assert not riwaya.read("أدان محامو الطوارئ القصف على سوق كبكابية").claims


def test_who_could_not_find_out_the_doers_denies_nothing() -> None:
    (claim,) = riwaya.read("وثقت اللجنة أكثر من 100 حالة قتل لم تتمكن من تحديد الجهة المسؤولة عنها")
    assert claim.status == "happened"
