"""What a question in words is about, in Arabic and in English."""

from datetime import date

import pytest

from riwaya.languages.pack import load_pack
from riwaya.reading.asking import Asked, asked_for

TODAY = date(2020, 3, 6)
SHELLED = "shelling,air_strike"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What happened in Saraqib in 2020?", Asked(place="Saraqib", since="2020", until="2020")),
        ("air strikes by Russian forces 2019-01 2019-06",
         Asked(actor="ru-forces", event="air_strike", since="2019-01", until="2019-06")),
        ("What was said about Saraqib in March 2020?", Asked(place="Saraqib", since="2020-03", until="2020-03")),
        ("Saraqib since 2 March 2020", Asked(place="Saraqib", since="2020-03-02")),
        ("Saraqib before March 2, 2020", Asked(place="Saraqib", until="2020-03-02")),
        ("Saraqib between January 2020 and 2020-03-05", Asked(place="Saraqib", since="2020-01", until="2020-03-05")),
        ("What did the Russian Ministry of Defence say about Duma?", Asked(place="Duma", voice="ru-mod")),
        ("Duma according to the OPCW", Asked(place="Duma", voice="opcw")),
        ("ماذا حدث في سراقب عام 2020", Asked(place="Saraqib", since="2020", until="2020")),
        ("ماذا قيل عن سراقب في آذار 2020؟", Asked(place="Saraqib", since="2020-03", until="2020-03")),
        ("سراقب ٢ مارس ٢٠٢٠", Asked(place="Saraqib", since="2020-03-02", until="2020-03-02")),
        ("سراقب منذ شباط 2020", Asked(place="Saraqib", since="2020-02-01")),
        ("سراقب حتى آذار 2020", Asked(place="Saraqib", until="2020-03-31")),
        ("سراقب بين 1 شباط و5 آذار 2020", Asked(place="Saraqib", since="2020-02-01", until="2020-03-05")),
        ("سراقب في 2019 و2020", Asked(place="Saraqib", since="2019", until="2020")),
        ("سراقب 2020-03", Asked(place="Saraqib", since="2020-03", until="2020-03")),
        ("سراقب في آذار", Asked(place="Saraqib")),
        ("ماذا قالت وزارة الدفاع الروسية عن دوما؟", Asked(place="Duma", voice="ru-mod")),
        ("كم قتيلا سقط في معرة النعمان؟", Asked(place="Maarrat al-Numan")),
        ("سقوط سراقب", Asked(place="Saraqib", event="territory_change")),
        ("قصف دوما", Asked(place="Duma", event=SHELLED)),
        ("ماذا فعلت القوات الروسية في درعا", Asked(place="Daraa Governorate", actor="ru-forces")),
        ("the weather tomorrow", Asked(left=("weather", "tomorrow"))),
    ],
)  # fmt: skip
def test_what_a_question_names(question: str, asked: Asked) -> None:
    assert asked_for(question, load_pack()) == asked


def voices(question: str) -> list[str]:
    return asked_for(question, load_pack()).voice.split(",")


