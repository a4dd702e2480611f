"""The page of an article that was captured again: what was changed, with private names covered in both."""

from pathlib import Path

import msgspec
from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Person
from riwaya.core.masking import COVER
from riwaya.core.span import Span
from riwaya.ledger import open_ledger
from riwaya.web import make_app

NAME = "فلان الفلاني"
FIRST = Article(
    f"قصفت الطائرات دوما وقتل عشرة منهم {NAME} أمس", "a1", "شبكة", "2018-04-08", "https://example.org/1", "عنوان"
)
LATER = msgspec.structs.replace(
    FIRST, text=FIRST.text.replace("عشرة", "عشرون"), title="عنوان آخر", captured="2018-04-09"
)
CLAIM = Claim("c1", "a1", "air_strike", OUTLET, evidence=(Span(0, 18),), persons=(Person(NAME, "victim"),))


def test_a_later_capture_is_shown_with_what_changed(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "l.db"), create=True) as book:
        book.add(FIRST, [CLAIM])
        book.add(LATER, ())
        book.link()
        with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
            page = client.get("/en/article/a1").text
            twin = client.get("/en/article/a1.json")
    assert "<del>عشرة</del>" in page
    assert "<ins>عشرون</ins>" in page
    assert '<ins dir="auto">عنوان آخر</ins>' in page
    assert NAME not in page + twin.text
    assert COVER in page
    (later,) = twin.json()["later"]
    assert later["captured"] == "2018-04-09"
    assert later["sha256"] == LATER.sha256
    assert [(one["a"], one["b"]) for one in later["words"] if not one["same"]] == [("عشرة", "عشرون")]
