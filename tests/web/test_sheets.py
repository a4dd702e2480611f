"""Lists as files for a spreadsheet: all of a filter, in both languages, covered and logged."""

import csv
import io
from typing import Any

import pytest
from litestar.testing import TestClient

from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.exports.sheet import TAGS
from riwaya.ledger import open_ledger
from riwaya.web import make_app
from riwaya.web.saying import LANGUAGES, saying
from riwaya.web.sheets.incidents import CLAIMS, INCIDENTS

Client = Any
Team = Any


def rows(client: Client, path: str) -> list[dict[str, str]]:
    """The rows by their hashtags' columns, without the headings."""
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/csv")
    assert "attachment" in answer.headers["content-disposition"]
    _, tags, *found = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    column = {tag: name for name, tag in TAGS.items()}
    return [dict(zip((column[tag] for tag in tags), row, strict=True)) for row in found]


@pytest.mark.parametrize("filters", ["", "?status=denied", "?place=Idlib&contested=1", "?since=2020&until=2020-02"])
def test_a_file_holds_every_incident_of_the_list_in_its_order(demo: Client, filters: str) -> None:
    page: dict[str, Any] = {"rows": [0]}
    listed: list[str] = []
    while page["rows"]:
        at = f"{filters}{'&' if filters else '?'}page={len(listed) // 50 + 1}"
        page = demo.get(f"/en/incidents.json{at}").json()
        listed += [row["incident"]["incident"] for row in page["rows"]]
        if len(page["rows"]) < 50:
            break
    found = rows(demo, f"/en/incidents.csv{filters}")
    assert [row["incident"] for row in found] == listed
    told = rows(demo, f"/en/claims.csv{filters}")
    assert {row["incident"] for row in told} == set(listed)
    assert len(told) == sum(int(row["accounts"]) for row in found)


def test_a_row_says_what_the_pages_say(demo: Client) -> None:
    one = max(rows(demo, "/en/incidents.csv"), key=lambda row: int(row["accounts"]))
    case = demo.get(f"/en/incident/{one['incident']}.json").json()
    told = [row for row in rows(demo, "/en/claims.csv") if row["incident"] == one["incident"]]
    assert rows(demo, f"/en/incident/{one['incident']}/claims.csv") == told
    assert f'/en/incident/{one["incident"]}/claims.csv" download' in demo.get(f"/en/incident/{one['incident']}").text
    assert {row["sentence"] for row in told} == {account["sentence"] for account in case["accounts"]}
    assert {row["voice"] for row in told} == {account["voice"] for account in case["accounts"]}
    assert one["day"] == case["incident"]["date"]
    assert [one["killed_low"], one["killed_high"]] == [str(n or "") for n in case["incident"]["killed"]]
    (address,) = {row["address"] for row in told if row["claim"] == case["accounts"][0]["claim"]}
    assert demo.get(address).status_code == 200
    article = demo.get(f"/en/article/{told[0]['article']}.json").json()
    text = "".join(piece["words"] for piece in article["text"])
    assert all(words in text for words in told[0]["words"].split("; "))
    assert told[0]["sha256"] == article["sha256"]


def test_the_findings_are_files_as_well(demo: Client) -> None:
    voices = rows(demo, "/en/voices.csv?kind=monitor")
    assert [row["voice"] for row in voices] == [
        one["name"] for one in demo.get("/en/voices.json?kind=monitor").json()["voices"]
    ]
    control = rows(demo, "/en/control.csv?place=Saraqib")
    assert {"taken", "held", "lost"} >= {row["held"] for row in control}
    assert {row["holder"] for row in control} >= {"Syrian government forces", "the National Front for Liberation"}
    counts = [count for one in demo.get("/en/tallies.json").json() for count in one["counts"]]
    tallies = rows(demo, "/en/tallies.csv")
    assert len(tallies) == len(counts)
    assert any(row["share"].endswith("%") or "%" in row["share"] for row in tallies) == any(
        count["share"] for count in counts
    )
    assert (
        len(rows(demo, "/en/copies.csv?touches=figure")) == demo.get("/en/copies.json?touches=figure").json()["total"]
    )
    accusations = demo.get("/en/mirror.json?place=Idlib").json()["accusations"]
    told = rows(demo, "/en/mirror.csv?place=Idlib")
    assert [row["reported"] for row in told if row["window"]] == [
        str(window["attacks"]) for one in accusations for window in one["windows"]
    ]


