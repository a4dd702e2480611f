"""Shows that are put on, and what they are told to show; poison told by what it does."""

import pytest

import riwaya


@pytest.mark.parametrize(
    "text",
    [
        "قال مركز المصالحة الروسي إن المسلحين يعدون في خان شيخون بروفات لتصوير مقاطع فيديو توثق هجوما كيميائيا",
        "أعلن مركز المصالحة الروسي أن المسلحين يجمعون أطفالا في خان شيخون لتنفيذ تمثيلية الهجوم الكيماوي",
    ],
)
def test_a_show_that_is_put_on_is_prepared_and_staged(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.event, claim.status, claim.staged) == ("chemical_weapon", "prepared", True)
    assert claim.voice.id == "ru-reconciliation"
    assert [place.name for place in claim.places] == ["Khan Shaykhun"]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن مزاعم استخدام الكيماوي في دوما مسرحية أعدتها أجهزة خارجية",
        "قال الوزير إن اتهام دمشق بهجوم كيميائي في دوما استفزاز يهدف إلى تخريب الهدنة",
    ],
)
def test_what_is_called_a_show_is_denied_and_staged(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.status, claim.staged) == ("denied", True)


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("أفاد الدفاع المدني السوري بأن 33 شخصا تأثروا بالغاز في بلدة سراقب", 33),
        ("قال مسؤول إن القذائف حوت غازات وأدت إلى اختناق 12 شخصا في بلدة سراقب", 12),
        ("أصيب تسعة أشخاص بصواريخ تحمل غازا ساما أطلقها طيران النظام على بلدة سراقب", 9),
    ],
)
def test_gas_makes_a_chemical_attack_of_what_carries_it(text: str, hurt: int) -> None:
    (claim,) = riwaya.read(text)
    assert claim.event == "chemical_weapon"
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("injured", hurt)]
    assert [place.name for place in claim.places] == ["Saraqib"]


@pytest.mark.parametrize(
    "text",
    [
        "أفاد مركز المصالحة الروسي بأن طاقم تصوير أجنبيا وصل إلى سراقب لتصوير مسرحية هجوم كيميائي",
        "ذكر مركز المصالحة الروسي أن المسلحين انتهوا من تصوير ستة مقاطع فيديو لهجوم كيميائي مزعوم في سراقب",
        "قال مركز المصالحة الروسي إن تصويرا لهجوم كيميائي لم يقع قط بدأ في سراقب",
    ],
)
def test_a_show_is_where_its_crew_comes_or_its_clips_are_filmed(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.event, claim.status, claim.staged) == ("chemical_weapon", "prepared", True)
    assert [place.name for place in claim.places] == ["Saraqib"]


def test_what_is_brought_somewhere_for_a_show_says_where_it_is_to_be() -> None:
    text = "قال مركز المصالحة الروسي إن هيئة تحرير الشام نقلت براميل من الكلور إلى سراقب تمهيدا لتنفيذ هجوم مفبرك"
    _, show = riwaya.read(text)
    assert (show.status, show.staged) == ("prepared", True)
    assert [place.name for place in show.places] == ["Saraqib"]


def test_a_show_that_is_denied_is_not_prepared() -> None:
    (claim,) = riwaya.read("نفى الدفاع المدني السوري استعداده لتمثيل هجوم كيميائي في سراقب")
    assert (claim.status, claim.staged, claim.voice.id) == ("denied", True, "white-helmets")


@pytest.mark.parametrize(
    "text",
    [
        "نفت الخوذ البيضاء فبركة هجوم كيماوي في إدلب",
        "قالت الخوذ البيضاء إنها لم تفبرك أي هجوم كيماوي في إدلب",
        "نفى الدفاع المدني السوري الاتهامات الروسية له بتمثيل الهجوم الكيماوي في إدلب",
        "رفضت الخوذ البيضاء اتهامات مماثلة بعد هجوم إدلب، ونفت حينها أن تكون قد فبركت الهجوم",
    ],
)
def test_who_denies_having_staged_an_event_denies_its_own_part_and_not_the_event(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.status, claim.denies, claim.staged) == ("denied", "perpetrator", False)
    assert [actor.id for actor in claim.perpetrators] == ["white-helmets"]
    assert claim.voice.attitude == "denying"
