"""What «the attack» goes back to: of what type it was, and whether it is the event told before."""

import riwaya


def read(text: str) -> list[tuple[str, list[str | None], str | None]]:
    """The events of a text, each with its places and its voice as written."""
    claims = riwaya.read(text, published="2021-03-10").claims
    return [(claim.event, [place.name for place in claim.places], claim.voice.surface) for claim in claims]


def test_what_the_attack_struck_is_told_of_the_event_before() -> None:
    """«Ten were killed in a car bomb in the north-west; the attack struck a post in X»: one bombing, in X."""
    lead = "قتل عشرة جنود بانفجار سيارة مفخخة شمال غربي سوريا. "

    assert read(lead + "واستهدف الهجوم حاجزا في بلدة سرمين.") == [("bombing", ["Sarmin"], None)]
    assert read(lead + "واستهدف قصف مدفعي حاجزا في بلدة سرمين.")[1:] == [("shelling", ["Sarmin"], None)]


def test_an_attack_by_planes_is_an_air_strike_where_it_is_told_on() -> None:
    text = "قتل خمسة مسلحين في هجوم شنته طائرة مسيرة أمريكية على بلدة سرمين. وقالت الشرطة إن الهجوم دمر منزلا."

    assert [event for event, _, _ in read(text)] == ["air_strike", "air_strike"]


def test_who_is_accused_of_the_attack_is_accused_of_what_it_was() -> None:
    """A general word for it beside the precise one makes it no other event."""
    text = (
        "وقع أمس هجوم في مدينة الباب حيث انفجرت سيارة ملغومة ما أدى إلى مقتل تسعة أشخاص. "
        "ووجهت الحكومة التركية الاتهام إلى حزب العمال الكردستاني في هذا الهجوم."
    )

    assert [event for event, _, _ in read(text)] == ["bombing", "bombing"]


def test_an_attack_somewhere_in_the_governorate_is_of_the_type_told_of_it() -> None:
    text = (
        "فجر انتحاري سيارة مفخخة قرب مركز للشرطة في محافظة إدلب.\n"
        "وقال متحدث باسم المحافظة إن 12 شخصا أصيبوا في الهجوم.\n"
        "وقال مصدر طبي إن الهجوم أوقع قتيلين."
    )

    assert [event for event, _, _ in read(text)] == ["suicide_bomb"] * 3


def test_what_was_also_struck_elsewhere_is_another_strike() -> None:
    """«Planes bombed X, and also hit a depot in Y, setting trucks on fire»: two strikes, and both from the air."""
    text = "قصفت طائرة تركية بلدة سرمين، كما استهدفت مستودعا في بلدة النيرب، مما أدى إلى احتراق شاحنة وإصابة 3 عمال."

    assert [(event, places) for event, places, _ in read(text)] == [
        ("air_strike", ["Sarmin"]),
        ("air_strike", ["An-Nayrab"]),
    ]


def test_the_fighting_is_no_strike_told_beside_it() -> None:
    text = "استعرت المواجهات بين داعش والجيش السوري في دير الزور، وقصفت طائرات روسية مواقع داعش في الميادين."

    assert [event for event, _, _ in read(text)] == ["armed_clash", "air_strike"]
