"""Verbs that tell an event only by what they act on."""

import pytest

import riwaya


def told(text: str) -> list[str]:
    """The event types of a text's claims, in order."""
    return [claim.event for claim in riwaya.read(text)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("ألقت مروحيات قنابل حارقة على بلدة كفرنبل", ["air_strike"]),
        ("ألقت مروحيات منشورات على بلدة كفرنبل", ["other"]),
        ("انهمرت الصواريخ على بلدة كفرنبل", ["shelling"]),
        ("أكد المصدر سقوط ثلاث قذائف قرب بلدة كفرنبل", ["shelling"]),
        ("دخلت قافلة مساعدات إلى مدينة الفاشر", ["movement"]),
        ("منعت القوات دخول المساعدات إلى مدينة الفاشر", ["other"]),
        ("سيرت القوات الروسية دورية في ريف الحسكة", ["movement"]),
        ("نقلت القوات أسلحة ثقيلة إلى جبل الزاوية", ["movement"]),
        ("أغلق الجيش معبر رفح", ["other"]),
        ("استعملت القوات في هجومها غاز الأعصاب على سراقب", ["chemical_weapon"]),
        ("فرت مئات الأسر من القرية إلى مدينة كسلا", ["displacement"]),
        ("عثرت القوات على مستودع ذخيرة في القلمون", ["weapons_disrupted"]),
        ("أسقط الجيش طائرة مسيرة في الأبيض", ["weapons_disrupted"]),
        ("تبادل الطرفان عشرات الأسرى في تعز", ["agreement"]),
        ("أطلقت حماس أمس سراح ثلاث رهائن في غزة", ["other"]),
        ("خرج أمس مئات المتظاهرين في السويداء", ["protest"]),
        ("أنذر الجيش سكان بلدة الدوير بالإخلاء", ["other"]),
        ("قذائف هاون أطلقها المسلحون سقطت على حي في تعز", ["shelling"]),
        ("صاروخ من طراز غراد أطلقه المسلحون على حي في تعز", ["shelling"]),
        ("قذيفتان طائشتان أصابتا مبنى في السويداء", ["shelling"]),
        ("طوقت القوات الليبية مدينة بنغازي", ["other"]),
        ("أصيبت ناقلة بصاروخين في خليج عدن", ["shelling"]),
        ("تمكن الجيش من استعادة كميات من الأسلحة في صرواح", ["weapons_disrupted"]),
        ("أحبط الجيش محاولة تهريب أسلحة قرب الغيضة", ["weapons_disrupted"]),
        ("سلمت الجماعة عشرين أسيرا للصليب الأحمر في صنعاء", ["other"]),
        ("سيطر المتمردون على بلدة كاودا، وأدت المعارك إلى مقتل عشرين جنديا", ["territory_change", "armed_clash"]),
        ("قتل جندي برصاص قناص في بعقوبة فيما طال قصف حيا في خانقين", ["attack", "shelling"]),
        ("طالت مدفعية العدو السعودي قرية في رازح", ["shelling"]),
        ("قصف بالصواريخ طال بلدة سرمين", ["shelling"]),
        ("أعلن الجيش إسقاط ستة صواريخ باليستية فوق حيفا", ["weapons_disrupted"]),
        ("دمرت الدفاعات صاروخا أطلق من غزة باتجاه عسقلان", ["weapons_disrupted"]),
        ("أطلقت القوات مسيرات من حلب في محاولة لاستهداف مطار عفرين", ["air_strike"]),
        ("أطلق المسلحون خمسة صواريخ على مرابض الطائرات في مطار مصراتة", ["shelling"]),
        ("قصف صاروخي شنته طائرات حربية على سرمين", ["air_strike"]),
        ("سلمت السلطات جثمان الأسير في مدينة جنين", ["other"]),
        ("عشرات الآلاف فروا من ولاية سنار", ["displacement"]),
        ("استرجع الجيش بندقيتين قرب مدينة باتنة", ["weapons_disrupted"]),
        ("أخلت الفرق المستشفى في مدينة نيالا", ["displacement"]),
        ("خسر المتمردون ستة مقاتلين قرب مدينة كادقلي", ["attack"]),
    ],
)
def test_what_a_verb_acts_on_makes_its_event(text: str, events: list[str]) -> None:
    """One verb tells different events with different things; the doer may stand between."""
    assert told(text) == events


@pytest.mark.parametrize(
    "text",
    [
        "ألقى الوزير كلمة في مدينة الفاشر",
        "يعود المنزل لعائلة من مدينة الفاشر",
        "الطريق ممر لدخول المساعدات إلى مدينة الفاشر",
        "نقل المصدر رسالة من مدينة الفاشر",
        "طوقت قوات الأمن المنطقة ونقلت المصابين إلى المستشفى",
        "عاد الهدوء إلى بيشاور، وقد طوقت قوات الأمن المنطقة",
        "فرضت قوة من الجيش طوقا أمنيا حول مكان الحادث",
    ],
)
def test_other_things_make_none(text: str) -> None:
    """Without such a thing, or where only a purpose is told, nothing happened."""
    assert told(text) == []


def test_a_shell_told_before_is_the_same() -> None:
    """«The shell fell on ...» goes back to the shelling told just before."""
    assert told("قصفت المدفعية بقذيفة بلدة كفرنبل. سقطت القذيفة على حافلة") == ["shelling"]


@pytest.mark.parametrize(
    "text",
    [
        "أسقطت المروحيات أربعة براميل متفجرة على بلدة سراقب",
        "أسقط طيران النظام المروحي برميلا متفجرا على حي الشعار بحلب",
        "أسقطت طائرة صاروخا على منزل في خان يونس",
    ],
)
def test_what_aircraft_drop_is_not_brought_down(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert claim.event == "air_strike"


@pytest.mark.parametrize("text", ["أسقط الجيش طائرة مسيرة على الحدود", "أسقطت الدفاعات صواريخ أطلقت على المدينة"])
def test_what_is_brought_down_is_not_dropped(text: str) -> None:
    assert told(text) == ["weapons_disrupted"]


@pytest.mark.parametrize("text", ["متطرفون يقطعون رؤوس 50 قرويا", "ألقى ملثمون قنبلة حارقة على كنيسة في ليون"])
def test_beheadings_and_firebombs_are_attacks(text: str) -> None:
    assert told(text) == ["attack"]
