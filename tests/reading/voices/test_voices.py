"""Who vouches: where voices stand, what they are called, how far they reach and what goes back to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import riwaya
from riwaya.languages.pack import load_pack
from riwaya.reading.context import Context, sentences
from riwaya.reading.pipeline import read_row
from riwaya.reading.voices.voices import read_voices

from .conftest import read, voices


def content(text: str) -> list[str]:
    """The words that each voice of a text vouches for."""
    row, said = read(text)
    return [row.words(row.items[one.content], row.items[one.end - 1]) for one in said if one.end > one.content]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("أفاد المرصد السوري لحقوق الإنسان بأن الطيران قصف البلدة", ("sohr", "monitor", "neutral")),
        ("المرصد يؤكد أن الطيران قصف إدلب", ("sohr", "monitor", "affirming")),
        ("وكان الجيش الأوكراني، أعلن قبل يومين إسقاط طائرة", ("ua-forces", "government", "announcing")),
        ("جاء ذلك بعد إعلان الجيش الليبي مقتل عشرة في سرت", ("ly-gov-forces", "government", "announcing")),
        ("ذكرت وسائل إعلام تابعة للنظام أن طائرة قصفت البلدة", ("sy-state-media", "state_media", "neutral")),
        ("الجيش السوري: المضادات أسقطت صاروخين", ("sy-gov-forces", "government", "neutral")),
        ("الإعلام الحربي: سيطرنا على تلة في جرود عرسال", ("hezbollah", "armed_group", "neutral")),
        ("قال الإعلام الحربي إن القوات دخلت الموصل", ("iq-security-media-cell", "government", "neutral")),
        ("قال الإعلام الحربي إن المقاتلين اقتحموا موقعا في نجران", ("houthis", "armed_group", "neutral")),
        ("المصالحة الروسي: إصابة جنديين بقصف للمسلحين", ("ru-reconciliation", "government", "neutral")),
        ("سجل الدفاع المدني السوري إصابة طفل بقصف على سرمين", ("white-helmets", "rescuers", "affirming")),
        ("تبنى تنظيم داعش قتل حارس قرب المحطة", ("is", "armed_group", "announcing")),
        ("وكان وزير الدفاع الأمريكي قد أعلن أن قواته نفذت غارة", ("us-dod", "government", "announcing")),
        ("روسيا تنفي قصف المستشفى في إدلب", ("ru-gov", "government", "denying")),
        ("وعلى الفور خرج الجيش الإسرائيلي ليقول إنه لم يقصف المبنى", ("il-forces", "government", "neutral")),
        ("اتهمت وزارة الدفاع الروسية الخوذ البيضاء بتصوير هجوم", ("ru-mod", "government", "accusing")),
        ("وذكرت مصادر محلية أن القصف طال السوق", (None, "unnamed_sources", "neutral")),
        ("قال مسؤول أمريكي إن الغارة قتلت قياديا", (None, "unnamed_sources", "neutral")),
        ("ورأى ناشطون أن القصف مقدمة لهجوم", (None, "activists", "neutral")),
        ("شاهد عيان: الطائرات قصفت السوق", (None, "civilian", "neutral")),
        ("قال مدير مستشفى البلدة سالم الفرضي إن الجرحى نقلوا", (None, "rescuers", "neutral")),
        ("قال المحلل العسكري سالم الفرضي إن القصف تمهيد", (None, "expert", "neutral")),
        ("قال مراسلنا في حلب إن القصف توقف", ("outlet", "outlet", "neutral")),
        ("أفاد مراسل وكالة الأناضول بسقوط قذيفة", ("anadolu", "agency", "neutral")),
        ("الروس يلمحون إلى هدنة جديدة", ("ru-gov", "government", "neutral")),
    ],
)
def test_a_voice_named_with_its_verb(text: str, voice: tuple[str | None, str, str]) -> None:
    assert voices(text) == [voice]


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة في قصف على البلدة، بحسب المرصد السوري لحقوق الإنسان",
        "قتل ثلاثة في قصف على البلدة وفق ما ذكر المرصد السوري لحقوق الإنسان",
        "قتل ثلاثة في قصف على البلدة، كما ذكر المرصد السوري لحقوق الإنسان",
        "قتل ثلاثة في قصف على البلدة، قال المرصد السوري لحقوق الإنسان",
        "قتل ثلاثة في قصف على البلدة، وفقا للمرصد السوري لحقوق الإنسان",
    ],
)
def test_a_voice_after_its_words_vouches_for_them(text: str) -> None:
    said = read(text)[1]
    assert [one.voice.id for one in said] == ["sohr"]
    assert said[0].content == 0


def test_another_source_and_a_third_one_are_other_voices() -> None:
    text = "قال مصدر أمني إن تسعة قتلوا في سرت. وقال مصدر أمني آخر إن اثنين قتلا. وأفاد مصدر أمني ثالث بأن لغما انفجر"
    surfaces = [one.voice.surface for one in read(text)[1]]
    assert surfaces == ["مصدر أمني", "مصدر أمني آخر", "مصدر أمني ثالث"]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("قتل ثلاثة في قصف على البلدة، وفقا لمصادر محلية", "مصادر محلية"),
        ("قتل ثلاثة في قصف على البلدة، طبقا لشهود عيان", "شهود عيان"),
        ("وفقا للمصادر فإن القصف طال السوق", "مصادر"),
        ("ووفق المصادر فقد قتل ثلاثة في قصف على البلدة", "المصادر"),
    ],
)
def test_sources_vouch_after_every_according_to(text: str, surface: str) -> None:
    """Also with a preposition, and «the sources» that go back to nobody told before."""
    assert [one.voice.surface for one in read(text)[1]] == [surface]


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("وأعلن جهاز الإسعاف والطوارئ مقتل شخصين", "rescuers", "جهاز الإسعاف والطوارئ"),
        ("وأعلنت هيئة النجدة الأهلية مقتل شخصين", "government", "هيئة النجدة الأهلية"),
        ("قالت نقابة الصحفيين إن القصف طال مقرها", "activists", "نقابة الصحفيين"),
        ("قال مكتب توثيق الشهداء إن القصف طال السوق", "civilian", "مكتب توثيق الشهداء"),
    ],
)
def test_a_body_that_no_lexicon_knows_speaks_by_its_name(text: str, kind: str, surface: str) -> None:
    """Its noun tells the kind of voice, the words behind it are its name; before a bare loss too."""
    assert [(one.voice.kind, one.voice.surface) for one in read(text)[1]] == [(kind, surface)]


def test_according_to_at_the_head_begins_after_the_name() -> None:
    assert content("وبحسب مصادر طبية، قتل خمسة في القصف") == ["قتل خمسة في القصف"]


@pytest.mark.parametrize(
    "post",
    [
        "غارة على بلدة كنصفرة جنوبي #إدلب.#الخوذ_البيضاء pic.twitter.com/abc1",
        "غارة على بلدة كنصفرة جنوبي #إدلب pic.twitter.com/abc1\n— الدفاع المدني السوري (@Example) September 2, 2021",
        "غارة على كنصفرة جنوبي #إدلب اليوم— الدفاع المدني السوري (@Example)\nغارة على كنصفرة جنوبي #إدلب اليوم",
    ],
)
def test_who_signs_a_post_vouches_for_it(post: str) -> None:
    claims = riwaya.read(f"قتل جندي في سبها.\n{post}\nوقتل شرطي في درنة.").claims

    assert [(claim.event, claim.voice.id) for claim in claims] == [
        ("attack", "outlet"), ("air_strike", "white-helmets"), ("attack", "outlet"),
    ]  # fmt: skip


def test_a_spokesman_stands_at_the_end_of_the_chain() -> None:
    voice = read("قال المتحدث باسم وزارة الدفاع الروسية اللواء سالم الفرضي إن القصف توقف")[1][0].voice
    assert voice.id == "ru-mod"
    assert voice.chain[-1].startswith("المتحدث باسم")


def test_the_day_of_the_saying_is_the_voices() -> None:
    voice = read("أعلن الجيش التركي الأربعاء أن جنوده قصفوا البلدة")[1][0].voice
    assert voice.time is not None
    assert voice.time.surface == "الأربعاء"


def test_direct_speech_runs_on_within_its_quotation_marks() -> None:
    text = "وقال الجيش التركي: «قصفنا مواقع المسلحين. وقتل خمسة منهم. وفر الباقون». وساد الهدوء."
    assert content(text) == ["قصفنا مواقع المسلحين", "وقتل خمسة منهم", "وفر الباقون"]


def test_a_statement_speaks_for_its_issuer_throughout() -> None:
    text = "بيان صادر عن القوات المسلحة السودانية\nصد رجالنا هجوما في الخرطوم.\nوقصف طيراننا مواقع في أم درمان."
    assert [one.voice.id for one in read(text)[1]] == ["sd-forces", "sd-forces"]


def test_a_voice_shows_how_it_was_read() -> None:
    said = read("قال المرصد السوري إن القصف توقف. وأضاف أن القتلى ثلاثة")[1]
    rules = [[step.rule for step in one.derivation] for one in said]
    assert rules == [["qala", "who-named"], ["adafa", "voice-carried"]]


WORDS = ("قال", "الجيش", "إن", "بحسب", "مصدر", "«", "»", ":", "،", ".", "\n", "قصف", "عن", "كما", "وأضاف", "نقلت")


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_attributions_lie_within_their_sentences(words: list[str]) -> None:
    context = Context(load_pack())
    row = read_row(" ".join(words), context)
    parts = sentences(row, context)
    for one in read_voices(row, parts, context):
        assert any(part.start <= one.start <= one.content and one.start < one.end <= part.end for part in parts)


def test_an_announcement_in_a_few_words_ends_at_but() -> None:
    text = "أعلنت روسيا هدنة في إدلب لكن الطيران الروسي قصف سرمين"

    assert [(claim.event, claim.voice.id) for claim in riwaya.read(text)] == [
        ("agreement", "ru-gov"), ("air_strike", "outlet"),
    ]  # fmt: skip


def test_who_published_a_statement_speaks_where_he_is_known() -> None:
    said = read("قتل طفل بقصف على سرمين، بحسب بيان نشره الدفاع المدني السوري")[1]
    assert {one.voice.id for one in said} == {"white-helmets"}
    said = read("وتبنى تنظيم داعش الهجوم. وقال في بيان نشره مؤيدون له إن الهجوم وقع في بغداد")[1]
    assert {one.voice.id for one in said} == {"is"}


def test_a_weak_word_of_saying_may_open_a_quotation() -> None:
    """«And he went on, "..."» has neither «that» nor a colon."""
    reading = riwaya.read(
        "قال المرصد السوري لحقوق الإنسان إن صواريخ أصابت مستودعا في حمص.\n"
        'وتابع "قتل ثلاثة جنود في انفجار ذخائر كانت في مستودع قرب قرية الضبعة".'
    )

    assert {claim.voice.id for claim in reading} == {"sohr"}


def test_the_rank_and_name_of_who_speaks_may_stand_between_commas() -> None:
    reading = riwaya.read("ذكرت وكالة سانا أن المتحدث باسم الجيش العراقي، العميد فلان، قال إن لغما انفجر في الحويجة")

    assert [claim.voice.id for claim in reading] == ["iq-gov-forces"]


def test_who_leads_those_that_call_themselves_the_army_speaks_for_them() -> None:
    reading = riwaya.read("أعلن المتحدث باسم القوات المسلحة اليمنية العميد يحيى سريع قصف مطار نجران بصاروخ")

    assert [claim.voice.id for claim in reading] == ["houthis"]


def test_the_letters_of_an_agency_end_no_sentence() -> None:
    assert content("ذكر شهود لوكالة (أ.ف.ب) أن غارة أصابت سوقا في تعز.") == ["غارة أصابت سوقا في تعز"]


@pytest.mark.parametrize(
    "text",
    [
        "أصدرت الشبكة السورية لحقوق الإنسان أمس تقريرها، وخلصت إلى أن قوات النظام قتلت 9 مدنيين في حلب",
        "أصدرت الشبكة السورية لحقوق الإنسان تقريرها.\nوأظهر التقرير أن قوات النظام قتلت 9 مدنيين في حلب",
    ],
)
def test_who_issues_a_report_says_what_it_says(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert claim.voice.id == "snhr"


def test_who_does_not_believe_it_denies_it() -> None:
    (claim,) = riwaya.read("ولا تعتقد وزارة الدفاع الروسية أن مدنيين قتلوا في الغارة على حلب")
    assert (claim.voice.id, claim.status) == ("ru-mod", "denied")


def test_a_spokesman_behind_a_comma_speaks_for_those_who_call_forces_their_own() -> None:
    text = "أعلن المتحدث باسم القوات المسلحة اليمنية، العميد يحيى سريع، أن المسيرات ضربت سفينة في البحر الأحمر"
    assert {claim.voice.id for claim in riwaya.read(text)} == {"houthis"}
    other = "أعلن المتحدث باسم القوات المسلحة اليمنية، العميد عبده مجلي، صد هجوم في مأرب"
    assert {claim.voice.id for claim in riwaya.read(other)} == {"ye-gov-forces"}


def test_a_name_that_begins_with_servant_is_whole() -> None:
    (claim,) = riwaya.read("وقال عبد الجبار الساحلي إن أربعة قتلوا في مصراتة")
    assert claim.voice.surface == "عبد الجبار الساحلي"


def test_two_sources_of_two_sorts_are_one_voice_and_hurt_nobody() -> None:
    (claim,) = riwaya.read("قتل اثنان في بعقوبة، حسب مصدر أمني وآخر طبي")
    assert claim.voice.surface == "مصدر أمني وآخر طبي"
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("killed", 2)]
