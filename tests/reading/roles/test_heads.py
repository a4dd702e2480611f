"""Which word carries a clause: the verb that tells a deed, not the noun that opens it, nor what somebody deems."""

import riwaya


def sides(text: str) -> tuple[list[str], list[str]]:
    (claim,) = riwaya.read(text)
    return [one.surface for one in claim.perpetrators], [one.surface for one in claim.targets]


def test_the_verb_behind_an_opening_in_an_attack_has_subject_and_object() -> None:
    text = "في هجوم هو الأعنف هذا العام، استهدفت جماعة مسلحة موقعا عسكريا في مدينة غاو"
    assert sides(text) == (["جماعة مسلحة"], ["موقعا عسكريا"])


def test_who_only_deems_a_town_something_did_nothing_there() -> None:
    text = "قتل ثلاثة جنود في مدينة الموصل التي يعتبرها الجيش الأميركي معقلا للقاعدة"
    assert sides(text) == ([], [])


def test_a_charge_set_off_in_a_force_hits_it() -> None:
    text = "أعلنت كتائب القسام تفجير عبوة ناسفة في قوة إسرائيلية بمدينة خان يونس"
    assert sides(text) == (["كتائب القسام"], ["قوة إسرائيلية"])


def test_who_was_on_patrol_when_the_attack_on_it_took_place_is_hit() -> None:
    text = "كانت الشرطة تقوم بدورية عندما تم الهجوم عليها قرب مدينة إيرانشهر"
    assert sides(text) == ([], ["الشرطة"])
