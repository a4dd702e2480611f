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


def test_two_voices_are_two_claims() -> None:
    """The same event told by the outlet and by a monitor is told twice."""
    reading = riwaya.read(
        "قصفت قوات النظام بلدة سرمين. وقال المرصد السوري لحقوق الإنسان إن قوات النظام قصفت بلدة سرمين."
    )

    assert [claim.voice.id for claim in reading] == ["outlet", "sohr"]


def test_different_places_are_different_events() -> None:
    """Two places struck one after the other are two events."""
    reading = riwaya.read("قصفت قوات النظام بلدة سرمين. وقصفت قوات النظام مدينة أريحا.")

    assert [claim.places[0].name for claim in reading] == ["Sarmin", "Ariha"]


def test_a_headline_of_several_places_is_of_several_events() -> None:
    """Losses that a headline tells of places apart are of events apart."""
    reading = riwaya.read("مقتل 4 جنود في كابول.. مقتل ستة مهندسين في قندهار")

    assert [claim.places[0].name for claim in reading] == ["Kabul", "Kandahar"]


def test_a_separate_incident_is_another() -> None:
    """«In a separate incident» leads to none of the events told before."""
    reading = riwaya.read("مقتل تسعة جنود في هجمات في كشمير.\nوفي حادث منفصل قتل شرطي برصاص مجهولين.")

    assert len(reading) == 2


def test_what_followed_shows_the_lead_told_again() -> None:
    """The shelling of a village, told with its dead a sentence later, is the lead's shelling of the countryside."""
    reading = riwaya.read(
        "قتل ثلاثة مدنيين وأصيب خمسة ظهر اليوم بقصف على ريف إدلب الجنوبي.\n"
        "وقصفت قوات النظام بلدة كنصفرة. ما أدى إلى مقتل ثلاثة مدنيين وإصابة خمسة."
    )

    assert [claim.places[0].name for claim in reading] == ["Kansafra"]
    assert list(reading.claims[0].evidence) == sorted(reading.claims[0].evidence)


def test_the_shelling_of_other_places_is_another() -> None:
    """«The shelling» that goes on to a list of villages is what went on besides."""
    reading = riwaya.read("قصفت قوات النظام بلدة كنصفرة. وطال القصف الفطيرة وسفوهن وفليفل والبارة وكنصفرة.")

    assert [len(claim.places) for claim in reading] == [1, 5]


def test_a_similar_raid_besides_is_another() -> None:
    """«Besides three hurt in a similar attack» tells of a second attack, with a place of its own."""
    reading = riwaya.read("قتل جنديان في هجوم في مأرب، إضافة إلى إصابة ثلاثة في هجوم مماثل في تعز.")

    assert [claim.places[0].name for claim in reading] == ["Ma'rib", "Taizz"]


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


def test_an_attack_that_killed_is_not_one_that_hurt_nobody() -> None:
    """Two tellings that differ in whether anybody was lost are of two events."""
    reading = riwaya.read("قصفت قوات النظام بلدة سرمين وقتل مدني. وقصفت قوات النظام بلدة سرمين دون خسائر بشرية.")

    assert len(reading) == 2


def test_a_headline_may_tell_the_dead_first() -> None:
    """«Dead in X .. shelling on Y» is one event in a headline."""
    reading = riwaya.read("قتيلان في بلدة سرمين.. قصف مدفعي على ريف إدلب")

    assert [(claim.event, claim.tolls[0].low) for claim in reading] == [("shelling", 2)]


def test_other_losses_told_next_are_of_another_event() -> None:
    """Wounded in one sentence and dead in the next, without a word that goes back, are of two events."""
    reading = riwaya.read("أصيب خمسة مدنيين بقصف على بلدة سرمين. وقتل جندي بقصف مدفعي.")

    assert [[toll.measure for toll in claim.tolls] for claim in reading] == [["injured"], ["killed"]]


def test_shelling_may_be_told_as_a_raid() -> None:
    """A headline's bare «shelling» and the lead's drone are one event, from the air."""
    reading = riwaya.read("مقتل عامل في قصف على بلدة سرمين\nقصفت مسيرة تركية بلدة سرمين ما أدى إلى مقتل عامل.")

    assert [(claim.event, len(claim.evidence)) for claim in reading] == [("air_strike", 2)]


def test_what_was_the_day_before_is_another_event() -> None:
    """What is told of now, without a day, is not what was yesterday."""
    reading = riwaya.read(
        "قصفت قوات النظام بلدة سرمين وقتل مدنيان. وكانت قوات النظام قصفت مساء أمس الجمعة منازل بلدة سرمين.",
        published="2020-01-04",
    )

    assert len(reading) == 2


def test_an_attack_told_again_by_its_means_with_the_same_dead_is_one() -> None:
    """What the headline calls an attack and the body a missile cost the same dead."""
    reading = riwaya.read(
        "مقتل عشرة جنود وجرح تسعة آخرين في استهداف حافلتهم قرب مدينة سرمين\n"
        "تشهد المنطقة توترا منذ أيام.\n"
        "وقالت الصحيفة إن الوضع هادئ.\n"
        "واستهدف مسلحون بصاروخ حافلة قرب مدينة سرمين ما أدى إلى مقتل عشرة جنود وجرح تسعة آخرين."
    )

    assert [claim.event for claim in reading if claim.voice.kind == "outlet"] == ["shelling"]


