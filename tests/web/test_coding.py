"""Two people code one article blind; how far they agree is told, and reviewed articles are exported as gold."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient
from typer.testing import CliRunner

from riwaya.cli.main import app
from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Person, Toll
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger
from riwaya.ledger.coding import assign, assignments
from riwaya.web import make_app

OURS = {"origin": "http://127.0.0.1"}
TEXT = "قصفت الطائرات كفرنبل وقتلت ثلاثة مدنيين، ثم قصفت حاس"
CLAIM = Claim(
    "c1", "a1", "air_strike", OUTLET, tolls=(Toll("killed", "civilians", "ثلاثة مدنيين", 3, 3),),
    persons=(Person("فلان الفلاني", "victim"),),
    evidence=(Span(0, 39),), spans={"tolls": (Span(27, 39),), "trigger": (Span(0, 4),)},
)  # fmt: skip


TOLL = {"fields": "tolls", "tolls.words": "ثلاثة", "tolls.measure": "killed", "tolls.group": "people", "tolls.low": "3"}


def missing(words: str, event: str) -> dict[str, Any]:
    """The form of a claim that is missing."""
    return {"fields": ["evidence", "event"], "evidence.words": words, "event.event": event}


@pytest.fixture
def path(tmp_path: Path) -> str:
    path = str(tmp_path / "l.db")
    with open_ledger(path, create=True) as book:
        book.add(Article(TEXT, "a1", "outlet", "2020-01-02"), [CLAIM])
        book.add(Article("حدث آخر", "a2"), [])
        book.link()
        with book.writing() as connection:
            assert assign(connection, ["a1"], ["Ann", "Bashar"], "Editor") == 2
            assert assign(connection, ["a1"], ["Ann"], "Editor") == 0
    return path


@pytest.fixture
def book(path: str) -> Iterator[Ledger]:
    with open_ledger(path) as book:
        yield book


def at(book: Ledger, name: str) -> Any:
    return TestClient(make_app(book, 80, name), base_url="http://127.0.0.1")


def post(client: Any, to: str, **data: Any) -> int:
    return int(client.post(f"/en/{to}", data=data, headers=OURS, follow_redirects=False).status_code)


def run(*words: str) -> Any:
    return CliRunner().invoke(app, list(words))


def code(book: Ledger) -> None:
    """Ann corrects the toll and adds a claim; Bashar accepts what was read; both are done."""
    with at(book, "Ann") as ann:
        assert post(ann, "coding/1/claim/c1", **TOLL) == 303
        assert post(ann, "coding/1/claim/new", **missing("قصفت حاس", "air_strike")) == 303
        assert post(ann, "coding/1/reviewed") == 303
    with at(book, "Bashar") as bashar:
        assert post(bashar, "coding/2/judge", target="c1", verdict="accepted") == 303
        assert post(bashar, "coding/2/reviewed") == 303


def test_a_coder_sees_what_was_read_and_nothing_of_anybody_else(book: Ledger) -> None:
    with at(book, "Ann") as ann:
        assert post(ann, "article/a1/judge", target="c1", verdict="note", note="for the ledger") == 303
        assert post(ann, "coding/1/judge", target="c1", verdict="rejected", note="for my eyes") == 303
        own = ann.get("/en/coding/1").text
        assert "for my eyes" in own
        assert "for the ledger" not in own
        assert ann.get("/en/coding/2").status_code == 404
        assert "for my eyes" not in ann.get("/en/article/a1").text
    with at(book, "Bashar") as bashar:
        assert "for my eyes" not in bashar.get("/ar/coding/2").text
        assert bashar.get("/en/coding/1").status_code == 404
        assert post(bashar, "coding/1/judge", target="c1", verdict="accepted") == 404
    assert len(book.claims()) == 1


def test_what_is_coded_is_taken_back_at_its_own_bench_alone(book: Ledger) -> None:
    with at(book, "Ann") as ann:
        post(ann, "coding/1/judge", target="c1", verdict="rejected")
        assert post(ann, "article/a1/take-back", number="1") == 400
        assert post(ann, "coding/1/take-back", number="1") == 303
        assert "taken back" in ann.get("/en/coding/1").text


def test_agreement_is_shown_once_both_are_done(book: Ledger, path: str) -> None:
    with at(book, "Editor") as editor:
        assert "No article has two coders" in editor.get("/en/agreement").text
        assert run("coding", "agreement", "--ledger", path).exit_code == 1
        code(book)
        (seen,) = [one for one in editor.get("/json/agreement").json()["fields"] if one["field"] == "claim"]
        assert (seen["units"], seen["agreed"]) == (2, 1)
        page = editor.get("/ar/agreement").text
        assert "كابا كوهين" in page
    told = run("coding", "agreement", "--ledger", path, "--json")
    (tolls,) = [one for one in json.loads(told.stdout) if one["field"] == "tolls"]
    assert (tolls["units"], tolls["agreed"]) == (1, 0)
    assert run("coding", "agreement", "--ledger", path).exit_code == 0


def test_what_was_coded_blind_stays_as_it_was_compared(book: Ledger) -> None:
    with at(book, "Ann") as ann:
        assert post(ann, "coding/1/reviewed") == 303
        assert post(ann, "coding/1/judge", target="c1", verdict="note", note="not done after all") == 303
    code(book)
    with at(book, "Ann") as ann, at(book, "Editor") as editor:
        assert post(ann, "coding/1/judge", target="c1", verdict="rejected") == 400
        assert post(ann, "coding/1/claim/c1", **TOLL) == post(ann, "coding/1/take-back", number="1") == 400
        page = ann.get("/en/coding/1").text
        assert "stays as it was compared" in page
        assert "<form" not in page.split("<main")[1]
        assert post(editor, "coding", articles="a1", coders="Ann") == 303, "it is given to Ann already"
        further = editor.post("/ar/coding", data={"articles": "a1 a2", "coders": "Cem"}, headers=OURS)
        assert (further.status_code, "وقورن ما رمّزوه" in further.text) == (400, True)
        assert [one["assignment"]["coder"] for one in editor.get("/json/coding").json()] == ["Ann", "Bashar"]
        assert "stays as it was compared" in ann.get("/en/coding/1").text


def test_in_a_team_those_code_who_log_in_and_may_review(team: Any) -> None:
    with team.client("editor") as editor:
        assert re.findall(r'name="coders" value="(\w+)"', editor.get("/ar/coding").text) == [
            "Admin",
            "Editor",
            "Reviewer",
        ]
        for name in ("Reader", "Nobody"):
            told = editor.post("/ar/coding", data={**editor.form, "articles": "a1", "coders": name})
            assert (told.status_code, f"لا مستخدم باسم {name} يجوز له الترميز" in told.text) == (400, True)
        nobody = editor.post("/ar/coding", data={**editor.form, "articles": "a1"})
        assert (nobody.status_code, "اختر من يرمّز" in nobody.text) == (400, True)
        sent = {**editor.form, "articles": "a1", "coders": ["Editor", "reviewer"]}
        assert editor.post("/en/coding", data=sent, follow_redirects=False).status_code == 303
    with team.client("reviewer") as reviewer:
        assert [one["assignment"]["coder"] for one in reviewer.get("/json/coding").json()] == ["Reviewer"]
        assert reviewer.get("/en/coding/2").status_code == 200
        assert reviewer.get("/en/coding/1").status_code == 404


def test_an_editor_gives_articles_in_the_browser_and_on_the_command_line(book: Ledger, path: str) -> None:
    with at(book, "Editor") as editor:
        assert post(editor, "coding", articles="a2", coders="Ann، Bashar") == 303
        assert post(editor, "coding", articles="none", coders="Ann") == 400
        assert "Bashar" in editor.get("/en/coding").text
    assert run("coding", "assign", "a2", "--to", "Cem", "--ledger", path).exit_code == 0
    assert "no article" in run("coding", "assign", "none", "--to", "Cem", "--ledger", path).stderr
    listed = run("coding", "list", "--ledger", path)
    assert "a2: Cem, open" in listed.stdout
    with book.reading() as connection:
        assert [one.coder for one in assignments(connection)] == ["Ann", "Bashar", "Ann", "Bashar", "Cem"]


def test_an_editor_takes_over_one_coders_version_claim_by_claim_once_all_are_done(book: Ledger) -> None:
    with at(book, "Editor") as editor:
        assert editor.get("/json/agreement/a1").status_code == 404
        code(book)
        first, second = editor.get("/json/agreement/a1").json()
        assert first["differ"] == ["tolls"]
        assert [(one["coder"], one["stands"]) for one in first["versions"]] == [("Ann", False), ("Bashar", True)]
        assert second["ours"] == ""
        assert [bool(one["claim"]) for one in second["versions"]] == [True, False]
        page = editor.get("/ar/agreement/a1").text
        assert "U+" not in page
        assert "يختلفون في: الحصائل" in re.sub(r"<[^>]+>", "", page)
        assert "فلان" not in page
        for unit in (first, second):
            assert post(editor, "agreement/a1", coder="Ann", claim=unit["versions"][0]["claim"]["id"]) == 303
        assert len(book.claims()) == 2
        assert [toll.who for claim in book.claims() if claim.id == "c1" for toll in claim.tolls] == ["people"]
        assert [one["stands"] for unit in editor.get("/json/agreement/a1").json() for one in unit["versions"]] == [
            True, False, True, False,
        ]  # fmt: skip
        history = editor.get("/en/article/a1").text
        assert "Editor" in history
        assert "Ann" in history
        assert post(editor, "agreement/a1", coder="Bashar", claim="c1") == 303
        assert [toll.who for claim in book.claims() if claim.id == "c1" for toll in claim.tolls] == ["civilians"]
        assert post(editor, "agreement/a1", coder="Cem", claim="c1") == 400


def test_a_claim_that_a_coder_rejected_is_rejected_when_that_is_taken_over(book: Ledger) -> None:
    with at(book, "Ann") as ann, at(book, "Bashar") as bashar:
        assert post(ann, "coding/1/judge", target="c1", verdict="rejected") == 303
        assert post(ann, "coding/1/reviewed") == post(bashar, "coding/2/reviewed") == 303
        (unit,) = ann.get("/json/agreement/a1").json()
        assert unit["differ"] == ["claim"]
        assert post(ann, "agreement/a1", coder="Ann", claim="c1") == 303
        assert book.claims() == []
        assert post(ann, "agreement/a1", coder="Bashar", claim="c1") == 303
        assert [claim.id for claim in book.claims()] == ["c1"]


def test_only_what_was_reviewed_is_exported_as_gold(book: Ledger, path: str, tmp_path: Path) -> None:
    out = tmp_path / "gold"
    assert "fully reviewed" in run("export", "gold", "--out", str(out), "--ledger", path).stderr
    with at(book, "Ann") as ann:
        post(ann, "article/a1/claim/c1", **TOLL)
        post(ann, "article/a1/claim/new", **missing("قصفت حاس", "shelling"))
        post(ann, "article/a1/claim/new", **missing("ثم قصفت", "other"))
        wrong = next(claim.id for claim in book.claims() if claim.event == "other")
        post(ann, "article/a1/judge", target=wrong, verdict="rejected")
        assert post(ann, "article/a1/reviewed") == 303
    done = run("export", "gold", "--out", str(out), "--ledger", path)
    assert done.exit_code == 0, done.stderr
    assert sorted(file.name for file in out.iterdir()) == ["a1.json", "articles.jsonl"]
    assert "exported gold (1 article)" in run("audit", "--what", "exported", "--ledger", path).stdout
    row = json.loads((out / "a1.json").read_text("utf-8"))
    assert set(row) == {"article", "text_sha256", "published", "outlet", "boilerplate", "claims", "notes"}
    assert [claim["id"] for claim in row["claims"]] == ["a1-c01", "a1-c02"]
    assert row["claims"][0]["tolls"][0]["who"] == "people"
    assert row["claims"][0]["spans"]["tolls"] == [27, 32]
    assert row["claims"][1]["event"] == "shelling"
    assert "persons" not in row["claims"][0]
    assert "Ann" in row["notes"]
    text = json.loads((out / "articles.jsonl").read_text("utf-8"))["text"]
    assert text == TEXT


def test_an_article_that_was_read_anew_is_no_gold_until_it_is_reviewed_again(
    book: Ledger, path: str, tmp_path: Path
) -> None:
    with at(book, "Ann") as ann:
        post(ann, "article/a1/reviewed")
    book.reread("a1", [])
    book.link()
    told = run("export", "gold", "--out", str(tmp_path / "gold"), "--ledger", path)
    assert told.exit_code == 1
    assert "a1: was read anew" in told.stderr


def test_reading_anew_keeps_what_people_judged(book: Ledger, path: str) -> None:
    with at(book, "Ann") as ann:
        post(ann, "article/a1/claim/c1", **{"fields": "status", "status.status": "denied"})
    assert run("reread", "--ledger", path).exit_code == 0
    kept = [claim for claim in book.claims() if claim.id == "c1"]
    assert [claim.status for claim in kept] == ["denied"]
    found = book.article("a1")
    assert found
    assert [account.origin for account, _ in found[1] if account.claim.id == "c1"] == ["lost"]


def test_an_editor_takes_one_article_as_gold_and_the_log_says_so(book: Ledger) -> None:
    with at(book, "Ann") as ann:
        assert ann.get("/json/gold/a1").status_code == 404
        assert "As a gold file" not in ann.get("/en/article/a1").text
        post(ann, "article/a1/reviewed")
        assert [claim["id"] for claim in ann.get("/json/gold/a1").json()["claims"]] == ["a1-c01"]
        assert "As a gold file" in ann.get("/en/article/a1").text
        assert any(line["what"] == "exported" for line in ann.get("/json/audit").json()["lines"])


def test_an_article_leads_to_who_shall_code_it(book: Ledger) -> None:
    with at(book, "Reem") as client:
        page = client.get("/en/article/a2").text
        assert 'href="/en/coding?article=a2#give">Give this article to coders</a>' in page
        assert "required>a2</textarea>" in client.get("/en/coding?article=a2").text
        assert "required>&lt;b&gt;</textarea>" in client.get("/en/coding?article=%3Cb%3E").text
