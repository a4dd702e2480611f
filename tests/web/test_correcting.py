"""Correcting a claim: one form of all its fields, several values a field, each by its words in the text."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from litestar.testing import TestClient
from msgspec.structs import replace

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Person, Place, Reply, Share, Thing, TimeSpan, Toll
from riwaya.core.correction import FIELDS
from riwaya.core.masking import COVER
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger
from riwaya.web import make_app

OURS = {"origin": "http://127.0.0.1"}
TEXT = "قصفت الطائرات بلدة كفرنبل\nوقتلت ثلاثة مدنيين، ثم قصفت بلدة حاس 🚑 وقتلت ثلاثة"
AT = "/en/article/a1"
CLAIM = Claim(
    "c1", "a1", "air_strike", OUTLET,
    places=(Place("كفرنبل", "Kafr Nabl", "town", 35.61, 36.56, ("Syria",), 1),),
    time=TimeSpan("أمس", "2020-01-01", "2020-01-01"),
    tolls=(Toll("killed", "civilians", "ثلاثة مدنيين", 3, 3),),
    evidence=(Span(0, 44),), spans={"tolls": (Span(32, 44),), "places": (Span(19, 25),), "trigger": (Span(0, 4),)},
)  # fmt: skip
OTHER = Claim("c2", "a1", "attack", OUTLET, evidence=(Span(46, 60),))
ARTICLE = Article(TEXT, "a1", "outlet", "2020-01-02")


class Inputs(HTMLParser):
    """What a browser sends of the form of a page as it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[tuple[str, str]] = []
        self.select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "input" and "name" in has and (has.get("type") != "checkbox" or "checked" in has):
            self.sent.append((has["name"], has.get("value", "")))
        if tag == "select":
            self.select = has["name"]
            self.sent.append((self.select, ""))
            self.first = True
        if tag == "option" and self.select and (self.first or "selected" in has):
            self.sent[-1] = (self.select, has["value"])
            self.first = False

    def handle_endtag(self, tag: str) -> None:
        self.select = "" if tag == "select" else self.select


def as_shown(page: str) -> dict[str, list[str]]:
    start = page.index('<form class="correct"')
    reader = Inputs()
    reader.feed(page[start : page.index("</form>", start)])
    found: dict[str, list[str]] = {}
    for name, value in reader.sent:
        found.setdefault(name, []).append(value)
    return found


@pytest.fixture
def client(book: Ledger) -> Iterator[Any]:
    with TestClient(make_app(book, 80, "Reader"), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture
def book(tmp_path: Any) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "l.db"), create=True) as ledger:
        ledger.add(ARTICLE, [CLAIM, OTHER])
        ledger.link()
        yield ledger


def stands(book: Ledger, name: str = "c1") -> Claim:
    return next(claim for claim in book.claims() if claim.id == name)


def sent(client: Any, claim: str = "c1", **changes: Any) -> Any:
    """Send the form as it is shown, with changes: of a field, its inputs by name, each with all of its values."""
    path = f"{AT}/claim/{claim}"
    data = as_shown(client.get(path).text)
    data |= {f"{field}.{name}": values for field, told in changes.items() for name, values in told.items()}
    return client.post(path, data=data, headers=OURS, follow_redirects=False)


def test_a_form_that_is_sent_as_it_is_shown_changes_nothing(demo: Any) -> None:
    book = demo.app.state.house.memory.book
    with TestClient(make_app(book, 80, "Reader"), base_url="http://127.0.0.1") as client:
        for claim in book.claims()[::7]:
            for language in ("en", "ar"):
                path = f"/{language}/article/{claim.article}/claim/{claim.id}"
                data = as_shown(client.get(path).text)
                assert set(data["fields"]) == set(FIELDS)
                answer = client.post(path, data=data, headers=OURS, follow_redirects=False)
                told = {"en": "Nothing was changed", "ar": "لم يتغير شيء"}[language]
                assert (answer.status_code, told in answer.text) == (400, True), path


def test_two_places_and_a_toll_are_one_save_and_are_taken_back_one_by_one(client: Any, book: Ledger) -> None:
    at = TEXT.rindex("ثلاثة")
    answer = sent(
        client,
        places={"was": ["0", "", ""], "words": ["كفرنبل", "حاس", "بلدة"], "place": ["Kafr Nabl", "Has", ""],
                "start": ["19", "", ""], "end": ["25", "", ""]},
        tolls={
            "was": ["0", ""], "words": ["ثلاثة مدنيين", "ثلاثة"], "start": ["32", str(at)], "end": ["44", str(at + 5)],
            "measure": ["killed", "killed"], "group": ["civilians", "people"], "low": ["3", "4"], "high": ["3", ""],
            "approx": ["", ""], "of": ["", ""],
        },
    )  # fmt: skip
    assert answer.status_code == 303, answer.text
    claim = stands(book)
    assert [(one.surface, one.name) for one in claim.places] == [
        ("كفرنبل", "Kafr Nabl"),
        ("حاس", "Has"),
        ("بلدة", None),
    ]
    assert claim.places[0] == CLAIM.places[0]
    assert claim.tolls == (*CLAIM.tolls, Toll("killed", "people", "ثلاثة", 4, None))
    assert claim.spans["tolls"] == (Span(32, 44), Span(at, at + 5))
    page = client.get(AT).text
    assert page.count("Corrected (Places)") == page.count("Corrected (Tolls)") == 2
    for number in ("2", "1"):
        assert client.post(f"{AT}/take-back", data={"number": number}, headers=OURS).status_code == 200
    assert stands(book) == CLAIM


