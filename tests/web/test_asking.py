"""How often a page asks the database: each question is a way there and back where that is a server."""

from pathlib import Path

from litestar.testing import TestClient
from sqlalchemy import Engine, event

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Person, Place, TimeSpan
from riwaya.ledger import Ledger, open_ledger
from riwaya.web import make_app

SAYS = "قصف السوق في البلدة"
DAY = TimeSpan("اليوم", "2020-01-02", "2020-01-02")
DUMA = Place("دوما", "Duma", "city", 33.57, 36.4, ("Syria",), 1)


def filled(book: Ledger, *, names: str = "") -> None:
    """Two articles that tell of one event, and one of the same day that tells of another."""
    persons = (Person(names, "victim"),) if names else ()
    for name, told in (("a1", "shelling"), ("a2", "shelling"), ("a3", "protest")):
        claim = Claim(f"c-{name}", name, told, OUTLET, places=(DUMA,), time=DAY, persons=persons)
        book.add(Article(f"{SAYS} {names}", name, f"شبكة {name}", "2020-01-02"), [claim])
    book.link()


def questions(engine: Engine, client: TestClient, path: str) -> int:  # type: ignore[type-arg]
    """How many queries the answer took, without those that begin or end a transaction."""
    asked: list[str] = []

    def heard(*told: object) -> None:
        asked.append(str(told[2]))

    event.listen(engine, "before_cursor_execute", heard)
    assert client.get(path).status_code == 200
    event.remove(engine, "before_cursor_execute", heard)
    return len([query for query in asked if query.startswith("SELECT")])


def asked_by(tmp_path: Path, *, names: str = "") -> list[int]:
    path = str(tmp_path / "l.db")
    with open_ledger(path, create=True) as book, TestClient(make_app(book, 80, "Reem")) as client:
        client.base_url = "http://127.0.0.1"
        filled(book, names=names)
        incident = max(book.incidents(), key=lambda one: len(one[1]))[0].incident
        engine = book._engine
        pages = f"/en/incident/{incident}", "/en/article/a1"
        return [questions(engine, client, page) for page in pages]


def test_an_incident_and_an_article_take_few_questions(tmp_path: Path) -> None:
    incident, article = asked_by(tmp_path)
    assert (incident, article) == (2, 1)


def test_names_and_who_has_uncovered_them_are_asked_for_only_where_some_are_told(tmp_path: Path) -> None:
    (tmp_path / "named").mkdir()
    without, named = asked_by(tmp_path), asked_by(tmp_path / "named", names="فلان الفلاني")
    assert [more - less for less, more in zip(without, named, strict=True)] == [2, 1]
