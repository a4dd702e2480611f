"""Claims become sentences: exact wording for made claims, and nothing broken for any combination."""

from typing import Any

import pytest

from riwaya.core.claim import (
    OUTLET,
    Actor,
    Attitude,
    Claim,
    Person,
    Place,
    Reply,
    Share,
    Thing,
    TimeSpan,
    Toll,
    Voice,
)
from riwaya.exports.sentence import sentence

RU_MOD = Voice(kind="government", id="ru-mod", name="Russian Ministry of Defence", surface="وزارة الدفاع الروسية")
NLF = Voice(kind="armed_group", id="nlf", surface="الجبهة الوطنية للتحرير")
HTS, HELMETS = Actor("هيئة تحرير الشام", "hts"), Actor("الخوذ البيضاء", "white-helmets")
REGIME, RUSSIA = Actor("قوات النظام", "sy-gov-forces"), Actor("الطيران الروسي", "ru-forces")
IDLIB = Place("إدلب", "Idlib", kind="city", within=("Idlib Governorate", "Syria"))
KAFR_NABL = Place("كفرنبل", "Kafr Nabl", kind="town", within=("Idlib Governorate", "Syria"))
NOV_26 = TimeSpan("26 تشرين الثاني 2019", "2019-11-26", "2019-11-26")


def claim(event: str, voice: Voice = OUTLET, **fields: Any) -> Claim:
    return Claim(id="1", article="1", event=event, voice=voice, **fields)


def toll(low: int | None, high: int | None, who: str = "civilians", measure: str = "killed", **more: Any) -> Toll:
    return Toll(measure, who, "كلمات", low, high, **more)


def speaking(voice: Voice, attitude: Attitude) -> Voice:
    return Voice(voice.kind, attitude, voice.id, voice.name, voice.surface)


