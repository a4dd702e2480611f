"""Texts that mean no good, in every place where words from outside stand, on every page and in every answer."""

import json
import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute
from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import Actor, Claim, Person, Place, Share, Thing, TimeSpan, Toll, Voice
from riwaya.core.judgement import Decision, evidence_of_claim
from riwaya.core.masking import COVER
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger, users
from riwaya.ledger.audit import Hand, log
from riwaya.ledger.judgements import judge
from riwaya.web import make_app
from riwaya.web.saying import LANGUAGES

Answers = list[tuple[str, Any]]
PROBE = """"'><evil src=x onerror=alert(1)>{{ 7*191 }}{% raw %}<script>evil()</script><!--"""
TURNS = "\u202e\u2066\u200f"
LONG = "ا" * 3000
NAME = "فلان الفلاني"
WORDS = f"قصف {PROBE}{TURNS} السوق وقتل {NAME} أمس، وقال {NAME} إن القصف على السوق قتل عشرة من المدنيين {LONG}"
DEED = Span(0, 3)


def article(key: str, day: str) -> Article:
    return Article(
        WORDS, key, f"شبكة {PROBE}{TURNS}", day, f"javascript:evil()//{PROBE}", f"{NAME} {PROBE}{TURNS}{LONG}"
    )


def claims(key: str) -> tuple[Claim, ...]:
    """One claim of each kind, whose every word is the text's own."""
    bad = f"{PROBE}{TURNS} {NAME}"
    voice = Voice("civilian", name=None, surface=f"شاهد {bad}", chain=(f"مصدر {bad}", NAME))
    asked = Voice("armed_group", name=None, surface=f"قائد {bad}")
    duma = Place("دوما", "Duma", "city", 33.57, 36.4, ("Syria",), 1)
    told: dict[str, Any] = {
        "voice": voice, "places": (duma, Place(bad, None)), "time": TimeSpan(bad, "2020-01-01", "2020-01-01"),
        "perpetrators": (Actor(bad),), "targets": (Actor(bad),), "persons": (Person(NAME, "victim"),),
        "tolls": (Toll("killed", "civilians", bad, 3, 4), Toll("injured", "civilians", bad, None, None)),
        "means": (Thing(bad, bad),), "infrastructure": (Thing(bad, bad),), "evidence": (Span(0, len(WORDS)),),
        "spans": {"trigger": (DEED,), "places": (Span(4, 40),)},
    }  # fmt: skip
    return (
        Claim(f"{key}-1", key, "shelling", **told),
        Claim(f"{key}-2", key, "shelling", **told | {"status": "denied"}),
        Claim(f"{key}-3", key, "chemical_weapon", **told | {"status": "prepared", "staged": True}),
        Claim(f"{key}-4", key, "territory_change", kind="control", **told, taken_by=bad, lost_by=bad),
        Claim(
            f"{key}-6", key, "abduction", **told | {"places": (Place(f"منزل {NAME} {PROBE}{TURNS}"),), "voice": asked}
        ),
        Claim(f"{key}-5", key, "shelling", kind="tally", **told, period=TimeSpan(bad), share=(Share(bad, 3.0),)),
    )


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path: Path = tmp_path_factory.mktemp("hostile") / "x.db"
    with open_ledger(str(path), create=True) as ledger:
        told = {key: claims(key) for key in ("a<1>", "b\"'2")}
        for day, (key, found) in enumerate(told.items(), 1):
            ledger.add(article(key, f"2020-01-0{day}"), found)
        ledger.link()
        with ledger.writing() as connection:
            first = next(iter(told.values()))[0]
            note = Decision("claim", first.id, "note", evidence_of_claim(first, article("a<1>", "2020-01-01")),
                            f"{PROBE}{TURNS}{LONG}", (first.id,))  # fmt: skip
            judge(connection, note, f"{PROBE}{TURNS}")
            users.add(connection, Hand(f"{PROBE}{TURNS}{LONG}"), "Reem", "reader")
            log(connection, Hand(PROBE + TURNS, PROBE), "unmasked", PROBE + TURNS, PROBE)
        yield ledger


