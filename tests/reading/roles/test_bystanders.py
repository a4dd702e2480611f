"""Who is named beside a deed and did not do it: whose officer or post it was, who mourns its own, who is aimed at."""

import pytest

import riwaya


def sides(text: str) -> tuple[list[str | None], list[str | None]]:
    """The perpetrators and targets of the one claim of a text."""
    (claim,) = riwaya.read(text, published="2016-05-05")
    return [actor.id for actor in claim.perpetrators], [actor.id for actor in claim.targets]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("قتل 16 شخصا في هجوم بسيارة مفخخة قرب منزل ضابط كبير في الشرطة العراقية", []),
        ("قتل مسلحون من تنظيم القاعدة حارسا أمام مقر للشرطة في الموصل", ["aq"]),
        ("قتل 12 شخصا بانفجار شاحنة مفخخة أمام مركز للشرطة شمال بغداد", []),
        ("القوات العراقية تقتل 15 من تنظيم داعش شرق الرمادي", ["iq-gov-forces"]),
        ("أعدم تنظيم داعش 15 مدنيا في الفلوجة بعد اتهامهم بالتعاون مع الجيش العراقي", ["is"]),
        ("شهدت البصرة اعتصامات احتجاجا على عدم استجابة الحكومة العراقية للمطالب", []),
        ("أعلن الجيش الأمريكي مقتل خمسة من جنوده في هجوم في الموصل", []),
        ("أعلن الجيش العراقي مقتل خمسة مسلحين في غارة على مقر لداعش في الموصل", ["iq-gov-forces"]),
    ],
)
def test_whose_officer_or_post_it_was_did_not_do_it(text: str, doers: list[str]) -> None:
    assert sides(text)[0] == doers


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("تشهد الموصل هجمات تستهدف المدنيين وعناصر الشرطة العراقية", [], ["iq-police"]),
        ("واصلت طائرات التحالف العربي قصفها مواقع الحوثيين في صعدة", ["saudi-coalition"], ["houthis"]),
        ("عاودت القوات التركية، اليوم الجمعة، قصفها مواقع حزب العمال الكردستاني في دهوك", ["tr-forces"], ["pkk"]),
        ("طائرات التحالف العربي استهدفت عدة مواقع تابعة للحوثيين في مأرب", ["saudi-coalition"], ["houthis"]),
        ("التحصينات قصفها الجيش العراقي في الموصل", ["iq-gov-forces"], []),
    ],
)
def test_who_stands_behind_what_is_aimed_at_them_is_hit(text: str, doers: list[str], hit: list[str]) -> None:
    assert sides(text) == (doers, hit)


def test_one_more_raid_is_by_those_who_struck_before() -> None:
    raids = riwaya.read("شن الطيران الروسي غارة على سرمين وغارتين على النيرب")
    assert [[actor.id for actor in raid.perpetrators] for raid in raids] == [["ru-forces"], ["ru-forces"]]


def test_of_what_nation_the_dead_were_names_no_side() -> None:
    assert sides("أوقع التفجير في الكاظمية 37 قتيلا و79 جريحا نصفهم إيرانيون.") == ([], [])


def test_who_is_told_of_behind_but_did_nothing_of_it() -> None:
    assert sides("تحدثت وسائل إعلام عن غارة على موقع قرب دمشق، لكن الجيش لم يعلق عليها.") == ([], [])


def test_whom_somebody_blames_behind_the_event_did_it() -> None:
    assert sides("ألقى المتحدث باسم الجيش باللوم في الهجوم على حركة طالبان.") == (["taliban"], [])