@pytest.mark.parametrize(
    "question",
    [
        "ماذا قالت روسيا عن دوما؟",
        "ماذا قالت موسكو عن دوما؟",
        "What did Russia say about Douma?",
        "Duma according to Moscow",
    ],
)
def test_a_state_speaks_by_its_offices_and_forces_too_and_not_by_its_press(question: str) -> None:
    said = voices(question)
    assert said[0] == "ru-gov"
    assert {"ru-mod", "ru-forces"} <= {*said}
    assert not {"tass", "wagner"} & {*said}
    assert len(said) == len({*said})
    assert asked_for(question, load_pack()).place == "Duma"


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("سراقب في آذار", ("2020-03", "2020-03")),
        ("سراقب في نيسان", ("2019-04", "2019-04")),
        ("سراقب أمس", ("2020-03-05", "2020-03-05")),
        ("سراقب في تموز الماضي", ("2019-07", "2019-07")),
        ("Saraqib in March", ("2020-03", "2020-03")),
        ("Saraqib since April", ("2019-04", "")),
        ("Saraqib on 2 March", ("2020-03-02", "2020-03-02")),
        ("what may be known of the march to Saraqib", ("", "")),
    ],
)
def test_without_a_year_the_last_such_time_is_meant(question: str, period: tuple[str, str]) -> None:
    asked = asked_for(question, load_pack(), TODAY)
    assert (asked.since, asked.until) == period


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("غارات جوية في إدلب", "Idlib Governorate"),
        ("غارات جوية في مدينة إدلب", "Idlib"),
        ("غارات جوية في ريف إدلب الجنوبي", "Southern Idlib countryside"),
        ("air strikes in Idlib", "Idlib Governorate"),
        ("air strikes in Idlib city", "Idlib"),
        ("air strikes in Saraqeb", "Saraqib"),
        ("chemical attack in Douma", "Duma"),
        ("who hit the school, and what has happened since?", ""),
        ("a bomb in Hit", "Hit"),
        ("من قصف سوق معرة النعمان؟", "Maarrat al-Numan"),
        ("قصف مشفى كفرنبل", "Kafr Nabl"),
        ("Khan Sheikhoun in 2017", "Khan Shaykhun"),
        ("what is known of khan shikhun", "Khan Shaykhun"),
        ("Ma'arat an-Nu'man", "Maarrat al-Numan"),
        ("Maaret al-Numan", "Maarrat al-Numan"),
        ("Kafranbel", "Kafr Nabl"),
        ("the sermon in the mosque", ""),
        ("Sermin's market", "Sarmin"),
    ],
)
def test_a_place_is_as_wide_as_its_name_and_spelled_in_more_than_one_way(question: str, place: str) -> None:
    assert asked_for(question, load_pack()).place == place


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("قصف مدفعي على سراقب", "shelling"),
        ("قصف بالبراميل على سراقب", "air_strike"),
        ("هل استخدم الكيماوي في دوما؟", "chemical_weapon"),
        ("كم قُتل في معرة النعمان؟", ""),
        ("clashes in Saraqib", "armed_clash"),
        ("who took Saraqib?", "territory_change"),
        ("shelling of Saraqib", SHELLED),
        ("chemical attack in Duma", "chemical_weapon"),
    ],
)
def test_a_bare_word_for_an_event_means_those_that_are_called_so_as_well(question: str, event: str) -> None:
    assert asked_for(question, load_pack()).event == event


@pytest.mark.parametrize(
    ("question", "actor"),
    [
        ("غارات روسية على الباب", "ru-forces"),
        ("Russian air strikes on Al-Bab", "ru-forces"),
        ("attacks by the Syrian government", "sy-gov-forces"),
        ("air strikes by Russia", "ru-forces"),
        ("air strikes in Syria", ""),
    ],
)
def test_who_did_it_may_be_told_by_an_adjective_or_by_the_name_of_a_state(question: str, actor: str) -> None:
    assert asked_for(question, load_pack()).actor == actor


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("hospitals bombed in Idlib", ["hospitals"]),
        ("What did the White Helmets say about Idlib's hospitals in March 2020?", ["hospitals"]),
        ("Saraqib and Zardana", ["Zardana"]),
        ("Who attacked Zog?", ["Zog"]),
        ("How many people were killed in Al-Bab?", []),
        ("ماذا قالت روسيا عن المستشفيات", ["المستشفيات"]),
        ("هل كان هناك قصف على سراقب أو إدلب الشهر الماضي؟", ["إدلب"]),
        ("اشتباكات وقصف في سراقب", ["قصف"]),
        ("أين وقعت تلك الغارات ومتى", []),
        ("كم قتيلا سقط في معرة النعمان؟", []),
        ("أسعار القمح في سراقب", ["أسعار", "القمح"]),
    ],
)
def test_what_of_a_question_nothing_is_made_is_told(question: str, left: list[str]) -> None:
    assert [*asked_for(question, load_pack(), TODAY).left] == left
