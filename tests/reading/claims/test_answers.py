"""Answers that only point at what was told, and the links between claims."""

import pytest

import riwaya
from riwaya.core.claim import Claim

STRIKE = "اتهم المرصد السوري لحقوق الإنسان الطيران الروسي بقصف بلدة سرمين أمس. "


def links(claims: tuple[Claim, ...]) -> list[tuple[int, str, int]]:
    """Every link as (from, type, to), claims counted in order."""
    place = {claim.id: n for n, claim in enumerate(claims)}
    return [(n, reply.type, place[reply.to]) for n, claim in enumerate(claims) for reply in claim.replies]


def test_a_denial_that_only_points_takes_event_place_and_day_of_what_it_denies() -> None:
    told, denial = riwaya.read(STRIKE + "ونفت وزارة الدفاع الروسية هذه الرواية.", published="2020-01-05").claims

    assert (denial.status, denial.event, denial.voice.id) == ("denied", told.event, "ru-mod")
    assert denial.places == told.places
    assert denial.time == told.time
    assert not denial.tolls
    assert links((told, denial)) == [(1, "denies", 0)]


def test_the_accused_denies_the_part_laid_to_it() -> None:
    denial = riwaya.read(STRIKE + "وقالت وزارة الدفاع الروسية إن الاتهام كذبة.", published="2020-01-05").claims[-1]

    assert (denial.status, denial.denies, denial.voice.attitude) == ("denied", "perpetrator", "denying")


def test_a_third_party_denies_the_event() -> None:
    denial = riwaya.read(STRIKE + "وقالت الأمم المتحدة إن الحكاية من نسج الخيال.", published="2020-01-05").claims[-1]

    assert (denial.status, denial.denies) == ("denied", "event")


def test_what_is_denied_as_a_named_voice_says_it_is_that_voices_claim() -> None:
    """«X denied what Y spreads of the strike»: Y's claim and X's denial of it."""
    claims = riwaya.read("كذب الدفاع المدني السوري ما روجته موسكو عن قصف بلدة سرمين").claims

    assert [(claim.voice.id, claim.status) for claim in claims] == [("white-helmets", "denied"), ("ru-gov", "happened")]
    assert links(claims) == [(0, "denies", 1)]


def test_what_channels_spread_is_denied_by_whoever_speaks_of_it() -> None:
    claims = riwaya.read(STRIKE + "وقالت وزارة الدفاع الروسية إن ما تبثه القنوات عار عن الصحة.").claims

    assert [(claim.voice.id, claim.status) for claim in claims] == [("sohr", "happened"), ("ru-mod", "denied")]


@pytest.mark.parametrize("words", ["لا يملك أي نوع من الأسلحة الكيميائية", "لم ولن يستخدم هذا السلاح"])
def test_who_has_no_such_arms_denies_having_used_them(words: str) -> None:
    told, denial = riwaya.read(f"قصفت طائرات بلدة خان شيخون بغاز السارين. وقالت دمشق إن الجيش {words}.").claims

    assert (denial.voice.id, denial.status, denial.event) == ("sy-gov", "denied", "chemical_weapon")
    assert denial.places == told.places


def test_whoever_owns_up_did_it() -> None:
    told, owned = riwaya.read("قتل مدنيان في تفجير في بغداد. وتبنى تنظيم داعش الهجوم.").claims

    assert (owned.voice.id, owned.status, [actor.id for actor in owned.perpetrators]) == ("is", "happened", ["is"])
    assert owned.places == told.places


@pytest.mark.parametrize(
    "words",
    [
        " وتنظيم داعش يتبنى",
        ". وتبناه تنظيم داعش.",
        ". وأعلن تنظيم داعش مسؤوليته.",
        " وتنظيم داعش يعلن مسؤوليته",
        " وتنظيم داعش يعلن المسؤولية",
    ],
)
def test_who_owns_up_need_not_name_the_deed_again(words: str) -> None:
    told, owned = riwaya.read("قتل مدنيان في تفجير في بغداد" + words).claims

    assert (told.voice.kind, told.perpetrators) == ("outlet", ())
    assert (owned.voice.id, owned.event, [actor.id for actor in owned.perpetrators]) == ("is", "bombing", ["is"])


def test_a_responsibility_only_spoken_of_owns_up_to_nothing() -> None:
    words = "قتل مدنيان في غارة على صنعاء. وأكدت واشنطن أنها تنتظر محاسبة من تثبت مسؤوليتهم."

    assert len(riwaya.read(words).claims) == 1


def test_an_accusation_that_only_points_names_the_doer() -> None:
    claims = riwaya.read("قتل مدنيان في غارة على صنعاء. وحملت جماعة الحوثي التحالف العربي المسؤولية.").claims

    assert [(claim.voice.id, [actor.id for actor in claim.perpetrators]) for claim in claims][1] == (
        "houthis", ["saudi-coalition"],
    )  # fmt: skip


