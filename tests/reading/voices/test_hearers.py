"""Who is told something names no voice: a correspondent, an agency that only passes it on, the outlet itself."""

import pytest

import riwaya


def voice(text: str, outlet: str | None = None) -> tuple[str | None, str | None]:
    """The id and the words of the voice of a text's only claim."""
    (claim,) = riwaya.read(text, published="2022-05-03", outlet=outlet)
    return claim.voice.id, claim.voice.surface


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقالت المصادر لمراسل الأناضول إن طفلين جرحا في قصف على إدلب", (None, "المصادر")),
        ("وقال ناشطون من إدلب لمراسل القناة إن الطيران الروسي قصف سرمين", (None, "ناشطون من إدلب")),
        ("وقال قائد المنطقة لمراسلنا إن الجيش قصف حلب", (None, "قائد المنطقة")),
        ("قال مراسل الأناضول إن الجيش قصف حلب", ("anadolu", "الأناضول")),
        ("وقال مصدر أمني لوكالة فرانس برس إن طفلين جرحا في قصف على إدلب", ("afp", "لوكالة فرانس برس")),
    ],
)
def test_who_listens_does_not_speak(text: str, expected: tuple[str | None, str]) -> None:
    assert voice(text) == expected


def test_an_agency_on_its_own_pages_is_no_voice_between() -> None:
    text = "وقال مصدر أمني للأناضول إن طفلين جرحا في قصف على إدلب"
    assert voice(text, "aa.com.tr") == (None, "مصدر أمني")
    assert voice(text, "example.net") == ("anadolu", "للأناضول")


def test_the_second_between_is_no_verb_of_saying() -> None:
    text = "تشهد القرى اشتباكات بين العشائر وبين قسد، رافقها تعرض القرى لغارات قيل إنها روسية"
    assert [claim.voice.id for claim in riwaya.read(text)] == ["outlet", "outlet"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("سامر خالد، أحد سكان الحي، قال لـ«الشرق الأوسط»، إن قذيفة قتلت طفلا في سرمين", "سامر خالد"),
        ("أبو عمر، العامل في «المرصد 70»، قال لراديو الكل إن صواريخ قصفت مدينة إدلب", "أبو عمر"),
    ],
)
def test_a_name_that_is_introduced_before_its_verb_speaks(text: str, speaker: str) -> None:
    assert voice(text) == (None, speaker)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("شفق نيوز/ افاد مصدر امني بمقتل جنديين بهجوم لداعش في كركوك", "مصدر امني"),
        ("واع/ بغداد/ أعلنت قيادة العمليات المشتركة مقتل جنديين في كركوك", "قيادة العمليات المشتركة"),
        ("وفي حديث للأناضول أوضح ضابط في شرطة ديالى أن جنديين قتلا في خانقين", "شرطة ديالى"),
    ],
)
def test_the_agency_that_heads_a_report_or_is_told_does_not_speak(text: str, surface: str) -> None:
    (claim,) = riwaya.read(text)
    assert claim.voice.surface == surface


def test_what_is_denied_is_no_part_of_who_denies_it() -> None:
    text = "قال شهود إن مسلحين أطلقوا النار على السيارة، ونفى وزير الأمن الداخلي الإسرائيلي ذلك"
    assert riwaya.read(text).claims[-1].voice.surface == "وزير الأمن الداخلي الإسرائيلي"


def test_wounds_said_to_be_grave_and_a_disguise_are_nobodys_words() -> None:
    text = "وأعلن الإسعاف الإسرائيلي إصابة شخصين. وأصيبت مجندة بجروح وصفت بما بين خطيرة ومتوسطة في عملية طعن في القدس"
    assert riwaya.read(text).claims[-1].voice.id == "outlet"
    (claim,) = riwaya.read("قال مراسلنا إن المنفذ تنكر بزي شرطي وأطلق النار على الحاجز").claims
    assert (claim.status, claim.voice.id) == ("happened", "outlet")


def test_after_what_somebody_spoke_is_not_what_he_tells() -> None:
    """«Said after the air raids that the fighting killed 27»: he tells of the fighting."""
    (claim,) = riwaya.read("وقالت منظمة الصحة العالمية بعد الغارات الجوية إن القتال في طرابلس أسفر عن 27 قتيلا").claims
    assert (claim.event, claim.voice.id) == ("armed_clash", "who")


@pytest.mark.parametrize("told", ["أعلن جيش الاحتلال قصف جنين", "قصف الجيش مدينة جنين"])
@pytest.mark.parametrize("joined", ["وأكدت", "فيما أكدت"])
def test_another_voice_that_confirms_in_the_same_sentence_tells_its_own(told: str, joined: str) -> None:
    shelling, toll = riwaya.read(f"{told}، {joined} وزارة الصحة مقتل تسعة أشخاص").claims
    assert (shelling.tolls, toll.voice.id, toll.tolls[0].low) == ((), "pa-health", 9)
    assert "pa-health" not in {actor.id for actor in shelling.perpetrators}


def test_nobody_speaks_where_something_turned_out() -> None:
    (claim,) = riwaya.read(
        "لقي شخصان مصرعهما بغارة على سيارة في جنوب لبنان، تبين أن أحدهم قيادي بارز في حزب الله"
    ).claims
    assert (claim.voice.id, claim.perpetrators) == ("outlet", ())
