"""What is meant as a figure of speech, or is a matter of play, trade or weather, tells no event of a conflict."""

import pytest

import riwaya


def events(text: str) -> list[str]:
    return [claim.event for claim in riwaya.read(text, published="2024-05-10") if claim.kind != "control"]


@pytest.mark.parametrize(
    "text",
    [
        "سيطرت مشاعر الخوف على سكان حلب.",
        "حاصرت الديون الشركات الصغيرة في لبنان.",
        "انفجرت أزمة سياسية جديدة في بغداد.",
        "هزت فضيحة فساد وزارة المالية العراقية.",
        "استعاد الاقتصاد العراقي عافيته خلال العام الماضي.",
        "ستفجر القرارات بركانا من الغضب في القدس.",
        "دمرت المخدرات حياة الشباب في العراق.",
    ],
)
def test_what_no_thing_can_do_or_suffer_is_a_figure_of_speech(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("سيطرت الفصائل على حلب.", "territory_change"),
        ("حاصرت القوات بلدة داريا.", "other"),
        ("استهدف المسلحون حملة التلقيح في ننكرهار فقتلوا ثلاثة ممرضين.", "attack"),
        ("دمرت الغارات مستودعا للمخدرات في درعا.", "air_strike"),
    ],
)
def test_the_same_words_tell_events_of_who_can_act(text: str, event: str) -> None:
    assert events(text) == [event]


@pytest.mark.parametrize(
    "text",
    ["تستهدف العقوبات الأمريكية شركات نفط إيرانية.", "استهدفت حملة التلقيح أطفال مخيمات النازحين في مأرب."],
)
def test_plans_and_campaigns_aim_at_people_without_striking_them(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ضربت عاصفة ثلجية لبنان وقطعت الكهرباء.",
        "ضرب زلزال بقوة ست درجات جنوب تركيا وأسفر عن مقتل العشرات.",
        "قتل 12 شخصا وجرح آخرون إثر انقلاب حافلة في المنيا.",
        "توفي خمسة أشخاص إثر تصادم حافلتين في السودان.",
    ],
)
def test_nature_and_accidents_kill_outside_the_conflict(text: str) -> None:
    assert events(text) == []


def test_a_fire_that_was_set_is_an_attack() -> None:
    assert events("أصيب خمسة أشخاص في حريق متعمد أضرمه مستوطنون في حوارة.") == ["attack"]


@pytest.mark.parametrize(
    "text",
    [
        "قاتل المنتخب السوري حتى الدقيقة الأخيرة.",
        "احتج اللاعبون على الحكم في الدوحة.",
        "خسرت تونس المباراة أمام مالي بهدفين.",
        "انسحب المرشح من السباق الرئاسي في تونس.",
        "انسحبت بريطانيا من الاتحاد الأوروبي.",
        "تقدم الأردن بشكوى إلى مجلس الأمن.",
    ],
)
def test_players_and_candidates_do_not_fight(text: str) -> None:
    assert events(text) == []


def test_players_who_are_harmed_are_told() -> None:
    assert events("قتل ثلاثة لاعبين في غارة إسرائيلية على خان يونس.") == ["air_strike"]


def test_newspapers_and_deputies_attack_with_words() -> None:
    assert events("هاجم النائب اللبناني الحكومة في جلسة أمس.") == []
    assert events("هاجمت الصحف الإسرائيلية نتنياهو.") == []
    assert events("هاجم مسلحون مبنى الصحيفة في كابل.") == ["attack"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("أطلق الهلال الأحمر نداء استغاثة من غزة.", None),
        ("أطلقت إيران قمرا صناعيا إلى الفضاء.", None),
        ("أطلقت إيران عشرات الصواريخ باتجاه حيفا.", "shelling"),
        ("أطلق الحوثيون طائرات مسيرة على ناقلة في البحر الأحمر.", "air_strike"),
        ("أطلقت أنقرة عملية «نبع السلام» في رأس العين.", "attack"),
    ],
)
def test_only_arms_and_operations_are_launched_at_somebody(text: str, event: str | None) -> None:
    assert events(text) == ([event] if event else [])
