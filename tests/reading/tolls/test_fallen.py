"""Who fell, by ways of counting: the missing beside the dead, numbers in brackets, hedges behind the doers."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "قتل تسعة جنود وفقد أربعة آخرون في هجوم قرب كيدال",
            [("killed", "soldiers", 9, 9), ("missing", "soldiers", 4, 4)],
        ),
        (
            "قتل تسعة وفقد أربعة آخرون حياتهم في غارة على سرت",
            [("killed", "people", 9, 9), ("killed", "people", 4, 4)],
        ),
        ("قضى الجيش على إرهابيين (اثنين) قرب تيبازة", [("killed", "fighters", 2, 2)]),
        ("قتل مسلحون ما لا يقل عن 40 شخصا في كيدال", [("killed", "people", 40, None)]),
        ("قتل مسلحون ما لايقل عن 40 شخصا في كيدال", [("killed", "people", 40, None)]),
        ("خطف رجال مدججون بالسلاح 12 عاملا في كيدال", [("captured", "people", 12, 12)]),
        ("عناصر من التنظيم قتلوا، ليلة السبت، تسعة جنود في سرت", [("killed", "soldiers", 9, 9)]),
        ("إن من بين جرحى القصف ثلاث نساء في سرت", [("injured", "women", 3, 3)]),
    ],
)
def test_who_fell_is_told_in_many_ways(text: str, tolls: list[tuple[str, str, int | None, int | None]]) -> None:
    (claim,) = riwaya.read(text)
    assert [(toll.measure, toll.who, toll.low, toll.high) for toll in claim.tolls] == tolls


@pytest.mark.parametrize(
    "text",
    [
        "سقط ثلاثة متظاهرين برصاص الشرطة في الناصرية",
        "أفاد المستشفى بسقوط ثلاثة متظاهرين برصاص قوات مكافحة الشغب في الناصرية",
    ],
)
def test_who_falls_by_shots_is_dead(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.event, [(toll.measure, toll.low) for toll in claim.tolls]) == ("attack", [("killed", 3)])


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس الوزراء إن قواته لم تقتل مدنيا واحدا في هجومها على ميكيلي",
        "أكدت القيادة أن الغارة على ميكيلي لم تقتل مدنيين",
        "أكدت القيادة أن أي مدني لم يقتل في الغارة على ميكيلي",
    ],
)
def test_whom_an_attack_is_told_not_to_have_killed_are_none(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert [(toll.measure, toll.who, toll.low, toll.high) for toll in claim.tolls] == [("killed", "civilians", 0, 0)]


def test_who_moves_in_and_kills_attacks() -> None:
    (claim,) = riwaya.read("نصب مسلحون حاجزا قرب المدية وقتلوا تسعة ركاب")
    assert (claim.event, claim.tolls[0].low) == ("attack", 9)
    (move, *_) = riwaya.read("أرسل الجيش تعزيزات إلى المدية بعد أن قتل جنديان")
    assert move.event == "movement"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("عثر على جثث أربعة رعاة قتلهم مسلحون في سرت", "مسلحون"),
        ("حرر الجيش 15 عاملا اختطفهم مسلحون في سرت", "مسلحون"),
        ("عثر على جثث أربعة رعاة قتلهم الجيش في سرت", "الجيش"),
    ],
)
def test_a_verb_with_its_object_has_its_subject_behind_it(text: str, doer: str) -> None:
    claim = riwaya.read(text).claims[-1]
    assert [one.surface for one in claim.perpetrators] == [doer]
    assert not claim.targets


def test_who_is_forced_to_flee_is_displaced() -> None:
    (claim,) = riwaya.read("اضطر مئات السكان إلى الفرار من سرت")
    assert (claim.event, claim.tolls[0].measure, claim.tolls[0].low) == ("displacement", "displaced", 100)
    (move,) = riwaya.read("اضطر عشرات المسلحين إلى الفرار من سرت")
    assert move.event == "movement"


def test_the_dead_in_the_ranks_of_attackers_fought_and_those_brought_away_tell_no_scene() -> None:
    (claim,) = riwaya.read("أسفر الهجوم على سرت عن سقوط قتلى في صفوف المهاجمين")
    assert claim.tolls[0].who == "fighters"
    (claim,) = riwaya.read("وتم نقل الجرحى إلى درنة بعد كمين لدورية")
    assert claim.places == ()


@pytest.mark.parametrize(
    "part",
    ["عسكريون سوريون ومقاتلون موالون لإيران", "جنود ومقاتلون من حزب الله", "مقاتلون موالون لإيران"],
)
def test_those_among_the_dead_struck_nobody(part: str) -> None:
    (claim,) = riwaya.read(f"قتل سبعة أشخاص، بينهم {part}، جراء غارات إسرائيلية على حلب")
    assert [actor.id for actor in claim.perpetrators] == ["il-forces"]
