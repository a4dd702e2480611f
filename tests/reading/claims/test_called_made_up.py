"""What is called made up, rejected or only judged: who said it, what he denies, and of whom."""

import pytest

import riwaya
from riwaya.core.claim import Claim

ACCUSED = "اتهمت فرنسا دمشق بقصف دوما بالكلور. "


def answer(words: str) -> Claim:
    claims = riwaya.read(ACCUSED + words, published="2018-04-10")
    (given,) = (claim for claim in claims if claim.voice.id != "fr-gov")
    return given


@pytest.mark.parametrize(
    ("words", "staged"),
    [
        ("وقالت موسكو إن الهجوم مفبرك.", True),
        ("وقالت موسكو إن الهجوم الكيميائي المزعوم ملفق.", True),
        ("وقالت موسكو إن الحادثة ملفقة.", True),
        ("وقالت موسكو إن رواية باريس ملفقة.", False),
    ],
)
def test_what_is_called_made_up_is_denied_and_an_event_was_put_on(words: str, *, staged: bool) -> None:
    claim = answer(words)
    assert (claim.status, claim.staged, claim.voice.id) == ("denied", staged, "ru-gov")
    assert [reply.type for reply in claim.replies] == ["denies"]


def test_an_attack_that_is_a_provocation_was_put_on_by_others() -> None:
    claim = answer("وقالت موسكو إن الهجوم استفزاز دبره المسلحون.")
    assert (claim.status, claim.staged, [actor.surface for actor in claim.perpetrators]) == (
        "denied",
        True,
        ["المسلحون"],
    )


def test_who_rejects_the_accusations_clears_whoever_is_accused() -> None:
    assert [actor.id for actor in answer("ورفض الكرملين الاتهامات.").perpetrators] == ["sy-gov-forces"]
    assert [actor.id for actor in answer("ونأت موسكو بنفسها عن القصف.").perpetrators] == ["ru-forces"]


def test_who_denies_the_use_of_arms_denies_that_its_side_used_them() -> None:
    claim = answer("ونفت دمشق استخدام السلاح الكيميائي في المدينة.")
    assert (claim.status, [actor.id for actor in claim.perpetrators]) == ("denied", ["sy-gov-forces"])


@pytest.mark.parametrize(
    "words", ["قالت حماس إن قصف المستشفى جريمة حرب", "قالت روسيا إن قصف المستشفى في ماريوبول كان عملا مدبرا"]
)
def test_who_judges_a_deed_did_not_do_it(words: str) -> None:
    (claim,) = riwaya.read(words, published="2024-05-03")
    assert claim.perpetrators == ()


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("اتهم جهاز الأمن الروسي كييف بتدبير اغتيال الجنرال في موسكو", "happened"),
        ("اتهم جهاز الأمن الروسي كييف بالتخطيط لاغتيال الجنرال في موسكو", "prepared"),
    ],
)
def test_what_was_masterminded_happened(words: str, status: str) -> None:
    (claim,) = riwaya.read(words, published="2024-05-03")
    assert (claim.status, [actor.id for actor in claim.perpetrators]) == (status, ["ua-forces"])
