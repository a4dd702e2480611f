"""Sentences are cut into clauses that each tell one event."""

import pytest

import riwaya
from riwaya.languages.pack import load_pack
from riwaya.reading.clauses.clauses import clauses
from riwaya.reading.context import Context, sentences
from riwaya.reading.pipeline import read_row
from riwaya.reading.voices.voices import read_voices

CONTEXT = Context(load_pack())


def cut(text: str) -> list[str]:
    """The words of every event clause of a text."""
    row = read_row(text, CONTEXT)
    parts = sentences(row, CONTEXT)
    said = read_voices(row, parts, CONTEXT)
    found = []
    for part in parts:
        mine = [one for one in said if part.start <= one.start < part.end]
        found += [row.words(row.items[c.start], row.items[c.end - 1]) for c in clauses(row, part, mine)]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة مدنيين وأصيب آخرون جراء قصف مدفعي لقوات النظام على بلدة سرمين",
        "قصفت قوات النظام بلدة سرمين ما أسفر عن مقتل طفل وإصابة امرأة",
        "استهدفت قوات النظام بقذائف المدفعية منزلا في بلدة سرمين",
        "أصيبت امرأة في قصف مدفعي استهدف الأحياء السكنية في مدينة أريحا",
        "شنت الطائرات الحربية غارات جوية على أطراف مدينة أريحا",
        "استهدفت غارة ثالثة دبابة للميليشيا ودمرتها في منطقة الجدعان",
        "قتل خمسة جنود بينما أصيب ثلاثة في اشتباكات مع مسلحين في سيناء",
        "قتل جندي في انفجار قنبلة شديدة المفعول خلال عملية تمشيط كانت تقوم بها يوم السبت وحدة للجيش في جيجل",
        "قتل تسعة مسلحين فيما أسر اثنان في مواجهات مع الجيش قرب سرت",
        "وأضافت المصادر أن قصفا تركز على محيط بلدتي كفرعمة وتقاد",
    ],
)
def test_cause_and_result_are_one_clause(text: str) -> None:
    """A strike and what it caused, whichever comes first, are one event."""
    assert len(cut(text)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قصفت قوات النظام بلدة سرمين، واستهدفت طائرة مسيرة سيارة في مدينة أريحا", 2),
        ("قتل مدني في قصف على بلدة سرمين، فيما أصيب طفلان في غارة على مدينة أريحا", 2),
        ("سيطر الجيش على بلدة سرمين، كما اعتقل عشرة أشخاص في مدينة أريحا", 2),
        ("قتل جنديان في انفجار لغم شرقي قندهار، وقتل شرطي إثر تعرضه لهجوم مسلح شمال المدينة", 2),
        ("قتل ضابط في هجوم مسلح على مركزه في الرمادي، كما انفجرت شاحنة بعبوة ناسفة في هيت", 2),
        ("ولقي حارس مصرعه في قصف على المطار، ولقي سائق حتفه إثر تعرضه لكمين في الجبل", 2),
        ("لقي جنديان مصرعهما بلغم غربي قندهار، ولقي شرطي مصرعه إثر تعرضه لهجوم مسلح شمال المدينة", 2),
        ("مقتل أربعة جنود في كابول وإصابة تسعة أشخاص في قندهار", 2),
        ("قتل خمسة أشخاص في الموصل وأصيب ثلاثة بانفجار سيارة مفخخة في كركوك", 2),
        ("مقتل مدني في بلدة سرمين وإصابة اثنين في بلدة بنش بقصف مدفعي", 1),
        ("قصفت المدفعية مدينة أم درمان ما أدى إلى مقتل خمسة، كما قتل ثلاثة في قصف على مدينة الأبيض", 2),
        ("قصفت المدفعية مدينة أم درمان ما أدى إلى مقتل خمسة وإصابة ثلاثة في قصف على المدينة", 1),
        ("قالت اللجنة إن طفلة قتلت إثر قصف بلدة سرمين، وأضافت أن رجلا قتل وأصيب آخرون بقصف على مدينة أريحا", 2),
    ],
)
def test_each_event_has_its_clause(text: str, count: int) -> None:
    """Events told side by side are told apart."""
    assert len(cut(text)) == count


