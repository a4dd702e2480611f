"""Who did it where somebody alone did, and whose man fell to him."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("طعن شاب فلسطيني جنديا إسرائيليا عند الحاجز", "شاب فلسطيني"),
        ("قام شاب فلسطيني، الخميس، بطعن مستوطن في البلدة القديمة", "شاب فلسطيني"),
        ("أصيب جندي إسرائيلي في عملية طعن نفذها شاب فلسطيني قرب نابلس", "شاب فلسطيني"),
        ("قالت الشرطة الإسرائيلية إن مسلحا طعن جنديا في الخليل", "مسلحا"),
        ("أطلق جنود النار على المتظاهرين وقتلوا ثلاثة", "جنود"),
        ("هجوم شنه مسلحان على المتحف أوقع 19 قتيلا", "مسلحان"),
    ],
)
def test_one_person_or_men_in_arms_did_it(text: str, doer: str) -> None:
    (claim,) = riwaya.read(text, published="2024-05-03")
    assert (claim.event, [actor.surface for actor in claim.perpetrators]) == ("attack", [doer])


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("لقي أحد جنود الاحتلال مصرعه في عملية طعن نفذها فلسطيني في أرئيل", [None], ["il-forces"]),
        ("ذكر الموقع أن الجندي الإسرائيلي، لقي مصرعه في عملية طعن قرب أرئيل", [], ["il-forces"]),
        ("قتل ثلاثة بقصف الطيران الإسرائيلي لمبنى وزارة الدفاع في دمشق", ["il-forces"], ["sy-gov-forces"]),
        (
            "قتلت إسرائيل يوم الأربعاء الماضي وزير النقل في الحكومة اللبنانية في غارة على بيروت",
            ["il-forces"],
            ["lb-army"],
        ),
    ],
)
def test_who_fell_did_not_do_it(text: str, doers: list[str | None], hit: list[str]) -> None:
    (claim,) = riwaya.read(text, published="2024-05-03")
    assert [actor.id for actor in claim.perpetrators] == doers
    assert [actor.id for actor in claim.targets] == hit


@pytest.mark.parametrize(
    "text", ["دهس جنديا عند المفترق", "قام السائق بدهس الجنود عند المفترق", "إصابة ثلاثة في عمليتي طعن ودهس"]
)
def test_running_soldiers_over_and_knifing_are_attacks(text: str) -> None:
    assert {claim.event for claim in riwaya.read(text)} == {"attack"}


def test_from_whose_hold_a_place_was_taken_is_told_without_who_took_it() -> None:
    (claim,) = riwaya.read("مقتل 22 جنديا خلال استعادة البلدة من قبضة مسلحي داعش في ريف دير الزور")
    assert (claim.perpetrators, [actor.id for actor in claim.targets], claim.lost_by) == ((), ["is"], "is")


def test_shots_and_burning_are_told_by_who_did_it_where_no_place_is() -> None:
    (burned,) = riwaya.read("وقال شهود إن الجنود أحرقوا المنازل")
    assert (burned.event, [actor.surface for actor in burned.perpetrators]) == ("destruction", ["الجنود"])
    (shot,) = riwaya.read("أطلق ثلاثة مسلحين النار على حافلة")
    assert (shot.event, [actor.surface for actor in shot.targets]) == ("attack", ["حافلة"])


def test_gunmen_who_destroy_things_are_not_those_who_were_lost() -> None:
    (claim,) = riwaya.read("وقال شهود إن مسلحي التنظيم أحرقوا المنازل")
    assert [actor.surface for actor in claim.perpetrators] == ["مسلحي التنظيم"]
