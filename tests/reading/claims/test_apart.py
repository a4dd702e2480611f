"""To which of two events the dead, the days and the things carried off belong, and who tells of them."""

import pytest

import riwaya
from riwaya.core.claim import Claim


def claims(text: str) -> list[Claim]:
    """The claims of a text, those of control left out."""
    return [one for one in riwaya.read(text, published="2024-05-03").claims if one.kind != "control"]


def losses(text: str) -> list[tuple[str, list[int | None]]]:
    """Event and lower bounds of the tolls of every claim."""
    return [(one.event, [toll.low for toll in one.tolls]) for one in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "تركزت المعارك في أم درمان، حيث قتل 54 شخصا وأصيب 158 آخرون جراء قصف على سوق شعبي",
        "أعلنت اللجنة اندلاع معارك في أم درمان، إضافة إلى مقتل 54 مدنيا وإصابة 158 آخرين جراء قصف على سوق شعبي",
    ],
)
def test_the_dead_and_the_wounded_belong_to_the_shelling_told_behind_them(text: str) -> None:
    assert losses(text) == [("armed_clash", []), ("shelling", [54, 158])]


def test_what_a_while_turns_to_says_nothing_of_the_event_before_it() -> None:
    text = "قتل 15 شخصا في قصف مدفعي على أم درمان، فيما دخلت الحرب بين الجيش وقوات الدعم السريع شهرها الثامن عشر"
    (shelling,) = claims(text)
    assert (shelling.perpetrators, shelling.time, shelling.kind) == ((), None, "event")


def test_what_attackers_carry_off_is_of_their_attack() -> None:
    text = "هاجم مسلحون قاعدة للجيش في سومبي واستولوا على مركبات عسكرية وأسلحة"
    ((event, tolls),) = losses(text)
    assert (event, len(tolls)) == ("attack", 2)


@pytest.mark.parametrize("text", ["ضبط الجيش أسلحة وذخائر في سنجة", "استولى المهاجمون على أسلحة وذخائر في سومبي"])
def test_arms_are_seized_and_neither_arrested_nor_conquered(text: str) -> None:
    assert [one.event for one in claims(text)] == ["weapons_disrupted"]


def test_shells_that_fall_on_civilian_quarters_are_no_dead_civilian() -> None:
    assert losses("سقطت 7 قذائف على أحياء مدنية في الخرطوم") == [("shelling", [])]


def test_another_voice_that_counts_the_same_dead_tells_of_the_same_kind_of_event() -> None:
    text = "قال مصدر عسكري إن 11 شخصا قتلوا في قصف مدفعي على مدينة تعز. وأكدت مصادر طبية في المدينة مقتل 11 مدنيا."
    assert [one.event for one in claims(text)] == ["shelling", "shelling"]


def test_no_report_of_a_town_coming_under_strikes_denies_them() -> None:
    (strike,) = claims("ولم ترد تقارير عن تعرض طرابلس أمس لضربات جوية")
    assert strike.status == "denied"


def test_what_gunmen_did_there_before_is_not_the_attack_of_today() -> None:
    text = (
        "مقتل 16 جنديا بهجوم على قاعدة في مالي\n"
        "قال الجيش إن مسلحين هاجموا القاعدة مساء السبت. وسبق أن شن متشددون هجمات في وسط مالي."
    )
    assert [one.background for one in claims(text)] == [False, False, True]


def test_what_a_group_is_wont_to_do_gives_a_blast_no_doer() -> None:
    text = "قتل سبعة بانفجار سيارة مفخخة في مقديشو، إلا أن حركة الشباب غالبا ما تنفذ هجمات دموية في مقديشو"
    assert [(one.background, len(one.perpetrators)) for one in claims(text)] == [(False, 0), (True, 1)]
