"""One event told twice by one voice is one claim; two voices are two claims."""

import riwaya


def test_headline_and_lead_are_one_claim() -> None:
    """The outlet's headline and lead tell one event: one claim with two pieces of evidence."""
    reading = riwaya.read(
        "قصف على بلدة سرمين\nقصفت قوات النظام اليوم بلدة سرمين ما أدى إلى مقتل مدني", published="2020-01-05"
    )

    assert len(reading) == 1
    assert len(reading.claims[0].evidence) == 2
    assert reading.claims[0].tolls[0].low == 1


def test_what_followed_shows_the_lead_told_again() -> None:
    """The shelling of a village, told with its dead a sentence later, is the lead's shelling of the countryside."""
    reading = riwaya.read(
        "قتل ثلاثة مدنيين وأصيب خمسة ظهر اليوم بقصف على ريف إدلب الجنوبي.\n"
        "وقصفت قوات النظام بلدة كنصفرة. ما أدى إلى مقتل ثلاثة مدنيين وإصابة خمسة."
    )

    assert [claim.places[0].name for claim in reading] == ["Kansafra"]
    assert list(reading.claims[0].evidence) == sorted(reading.claims[0].evidence)


def test_words_that_only_go_back_make_no_claim() -> None:
    """«The shelling went on for hours» adds evidence, no event."""
    reading = riwaya.read("قصفت قوات النظام بلدة سرمين. واستمر القصف ساعات.")

    assert len(reading) == 1


def test_a_figure_beats_some() -> None:
    """A headline's «victims» says nothing beside the lead's number of the dead."""
    reading = riwaya.read("قتلى في قصف على بلدة سرمين\nقصفت قوات النظام بلدة سرمين ما أدى إلى مقتل ثلاثة مدنيين")

    assert [(toll.low, toll.high) for claim in reading for toll in claim.tolls] == [(3, 3)]


def test_some_dozens_say_nothing_beside_a_number() -> None:
    """«Dozens were hurt», told again of the same raid, does not replace how many."""
    reading = riwaya.read("قتل مدني وأصيب 15 آخرون بقصف على بلدة سرمين. وأصيب العشرات بالقصف على بلدة سرمين.")

    assert [(toll.measure, toll.low) for claim in reading for toll in claim.tolls] == [("killed", 1), ("injured", 15)]


def test_what_is_destroyed_the_attack_destroyed() -> None:
    """What one sentence tells as destroyed is no event beside the shelling."""
    reading = riwaya.read("قصفت المدفعية تلة الملح في ريف إدلب، وتم تدمير دبابة قرب بلدة سرمين.")

    assert [(claim.event, [toll.measure for toll in claim.tolls]) for claim in reading] == [("shelling", ["destroyed"])]


def test_losses_only_planned_are_no_tolls() -> None:
    """Nobody has died of a killing that was planned."""
    reading = riwaya.read("قال الجيش إن الخلية خططت لاغتيال ضابط في حلب.")

    assert [(claim.status, claim.tolls) for claim in reading] == [("prepared", ())]


def test_a_headline_may_tell_the_dead_first() -> None:
    """«Dead in X .. shelling on Y» is one event in a headline."""
    reading = riwaya.read("قتيلان في بلدة سرمين.. قصف مدفعي على ريف إدلب")

    assert [(claim.event, claim.tolls[0].low) for claim in reading] == [("shelling", 2)]


def test_shelling_may_be_told_as_a_raid() -> None:
    """A headline's bare «shelling» and the lead's drone are one event, from the air."""
    reading = riwaya.read("مقتل عامل في قصف على بلدة سرمين\nقصفت مسيرة تركية بلدة سرمين ما أدى إلى مقتل عامل.")

    assert [(claim.event, len(claim.evidence)) for claim in reading] == [("air_strike", 2)]


def test_an_attack_told_again_by_its_means_with_the_same_dead_is_one() -> None:
    """What the headline calls an attack and the body a missile cost the same dead."""
    reading = riwaya.read(
        "مقتل عشرة جنود وجرح تسعة آخرين في استهداف حافلتهم قرب مدينة سرمين\n"
        "تشهد المنطقة توترا منذ أيام.\n"
        "وقالت الصحيفة إن الوضع هادئ.\n"
        "واستهدف مسلحون بصاروخ حافلة قرب مدينة سرمين ما أدى إلى مقتل عشرة جنود وجرح تسعة آخرين."
    )

    assert [claim.event for claim in reading if claim.voice.kind == "outlet"] == ["shelling"]


def test_an_agreement_named_again_is_the_same() -> None:
    reading = riwaya.read(
        "وتقع إدلب ضمن اتفاق وقف إطلاق النار الموقع بين تركيا وروسيا. "
        "وتشهد سرمين قصفا يوميا. ويأتي ذلك رغم وقوع المنطقة ضمن اتفاق وقف إطلاق النار في إدلب."
    )

    assert [claim.event for claim in reading].count("agreement") == 1


