"""Traces and evidence of an event: where there are none, it is told that it did not happen."""

import pytest

import riwaya


@pytest.mark.parametrize(
    "text",
    [
        "وأكدت وزارة الدفاع الروسية أنه لا توجد أي آثار لاستخدام أسلحة كيميائية في دوما.",
        "وقال الخبراء إنهم لم يجدوا دليلا على استخدام غاز سام في دوما.",
        "وقال الجيش إنه ليس هناك أي مؤشر على وقوع هجوم كيميائي في دوما.",
        "وقالت روسيا إنه ليس هناك ما يثبت وقوع هجوم كيميائي في دوما.",
    ],
)
def test_without_a_trace_of_it_an_event_did_not_happen(text: str) -> None:
    (claim,) = riwaya.read(text).claims

    assert (claim.event, claim.status, claim.denies) == ("chemical_weapon", "denied", "event")


def test_of_what_there_is_evidence_that_happened() -> None:
    (claim,) = riwaya.read("وقالت فرنسا إن لديها أدلة على استخدام النظام غاز الكلور في دوما.").claims

    assert (claim.event, claim.status) == ("chemical_weapon", "happened")