def test_no_event_no_clause() -> None:
    """A sentence that tells no event has no clause."""
    assert cut("افتتحت البلدية حديقة جديدة وسط المدينة") == []


def test_there_were_dead_goes_on_counting() -> None:
    """«… killed 18, and there were dozens of wounded» is one event."""
    text = "سقط الصاروخ على حي المغاير في حلب ما تسبب بمقتل 18 شخصا بينهم طفل، ووقوع عشرات الجرحى"
    assert len(riwaya.read(text)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("دوت انفجارات في بلدة سرمين نتيجة قصف مدفعي لقوات النظام", 1),
        ("تعرضت بلدة سرمين لقصف مدفعي وردت الفصائل باستهداف مواقع الجيش في كفرنبل", 2),
        ("اندلعت اشتباكات في بلدة سرمين التي تتعرض لغارات جوية", 2),
        ("اندلعت اشتباكات في بلدة سرمين التي يسكنها نازحون", 1),
    ],
)
def test_what_was_heard_is_one_clause_an_answer_and_what_a_place_suffers_are_others(text: str, count: int) -> None:
    assert len(cut(text)) == count


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("تسجل اشتباكات في المنطقة التي تتعرض لغارات جوية", ["armed_clash", "air_strike"]),
        ("رغم وقف إطلاق النار قصفت القوات بلدة الناقورة", ["agreement", "shelling"]),
        ("قتل شاب برصاص مجهولين في درعا، واعتقلت الشرطة ثلاثة أشخاص في إزرع", ["attack", "arrest"]),
        (
            "يتكرر قصف قوات النظام على بلدة آفس، وفي 12 شباط، قتل ستة مدنيين في غارة على كفرنبل",
            ["shelling", "air_strike"],
        ),
        (
            "قتلت خلية ستة عناصر في قرية بينين، كما استطاعت قتل عنصرين في اشتباكات مع دورية",
            ["attack", "armed_clash"],
        ),
    ],
)
def test_two_events_in_one_sentence(text: str, events: list[str]) -> None:
    """What a place suffers besides, what stands against a truce, what has its own doer or its own time."""
    assert [claim.event for claim in riwaya.read(text)] == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("اندلعت اشتباكات في بلدة الدوير أسفرت عن سيطرة الجيش على البلدة", ["armed_clash", "territory_change"]),
        ("قصفت الطائرات معسكرا في حيس مما دفع المقاتلين إلى الانسحاب من المدينة", ["air_strike", "territory_change"]),
        ("قصفت الطائرات بلدة حيس مما دفع مئات المدنيين إلى الفرار", ["air_strike"]),
    ],
)
def test_a_side_that_takes_or_leaves_a_place_does_so_by_an_event_of_its_own(text: str, events: list[str]) -> None:
    assert [claim.event for claim in riwaya.read(text)] == events


def test_who_is_abducted_besides_the_dead_is_told_of_apart() -> None:
    """«Killed two and abducted three» tells two events; whom a raid arrests is of the raid."""
    reading = riwaya.read("هاجم مسلحون قرية قرب كركوك وقتلوا مدنيين وخطفوا ثلاثة رعاة.")

    assert [claim.event for claim in reading] == ["attack", "abduction"]
    assert len(riwaya.read("داهمت القوة قرية قرب كركوك وقتلت شخصا واعتقلت ثلاثة آخرين.")) == 1


def test_clashes_that_broke_out_keep_their_verb() -> None:
    """«That clashes broke out near X after an attack on Y» tells where the clashes were."""
    reading = riwaya.read("قال الجيش إن اشتباكات دارت قرب كسلا بعد هجوم على حاجز في القضارف.")

    assert [(claim.event, claim.places[0].name) for claim in reading] == [
        ("armed_clash", "Kassala"),
        ("attack", "Gedaref"),
    ]


def test_who_was_captured_in_a_fight_is_of_the_fight() -> None:
    reading = riwaya.read("أعلنت المقاومة مقتل 18 حوثيا خلال تلك المواجهات إلى جانب أسر ستة حوثيين.")

    assert [claim.event for claim in reading] == ["armed_clash"]