@pytest.mark.parametrize(
    ("field", "row", "has"),
    [
        ("kind", {"kind": ["tally"]}, "tally"),
        ("event", {"event": ["shelling"]}, "shelling"),
        ("outcome", {"outcome": ["repelled"]}, "repelled"),
        ("background", {"background": ["1"]}, True),
        ("time", {"words": [""]}, None),
        ("tolls", {"words": ["", ""]}, ()),
        ("evidence", {"words": ["قصفت الطائرات", "وقتلت ثلاثة مدنيين"], "start": ["", ""], "end": ["", ""]},
         (Span(0, 13), Span(26, 44))),
        ("perpetrators", {"words": ["الطائرات"], "who": ["Russian forces"]}, (Actor("الطائرات", "ru-forces"),)),
        ("targets", {"words": ["مدنيين"], "who": [""]}, (Actor("مدنيين"),)),
        ("taken_by", {"words": ["الطائرات"], "who": ["ru-forces"]}, "ru-forces"),
        ("lost_by", {"words": ["الطائرات"], "who": ["قوات النظام السوري"]}, "sy-gov-forces"),
        ("share", {"words": ["ثلاثة"], "who": ["ru-forces"], "percent": ["٩٨٫٥"]}, (Share("ru-forces", 98.5),)),
        ("means", {"words": ["الطائرات"], "kind": ["aircraft"]}, (Thing("الطائرات", "aircraft"),)),
        ("infrastructure", {"words": ["بلدة"], "kind": ["home"]}, (Thing("بلدة", "home"),)),
        ("origin", {"words": ["حاس"], "place": [""]}, "Has"),
        ("persons", {"words": ["حاس"], "role": ["witness"]}, (Person("حاس", "witness"),)),
        ("replies", {"to": ["c2"], "type": ["corrects"]}, (Reply("c2", "corrects"),)),
    ],
)  # fmt: skip
def test_every_field_of_the_codebook_is_taken(client: Any, book: Ledger, field: str, row: Any, has: Any) -> None:
    answer = sent(client, **{field: row})
    assert answer.status_code == 303, answer.text
    found = getattr(stands(book), field)
    assert (found.name if field == "origin" else found) == has
    assert stands(book) != CLAIM
    spans = stands(book).spans.get(field, ())
    if row.get("words", [""])[0] and field != "evidence":
        assert [span.of(TEXT) for span in spans] == row["words"]


def test_status_is_three_parts_that_are_corrected_together(client: Any, book: Ledger) -> None:
    assert sent(client, status={"status": ["denied"], "denies": ["toll"], "staged": ["1"]}).status_code == 303
    assert (stands(book).status, stands(book).denies, stands(book).staged) == ("denied", "toll", True)
    assert sent(client, status={"status": ["prepared"], "denies": ["toll"]}).status_code == 303
    assert (stands(book).status, stands(book).denies) == ("prepared", None)


def test_a_voice_is_corrected_with_the_way_to_it_and_with_when_it_spoke(client: Any, book: Ledger) -> None:
    voice = {"words": ["بلدة حاس"], "kind": ["monitor"], "who": ["sohr"], "attitude": ["neutral"]}
    assert sent(client, voice=voice).status_code == 303
    assert stands(book).voice.chain == ("بلدة حاس",)
    way = {"was": ["", "0", ""], "words": ["الطائرات", "بلدة حاس", ""], "start": ["", "", ""], "end": ["", "", ""]}
    said = {"words": ["ثم"], "first": ["2020-01-01"], "last": [""], "precision": ["day"]}
    assert sent(client, chain=way, voice_time=said).status_code == 303
    told = stands(book).voice
    assert (told.id, told.chain) == ("sohr", ("الطائرات", "بلدة حاس"))
    assert told.time == TimeSpan("ثم", "2020-01-01", "2020-01-01")
    assert [span.of(TEXT) for span in stands(book).spans["voice_time"]] == ["ثم"]
    assert sent(client, voice=voice | {"attitude": ["accusing"]}).status_code == 303
    assert stands(book).voice == replace(told, attitude="accusing")
    assert sent(client, voice_time={"words": [""]}, chain={"words": ["", "بلدة حاس", ""]}).status_code == 303
    assert (stands(book).voice.chain, stands(book).voice.time) == (("بلدة حاس",), None)
    assert sent(client, chain={"words": ["ليست هنا", ""]}).status_code == 400


def test_a_private_name_that_reading_missed_is_covered_from_then_on_and_stays_so_while_others_correct(
    client: Any, book: Ledger
) -> None:
    assert sent(client, persons={"words": ["حاس"], "role": ["victim"]}).status_code == 303
    page = client.get(f"{AT}/claim/c1").text
    assert "حاس" not in page
    assert COVER * 3 in page
    assert sent(client, event={"event": ["shelling"]}).status_code == 303
    assert stands(book).persons == (Person("حاس", "victim"),)


def test_a_missing_claim_is_added_with_all_that_it_tells_and_taken_out(client: Any, book: Ledger) -> None:
    told = {"evidence": {"words": ["قصفت بلدة حاس"]}, "event": {"event": ["air_strike"]},
            "places": {"words": ["حاس"], "place": [""]}}  # fmt: skip
    assert sent(client, "new").status_code == 400
    answer = sent(client, "new", **told)
    assert answer.status_code == 303, answer.text
    added = next(claim for claim in book.claims() if claim.id not in ("c1", "c2"))
    assert answer.headers["location"].endswith(f"#{added.id}")
    assert added.evidence[0].of(TEXT) == "قصفت بلدة حاس"
    assert [place.name for place in added.places] == ["Has"]
    assert "Added by a person" in client.get(AT).text
    assert sent(client, "new", **told).status_code == 400
    assert client.post(f"{AT}/take-back", data={"number": "1"}, headers=OURS).status_code == 200
    assert [claim.id for claim in book.claims()] == ["c1", "c2"]
    assert "taken back" in client.get(AT).text
