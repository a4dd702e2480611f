"""Who accuses: a name that no lexicon knows stands between the verb and whom it accuses."""

import pytest

import riwaya


@pytest.mark.parametrize("who", ["سعد الهاشمي", "وليد الشامي", "أبو حازم", "النائب سالم الهاشمي"])
@pytest.mark.parametrize("accused", ["النظام السوري", "الرئيس السوري بشار الأسد"])
def test_a_mere_name_accuses(who: str, accused: str) -> None:
    claims = riwaya.read(f"انفجرت سيارة مفخخة في بيروت. واتهم {who} {accused} بتدبير التفجير.").claims
    assert [claim.voice.surface for claim in claims] == [None, who]
    assert [[actor.id for actor in claim.perpetrators][:1] for claim in claims] == [[], ["sy-gov-forces"]]


def test_whom_a_verb_accuses_by_its_pronoun_does_not_accuse() -> None:
    claims = riwaya.read("قتلت القوات شابا في منبج واتهمته بالانتماء لتنظيم داعش").claims
    assert [claim.voice.kind for claim in claims] == ["outlet"]


def test_a_name_that_begins_with_the_word_for_a_father_is_one_name() -> None:
    (claim,) = riwaya.read("وقال أبو حازم الشامي، وهو طبيب، إن طائرات قصفت المركز في سرمين").claims
    assert claim.voice.surface == "أبو حازم الشامي"
