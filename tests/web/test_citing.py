"""A claim at an address of its own, and the ways that lead to it."""

import re
from typing import Any

from riwaya.web.saying import saying

Client = Any
Team = Any


def a_claim(demo: Client) -> tuple[str, dict[str, Any]]:
    """An account of the incident that is told most, and its incident."""
    rows = demo.get("/en/incidents.json").json()["rows"]
    incident = max(rows, key=lambda row: row["accounts"])["incident"]["incident"]
    return incident, demo.get(f"/en/incident/{incident}.json").json()["accounts"][0]


def test_a_citation_says_what_who_where_which_text_and_leads_back(demo: Client) -> None:
    incident, told = a_claim(demo)
    found = demo.get(f"/en/claim/{told['claim']}.json").json()
    sentence, words, source, state, address = found["citation"]
    article = demo.get(f"/en/article/{told['article']}.json").json()
    assert sentence == told["sentence"]
    assert words.strip("\u00ab\u00bb") in "".join(piece["words"] for piece in article["text"])
    assert source.startswith(told["outlet"])
    assert told["published"] in source
    assert article["sha256"] in state
    assert address.endswith(f"/en/claim/{told['claim']}")
    assert found["incident"] == incident
    page = demo.get(f"/en/claim/{told['claim']}").text
    assert f'href="/en/incident/{incident}#{told["claim"]}"' in page
    assert f'href="/en/article/{told["article"]}#{told["claim"]}"' in page


def test_incident_and_article_lead_to_the_page_of_each_claim(demo: Client) -> None:
    incident, told = a_claim(demo)
    for path in (f"incident/{incident}", f"article/{told['article']}"):
        assert f'href="/ar/claim/{told["claim"]}"' in demo.get(f"/ar/{path}").text, path


def test_a_claim_that_is_not_there_says_what_to_do(demo: Client) -> None:
    answer = demo.get("/ar/claim/none")
    assert answer.status_code == 404
    assert saying("ar")["missing.anywhere"] in answer.text


def test_the_log_leads_to_what_its_lines_speak_of(team: Team) -> None:
    with team.client("reviewer") as client:
        for about, target in (("claim", "c1"), ("incident", team.incident)):
            sent = {**client.form, "about": about, "target": target, "verdict": "note", "note": "x"}
            client.post(f"/en/incident/{team.incident}/judge", data=sent)
    with team.client("admin") as client:
        page = client.get("/en/audit").text
    assert {"/en/claim/c1", f"/en/incident/{team.incident}"} <= set(re.findall(r'href="([^"]+)"><bdi>', page))
    assert "Reviewer</a>" not in page


def test_assignments_are_called_by_the_headlines_of_their_articles(team: Team) -> None:
    with team.client("editor") as client:
        client.post("/en/coding", data={**client.form, "articles": "a1", "coders": ["Editor", "Reviewer"]})
        page = client.get("/en/coding").text
    row = re.sub(r"<[^>]+>", " ", page[page.index("<tbody>") : page.index("</tr>", page.index("<tbody>"))])
    assert row.split()[:3] == ["Outlet", "2026-01-01", "a1"]
    assert re.search(r'<a href="/en/coding/\d+"><bdi>Outlet</bdi></a>', page)
