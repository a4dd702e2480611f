"""Who holds what, as a state: claims of kind `control` (codebook, section 9)."""

import pytest

import riwaya
from riwaya.core.claim import Claim


def read(text: str) -> list[Claim]:
    return list(riwaya.read(text, published="2020-01-05"))


def controls(text: str) -> list[tuple[str | None, list[str | None], str]]:
    """Holder, places and status of every control claim of a text."""
    return [
        (c.perpetrators[0].id, [place.name for place in c.places], c.status) for c in read(text) if c.kind == "control"
    ]


@pytest.mark.parametrize(
    ("text", "holder", "place", "status"),
    [
        ("زار الوفد بلدة الأتارب الخاضعة لسيطرة المعارضة السورية", "sy-opposition", "Al-Atarib", "happened"),
        ("نزحوا إلى مناطق سيطرة المعارضة السورية في إدلب", "sy-opposition", "Idlib", "happened"),
        ("ما زالت سراقب تحت سيطرة قوات النظام", "sy-gov-forces", "Saraqib", "happened"),
        ("وصلوا إلى عفرين التي يسيطر عليها الجيش الوطني السوري", "sna", "Afrin", "happened"),
        ("بقيت سراقب خارج سيطرة قوات النظام", "sy-gov-forces", "Saraqib", "denied"),
    ],
)
def test_a_held_place_is_a_control_claim(text: str, holder: str, place: str, status: str) -> None:
    assert controls(text) == [(holder, [place], status)]


def test_a_state_makes_no_event_and_takes_no_part_in_one() -> None:
    events = [c for c in read("قصفت قوات النظام بلدة الأتارب الخاضعة لسيطرة المعارضة السورية") if c.kind == "event"]
    assert [(c.event, [a.id for a in c.perpetrators], c.targets) for c in events] == [
        ("shelling", ["sy-gov-forces"], ())
    ]


def test_the_same_verb_tells_a_change_in_a_headline_and_a_state_below() -> None:
    headline, body = "قوات النظام تسيطر على سراقب", "وتسيطر المعارضة السورية على الأتارب"
    found = read(f"{headline}\nقال شهود إن الطريق مقطوع.\n{body}")
    assert [(c.kind, c.event, c.perpetrators[0].id) for c in found if c.perpetrators] == [
        ("event", "territory_change", "sy-gov-forces"),
        ("control", "territory_change", "sy-opposition"),
    ]


def test_what_one_voice_repeats_is_one_claim() -> None:
    text = "الأتارب الخاضعة لسيطرة المعارضة السورية.\nدخلوا الأتارب الخاضعة لسيطرة المعارضة السورية"
    (claim,) = [c for c in read(text) if c.kind == "control"]
    assert len(claim.evidence) == 2


def test_who_held_a_place_before_is_no_state() -> None:
    assert controls("دخلوا بلدة الأتارب التي كانت تسيطر عليها المعارضة السورية") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("هاجم مسلحون سيطرة للجيش في الطارمية", "attack"),
        ("انفجرت عبوة على سيطرة أمنية شمال تكريت", "bombing"),
        ("سيطرة كاملة للجيش العراقي على الموصل", "territory_change"),
        ("سيطرة داعش على الموصل", "territory_change"),
    ],
)
def test_a_checkpoint_goes_by_the_word_for_control(text: str, event: str) -> None:
    assert [claim.event for claim in read(text)] == [event]
