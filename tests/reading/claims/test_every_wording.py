"""Plain sentences in every combination: whoever is hurt, by whatever, one claim with its toll, place and doer."""

from itertools import product

import pytest

import riwaya

HURT = {"قتل": "killed", "استشهد": "killed", "أصيب": "injured", "جرح": "injured"}
WHOM = {
    "مدني": 1, "مدنيان": 2, "ثلاثة مدنيين": 3, "طفلان": 2, "شاب": 1, "12 شخصا": 12, "جندي": 1, "جنديان": 2,
    "عنصر من قوات النظام": 1,
}  # fmt: skip
BY = (
    "بعبوة ناسفة في مدينة الباب", "بلغم أرضي قرب مدينة الباب", "بصاروخ في مدينة الباب", "في قصف على مدينة الباب",
    "بقصف مدفعي على مدينة الباب", "جراء غارة على مدينة الباب", "إثر انفجار سيارة مفخخة في مدينة الباب",
    "نتيجة اشتباكات في مدينة الباب", "برصاص قناص في مدينة الباب", "برصاص مجهولين في مدينة الباب",
    "بنيران قوات النظام في مدينة الباب", "في كمين قرب مدينة الباب", "بغارة لطائرة مسيرة قرب مدينة الباب",
    "أمس بقصف صاروخي استهدف مدينة الباب", "بطعنات سكين في مدينة الباب", "جراء سقوط قذيفة هاون على مدينة الباب",
)  # fmt: skip


@pytest.mark.parametrize("by", BY)
def test_whoever_is_hurt_is_counted_where_it_was(by: str) -> None:
    for (verb, measure), (whom, count) in product(HURT.items(), WHOM.items()):
        (claim,) = riwaya.read(f"{verb} {whom} {by}")
        tolls = [(toll.measure, toll.low, toll.high) for toll in claim.tolls]
        assert tolls == [(measure, count, count)], (verb, whom)
        assert [place.name for place in claim.places] == ["Al-Bab"], (verb, whom)


DOERS = {
    "قصف الطيران الحربي الروسي": "ru-forces", "قصفت قوات النظام بالمدفعية": "sy-gov-forces",
    "استهدفت طائرات حربية إسرائيلية": "il-forces", "شنت القوات التركية غارة على": "tr-forces",
    "هاجم تنظيم داعش": "is", "أغارت طائرات التحالف الدولي على": "coalition",
    "فجر انتحاري من تنظيم داعش نفسه في": "is", "فجر عنصر من تنظيم داعش نفسه في": "is",
    "نفذت الطائرات الأميركية ضربات جوية في": "us-forces", "ألقى طيران النظام براميل متفجرة على": "sy-gov-forces",
}  # fmt: skip
THEN = {
    "، ما أدى إلى مقتل خمسة مدنيين": [("killed", 5)],
    " مما أسفر عن مقتل 12 شخصا وإصابة 30 آخرين": [("killed", 12), ("injured", 30)],
    "، وسقط ثلاثة قتلى": [("killed", 3)],
    " وقتلت طفلين": [("killed", 2)],
    "، دون ورود أنباء عن إصابات": [("injured", 0)],
}


@pytest.mark.parametrize("then", THEN)
def test_whoever_strikes_did_it_where_it_was(then: str) -> None:
    for (deed, doer), place in product(DOERS.items(), ("مدينة الباب", "بلدة كفرنبل", "حي جوبر شرق دمشق")):
        (claim,) = riwaya.read(f"{deed} {place}{then}")
        assert [actor.id for actor in claim.perpetrators] == [doer], (deed, place)
        assert [(toll.measure, toll.low) for toll in claim.tolls] == THEN[then], (deed, place)
        assert len(claim.places) == 1, (deed, place)


def test_a_line_headed_by_a_country_tells_of_it_where_only_some_village_is_told() -> None:
    (claim,) = riwaya.read("العراق: مقتل خمسة في هجوم على قرية")
    assert [place.name for place in claim.places] == ["Iraq"]