def test_a_list_of_places_is_not_the_one_town_that_it_shares() -> None:
    reading = riwaya.read(
        "أصيبت امرأة بقصف مدفعي لقوات النظام على بلدة سرمين. وقصفت قوات النظام بلدات سرمين والبارة وكنصفرة وكفرنبل."
    )

    assert len(reading) == 2


def test_the_month_before_is_another_event() -> None:
    reading = riwaya.read(
        "تستهدف قوات النظام مدينة سرمين بالقذائف. واستهدفت قوات النظام الشهر الماضي مدينة سرمين بعدة صواريخ."
    )

    assert len(reading) == 2


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


def test_another_count_told_on_another_day_is_of_another_event() -> None:
    monday = "أعلن الجيش، الاثنين، مقتل 7 مدنيين بقصف على مدينة الفاشر.\n"
    sunday = "والأحد، أعلن الجيش مقتل 9 أشخاص بقصف على مدينة الفاشر."

    assert [[toll.low for toll in claim.tolls] for claim in riwaya.read(monday + sunday)] == [[7], [9]]


def test_a_lead_of_the_countryside_and_the_village_told_behind_it_are_one() -> None:
    """The lead names the countryside of a city, the next sentence the village, with the same doers and dead."""
    reading = riwaya.read(
        "قتل أربعة أطفال بقصف لقوات النظام على ريف إدلب الجنوبي.\n"
        "وقصفت قوات النظام بالمدفعية قرية بلشون ما أدى إلى مقتل ثلاثة أطفال وطفل آخر.",
        published="2020-01-05",
    )

    (claim,) = reading.claims
    assert [place.name for place in claim.places] == ["Balshun"]


def test_what_went_before_is_another_event() -> None:
    """«A raid on X in reply to the shelling of Y» tells two events."""
    reading = riwaya.read("أغارت الطائرات على بلدة سرمين ردا على القصف المدفعي على مدينة أريحا.")

    assert [(claim.event, claim.places[0].name) for claim in reading] == [
        ("air_strike", "Sarmin"),
        ("shelling", "Ariha"),
    ]


def test_a_tally_is_not_one_of_what_it_counts() -> None:
    reading = riwaya.read("قصفت القوات بلدة سرمين. وقتل 30 مدنيا في 12 غارة على سرمين منذ مطلع العام.")

    assert [claim.kind for claim in reading] == ["event", "tally"]


def test_what_is_told_as_a_further_event_is_another() -> None:
    """«They also drove off an attack on Y» tells no second time of the attack on X."""
    reading = riwaya.read("صدت القوات العراقية هجوما لداعش في كركوك. وصدت القوات أيضا هجوما لداعش في ناحية جلولاء.")

    assert [claim.places[0].name for claim in reading] == ["Kirkuk", "Jalawla"]


def test_the_shelling_that_somebody_stepped_up_is_another() -> None:
    """«The army stepped up its shelling of the villages» tells no second time of the shelling of one town."""
    reading = riwaya.read(
        "قصفت المدفعية بلدة سرمين أمس وقتلت ثلاثة مدنيين. وكثفت قوات النظام قصفها على قرى ريف حماة الشمالي."
    )

    assert len(reading) == 2


def test_a_similar_raid_is_another() -> None:
    reading = riwaya.read("شن الطيران غارة على مستودع. ونفذ الطيران قصفا مماثلا.")

    assert len(reading) == 2


def test_an_attack_that_went_before_does_not_make_clashes_a_bombing() -> None:
    """«Clashes broke out after the suicide attack»: they are told as clashes still."""
    reading = riwaya.read("هز تفجير انتحاري مدينة عدن. واندلعت اشتباكات إثر الهجوم الانتحاري.")

    assert "armed_clash" in [claim.event for claim in reading]


def test_what_somebody_else_destroyed_the_raid_did_not() -> None:
    """«The aircraft struck a camp and X burnt a factory» tells of two deeds, by two sides."""
    reading = riwaya.read("قصف الطيران السعودي معسكرا في صعدة وأحرق مسلحو الحوثي مستودعا للأدوية ودمروه.")

    assert len(reading) == 2


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


def test_an_attack_and_what_another_struck_meanwhile_are_two() -> None:
    """«Three died in an attack on a tank, while guns of Y's shelled the villages»: the dead are of the attack."""
    text = "قتل ثلاثة جنود في هجوم على دبابة للجيش المصري جنوب رفح، بينما قصفت قوات الأمن قرى في المنطقة."
    attack, shelling = riwaya.read(text).claims

    assert (attack.event, [toll.low for toll in attack.tolls]) == ("attack", [3])
    assert (shelling.event, shelling.tolls) == ("shelling", ())


def test_those_shot_did_not_die_by_the_shelling_told_behind() -> None:
    claims = riwaya.read("قتل 22 شخصا برصاص قوات النظام في حمص. وقصفت قوات النظام بلدة التلدو.")
    assert [(claim.event, bool(claim.tolls)) for claim in claims] == [("attack", True), ("shelling", False)]