def addresses(app: Litestar, book: Ledger) -> list[str]:
    """Every address that can be opened, for every thing that the ledger holds, and with words that mean no good."""
    keys = [quote(one.key, safe="") for one in book.articles()]
    values: dict[str, Sequence[str]] = {
        "language": LANGUAGES, "key": keys, "name": [one.incident for one, _ in book.incidents()],
        "voice": ["ru-mod", quote(PROBE, safe="")], "actor": ["ru-mod", quote(f"{PROBE}{TURNS} {NAME}", safe="")],
        "claim": [claim.id for claim in book.claims()], "secret": ["x"], "path": ["openapi.json"],
        "number": ["1"], "file_path": ["app.css"], "other": [book.incidents()[0][0].incident],
    }  # fmt: skip
    paths = [route.path for route in app.routes if isinstance(route, HTTPRoute) and "GET" in route.methods]
    found = []
    for path in paths:
        names = re.findall(r"\{(\w+):\w+\}", path)
        for filled in product(*(values[name] for name in names)):
            parts = iter(filled)
            found.append(re.sub(r"\{\w+:\w+\}", lambda _, parts=parts: next(parts), path))  # type: ignore[misc]
    asked = "&".join(
        f"{field}={quote(PROBE + TURNS)}" for field in ("words", "question", "place", "by", "to", "outlet")
    )
    return sorted({address for path in found for address in (path, f"{path}?{asked}")})


@pytest.fixture(scope="module")
def answers(book: Ledger) -> Answers:
    """What every address gives."""
    with TestClient(make_app(book, 80, f"me {PROBE}{TURNS}"), base_url="http://127.0.0.1") as client:
        return [(address, client.get(address)) for address in addresses(client.app, book)]


class Seen(HTMLParser):
    """What a browser makes of a page: its tags and their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        """What stands in a field or an address can only turn itself; what is read can turn what stands beside it."""
        self.faults += [f"U+{ord(turn):04X} in {data[:40]}" for turn in TURNS if turn in data]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "evil" or (tag == "script" and not (told.get("src") or "").startswith("/static/")):
            self.faults.append(f"<{tag}>")
        for name, value in told.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.faults.append(f"{tag} {name}")
            if name in ("href", "src", "action") and (value or "").strip().lower().startswith("javascript"):
                self.faults.append(f"{tag} {name}={value}")


def test_no_text_becomes_markup_script_or_a_turn_of_the_line(answers: Answers) -> None:
    wrong = []
    for address, answer in answers:
        faults = Seen(answer.text).faults if answer.headers["content-type"].startswith("text/html") else []
        if answer.status_code >= 500:
            faults.append(str(answer.status_code))
        if faults:
            wrong.append((address[:60], sorted(set(faults))))
    assert wrong == []


def test_json_is_json_and_nothing_that_a_browser_would_run(answers: Answers) -> None:
    for address, answer in answers:
        if address.startswith("/json"):
            assert "json" in answer.headers["content-type"], address
            json.loads(answer.text)
        assert answer.headers["x-content-type-options"] == "nosniff", address
        assert "default-src 'none'" in answer.headers["content-security-policy"], address


def test_a_private_name_is_covered_wherever_it_stands(answers: Answers) -> None:
    """In the text and the title, and as a voice, a source, an actor, a place and a toll's words of its claims."""
    wrong = []
    for address, answer in answers:
        text = answer.text
        if NAME in text and quote(NAME) not in address:  # who asks by the name knows it
            at = text.index(NAME)
            wrong.append((address[:60], text[max(0, at - 120) : at]))
    assert wrong == []
    assert sum(COVER in answer.text for _, answer in answers) > 40
