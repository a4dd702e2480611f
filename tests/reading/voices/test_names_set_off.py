"""Voices whose name is set off by commas, who stand behind what they own up to, or are told by their nation."""

import pytest

import riwaya
from riwaya.core.claim import Voice


def voice(text: str) -> Voice:
    """The voice of the only event that a text tells."""
    (claim,) = riwaya.read(text, published="2024-05-03").claims
    return claim.voice


@pytest.mark.parametrize("speaker", ["وزير الصحة", "المتحدث باسم وزارة الصحة بولاية الخرطوم"])
def test_a_name_between_commas_parts_no_speaker_from_what_he_had_said(speaker: str) -> None:
    said = voice(f"وكان {speaker}، سالم العلي، قد أكد أمس مقتل 15 شخصا في قصف على سوق صابرين")
    assert (said.kind, said.attitude) == ("government", "affirming")


@pytest.mark.parametrize("text", ["وتبنت الهجوم حركة الشباب", "حركة الشباب تتبنى اعتداء مقديشو"])
def test_whoever_owns_up_to_an_attack_tells_of_it(text: str) -> None:
    assert voice(text).id == "al-shabaab"


def test_a_man_named_by_his_nation_is_no_government() -> None:
    assert voice("وذكر المالي موسى كوناتي أن مسلحين هاجموا القرية").kind == "civilian"


def test_who_speaks_from_the_scene_is_still_who_spoke_before() -> None:
    text = "قال قائد الشرطة إن خمسة قتلوا في تفجير. وأضاف من موقع الحادث أن حركة الشباب نفذت تفجيرا آخر في السوق."
    assert {one.voice.surface for one in riwaya.read(text)} == {"قائد الشرطة"}
