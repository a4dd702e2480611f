"""The app on the demonstration ledger, and on one of an article that means no good."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("litestar", reason="the web app is an extra: pip install 'riwaya[web]'")

from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import Claim, Person, Place, TimeSpan, Voice
from riwaya.core.span import Span
from riwaya.intake import articles
from riwaya.ledger import Ledger, open_ledger
from riwaya.linking import link
from riwaya.reading.pipeline import read_article
from riwaya.web import make_app

DEMO = Path(__file__).parents[2] / "src" / "riwaya" / "demo" / "articles"
PORT = 80
HOSTILE = "<script>alert(1)</script> قصف \u202e السوق وقتل فلان الفلاني أمس" + " " + "ا" * 400
NAME = "فلان الفلاني"


def filled(path: Path, told: list[tuple[Article, tuple[Claim, ...]]]) -> Ledger:
    book = open_ledger(str(path), create=True)
    for article, claims in told:
        book.add(article, claims)
    book.relink(link(book.claims(), book.articles()))
    return book


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:  # type: ignore[type-arg]
    found = [one for one in articles([DEMO]) if isinstance(one, Article)]
    book = filled(tmp_path_factory.mktemp("web") / "demo.db", [(one, read_article(one)) for one in found])
    with book, TestClient(make_app(book, PORT), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[TestClient]:  # type: ignore[type-arg]
    """One article with script, a bidi control and a huge word, whose claim names a private person."""
    article = Article(HOSTILE, "x<y", "<b>outlet</b>", "2020-01-02", "javascript:alert(1)", f"<i>{NAME}</i>")
    at = HOSTILE.index("قصف")
    claim = Claim(
        "c1", article.key, "shelling", Voice("media", name=None, surface="<u>قناة</u>"),
        places=(Place("<em>السوق</em>", None),), time=TimeSpan("أمس", "2020-01-01", "2020-01-01"),
        persons=(Person(NAME, "victim"),), evidence=(Span(at, len(HOSTILE) - 401),),
        spans={"trigger": (Span(at, at + 3),)},
    )  # fmt: skip
    book = filled(tmp_path / "x.db", [(article, (claim,))])
    with book, TestClient(make_app(book, PORT), base_url="http://127.0.0.1") as client:
        yield client
