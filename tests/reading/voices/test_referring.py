"""Words that go back to a voice told before: «the same source», «the ministry», surnames and pronouns."""

import pytest

import riwaya

from .conftest import read


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("قال المرصد السوري لحقوق الإنسان إن القصف توقف. وأضاف أن القتلى ثلاثة", ["sohr", "sohr"]),
        ("أعلنت وزارة الدفاع التركية مقتل جنديين. وتابعت الوزارة أن القصف توقف", ["tr-mod", "tr-mod"]),
        ("قال مدير المرصد السوري سالم الفرضي إن القصف توقف. وأشار الفرضي إلى أن القتلى ثلاثة", ["sohr", "sohr"]),
        (
            "زعمت موسكو أن القصف توقف. وقال الجيش السوري في بيان إنه انسحب. وأضاف البيان أن الجسر سليم",
            ["ru-gov", "sy-gov-forces", "sy-gov-forces"],
        ),
        ("اتهم الجيش السوداني قوات الدعم السريع بقصف الفاشر ونفت الأخيرة ذلك", ["sd-forces", "rsf"]),
        ("نفت وزارة الدفاع الروسية القصف. وقال المتحدث باسمها إن الطائرات لم تحلق", ["ru-mod", "ru-mod"]),
        ("قالت حركة الشباب إن القصف توقف. وأضاف الناطق العسكري باسمها سالم أن القتلى ثلاثة", ["al-shabaab"] * 2),
        ("نفت البعثة الأممية في ليبيا القصف، وقالت المتحدثة باسمها إن صاروخا سقط", ["unsmil", "unsmil"]),
        ("اتهمت المعارضة قوات النظام بقصف سرمين. وقالت الأخيرة إن القصف لم يقع", ["sy-opposition", "sy-gov-forces"]),
    ],
)
def test_words_go_back_to_the_voice_that_fits(text: str, ids: list[str]) -> None:
    assert [one.voice.id for one in read(text)[1]] == ids


def test_the_same_source_keeps_its_words() -> None:
    said = read("قالت مصادر عسكرية إن القصف توقف. وأكد الجيش التركي ذلك. وأضافت المصادر ذاتها أن الجسر سليم")[1]
    assert said[-1].voice.surface == "مصادر عسكرية"


def test_the_same_source_is_who_spoke_last_where_no_source_was_told() -> None:
    said = read("قالت وزارة الصحة في غزة إن القصف توقف. وقال مراقبون إن الجسر سليم. وأغلق المعبر، وفق المصدر نفسه")[1]
    assert said[-1].voice.surface == "مراقبون"
    said = read("قالت وكالة سانا إن القصف توقف. وأغلق المعبر، بحسب المصدر ذاته")[1]
    assert said[-1].voice.id == "sana"


@pytest.mark.parametrize(
    ("text", "voice", "chain"),
    [
        ("نقلت وكالة سانا عن مصدر عسكري قوله إن القصف توقف", "sana", ("وكالة سانا", "مصدر عسكري")),
        ("نقلت وكالة سانا عن وزارة الدفاع الروسية أن القصف توقف", "ru-mod", ("وكالة سانا", "وزارة الدفاع الروسية")),
        ("قال مصدر عسكري لقناة العربية إن القصف توقف", None, ("مصدر عسكري",)),
        ("قالت مصادر في حزب الله إن القصف توقف", "hezbollah", ("حزب الله", "مصادر")),
    ],
)
def test_the_last_institution_named_is_the_voice(text: str, voice: str | None, chain: tuple[str, ...]) -> None:
    said = read(text)[1]
    assert [(one.voice.id, one.voice.chain) for one in said] == [(voice, chain)]


def test_a_source_within_what_an_institution_says_stays_in_its_chain() -> None:
    """«The UN said that reports told»: the UN vouches; the chain shows what it rests on."""
    said = read("قالت الأمم المتحدة إن تقارير أفادت بأن القصف توقف")[1]
    assert (said[-1].voice.id, said[-1].voice.chain) == ("un", ("الأمم المتحدة", "تقارير"))


def test_the_army_alone_is_the_one_that_announced() -> None:
    said = read("أعلن الجيش التركي مقتل جندي في حلب. وقال الجيش إن القصف توقف")[1]
    assert [one.voice.id for one in said] == ["tr-forces", "tr-forces"]


def test_who_acts_in_a_sentence_is_who_speaks_in_it() -> None:
    """«X struck Y and said»: not the voice of the sentence before."""
    text = "قال المرصد إن الوضع هادئ. قصفت إسرائيل مبنى في صور وقالت إنها استهدفت قياديا في حزب الله"

    assert [claim.voice.id for claim in riwaya.read(text)] == ["outlet", "il-gov"]


def test_a_ministry_named_without_its_country_is_the_one_named_in_full_before() -> None:
    reading = riwaya.read(
        "قالت وزارة الصحة السودانية إن ثلاثة قتلوا بقصف على أم درمان.\nوذكرت وزارة الصحة أن خمسة جرحوا بقصف على الفاشر."
    )

    assert [claim.voice.id for claim in reading] == ["sd-gov", "sd-gov"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("نشرت وزارة الصحة في غزة تقريرها. وقالت في بيان إن عشرة قتلوا في رفح", "gaza-health"),
        ("وفي وقت سابق، أصدر الجيش اللبناني بيانا. وقال إن دورية تعرضت لإطلاق نار في بعلبك", "lb-army"),
        ("أصدر الجيش اللبناني بيانا. وقالت إن دورية تعرضت لإطلاق نار في بعلبك", "outlet"),
    ],
)
def test_who_did_what_the_sentence_before_tells_says_it(text: str, voice: str) -> None:
    assert next(iter(riwaya.read(text))).voice.id == voice


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("المتحدث باسم الجيش الليبي، العميد نوفل خزعل، إن مسلحين قصفوا سرت", "عن خزعل قوله إن مسلحين قصفوا درنة"),
        ("مدير المرصد السوري نوفل عبد الجبار إن مسلحين قصفوا سراقب", "عن “عبد الجبار” أن مسلحين قصفوا حارم"),
    ],
)
def test_whom_an_agency_quotes_by_surname_is_who_spoke_before(said: str, quoted: str) -> None:
    first, second = riwaya.read(f"قال {said}.\nونقلت رويترز {quoted}.")
    assert first.voice.id == second.voice.id is not None
    assert len(second.voice.chain) > len(first.voice.chain)


@pytest.mark.parametrize(
    "words",
    [
        "وقال الجيش إن جنديا قتل",
        "وقال المتحدث باسم الجيش إن جنديا قتل",
        "وأفاد بيان الجيش بمقتل جندي",
        "وبحسب الجيش، قتل جندي",
    ],
)
def test_an_army_named_without_its_country_is_the_one_that_spoke_before(words: str) -> None:
    """Not the army at home in the country of the news."""
    told = riwaya.read(f"أعلن الجيش الإسرائيلي قصف بلدة الخيام جنوبي لبنان. {words} قرب مارون الراس.").claims

    assert [claim.voice.id for claim in told] == ["il-forces", "il-forces"]


def test_an_army_is_not_the_president_who_spoke_before() -> None:
    (*_, claim) = riwaya.read("قال الرئيس إن المتمردين قصفوا البلدة. وقال الجيش إن المسلحين أحرقوا مدرسة.")
    assert claim.voice.surface == "الجيش"
    assert not any(step.rule == "voice-referred" for step in claim.derivation)
