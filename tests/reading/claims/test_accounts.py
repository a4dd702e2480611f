"""Accounts set against each other: pretexts, reports called untrue, accusations thrown back."""

import pytest

import riwaya

SARAQIB = "قتل 43 شخصا في هجوم بالغازات السامة على بلدة سراقب، بحسب الدفاع المدني السوري.\n"
MANBIJ = "قتل خمسة أشخاص في انفجار سيارة مفخخة في منبج. "


@pytest.mark.parametrize(
    "text",
    [
        "قال ناشطون إن موسكو تمهد بهذه الاتهامات لهجوم كيميائي على سراقب",
        "ويرى ناشطون أن النظام يمهد عبر حملته الإعلامية لهجوم كيميائي على سراقب",
    ],
)
def test_words_that_pave_the_way_for_an_attack_announce_it(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.status, claim.voice.kind) == ("prepared", "activists")


def test_what_paved_the_way_for_an_assault_is_no_plan() -> None:
    (claim,) = riwaya.read("قصفت المدفعية مواقع الفصائل ما مهد الطريق لاقتحام القوات سراقب")
    assert claim.status == "happened"


def test_who_denies_that_he_paves_the_way_denies_the_attack() -> None:
    (claim,) = riwaya.read("نفت دمشق أنها تمهد لهجوم على سراقب")
    assert claim.status == "denied"


def test_who_denies_a_plot_may_call_the_accusation_a_cover_for_one() -> None:
    text = "نفت الخوذ البيضاء تحضير أي هجوم كيميائي في سراقب ووصفت الاتهامات بأنها غطاء لضربة يجري الإعداد لها"
    assert [claim.status for claim in riwaya.read(text)] == ["denied", "prepared"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("أكد السفير الروسي أن هجوم دوما لم يحدث أصلا", "attack"),
        ("أكدت قيادة الجيش أن أي هجوم لم ينفذ في سراقب أمس", "attack"),
        ("قال متحدث عسكري إن الأنباء عن قصف المشفى في سراقب غير صحيحة", "shelling"),
        ("قال المتحدث باسم الحركة إن ما نشر عن انسحاب مقاتليها من سراقب غير صحيح", "territory_change"),
    ],
)
def test_what_is_said_behind_an_event_denies_it(text: str, event: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.event, claim.status, claim.denies) == (event, "denied", "event")


@pytest.mark.parametrize(
    ("answer", "staged"),
    [
        ("وأكد السفير الروسي أن صور الضحايا مفبركة", True),
        ("ووصفت موسكو هذه الاتهامات بأنها ملفقة", False),
    ],
)
def test_pictures_and_accusations_called_made_up_answer_what_was_told(answer: str, *, staged: bool) -> None:
    told, denied = riwaya.read(SARAQIB + answer)
    assert (denied.event, denied.status, denied.staged) == ("chemical_weapon", "denied", staged)
    assert denied.voice.id == "ru-gov"
    assert [reply.to for reply in denied.replies] == [told.id]


@pytest.mark.parametrize(
    "reply", ["فيما ردت موسكو بأن كييف هي من تخطط لتدميره", "بينما ردت موسكو بالقول إن كييف تخطط لتدميره"]
)
def test_who_answers_meanwhile_speaks_for_himself(reply: str) -> None:
    first, second = riwaya.read(f"اتهم الجيش الأوكراني روسيا بالتحضير لتفجير سد كاخوفكا، {reply}")
    assert [(claim.voice.id, [actor.id for actor in claim.perpetrators]) for claim in (first, second)] == [
        ("ua-forces", ["ru-forces"]),
        ("ru-gov", ["ua-forces"]),
    ]


def test_who_denies_and_accuses_another_names_whom_he_accuses() -> None:
    text = MANBIJ + "واتهمت أنقرة قوات سوريا الديمقراطية، إلا أن الأخيرة نفت ذلك واتهمت تنظيم الدولة."
    voiced = [(claim.voice.id, [actor.id for actor in claim.perpetrators], claim.status) for claim in riwaya.read(text)]
    assert voiced[1:] == [("tr-gov", ["sdf"], "happened"), ("sdf", ["sdf"], "denied"), ("sdf", ["is"], "happened")]


def test_who_doubts_an_account_did_not_do_what_it_tells() -> None:
    (claim,) = riwaya.read("شككت باريس في الرواية الروسية بشأن قصف قافلة المساعدات في أورم الكبرى")
    assert (claim.voice.id, claim.status, claim.perpetrators) == ("fr-gov", "denied", ())


def test_who_says_that_others_whom_no_lexicon_knows_prepare_a_strike_prepares_none() -> None:
    (claim,) = riwaya.read("قالت الخارجية الروسية إن جهات غربية تحضر لضربة ضد سوريا")
    assert (claim.status, claim.perpetrators) == ("prepared", ())


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("نفت حماس إطلاق صواريخ على مدينة عسقلان، مشيرة إلى أن إسرائيل قصفت حي الشجاعية", ["hamas", "il-forces"]),
        ("نفى التحالف قصف بلدة حاس، مؤكدا أن الطيران الروسي هو من قصفها", ["coalition", "ru-forces"]),
    ],
)
def test_what_is_told_behind_a_denial_is_no_part_of_what_is_denied(text: str, doers: list[str]) -> None:
    denied, told = riwaya.read(text)
    assert (denied.status, told.status) == ("denied", "happened")
    assert [actor.id for claim in (denied, told) for actor in claim.perpetrators] == doers
    assert denied.places
    assert told.places


@pytest.mark.parametrize(
    "answer", ["وقال ناشطون إن قوات النظام هي المسؤولة عن القصف", "وقال ناشطون إن قوات النظام تقف وراء القصف"]
)
def test_who_is_said_to_stand_behind_an_event_did_it_where_it_was_told(answer: str) -> None:
    told, laid = riwaya.read(f"قتل عشرة مدنيين في قصف على مدينة سراقب. {answer}")
    assert [actor.id for actor in laid.perpetrators] == ["sy-gov-forces"]
    assert (laid.event, laid.places) == (told.event, told.places)


def test_whom_the_accused_says_to_have_struck_was_struck_there() -> None:
    """The account names no place: it has that of the only such strike, where that is told right before."""
    struck = "أصابت غارة جوية سوقا في دوما. وقال الجيش إن الطيران استهدف بغارة جوية مستودعا للمسلحين"
    assert [place.name for place in riwaya.read(struck).claims[-1].places] == ["Duma"]


def test_what_a_blast_is_said_to_have_come_of_was_fired_there() -> None:
    """The doer stands behind the missile, and what came of it is told before."""
    text = "قتل المئات في انفجار بمدينة غزة. وقال الجيش الإسرائيلي إن الانفجار نجم عن صاروخ أطلقته حركة الجهاد الإسلامي"
    claim = riwaya.read(text, published="2023-10-18").claims[-1]
    assert [actor.id for actor in claim.perpetrators] == ["pij"]
    assert [place.name for place in claim.places] == ["Gaza City"]


def test_who_lays_a_killing_to_others_accuses_them() -> None:
    claim = riwaya.read("وقعت مجزرة في الحولة قتل فيها 108 أشخاص. ونسبت دمشق المجزرة إلى جماعات مسلحة").claims[-1]
    assert (claim.voice.id, claim.voice.attitude, claim.places[0].name) == ("sy-gov", "accusing", "Al-Houla")
