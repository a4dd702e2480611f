"""What a voice says of an event: happened, denied or prepared; and whether it calls it staged."""

import pytest

import riwaya

from .conftest import standings


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
        "قال الوزير إن الجيش السوري لم ولن يستخدم السلاح الكيميائي في دوما",
        "أكدت الوزارة أن القوات لم تستخدم ولن تستخدم أسلحة كيميائية في دوما",
    ],
)
def test_negated_and_denied_events_are_denied(text: str) -> None:
    assert [status for status, _ in standings(text)] == ["denied"]


def test_a_second_thing_told_is_negated_by_its_own_word() -> None:
    told = standings("قال الجيش إنه هاجم مواقع المسلحين وإنه لم يقصف المشفى في الرقة")
    assert [status for status, _ in told] == ["happened", "denied"]


def test_what_else_was_not_done_denies_no_event() -> None:
    assert standings("قتل شاب قرب مدينة نيالا لم يتم التعرف عليه بعد") == [("happened", False)]


def test_what_is_said_of_any_attack_tells_of_none() -> None:
    assert standings("توعدت إيران بالرد على أي هجوم إسرائيلي") == []
    assert standings("قال إن أي هجوم على السفن سيواجه برد قاس") == []
    assert standings("وسط مطالبات بانسحاب المليشيات من مدينة سرت") == []


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


def test_what_is_said_of_any_such_event_tells_of_none() -> None:
    assert not standings("قال الوزير إن بلاده لن تتسامح مع أي هجوم على سفنها قرب الحديدة")


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