def test_what_a_search_finds_is_a_file_with_the_words_where_they_stand(demo: Client) -> None:
    """All pages of it, in the order of the list, each with what it takes to cite the article."""
    page = demo.get("/en/search.json?words=قصف").json()
    found = rows(demo, "/en/search.csv?words=قصف")
    assert len(found) == page["total"]
    assert [row["article"] for row in found][: len(page["hits"])] == [hit["article"] for hit in page["hits"]]
    assert all("قصف" in row["words"] for row in found)
    article = demo.get(f"/en/article/{found[0]['article']}.json").json()
    assert [found[0]["sha256"], found[0]["outlet"]] == [article["sha256"], article["outlet"]]
    assert demo.get(found[0]["address"]).status_code == 200
    assert 'href="/ar/search.csv?words=%D9%82%D8%B5%D9%81" download' in demo.get("/ar/search?words=قصف").text
    assert rows(demo, "/en/search.csv") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_could_not_be_read_is_a_file_in_the_words_of_its_page(tmp_path: Any, language: Any) -> None:
    with open_ledger(str(tmp_path / "x.db"), create=True) as book:
        for n in range(3):
            book.record(Issue(f"{n}.txt", "intake", "is empty", "Give it a text."))
        book.record(Note("4.txt", "reading", "is empty", "Give it a text."))
        with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
            told = rows(client, f"/{language}/issues.csv")
            assert (
                f'href="/{language}/issues.csv?stage=intake" download'
                in client.get(f"/{language}/issues?stage=intake").text
            )
            assert [row["source"] for row in told] == ["0.txt", "1.txt", "2.txt", "4.txt"]
            assert [row["read_anyway"] for row in told] == ["", "", "", "1"]
            assert told[0]["stage"] == saying(language).stage("intake")
            assert len(rows(client, f"/{language}/issues.csv?stage=reading")) == 1


def test_the_log_is_a_file_for_admins_alone_and_taking_it_is_logged(team: Team) -> None:
    with team.client("admin") as client:
        client.get("/en/incidents.csv")
        found = rows(client, "/en/audit.csv?what=exported")
        assert 'href="/en/audit.csv?what=exported" download' in client.get("/en/audit?what=exported").text
        assert [row["about"] for row in found] == ["incidents.csv"]
        assert {(row["by"], row["network"]) for row in found} == {("Admin", "testclient")}
        assert found[0]["what"] == saying("en")["did.exported"]
    with team.client("editor") as client:
        assert client.get("/en/audit.csv").status_code == 403
    assert [about for _, about, _, _ in team.log("exported")] == ["audit.csv?what=exported", "incidents.csv"]


@pytest.mark.parametrize("name", ["voices", "control", "tallies", "copies", "mirror"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_finding_leads_to_its_file(demo: Client, name: str, language: Any) -> None:
    assert f'href="/{language}/{name}.csv" download' in demo.get(f"/{language}/{name}").text
    first, tags, *_ = csv.reader(io.StringIO(demo.get(f"/{language}/{name}.csv").content.decode("utf-8-sig")))
    assert len(set(first)) == len(first) == len(set(tags))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_has_a_heading_and_the_page_leads_to_the_file_with_its_filter(demo: Client, language: Any) -> None:
    for name, columns in (("incidents", INCIDENTS), ("claims", CLAIMS)):
        first, *_ = csv.reader(io.StringIO(demo.get(f"/{language}/{name}.csv").content.decode("utf-8-sig")))
        assert first == [saying(language)[f"sheet.{column}"] for column in columns]
        assert len(set(first)) == len(first)
        link = f'href="/{language}/{name}.csv?status=denied" download'
        assert link in demo.get(f"/{language}/incidents?status=denied").text


def test_private_names_are_covered_and_the_log_says_who_took_what(team: Team) -> None:
    with team.client("reader") as client:
        (row,) = rows(client, "/en/claims.csv?place=Duma")
        assert "فلان" not in str(row)
        assert "علان" not in str(row)
        assert client.get("/en/claims.csv?status=none").status_code == 400
    assert team.log("exported") == [("Reader", "claims.csv?place=Duma", "", "testclient")]


def test_a_hostile_article_makes_no_formula_and_no_further_cell(hostile: Client) -> None:
    (row,) = rows(hostile, "/en/claims.csv")
    assert row["outlet"] == "<b>outlet</b>"
    assert row["words"].startswith("قصف \u202e السوق"), "the words as published are evidence"


def test_an_empty_list_is_a_file_of_headings(demo: Client) -> None:
    assert rows(demo, "/ar/claims.csv?place=nowhere") == []
