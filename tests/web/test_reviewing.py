"""Correcting claims on an article: words and values, added claims, what stands beside what was read, the way back."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, TimeSpan, Toll
from riwaya.core.problem import Problem
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger
from riwaya.reading.pipeline import read_article
from riwaya.web import make_app
from riwaya.web.correcting import correction_of, picked
from riwaya.web.forms import Form

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
ARTICLE = Article(TEXT, "a1", "outlet", "2020-01-02")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "l.db"), create=True) as ledger:
        ledger.add(ARTICLE, [CLAIM])
        ledger.link()
        yield ledger


@pytest.fixture
def client(book: Ledger) -> Iterator[Any]:
    with TestClient(make_app(book, 80, "Reader"), base_url="http://127.0.0.1") as client:
        yield client


def sent(client: Any, path: str, **data: Any) -> Any:
    return client.post(f"{AT}/{path}", data=data, headers=OURS, follow_redirects=False)


def stands(book: Ledger) -> Claim:
    found = book.article("a1")
    assert found
    return found[1][0][0].claim


def reread(book: Ledger, claims: list[Claim]) -> None:
    book.reread("a1", claims)
    book.link()


def form(**fields: str | tuple[str, ...]) -> Form:
    return Form({name: (value,) if isinstance(value, str) else value for name, value in fields.items()})


def test_a_toll_is_corrected_by_its_words_and_shown_beside_what_was_read(client: Any, book: Ledger) -> None:
    at = TEXT.rindex("ثلاثة")
    answer = sent(client, "claim/c1", field="tolls", words="ثلاثة", start=str(at), end=str(at + 5), measure="killed",
                  group="people", low="4", high="", note="as the last line has it")  # fmt: skip
    assert answer.status_code == 303, answer.text
    claim = stands(book)
    assert claim.tolls == (Toll("killed", "people", "ثلاثة", 4, None),)
    assert claim.spans["tolls"] == (Span(at, at + 5),)
    page = client.get(AT).text
    assert "Corrected by a person" in page
    assert "as the last line has it" in page
    (incident, _) = book.incidents()[0]
    assert incident.killed == (4, None)
    assert "Corrected by a person" in client.get(f"/en/incident/{incident.incident}").text
    assert sent(client, "take-back", number="1").status_code == 303
    assert stands(book) == CLAIM
    assert "Corrected by a person" not in client.get(AT).text
    assert "taken back" in client.get(AT).text


@pytest.mark.parametrize(
    ("sent_as", "has"),
    [
        ({"field": "event", "event": "shelling"}, {"event": "shelling"}),
        ({"field": "status", "status": "denied", "denies": "toll"}, {"status": "denied", "denies": "toll"}),
        ({"field": "status", "status": "prepared", "denies": "toll", "staged": "1"}, {"denies": None, "staged": True}),
        ({"field": "background", "background": "1"}, {"background": True}),
        ({"field": "time", "words": ""}, {"time": None}),
        ({"field": "tolls", "keep": "0"}, {"tolls": CLAIM.tolls}),
        ({"field": "tolls"}, {"tolls": ()}),
    ],
)
def test_every_field_takes_its_values(
    client: Any, book: Ledger, sent_as: dict[str, str], has: dict[str, object]
) -> None:
    answer = sent(client, "claim/c1", **sent_as)
    assert answer.status_code == 303, answer.text
    assert {name: getattr(stands(book), name) for name in has} == has


def test_a_place_and_a_voice_are_named_by_words_and_known_by_id() -> None:
    place = correction_of("places", form(words="كفرنبل", place="Kafr Nabl", keep=()), CLAIM, ARTICLE)
    (found,) = place.values["places"]
    assert (found["surface"], found["name"], found["kind"]) == ("كفرنبل", "Kafr Nabl", "city")
    voice = correction_of("voice", form(words="الطائرات", kind="government", who="SANA"), CLAIM, ARTICLE)
    assert voice.values["voice"]["id"] == "sana"
    assert voice.spans == (Span(5, 13),)
    kept = correction_of("places", form(words="حاس", place="", keep="0"), CLAIM, ARTICLE)
    assert [one["surface"] for one in kept.values["places"]] == ["كفرنبل", "حاس"]
    assert kept.spans == (Span(19, 25), picked(form(words="حاس"), (), ARTICLE))


@pytest.mark.parametrize(
    ("field", "told", "words"),
    [
        ("places", {"words": "ليست هنا"}, "does not hold these words"),
        ("places", {"words": "كفرنبل", "place": "Nowhere at all"}, "No place is called"),
        ("voice", {"words": "", "kind": "government"}, "Select the words"),
        ("voice", {"words": "الطائرات", "kind": "government", "who": "SANNA"}, "Names like it"),
        ("time", {"words": "ثم", "first": "yesterday"}, "is no day"),
        ("time", {"words": "", "first": "2020-01-01"}, "Select the words"),
        ("tolls", {"words": "ثلاثة", "measure": "killed", "group": "people", "low": "9", "high": "3"}, "Exchange"),
        ("status", {"status": "perhaps"}, "no status"),
        ("event", {"event": "party"}, "Choose the type"),
        ("persons", {}, "no field persons"),
    ],
)
def test_what_is_no_correction_says_what_to_do(field: str, told: dict[str, str], words: str) -> None:
    with pytest.raises(Problem, match=words):
        correction_of(field, form(**told), CLAIM, ARTICLE)


def test_digits_of_either_style_are_the_same_numbers() -> None:
    toll = form(words="ثلاثة", measure="killed", group="people", low="١٢", high="١٣")
    assert [correction_of("tolls", toll, CLAIM, ARTICLE).values["tolls"][0][name] for name in ("low", "high")] == [
        12,
        13,
    ]
    time = form(words="ثم", first="٢٠٢٠-٠١-٢٤")
    assert correction_of("time", time, CLAIM, ARTICLE).values["time"]["start"] == "2020-01-24"


def test_a_missing_claim_is_added_corrected_and_taken_out(client: Any, book: Ledger) -> None:
    answer = sent(client, "claim/new", words="قصفت بلدة حاس", event="air_strike", status="happened")
    assert answer.status_code == 303, answer.text
    to = answer.headers["location"]
    assert to.endswith("?field=voice")
    assert client.get(to).status_code == 200
    added = next(claim for claim in book.claims() if claim.id != "c1")
    assert added.evidence[0].of(TEXT) == "قصفت بلدة حاس"
    assert "Added by a person" in client.get(AT).text
    assert sent(client, "claim/new", words="قصفت بلدة حاس", event="air_strike").status_code == 400
    assert sent(client, "take-back", number="1").status_code == 303
    assert [claim.id for claim in book.claims()] == ["c1"]
    assert "taken back" in client.get(AT).text


def test_a_reviewed_article_is_marked_and_goes_stale_with_another_reading(client: Any, book: Ledger) -> None:
    assert sent(client, "reviewed", note="").status_code == 303
    page = client.get(AT).text
    assert "Reviewed as a whole by" in page
    assert "stale" not in page
    reread(book, [CLAIM, Claim("c2", "a1", "attack", OUTLET, evidence=(Span(46, 60),))])
    assert "stale" in client.get(AT).text


def test_a_new_reading_keeps_corrections_and_shows_them_as_stale(client: Any, book: Ledger) -> None:
    sent(client, "claim/c1", field="tolls", words="ثلاثة", measure="killed", group="people", low="4")
    reread(book, [Claim("c1", "a1", "air_strike", OUTLET, evidence=CLAIM.evidence)])
    assert stands(book).tolls[0].low == 4
    assert "stale" in client.get(AT).text
    reread(book, [])
    assert stands(book).tolls[0].low == 4
    assert "no longer has it" in client.get(AT).text
    reread(book, [CLAIM])
    assert stands(book).tolls[0].low == 4
    assert "stale" not in client.get(AT).text
    sent(client, "take-back", number="1")
    assert stands(book) == CLAIM


@pytest.mark.parametrize("path", ["claim/none", "judge"])
def test_a_claim_that_is_not_there_is_told_so(client: Any, path: str) -> None:
    answer = sent(client, path, field="event", event="attack", target="none", verdict="accepted")
    assert answer.status_code == 404
    assert "no claim of this id" in answer.text


def test_a_reader_sees_no_form(book: Ledger) -> None:
    with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
        assert '<form method="post"' not in client.get(AT).text
        assert client.get(f"{AT}/claim/c1").status_code == 403
        assert sent(client, "claim/c1", field="event", event="attack").status_code == 403


letters = st.text(st.sampled_from("اقصفلة \u064b\u0651\u0301🚑👨‍👩‍👧a1\r\n\u202e"), min_size=1, max_size=30)


@given(letters, st.data())
def test_offsets_that_lead_to_the_words_count(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    found = picked(form(words=words, start=str(start), end=str(end)), (), Article(text, "a"))
    first = start + len(words) - len(words.lstrip())
    assert found == (Span(first, first + len(words.strip())) if words.strip() else None)


@given(letters, st.integers(0, 60), st.integers(0, 60))
def test_offsets_that_lead_elsewhere_never_count(text: str, start: int, end: int) -> None:
    article = Article(f"{text} قصف {text}", "a")
    found = picked(form(words="قصف", start=str(start), end=str(end)), (), article)
    assert found is not None
    assert found.of(article.text) == "قصف"


def test_a_correction_becomes_an_example_in_the_reviewers_own_words(client: Any, book: Ledger) -> None:
    read = read_article(ARTICLE)
    reread(book, list(read))
    name = read[0].id
    assert sent(client, f"claim/{name}", field="event", event="shelling").status_code == 303
    assert f"/claim/{name}/example?field=event" in client.get(AT).text
    page = client.get(f"{AT}/claim/{name}/example?field=event").text
    entry = re.findall(r'<option value="([^"]+)">', page)[0]
    for words, why in ((TEXT[:44], "own words"), ("", "own words")):
        answer = sent(client, f"claim/{name}/example", sentence=words, entry=entry)
        assert answer.status_code == 400
        assert why in answer.text
    answer = sent(client, f"claim/{name}/example", sentence='قصفت الطائرات "قرية" أخرى', entry=entry)
    assert answer.status_code == 200, answer.text
    assert tomli.loads(answer.text) == {"todo": ['قصفت الطائرات "قرية" أخرى']}
    assert f'id = "{entry}"' in answer.text
    assert "attachment" in answer.headers["content-disposition"]
    new = sent(client, f"claim/{name}/example", sentence="جملة جديدة", entry="").text
    assert tomli.loads(new)["entry"][0]["todo"] == ["جملة جديدة"]
