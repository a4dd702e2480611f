"""What was aimed at, where when and how it was done stands between, and whose men rode in a vehicle that was hit."""

import pytest

import riwaya
from tests.reading.roles.conftest import cast


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("استهدفت قوات النظام بالمدفعية في 12 أيلول الفائت، مدرستين في بلدة سرمين", ["مدرستين"]),
        ("استهدفت مسيرة بشكل مباشر حافلة على طريق مأرب", ["حافلة"]),
        ("استهدف الطيران الروسي، بحسب ناشطين، مستشفى في كفرنبل", ["مستشفى"]),
        ("قتل عشرون شخصا بانفجار سيارة مفخخة استهدفت سوقا شعبية في تلعفر", ["سوقا شعبية"]),
        ("قتل تسعة بتفجير انتحاري استهدف، مساء أمس الأحد، حسينية في بعقوبة", ["حسينية"]),
    ],
)
def test_what_is_aimed_at_stands_behind_when_and_how(text: str, hit: list[str]) -> None:
    claim = riwaya.read(text, published="2020-10-01").claims[0]
    assert [actor.surface for actor in claim.targets] == hit


def test_a_blast_that_struck_depots_was_not_aimed_at_them() -> None:
    assert cast("قال المرصد إن انفجارا جديدا ضرب مستودعات في القطيفة") == ([], [])


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("استهدف تنظيم داعش بعبوة ناسفة حافلة تقل جنودا من قوات النظام في السخنة", ["is"], ["sy-gov-forces"]),
        ("استهدفت مسيرة إسرائيلية سيارة كان يستقلها عنصران من حزب الله قرب صور", ["il-forces"], ["hezbollah"]),
        ("انفجرت عبوة ناسفة بسيارة تقل عناصر من قسد في ريف الرقة", [], ["sdf"]),
    ],
)
def test_those_who_rode_in_what_was_hit_are_hit(text: str, doers: list[str], hit: list[str]) -> None:
    assert cast(text) == (doers, hit)


def test_an_attack_of_men_of_a_side_is_theirs() -> None:
    assert cast("إن هجوما لعناصر من تنظيم داعش على حافلة أودى بحياة سبعة جنود") == (["is"], [None])


def test_on_whom_losses_are_brought_is_hit() -> None:
    assert cast("ألحق الجيش السوداني بالدعم السريع خسائر فادحة في الأرواح في الأبيض") == (["sd-forces"], ["rsf"])


def test_a_building_listed_behind_homes_is_aimed_at() -> None:
    (claim,) = riwaya.read("قصفت قوات النظام بالمدفعية المنازل والمسجد ومركزا للدفاع المدني في كنصفرة").claims
    assert [actor.surface for actor in claim.targets] == ["المسجد", "مركزا للدفاع المدني"]


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("وقعت مجموعة من قوات النظام في كمين لداعش في البادية", ["is"], ["sy-gov-forces"]),
        ("وقع جنود من الجيش الصومالي في كمين نصبه مقاتلو حركة الشباب", ["al-shabaab"], ["so-forces"]),
        ("استُهدف رتل للتحالف الدولي بعبوة ناسفة في الديوانية", [], ["coalition"]),
        ("وقُصفت مواقع لقوات النظام في سراقب", [], ["sy-gov-forces"]),
    ],
)
def test_who_fell_into_an_ambush_or_stands_behind_a_passive_is_hit(
    text: str, doers: list[str], hit: list[str | None]
) -> None:
    assert cast(text) == (doers, hit)


def test_two_vehicles_are_aimed_at() -> None:
    (claim,) = riwaya.read("استهدفت طائرة مسيرة تركية سيارتين قرب القامشلي").claims
    assert [actor.surface for actor in claim.targets] == ["سيارتين"]