def test_what_goes_on_besides_the_dead_is_told_of_apart() -> None:
    """«Five were killed, and aircraft raided X»; «seven were killed, and people went out to protest»."""
    raided = riwaya.read("قتل خمسة مدنيين في حماة، وشنت الطائرات غارات على إدلب.")
    protested = riwaya.read("قال ناشطون إن سبعة أشخاص قتلوا بنيران الأمن، وخرجت مظاهرات في حماة.")

    assert [(claim.event, len(claim.tolls)) for claim in raided] == [("attack", 1), ("air_strike", 0)]
    assert [(claim.event, len(claim.tolls)) for claim in protested] == [("attack", 1), ("protest", 0)]


def test_how_long_before_another_event_lay_parts_the_two() -> None:
    here, there = riwaya.read("قتل مجند في تفجير بمدينة رفح، وذلك بعد ساعات من مقتل خمسة جنود في العريش").claims

    assert [(toll.low, toll.high) for toll in here.tolls] == [(1, 1)]
    assert [(toll.low, toll.high) for toll in there.tolls] == [(5, 5)]


def test_who_died_after_his_injury_died_of_it() -> None:
    (claim,) = riwaya.read("توفي راع بعد أيام من إصابته في قصف على مدينة الفاشر").claims

    assert claim.event == "shelling"


@pytest.mark.parametrize(
    "text",
    [
        "اعتقلت الشرطة، فجر الثلاثاء، تسعة رجال خلال حملة مداهمات في بعلبك",
        "أوقفت القوات ستة أشخاص بعد مداهمة منازلهم في الرمادي",
    ],
)
def test_whom_a_raid_arrested_is_one_clause_with_the_raid(text: str) -> None:
    assert [claim.event for claim in riwaya.read(text)] == ["arrest"]


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة بغارة على صور، لترتفع الحصيلة منذ الصباح إلى 12 قتيلا",
        "قتل خمسة في قصف حيفا، مما يرفع عدد القتلى في البلاد إلى 18 على الأقل",
        "استشهد شاب في جنين، وهو ما يرفع عدد شهداء المخيم إلى ستة شهداء",
    ],
)
def test_a_count_that_is_raised_is_told_apart(text: str) -> None:
    first, second = riwaya.read(text)
    assert len(first.tolls) == len(second.tolls) == 1


def test_a_second_incident_is_not_told_of_the_first() -> None:
    first, second = riwaya.read(
        "قتل مواطن وأصيب آخر بانفجار لغم بمحافظة الحديدة.\n"
        "وفي حادثة ثانية، أصيب رجل بشظايا في جسمه بانفجار لغم في منطقة الجاح جنوب مدينة التحيتا."
    )
    assert [place.name for place in first.places] == ["Al Hudaydah Governorate"]
    assert [place.name for place in second.places] == ["Al-Jah"]


def test_while_parts_the_dead_of_two_towns() -> None:
    first, second = riwaya.read("قتل خمسة أشخاص في تفجير انتحاري قرب بعقوبة، فيما قتل جنديان في الموصل شمال البلاد")
    assert [place.name for place in first.places] == ["Baqubah"]
    assert [place.name for place in second.places] == ["Mosul"]
    assert [toll.low for toll in (*first.tolls, *second.tolls)] == [5, 2]


def test_who_was_killed_elsewhere_is_told_apart_from_a_blast() -> None:
    blast, shots = riwaya.read("وفي الموصل قتل شرطي بانفجار عبوة، وقتل مدني برصاص مجهولين في كركوك")
    assert [place.name for place in (*blast.places, *shots.places)] == ["Mosul", "Kirkuk"]
    (struck,) = riwaya.read("قصفت الطائرات كفرنبل وسراقب، وقتل ثلاثة مدنيين في سراقب")
    assert [toll.low for toll in struck.tolls] == [3]


def test_what_a_voice_adds_is_another_event() -> None:
    text = "قالت الوزارة إن القصف أدى إلى مقتل 26 مدنيا، وأضافت أن الدفاعات الجوية أسقطت ثلاث طائرات مسيرة"
    shelling, downing = riwaya.read(text)
    assert [(toll.measure, toll.low) for toll in shelling.tolls] == [("killed", 26)]
    assert downing.event == "weapons_disrupted"
    assert [(toll.measure, toll.low) for toll in downing.tolls] == [("destroyed", 3)]
