"""How many, where the words beside a number decide: pairs, ages, «left dozens dead or wounded», things with names."""

import pytest

from .conftest import told


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("أدت الغارة إلى إصابة سوريين اثنين", "injured people 2..2"),
        ("إن فلسطينيين اثنين استشهدا في الغارة", "killed people 2..2"),
        ("خلفت الغارة قتيلا واحدا على الأقل", "killed people 1.."),
        ("راح ضحيتها أفراد عائلة واحدة", "killed people 1.."),
        ("إن امرأة 60 عاما أصيبت في القصف", "injured women 1..1"),
        ("إن رجلا وابنه البالغ من العمر (4 أعوام) قتلا", "killed people 1..1; killed people 1..1"),
        ("قتل مسلحون ثلاثة من رجال الشرطة", "killed soldiers 3..3"),
        ("قتلت إسرائيليتان في القصف", "killed women 2..2"),
        ("قتل 88 عنصرا إرهابيا وتكفيريا", "killed fighters 88..88"),
        ("أكثر من مئتي مدني أغلبهم من النساء والأطفال قتلوا في القصف", "killed civilians 201.."),
    ],
)
def test_people_are_counted_by_the_words_beside_their_number(text: str, tolls: str) -> None:
    assert told(text) == tolls


def test_dead_and_wounded_behind_what_was_destroyed_are_told() -> None:
    tolls = "destroyed houses 3..3; killed people 10..99; injured people 10..99"
    assert told("دمرت الغارة ثلاثة منازل وأوقعت العشرات بين قتيل وجريح") == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("تدمير مستشفى بنت جبيل في غارة", "destroyed buildings 1..1"),
        ("تدمير حي الشجاعية في غارة", ""),
        ("تدمير وكر تابع للعناصر الإرهابية", "destroyed sites 1..1"),
        ("تدمير مخبز دير حافر بطائرة مسيرة", "destroyed buildings 1..1"),
        ("سماع دوي انفجارين على الأقل في المدينة", "events explosions 2.."),
    ],
)
def test_what_bears_a_name_is_destroyed_and_its_means_is_not(text: str, tolls: str) -> None:
    assert told(text) == tolls