CASES: list[tuple[Claim, str, str]] = [
    (
        claim(
            "chemical_weapon",
            speaking(RU_MOD, "accusing"),
            status="prepared",
            staged=True,
            perpetrators=(HTS, HELMETS),
            places=(IDLIB,),
            time=NOV_26,
        ),
        (
            "The Russian Ministry of Defence accused HTS and the White Helmets of preparing a staged chemical attack "
            "in Idlib (26 Nov 2019)."
        ),
        (
            "بحسب اتهام من وزارة الدفاع الروسية، يجري التحضير لهجوم كيماوي مفبرك من جانب هيئة تحرير الشام "
            "والدفاع المدني السوري (الخوذ البيضاء) في إدلب (26 تشرين الثاني/نوفمبر 2019)."
        ),
    ),
    (
        claim(
            "shelling",
            perpetrators=(REGIME,),
            places=(KAFR_NABL,),
            tolls=(toll(3, 3), toll(10, None, measure="injured", who="people")),
        ),
        (
            "The outlet reports that Syrian government forces shelled Kafr Nabl (Idlib Governorate), "
            "with 3 civilians killed and at least 10 people injured."
        ),
        "",
    ),
    (
        claim(
            "air_strike",
            NLF,
            perpetrators=(RUSSIA,),
            targets=(Actor("عناصرنا", "nlf"),),
            places=(KAFR_NABL,),
            means=(Thing("صواريخ", "missile"),),
        ),
        (
            "The National Front for Liberation said that Russian forces carried out an air strike on it "
            "with missiles in Kafr Nabl (Idlib Governorate)."
        ),
        "",
    ),
    (
        claim(
            "shelling",
            speaking(Voice("armed_group", id="houthis"), "announcing"),
            perpetrators=(Actor("قواتنا", "houthis"),),
            targets=(Actor("ميناء", "saudi-coalition"),),
        ),
        "The Houthis announced that they shelled the Saudi-led coalition.",
        "بحسب إعلان الحوثيين، وقع قصف على التحالف بقيادة السعودية من جانب الحوثيين.",
    ),
    (
        claim(
            "attack", speaking(NLF, "denying"), status="denied", denies="event", perpetrators=(HTS,), targets=(REGIME,)
        ),
        "The National Front for Liberation denied that HTS attacked Syrian government forces.",
        "بحسب نفي من الجبهة الوطنية للتحرير، لا صحة لوقوع هجوم على قوات النظام السوري من جانب هيئة تحرير الشام.",
    ),
    (
        claim(
            "air_strike",
            speaking(RU_MOD, "denying"),
            status="denied",
            denies="perpetrator",
            perpetrators=(RUSSIA,),
            places=(Place("حلب", "Aleppo", kind="governorate"),),
        ),
        "The Russian Ministry of Defence denied that Russian forces had any part in an air strike in Aleppo.",
        "",
    ),
    (
        claim(
            "attack",
            speaking(NLF, "denying"),
            status="denied",
            denies="toll",
            tolls=(toll(None, 40, "soldiers", of="sy-gov-forces"),),
        ),
        (
            "The National Front for Liberation denied that the reported toll of an attack is right "
            "(toll named: up to 40 soldiers of Syrian government forces killed)."
        ),
        (
            "بحسب نفي من الجبهة الوطنية للتحرير، لا صحة للحصيلة المذكورة لهجوم "
            "(الحصيلة المذكورة: مقتل ما يصل إلى 40 جنديًّا من قوات النظام السوري)."
        ),
    ),
    (
        claim(
            "chemical_weapon",
            speaking(RU_MOD, "denying"),
            status="denied",
            denies="event",
            staged=True,
            perpetrators=(HELMETS,),
        ),
        (
            "The Russian Ministry of Defence denied that a chemical attack took place and said that the White Helmets "
            "faked it."
        ),
        (
            "بحسب نفي من وزارة الدفاع الروسية، لا صحة لوقوع هجوم كيماوي، وإنما الأمر مفبرك من جانب "
            "الدفاع المدني السوري (الخوذ البيضاء)."
        ),
    ),
    (
        claim("bombing", status="denied", denies="weapon"),
        "The outlet reports that the reported weapon was not used in a bombing.",
        "بحسب الجهة الناشرة، لا صحة لاستخدام السلاح المذكور في تفجير.",
    ),
    (
        claim("chemical_weapon", speaking(RU_MOD, "accusing"), staged=True, perpetrators=(HELMETS,)),
        "The Russian Ministry of Defence accused the White Helmets of faking a chemical attack.",
        "",
    ),
    (
        claim("attack", speaking(NLF, "warning"), status="prepared", perpetrators=(REGIME,)),
        "The National Front for Liberation warned that Syrian government forces might carry out an attack.",
        "بحسب تحذير من الجبهة الوطنية للتحرير، يُحتمل وقوع هجوم من جانب قوات النظام السوري.",
    ),
    (
        claim("territory_change", taken_by="sy-gov-forces", lost_by="hts", places=(KAFR_NABL,)),
        "The outlet reports that Syrian government forces took Kafr Nabl (Idlib Governorate) from HTS.",
        "",
    ),
    (
        claim("territory_change", kind="control", perpetrators=(HTS,), places=(KAFR_NABL,), status="denied"),
        "The outlet reports that HTS did not hold Kafr Nabl (Idlib Governorate).",
        "",
    ),
    (
        claim(
            "armed_clash", perpetrators=(REGIME,), targets=(HTS,), outcome="repelled", tolls=(toll(10, 99, "fighters"),)
        ),
        (
            "The outlet reports that Syrian government forces attempted an advance against HTS, which was repelled, "
            "with 10 to 99 fighters killed."
        ),
        (
            "بحسب الجهة الناشرة، جرت محاولة تقدم ضد هيئة تحرير الشام من جانب قوات النظام السوري، وقد جرى صدّها، "
            "مع مقتل ما بين 10 و99 مقاتلًا."
        ),
    ),
    (
        claim(
            "chemical_weapon",
            Voice("expert", id="gppi"),
            kind="tally",
            background=True,
            tolls=(toll(336, 336, "chemical attacks", "events"),),
            share=(Share("sy-gov-forces", 98.0),),
            period=TimeSpan("", "2012-12-23", "2018-04-07", precision="period"),
        ),
        (
            "As background, the Global Public Policy Institute gave a tally of chemical attacks: 336 chemical attacks, "
            "98% laid to Syrian government forces (23 Dec 2012 to 7 Apr 2018)."
        ),
        (
            "في خلفية الخبر: حصيلة الهجمات الكيماوية بحسب المعهد العالمي للسياسات العامة: تسجيل 336 هجومًا كيماويًّا، "
            "98% منها منسوبة إلى قوات النظام السوري (من 23 كانون الأول/ديسمبر 2012 إلى 7 نيسان/أبريل 2018)."
        ),
    ),
    (
        claim("attack", speaking(NLF, "doubting"), replies=(Reply("2", "corrects"), Reply("3", "corrects"))),
        (
            "The National Front for Liberation claimed that there was an attack, "
            "correcting another account in the same article."
        ),
        "",
    ),
    (
        claim(
            "explosion",
            Voice("unnamed_sources", surface="مصادر محلية في البلدة"),
            time=TimeSpan("الأحد", relative={"weekday": 7}, basis="relative"),
        ),
        "Local sources said that there was an explosion (on the Sunday before publication).",
        "بحسب «مصادر محلية في البلدة»، وقع انفجار (يوم الأحد السابق للنشر).",
    ),
    (
        claim("arrest", perpetrators=(Actor("فصيل الرمال"),), tolls=(toll(12, 12, measure="captured"),)),
        "The outlet reports that the faction al-Rmal* made arrests, with 12 civilians detained.",
        "بحسب الجهة الناشرة، جرت اعتقالات من جانب «فصيل الرمال»، مع اعتقال 12 مدنيًّا.",
    ),
    (
        claim("agreement", outcome="breach", perpetrators=(REGIME,), voice=Voice("armed_group", time=NOV_26)),
        "An armed group said that Syrian government forces committed a breach of an agreement (stated 26 Nov 2019).",
        "",
    ),
]


