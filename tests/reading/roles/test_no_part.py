"""Who is named in the telling of an event and took no part in it."""

import pytest

import riwaya

from .conftest import cast


def test_who_only_speaks_of_an_event_took_no_part_in_it() -> None:
    """A comment that is not made, an inquiry and a list of who was heard name no doer."""
    text = "قصفت طائرات مجهولة سرمين\nلم يعلق الجيش الإسرائيلي على الغارات\nقررت الحكومة تشكيل لجنة للتحقيق في القصف"

    assert [a.id for claim in riwaya.read(text) for a in claim.perpetrators] == ["unidentified"]


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


def test_who_goes_to_what_was_struck_did_not_strike_it() -> None:
    """The subject of a verb that no lexicon knows is that verb's."""
    doers, _ = cast("تبنى تنظيم داعش تفجيرا استهدف مسجدا في صنعاء يرتاده أنصار جماعة الحوثي")
    assert doers == ["is"]


def test_a_deputy_named_beside_a_commander_was_killed_and_killed_nobody() -> None:
    doers, _ = cast("قتل قائد فيلق القدس قاسم سليماني ونائب رئيس هيئة الحشد الشعبي أبو مهدي المهندس في غارة أمريكية")
    assert doers == ["us-forces"]
