"""The app on the demonstration ledger, and on one of an article that means no good."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("litestar", reason="the web app is an extra: pip install 'riwaya[web]'")

from argon2 import PasswordHasher
from litestar import Litestar
from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Person, Place, TimeSpan, Voice
from riwaya.core.span import Span
from riwaya.core.user import ROLES
from riwaya.intake import articles
from riwaya.ledger import Ledger, open_ledger, sessions, users
from riwaya.ledger.audit import Hand, Sought, logged
from riwaya.reading.pipeline import read_article
from riwaya.web import make_app, make_team_app, passwords
from riwaya.web.door import form_of

DEMO = Path(__file__).parents[2] / "src" / "riwaya" / "demo" / "articles"
PORT = 80
HOSTILE = "<script>alert(1)</script> قصف \u202e السوق وقتل فلان الفلاني أمس" + " " + "ا" * 400
NAME = "فلان الفلاني"


def filled(path: Path, told: list[tuple[Article, tuple[Claim, ...]]]) -> Ledger:
    book = open_ledger(str(path), create=True)
    for article, claims in told:
        book.add(article, claims)
    book.link()
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


SITE = "http://127.0.0.1"
TEXT = "قصف على دوما قتل فلان الفلاني وعلان العلاني"
PERSONS = ("فلان الفلاني", "علان العلاني")
PASSWORD = "between four walls"
NOW = datetime(2026, 1, 2, 12, tzinfo=UTC)
Client = Any


@dataclass
class Team:
    """The app, its ledger and its clock."""

    book: Ledger
    now: datetime = NOW
    app: Litestar = field(init=False)

    def __post_init__(self) -> None:
        place = Place("دوما", "Duma", "city", 33.57, 36.4, ("Syria",), 1)
        persons = tuple(Person(name, "victim") for name in PERSONS)
        told = Claim("c1", "a1", "shelling", OUTLET, places=(place,), persons=persons, evidence=(Span(0, len(TEXT)),))
        self.book.add(Article(TEXT, "a1", "Outlet", "2026-01-01"), [told])
        self.book.link()
        with self.book.writing() as connection:
            for role in ROLES:
                users.add(connection, Hand("first", at=NOW), role.capitalize(), role)
        self.app = make_team_app(self.book, 80, ["riwaya.example"], clock=lambda: self.now)

    @property
    def incident(self) -> str:
        ((one, _),) = self.book.incidents()
        return one.incident

    def log(self, what: str = "") -> list[tuple[str, str, str, str]]:
        with self.book.reading() as connection:
            return [(one.by, one.about, one.note, one.address) for one in logged(connection, Sought(what=what))]

    @contextmanager
    def client(self, role: str | None = None) -> Iterator[Client]:
        """A browser in which the user of a role is logged in, or nobody; its forms carry what they have to."""
        with TestClient(self.app, base_url=SITE) as client:
            found: Client = client
            found.headers["origin"] = SITE
            if role:
                found.cookies.set("riwaya", self.session(role))
                found.form = {"token": form_of(found.cookies["riwaya"])}
            yield found

    def has_password(self, name: str = "Reader") -> None:
        with self.book.writing() as connection:
            users.set_password(connection, Hand("first", at=self.now), name, passwords.hashed(PASSWORD))

    def invited(self, name: str = "Reem", role: str = "reviewer") -> str:
        with self.book.writing() as connection:
            return users.add(connection, Hand("first", at=self.now), name, role)

    def log_in(self, client: Client, name: str = "Reader", password: str = PASSWORD, to: str = "") -> Any:
        told = {"name": name, "password": password, "to": to}
        return client.post("/en/log-in", data=told, follow_redirects=False)

    def lets_in(self, client: Client) -> bool:
        """Whether who comes with a browser sees the incidents."""
        return bool(client.get("/en/incidents", follow_redirects=False).status_code == 200)

    def session(self, role: str) -> str:
        token = secrets.token_urlsafe()
        with self.book.writing() as connection:
            sessions.open_session(connection, role, users.hash_of(token), "Browser", self.now)
        return token


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that cost nothing, so that the tests are quick."""
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(1, 8, 1))
    passwords._of_nobody.cache_clear()


@pytest.fixture
def team(request: Any, tmp_path: Path, emptied: Callable[[], str]) -> Iterator[Team]:
    """A team's app on a file, or where a test asks for it with `server`, on PostgreSQL."""
    address = emptied() if getattr(request, "param", "") == "server" else str(tmp_path / "team.db")
    with open_ledger(address, create=True) as book:
        yield Team(book)
