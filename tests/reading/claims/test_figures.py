"""Who denies losses or rejects figures denies a toll, and not the event."""

import pytest

import riwaya

STRUCK = "قصفت إيران قاعدة عين الأسد بالصواريخ فجر الأربعاء. وقال التلفزيون إن 80 جنديا قتلوا. "
FALLEN = "قتل عشرة رجال في غارة في بغداد، بحسب مصدر طبي. "


@pytest.mark.parametrize(
    ("told", "denial"),
    [
        (STRUCK, "ونفت واشنطن سقوط ضحايا أميركيين."),
        (STRUCK, "ونفت واشنطن مقتل أي من جنودها."),
        (FALLEN, "ونفت واشنطن هذه الأرقام."),
        (FALLEN, "ورفضت واشنطن هذه الحصيلة."),
        (FALLEN, "وقالت واشنطن إن الحصيلة مبالغ فيها."),
        (FALLEN, "ووصفت واشنطن هذه التقديرات بأنها مختلقة."),
    ],
)
def test_a_denial_of_losses_is_of_the_toll(told: str, denial: str) -> None:
    *others, last = riwaya.read(told + denial)
    assert (last.voice.id, last.status, last.denies) == ("us-gov", "denied", "toll")
    assert (last.event, last.places) == (others[0].event, others[0].places)


@pytest.mark.parametrize(
    "said", ["وقال المتحدث إنه لا يمكنه تأكيد أو نفي الوفيات.", "ونددت واشنطن باستخدام مبالغ فيه للقوة."]
)
def test_who_cannot_tell_or_only_condemns_denies_nothing(said: str) -> None:
    assert all(claim.status == "happened" for claim in riwaya.read(FALLEN + said))


def test_what_one_denies_of_anothers_words_is_no_event_that_these_do_not_tell() -> None:
    text = "قال الحلف إنه شن غارة في قندوز. وقالت الوزارة إن رجالا كانوا يتحصنون في المستشفى، وهو ما نفته المنظمة."
    assert [claim.status for claim in riwaya.read(text)] == ["happened"]


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("نفت وزارة الدفاع سقوط مدنيين في الغارة على قندوز", "toll"),
        ("نفى التحالف مقتل مدنيين في غاراته على الموصل", "toll"),
        ("نفت وزارة الدفاع وقوع غارة على قندوز سقط فيها مدنيون", "event"),
    ],
)
def test_who_denies_that_anyone_fell_in_a_known_raid_denies_no_raid(text: str, denies: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.event, claim.status, claim.denies) == ("air_strike", "denied", denies)
