"""Denials of one's part in what was told just before, which name nothing else."""

import pytest

import riwaya


@pytest.mark.parametrize(
    "denial",
    [
        "ونفى الجيش الإسرائيلي مسؤوليته واتهم الجهاد الإسلامي.",
        "ونفى الجيش الإسرائيلي أي مسؤولية.",
        "ونفى الجيش الإسرائيلي ضلوعه.",
        "ونفى الجيش الإسرائيلي أي علاقة له بالأمر.",
        "ونفى الجيش الإسرائيلي صلته بالحادثة.",
    ],
)
def test_a_part_denied_with_no_event_is_in_the_event_before(denial: str) -> None:
    """«The army denied its responsibility» answers the shelling told before."""
    claims = riwaya.read(f"قتل 471 شخصا في قصف استهدف مستشفى المعمداني. {denial}")
    denied = [claim for claim in claims if claim.status == "denied"]

    assert [(claim.event, claim.denies, claim.voice.id) for claim in denied] == [
        ("shelling", "perpetrator", "il-forces")
    ]


def test_a_responsibility_of_another_kind_is_none() -> None:
    """«Denied its responsibility before the courts» says nothing of the shelling."""
    claims = riwaya.read("قتل ثلاثة في قصف على سراقب. ونفى الجيش الإسرائيلي مسؤوليته القانونية أمام المحاكم.")

    assert [claim.status for claim in claims] == ["happened"]