def test_a_reading_as_pretext_answers_the_accusation() -> None:
    claims = riwaya.read(
        "حذرت وزارة الدفاع الروسية من هجوم كيماوي محتمل في إدلب. واعتبر ناشطون التحذير تمهيدا لهجوم جديد على إدلب."
    ).claims

    assert links(claims) == [(1, "reads_as_pretext", 0)]


def test_the_outlets_own_negative_answers_nobody() -> None:
    claims = riwaya.read("قال المرصد إن الشرطة اعتقلت مدنيين في حلب. لم تعتقل الشرطة أحدا في دمشق.").claims

    assert links(claims) == []


def test_who_goes_on_that_it_took_no_part_speaks_of_the_event_it_has_just_told() -> None:
    told, denial = riwaya.read(
        "قالت وزارة الدفاع الروسية إن الطيران السوري أغار على بلدة سرمين وإن طائراتها لم تشارك"
    ).claims

    assert (denial.status, denial.denies, denial.event) == ("denied", "perpetrator", "air_strike")
    assert denial.places == told.places
    assert [actor.id for actor in denial.perpetrators] == ["ru-forces"]


def test_a_denial_does_not_go_back_to_what_was_read_as_a_pretext() -> None:
    warned = "حذرت وزارة الدفاع الروسية من هجوم كيماوي لهيئة تحرير الشام في مدينة سراقب. "
    read = "ورأى ناشطون أن التحذير تمهيد لهجوم على مدينة إدلب، وهو ما نفته الهيئة."
    told, _, denial = riwaya.read(warned + read).claims

    assert (denial.status, denial.voice.id) == ("denied", "hts")
    assert denial.places == told.places
    assert [reply.to for reply in denial.replies] == [told.id]


def test_a_place_said_to_be_held_still_denies_that_it_was_taken() -> None:
    taken = "أعلنت قوات الدعم السريع السيطرة على معسكر جبل أولياء. "
    told, denial = riwaya.read(taken + "وقال الجيش السوداني إن المعسكر ما زال بيده.").claims

    assert (denial.status, denial.voice.id, denial.places) == ("denied", "sd-forces", told.places)
    assert links((told, denial)) == [(1, "denies", 0)]


def test_a_place_held_still_by_whoever_took_it_denies_nothing() -> None:
    taken = "أعلنت قوات الدعم السريع السيطرة على معسكر جبل أولياء. "
    claims = riwaya.read(taken + "وقالت قوات الدعم السريع إن المعسكر ما زال بيدها.").claims

    assert [claim.status for claim in claims if claim.kind == "event"] == ["happened"]


def replies(text: str) -> list[list[str]]:
    """The types of every claim's replies, in order."""
    return [[reply.type for reply in claim.replies] for claim in riwaya.read(text)]


def test_a_voice_that_knows_of_the_same_counts_confirms() -> None:
    text = "أصيب خمسة أطفال بقصف على سرمين\nوقال الدفاع المدني إن خمسة أطفال أصيبوا بقصف على سرمين"

    assert replies(text) == [[], ["confirms"]]
    assert replies(text.replace("إن خمسة", "إن ستة")) == [[], []]


def test_who_is_set_against_another_or_gives_another_toll_corrects() -> None:
    first = "قال شاهد إن القصف على سرمين قتل خمسة\n"

    assert replies(first + "لكن الدفاع المدني قال إن القصف على سرمين قتل ثلاثة") == [[], ["corrects"]]
    assert replies(first + "صحح الدفاع المدني الحصيلة إلى ثلاثة قتلى في القصف على سرمين") == [[], ["corrects"]]
    assert replies(first + "وقال الدفاع المدني إن القصف على سرمين قتل ثلاثة") == [[], []]


def test_another_count_of_the_same_dead_corrects_and_a_part_of_them_does_not() -> None:
    first = "قال الدفاع المدني إن 12 مدنيا قتلوا في القصف على سراقب. "
    assert replies(first + "وذكر المرصد السوري أن حصيلة القتلى 9.") == [[], ["corrects"]]
    assert replies(first + "وتحدثت الأمم المتحدة عن 19 قتيلا.") == [[], ["corrects"]]
    assert replies(first + "وذكر المرصد السوري أن بين القتلى 4 أطفال.") == [[], []]


def test_a_toll_corrects_the_earlier_one_told_beside_it() -> None:
    text = "ارتفع عدد قتلى الغارة على سوق صعدة إلى 40، وفق الأمم المتحدة، بعد حصيلة سابقة تحدثت عن 25 قتيلا."
    assert replies(text) == [["corrects"], []]