def test_a_warning_of_an_attack_and_of_its_staging_are_one() -> None:
    reading = riwaya.read(
        "حذرت وزارة الدفاع الروسية من هجوم كيماوي محتمل في إدلب. "
        "وقالت وزارة الدفاع الروسية إن المسلحين يستعدون لتمثيل هجوم كيماوي في إدلب."
    )

    assert [(claim.status, claim.staged) for claim in reading] == [("prepared", True)]


def test_a_lead_of_the_countryside_and_the_village_told_behind_it_are_one() -> None:
    """The lead names the countryside of a city, the next sentence the village, with the same doers and dead."""
    reading = riwaya.read(
        "قتل أربعة أطفال بقصف لقوات النظام على ريف إدلب الجنوبي.\n"
        "وقصفت قوات النظام بالمدفعية قرية بلشون ما أدى إلى مقتل ثلاثة أطفال وطفل آخر.",
        published="2020-01-05",
    )

    (claim,) = reading.claims
    assert [place.name for place in claim.places] == ["Balshun"]


def test_the_attacks_counted_are_the_ones_told_next() -> None:
    """«130 attacks; those attacks killed 47»: one claim, and not so what is told later on of one attack."""
    reading = riwaya.read(
        "سجلت الفرق 130 غارة على ريف صعدة منذ مطلع العام. وقتل بسبب تلك الغارات 47 مدنيا. وأغارت طائرة على مدينة مأرب."
    )

    assert [claim.kind for claim in reading] == ["tally", "event"]
    assert {toll.measure for toll in reading.claims[0].tolls} == {"events", "killed"}


def test_none_lost_by_one_side_does_not_part_an_event_from_its_dead() -> None:
    """«The raid killed two»; «none of the American soldiers was hurt in it»."""
    reading = riwaya.read("قتل الجيش الأميركي قياديين في غارة على البوكمال. ولم يصب أي جندي أميركي في الغارة.")

    assert len(reading) == 1


def test_what_the_breaches_were_is_of_them() -> None:
    """«87 breaches, among them shelling and digging trenches» is one count of breaches."""
    reading = riwaya.read("سجل الفريق 87 خرقا للهدنة في الحديدة خلال شهر، بين قصف مدفعي وغارات جوية وحفر خنادق.")

    assert [(claim.event, claim.kind) for claim in reading] == [("agreement", "tally")]


def test_a_blast_found_to_be_a_suicide_attack_is_one() -> None:
    reading = riwaya.read("هز تفجير سوقا في مدينة عدن وقتل عشرة مدنيين. وعثر على أشلاء ناتجة عن تفجير بحزام ناسف.")

    assert [claim.event for claim in reading] == ["suicide_bomb"]


def test_at_least_so_many_dead_are_told_of() -> None:
    """A count that is open above says how many as well."""
    (claim,) = riwaya.read("أفاد ناشطون بمقتل سبعة أشخاص على الأقل بنيران مجهولين.").claims

    assert (claim.tolls[0].low, claim.tolls[0].high) == (7, None)


def test_a_show_that_one_voice_warns_of_again_is_one_show_at_its_finest_place() -> None:
    (claim,) = riwaya.read(
        "حذر مركز المصالحة الروسي من أن فصائل المعارضة تحضر لمحاكاة هجوم كيميائي في محافظة إدلب.\n"
        "وأضاف المركز أن مسلحي هيئة تحرير الشام يعتزمون تنفيذ محاكاة لهجوم كيميائي في جبل الزاوية."
    )
    assert (claim.status, claim.staged, len(claim.evidence)) == ("prepared", True, 2)
    assert [place.name for place in claim.places] == ["Jabal al-Zawiya"]


def test_a_source_named_again_by_its_noun_is_the_one_before() -> None:
    """«A doctor told the agency that ..., the doctor added»: one voice, the agency's; so too «the witnesses»."""
    told = "قصفت المدفعية بلدة سرمين ما أدى إلى مقتل شخصين، حسبما قال {} لوكالة فرانس برس. وأضاف {} أن القصف دمر سوقا."
    for first, again in (("طبيب", "الطبيب"), ("مسعف", "المسعف")):
        (claim,) = riwaya.read(told.format(first, again)).claims
        assert claim.voice.id == "afp"

    witnesses = "وقال شهود إن مسلحين هاجموا قرية الزيتون. وأوضح الشهود أن الهجوم أدى إلى مقتل أربعة أشخاص."
    (claim,) = riwaya.read(witnesses).claims
    assert [toll.low for toll in claim.tolls] == [4]


def test_as_many_lost_at_the_hospital_of_a_town_were_lost_in_the_town() -> None:
    text = (
        "أعلنت وزارة الصحة اللبنانية مقتل شخص وإصابة 11 آخرين بغارة إسرائيلية على بلدة تبنين. "
        "وجاء في بيان الوزارة: غارة العدو على سيارة أمام مدخل مستشفى تبنين أدت إلى سقوط شهيد وإصابة 11 شخصا."
    )
    (claim,) = riwaya.read(text)
    assert len(claim.evidence) == 2