@pytest.mark.parametrize(("made", "english", "arabic"), CASES)
def test_a_claim_reads_as_it_should(made: Claim, english: str, arabic: str) -> None:
    assert sentence(made) == english
    if arabic:
        assert sentence(made, "ar") == arabic


def test_a_building_aimed_at_is_called_by_its_kind_and_told_once() -> None:
    hit = (Thing("مشفى", "hospital"), Thing("سوق", "market"))
    made = claim("shelling", perpetrators=(REGIME,), targets=(Actor("مشفى البلدة"),), infrastructure=hit)

    assert sentence(made).endswith("shelled a hospital, with damage to a market.")
    assert "«مشفى البلدة»" in sentence(made, "ar")


def test_a_toll_of_none_is_said_as_none() -> None:
    made = claim("air_strike", tolls=(toll(0, 0, measure="injured"), toll(0, 0, who="people")))
    assert sentence(made).endswith("with no civilians injured and no one killed.")


def test_a_private_person_is_not_named() -> None:
    name = "فلان الفلاني"
    made = claim("attack", targets=(Actor(f"الشاب {name}"),), persons=(Person(name, "victim"),),
                 voice=Voice("civilian", surface=name, name="Fulan"))  # fmt: skip
    assert sentence(made) == "Civilians said that there was an attack on a named person."
    assert name not in sentence(made, "ar")


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        (Voice("unnamed_sources", name="military source", surface="مصدر عسكري"), "A military source"),
        (Voice("unnamed_sources", name="informed sources"), "Informed sources"),
        (Voice("armed_group", name="small group"), "A small group"),
        (Voice("activists", surface="ناشطون محليون في البلدة"), "Local activists"),
        (Voice("activists", surface="أبو فلان"), "Activists"),
        (Voice("civilian", surface="شهود عيان"), "Eyewitnesses"),
        (Voice("media", surface="صحيفة النورس"), "The newspaper al-Nurs*"),
        (Voice("monitor", name="Example Monitoring Network (Aleppo)"), "The Example Monitoring Network"),
        (Voice("expert"), "An expert"),
    ],
)
def test_voices_are_called_by_name_by_description_or_by_kind(voice: Voice, said: str) -> None:
    assert sentence(claim("explosion", voice)) == f"{said} said that there was an explosion."


def test_names_and_outlet_of_the_user_stand_over_ours() -> None:
    made = claim("attack", perpetrators=(HTS,))
    said = sentence(made, names={"hts": "the Commission"}, outlet="Example News")
    assert said == "Example News reports that the Commission carried out an attack."


def test_many_places_are_counted_and_a_shared_container_is_said_once() -> None:
    places = tuple(Place("x", f"Town {n}", kind="town", within=("Hama Governorate", "Syria")) for n in "ABCDEF")
    assert sentence(claim("attack", places=places)) == (
        "The outlet reports that there was an attack in Town A, Town B, Town C, Town D and 2 others (Hama Governorate)."
    )