@pytest.mark.parametrize(
    "rebuttal",
    [
        "وردت وزارة الدفاع الروسية: لم يغادر أي من طيارينا القاعدة.",
        "واعتبرت موسكو الاتهام محض افتراء.",
        "وقالت موسكو إن شيئا من ذلك لم يقع.",
        "وقالت وزارة الدفاع الروسية إنها رواية ملفقة.",
        "وأكد الأهالي أنهم لم يروا أي طائرة.",
        "وقالت موسكو: هذا كذب.",
    ],
)
def test_a_rebuttal_that_names_no_event_denies_the_one_told(rebuttal: str) -> None:
    told, denial = riwaya.read(STRIKE + rebuttal, published="2020-01-05").claims

    assert (told.status, denial.status, denial.event) == ("happened", "denied", told.event)
    assert links((told, denial)) == [(1, "denies", 0)]


def test_a_recording_called_put_together_is_called_fake() -> None:
    denial = riwaya.read(STRIKE + "وقالت موسكو إن التسجيل مركب.", published="2020-01-05").claims[-1]

    assert (denial.status, denial.staged) == ("denied", True)


@pytest.mark.parametrize(
    "denial",
    [
        "وقد دانت حركة الشباب الهجوم ونفت أي تورط لها فيه.",
        "ونفت حركة الشباب صلتها به.",
        "ونفت حركة الشباب أي علاقة لها بذلك.",
    ],
)
def test_who_denies_a_part_in_what_was_told_denies_to_be_the_doer(denial: str) -> None:
    told, denied = riwaya.read(f"قتل خمسة في تفجير استهدف فندقا في مقديشو. {denial}").claims

    assert (denied.status, denied.denies, denied.voice.id) == ("denied", "perpetrator", "al-shabaab")
    assert [reply.to for reply in denied.replies] == [told.id]


def test_who_accuses_is_not_among_the_accused() -> None:
    *_, claim = riwaya.read("وقع هجوم في كابل. وحمل الرئيس الأفغاني أشرف غني حركة طالبان المسؤولية عن الهجوم.").claims

    assert [actor.id for actor in claim.perpetrators] == ["taliban"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("إسرائيل تتهم حزب الله بقصف بلدة حدودية والحزب ينفي", "hezbollah"),
        ("مقتل عشرة في غارة على سوق بصعدة والتحالف ينفي", "saudi-coalition"),
        ("روسيا: أوكرانيا قصفت مدرسة في لوغانسك.. وكييف تنفي", "ua-gov"),
    ],
)
def test_a_bare_denial_denies_what_was_told(text: str, voice: str) -> None:
    told, denied = riwaya.read(text).claims

    assert (denied.voice.id, denied.status) == (voice, "denied")
    assert [(reply.type, reply.to) for reply in denied.replies] == [("denies", told.id)]


def test_who_denies_it_and_calls_the_pictures_forged_calls_it_a_show() -> None:
    answer = "ونفت وزارة الدفاع الروسية ذلك، وقالت إن الصور والمقاطع مفبركة."
    denial = riwaya.read(STRIKE + answer, published="2020-01-05").claims[-1]

    assert (denial.status, denial.staged) == ("denied", True)
    assert denial.spans["staged"]


def test_who_doubts_the_account_and_calls_the_attack_a_show_denies_it() -> None:
    answer = "وشكك قيادي في حزب الله في الرواية، معتبرا أن الهجوم «مسرحية»."
    denial = riwaya.read(STRIKE + answer, published="2020-01-05").claims[-1]

    assert (denial.status, denial.staged, denial.voice.id) == ("denied", True, "hezbollah")


def test_a_part_in_an_explosion_is_denied_where_it_happened() -> None:
    told, denial = riwaya.read("قتل 20 شخصا في انفجار بمدينة كويتا. ونفت حركة طالبان صلة لها بالانفجار.").claims

    assert (denial.event, denial.denies, denial.places) == ("explosion", "perpetrator", told.places)
    assert links((told, denial)) == [(1, "denies", 0)]


def test_who_is_said_to_spread_lies_denies_nothing() -> None:
    accused, denied = riwaya.read(
        "اتهمت موسكو كييف بالهجوم على سفن في سيفاستوبول. ونفت كييف هذه الاتهامات قائلة إن موسكو تروج ادعاءات كاذبة"
    ).claims
    assert (accused.voice.id, accused.status) == ("ru-gov", "happened")
    assert (denied.voice.id, denied.status) == ("ua-gov", "denied")


def test_a_side_does_not_deny_what_its_own_people_told() -> None:
    claims = riwaya.read(
        "اتهمت حكومة الوفاق الليبية قوات حفتر بقصف منازل المدنيين جنوب طرابلس. "
        "وقال المتحدث باسم الجيش إن ما روجت له قنوات موالية لحفتر عار عن الصحة"
    ).claims
    assert [(claim.voice.id, claim.status) for claim in claims] == [("ly-gov", "happened")]
