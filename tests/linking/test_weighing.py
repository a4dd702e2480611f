"""What counts as a repetition, and what linking says of the weight of its incidents."""

import pytest

from riwaya.core.article import Article
from riwaya.linking import link
from riwaya.linking.copies.wording import folded_words, runs_of
from riwaya.linking.voices.weighing import repeated
from riwaya.reading.pipeline import read_article

TOLD = "قصفت طائرات حربية مجهولة الهوية مساء أمس أطراف بلدة كفرنبل ما أدى إلى مقتل ثلاثة مدنيين وإصابة سبعة آخرين"


@pytest.mark.parametrize(
    ("other", "copy"),
    [
        (TOLD, True),
        (TOLD.replace("ثلاثة", "خمسة"), True),
        (f"وفق مصادر محلية {TOLD}", True),
        ("ما أدى إلى مقتل ثلاثة مدنيين وإصابة سبعة آخرين", True),
        ("ما أدى إلى مقتل ثلاثة مدنيين في سوق المدينة صباح الخميس الماضي عند الساعة العاشرة", False),
        ("قتل ثلاثة من سكان كفرنبل بقصف من الطائرات على أطراف البلدة أمس", False),
        ("قصف كفرنبل", False),
    ],
)
def test_a_repetition_shares_much_of_how_it_is_told(other: str, copy: bool) -> None:  # noqa: FBT001 - a case's column
    runs, its = (runs_of(folded_words(text)) for text in (TOLD, other))
    assert bool(repeated(runs, its)) is copy


def test_the_articles_of_an_incident_weigh_the_same_in_any_order() -> None:
    texts = [
        "قال المرصد السوري لحقوق الإنسان إن " + TOLD,
        TOLD,
        "قال الدفاع المدني السوري إن ثلاثة قتلوا أمس بقصف على كفرنبل",
    ]
    articles = [Article(f"{text}.", f"a{n}", f"موقع {n}", "2020-02-02") for n, text in enumerate(texts)]
    claims = [claim for article in articles for claim in read_article(article)]
    there, back = (link(claims[::step], articles[::step]).incidents for step in (1, -1))
    assert there == back
    assert [incident.independent for incident in there] == [2]
