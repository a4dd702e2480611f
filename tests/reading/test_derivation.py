"""Every value of a claim has its words and what gave it: no value without a span (codebook, section 11)."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import riwaya
from riwaya.core.claim import Claim, Step

ARTICLES = (
    """قصف على كنصفرة
قالت وزارة الدفاع الروسية أمس إن طائرات أقلعت من قاعدة حميميم قصفت مدرسة في كنصفرة ما أدى إلى مقتل الطفل زيدون المرجاني
ونفت قوات النظام قصف البلدة.
يذكر أن سراقب الخاضعة لسيطرة المعارضة السورية تعرضت لغارة.""",
    "سجلت الشبكة السورية لحقوق الإنسان 222 هجوما كيميائيا منذ عام 2012، يتحمل النظام 98 بالمئة منها",
    """حذرت وزارة الدفاع الروسية من تحضير الخوذ البيضاء لتمثيل هجوم كيماوي مزيف في إدلب.
صدت الفصائل محاولة تقدم لقوات النظام على محور سراقب
سيطر الجيش الوطني السوري على بلدة كنصفرة وخرقت قوات النظام الهدنة""",
)
FIELDS = (
    "perpetrators", "targets", "taken_by", "lost_by", "places", "time", "tolls", "period", "share", "means", "origin",
    "infrastructure", "persons", "background", "outcome", "staged",
)  # fmt: skip


def filled(claim: Claim) -> set[str]:
    """The fields of a claim that must have spans."""
    names = {name for name in FIELDS if getattr(claim, name)} | {"trigger"}
    names |= {"voice"} if claim.voice.surface else set()
    names |= {"voice_time"} if claim.voice.time else set()
    return names | ({"status"} if claim.status != "happened" else set())


def surfaces(value: Any) -> list[str]:
    values = value if isinstance(value, tuple) else (value,)
    return [one.surface for one in values if getattr(one, "surface", None)]


def steps(claim: Claim) -> list[Step]:
    todo, out = list(claim.derivation), []
    while todo:
        out.append(todo.pop())
        todo += out[-1].parts
    return out


def test_every_filled_field_has_a_span_and_a_step() -> None:
    for text in ARTICLES:
        claims = riwaya.read(text, published="2020-01-05").claims
        assert claims
        for claim in claims:
            assert filled(claim) <= claim.spans.keys(), (text, claim)
            assert filled(claim) <= {step.field for step in claim.derivation}


def test_the_words_of_a_value_stand_at_its_span() -> None:
    for text in ARTICLES:
        for claim in riwaya.read(text, published="2020-01-05").claims:
            for name in ("time", "period", "origin", "means", "infrastructure", "persons", "places"):
                words = [span.of(text) for span in claim.spans.get(name, ())]
                assert set(surfaces(getattr(claim, name))) <= set(words), name


def test_a_place_shows_the_rule_and_the_entries_behind_it() -> None:
    (claim,) = riwaya.read("قصفت قوات النظام بلدة كنصفرة").claims
    (place,) = [step for step in claim.derivation if step.field == "places"]
    assert place.rule == "spot-named"
    assert [part.rule for part in place.parts] == ["kind-balda", "place-sy-kansafra"]


WORDS = st.sampled_from(" ".join(ARTICLES).replace("\n", " \n ").split(" "))


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_all_spans_lie_in_the_text(text: str) -> None:
    for claim in riwaya.read(text).claims:
        spans = [
            *claim.evidence,
            *(step.span for step in steps(claim)),
            *(s for of in claim.spans.values() for s in of),
        ]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
