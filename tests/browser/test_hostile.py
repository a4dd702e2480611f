"""A text that means no good, in a real browser: it runs nothing, and one endless word makes no page wider."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import Actor, Claim, Place, Voice
from riwaya.core.judgement import Decision
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger
from riwaya.ledger.judgements import judge
from riwaya.web import make_app

LONG = "ا" * 2000 + "w" * 2000
PROBE = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>"
WORDS = f"قصف {PROBE} {LONG} السوق"
PATHS = (
    "incidents",
    "incident/{}",
    "article/a1",
    "search?words=" + quote("قصف"),
    "queue",
    "brief?question=Duma",
    "claim/c1",
    "incident/{0}/beside/{0}",
    "audit",
    "incidents?words=" + LONG,
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path_factory.mktemp("hostile") / "x.db"), create=True) as ledger:
        duma = Place("دوما", "Duma", "city", 33.57, 36.4, ("Syria",), 1)
        voice = Voice("armed_group", name=None, surface=f"قائد {LONG}", chain=(LONG, PROBE))
        claim = Claim(
            "c1", "a1", "shelling", voice, places=(duma,), perpetrators=(Actor(LONG),), evidence=(Span(0, len(WORDS)),)
        )
        ledger.add(Article(WORDS, "a1", f"{PROBE} {LONG}", "2020-01-02", title=f"{LONG} {PROBE}"), [claim])
        ledger.link()
        with ledger.writing() as connection:
            judge(connection, Decision("claim", "c1", "note", "x", f"{PROBE} {LONG}"[:4000], ("c1",)), "Reader")
        yield ledger


@pytest.fixture(scope="module")
def address(book: Ledger, served: Any) -> Iterator[str]:
    """The ledger, served longer than any page is open: a map that is still loading must not be refused."""
    with served(lambda port: make_app(book, port, "Reader")) as address:
        yield address


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_runs_nothing_and_makes_no_page_wider(page: Any, address: str, book: Ledger, language: str) -> None:
    opened: list[str] = []
    page.on("dialog", lambda dialog: opened.append(dialog.message))
    page.set_viewport_size({"width": 390, "height": 800})
    ((incident, _),) = book.incidents()
    for path in PATHS:
        page.goto(f"{address}/{language}/{path.format(incident.incident)}")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
    assert opened == []
