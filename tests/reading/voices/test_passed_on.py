"""What is only passed on: reports that are denied, sources behind who names them, words that only look like voices."""

import pytest

import riwaya


def voices(text: str) -> list[tuple[str | None, str | None]]:
    """Id and words of the voice of each claim."""
    return [(claim.voice.id, claim.voice.surface) for claim in riwaya.read(text)]


def standings(text: str) -> list[tuple[str, str | None]]:
    """Status and what is denied of each claim."""
    return [(claim.status, claim.denies) for claim in riwaya.read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "نفت موسكو صحة تقارير تحدثت عن مقتل عشرات المدنيين في قصف على إدلب",
        "نفى الجيش السوري صحة معلومات نشرها المرصد السوري، تحدثت عن قصف مدرسة في إدلب",
        "نفت الحكومة السورية صحة أنباء عن قصف مدرسة في إدلب",
        "وصفت الحكومة السورية الاتهامات بشن هجوم كيميائي على دوما بالمفبركة",
    ],
)
def test_reports_that_a_voice_calls_untrue_are_denied_once(text: str) -> None:
    assert [status for status, _ in standings(text)] == ["denied"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("قالت وزارة الدفاع الروسية إن المعلومات الأولية تؤكد قصف حي في حلب", "ru-mod"),
        ("ذكر المرصد السوري أن مصادر أكدت مقتل ثلاثة مدنيين في حلب", "sohr"),
    ],
)
def test_an_institution_that_passes_on_what_sources_confirm_is_the_voice(text: str, voice: str) -> None:
    assert [who for who, _ in voices(text)] == [voice]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("قالت مصادر سورية محلية إن قصفا استهدف مدينة دوما", (None, "مصادر سورية محلية")),
        ("قالت سورية إن غارة استهدفت مدينة دوما", ("sy-gov", "سورية")),
        (
            "قال متحدث باسم الدفاع المدني السوري إن طائرات قصفت سراقب",
            ("white-helmets", "متحدث باسم الدفاع المدني السوري"),
        ),
        ("وكان المرصد أفاد بمقتل تسعة مقاتلين في غارة على الكسوة", ("sohr", "المرصد")),
        ("بدأ قصف إدلب عند الساعة الثامنة حسب التوقيت المحلي", ("outlet", None)),
    ],
)
def test_names_within_a_phrase_are_no_voices(text: str, voice: tuple[str | None, str | None]) -> None:
    assert voices(text) == [voice]


def test_what_may_have_been_done_is_told_and_what_may_be_done_is_not() -> None:
    assert standings("قال الجيش إن التحالف قد يكون قصف بالخطأ موقعا في دير الزور") == [("happened", None)]
    assert standings("قال الجيش إن المسلحين قد يقصفون موقعا في دير الزور") == [("prepared", None)]
    assert standings("قال الجيش إنه قد يكون هناك هجوم على دير الزور") == [("prepared", None)]


def test_whoever_says_that_he_blames_others_is_the_voice() -> None:
    (claim,) = riwaya.read("أعلن البيت الأبيض أنه يحمل الحكومة الروسية مسؤولية الغارات في حلب")
    assert claim.voice.id == "us-gov"
    assert [actor.id for actor in claim.perpetrators] == ["ru-forces"]


def test_a_bare_ministry_is_the_one_named_with_its_nation_before() -> None:
    text = "قالت وزارة الدفاع الروسية إن مسلحين قصفوا حماة. وأكد بيان وزارة الدفاع أن غارة أصابت بلدة محردة."
    assert {who for who, _ in voices(text)} == {"ru-mod"}
    assert {who for who, _ in voices("قالت وزارة الدفاع إن غارة أصابت بلدة محردة في حماة")} == {"sy-mod"}


def test_an_attack_by_drones_that_was_foiled_is_one_from_the_air() -> None:
    (claim,) = riwaya.read("أعلنت الوزارة إحباط هجوم شنه مسلحون بواسطة طائرتين مسيرتين على قاعدة حميميم")
    assert claim.event == "air_strike"


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ('قالت شبكات موالية لـ"قسد" إن القصف أصاب مدينة حلب', (None, 'شبكات موالية لـ"قسد"')),
        ("قالت صفحات مقربة من الحكومة السورية إن غارة أصابت حلب", (None, "صفحات مقربة من الحكومة السورية")),
    ],
)
def test_whom_a_source_is_loyal_to_does_not_speak(text: str, voice: tuple[str | None, str]) -> None:
    assert voices(text) == [voice]


def test_according_to_a_source_that_leads_to_its_words_says_nothing_of_those_before() -> None:
    text = "قصفت المدفعية مدينة مارع صباح اليوم، وبحسب مصادر طبية، فإن الحصيلة خمسة قتلى"
    assert voices(text) == [("outlet", None), (None, "مصادر طبية")]


def test_according_to_an_agency_behind_while_leaves_the_correspondent_his_news() -> None:
    text = "وأفاد مراسلنا أن القصف قتل طفلا في مارع، في حين قصفت المدفعية التركية تل رفعت، بحسب وكالة رويترز"
    assert voices(text) == [("outlet", None), ("reuters", "وكالة رويترز")]


def test_to_be_called_is_not_to_claim() -> None:
    text = "وذكرت وسائل إعلام محلية أن رجلا وزوجته وتدعى “سلمى”، كانا في سيارة قبل أن توقف، وأطلق مسلحون النار عليه"
    assert voices(text) == [(None, "وسائل إعلام محلية")]


def test_an_abbreviation_with_blanks_ends_no_sentence() -> None:
    text = "وقال المرصد في بيان تلقت الوكالة الألمانية (د. ب. أ) نسخة منه إن عشرة مدنيين قتلوا في غارات على الرقة"
    assert voices(text) == [("sohr", "المرصد")]


def test_an_area_that_is_watched_does_not_speak() -> None:
    assert voices("وبسبب رصد المنطقة بطيران الاستطلاع قتل رجل بقصف على القرية") == [("outlet", None)]


def test_two_sides_who_are_accused_do_not_speak() -> None:
    text = 'وتعرضت أحياء عفرين لقصف مدفعي، اتهمت "قسد" وقوات النظام بالوقوف خلفه'
    (claim,) = riwaya.read(text)
    assert [actor.id for actor in claim.perpetrators] == ["sdf", "sy-gov-forces"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("خلص تحقيق أميركي إلى أن غارة قتلت سبعين مدنيا في بلدة الباغوز", (None, "تحقيق أميركي")),
        ("وقال خالد باسلمة إن غارة قتلت ثلاثة مدنيين في عدن", (None, "خالد باسلمة")),
    ],
)
def test_a_name_ends_where_other_words_begin(text: str, voice: tuple[str | None, str]) -> None:
    assert voices(text) == [voice]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("وأدانت الولايات المتحدة الأميركية الهجوم، واصفة العمل بأنه هجوم إرهابي على مدينة أنقرة", "us-gov"),
        ("نفت قسد الاتهامات التركية ووصفتها بالباطلة، معتبرة أن تركيا تمهد لهجوم على كوباني", "sdf"),
    ],
)
def test_what_a_voice_calls_something_does_not_speak(text: str, voice: str) -> None:
    assert {one for one, _ in voices(text)} == {voice}
