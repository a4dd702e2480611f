"""Essays yield no claims from bare mentions; news keeps them."""

from riwaya.core.article import Article
from riwaya.reading.claims.essays import LONG
from riwaya.reading.pipeline import read_article

TALK = "والحياة في المدينة تمضي كما كانت والناس يذهبون إلى أعمالهم."
MENTION = "وكثيرا ما قصفوا ثم قتلوا."


def test_a_bare_mention_in_an_essay_is_no_claim() -> None:
    assert not read_article(Article(" ".join([TALK] * LONG + [MENTION])))


def test_what_is_told_with_place_and_count_stays() -> None:
    text = " ".join([TALK] * LONG + ["قتل ثلاثة مدنيين في قصف على بلدة كفرنبل."])
    assert [claim.event for claim in read_article(Article(text))] == ["shelling"]


def test_a_short_text_is_no_essay() -> None:
    assert read_article(Article("هاجم مسلحون الحاجز ثم فروا. " + TALK))
