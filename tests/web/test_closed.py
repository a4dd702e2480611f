"""What a page never lets in or out: other hosts, other sites, markup of a text, private names."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from litestar.testing import TestClient

from riwaya.core.masking import COVER
from riwaya.core.problem import Problem
from riwaya.ledger import open_ledger
from riwaya.web import Tiles, make_app

NAME = "فلان الفلاني"
Client = Any


def test_map_tiles_of_another_host_are_let_in_only_where_they_were_set(tmp_path: Path) -> None:
    tiles = Tiles.at("https://tiles.example/{z}/{x}/{y}.png", "Mappers")
    with (
        open_ledger(str(tmp_path / "l.db"), create=True) as book,
        TestClient(make_app(book, 80, tiles=tiles), base_url="http://127.0.0.1") as client,
    ):
        answer = client.get("/en/incidents")
    assert "img-src 'self' data: blob: https://tiles.example;" in answer.headers["content-security-policy"]
    assert "script-src 'self';" in answer.headers["content-security-policy"]
    assert 'data-credit="Mappers"' in answer.text


@pytest.mark.parametrize(
    "address", ["tiles.example/{z}/{x}/{y}", "https://a b/{z}/{x}/{y}", "https://tiles.example/1.png"]
)
def test_what_is_no_address_of_map_tiles_is_refused(address: str) -> None:
    with pytest.raises(Problem, match="address"):
        Tiles.at(address)


def test_a_page_of_another_site_reaches_nothing(demo: Client) -> None:
    assert demo.get("/en/incidents", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "incidents",
        "article/x%3Cy",
        "article/x%3Cy/derived",
        "article/x%3Cy/shared",
        "search?words=" + quote("قصف"),
        "control",
        "claim/c1",
    ],
)
def test_what_an_article_says_is_text_and_no_markup(hostile: Client, path: str) -> None:
    page = hostile.get(f"/en/{path}").text
    for tag in ("<script>alert", "<b>outlet", "<u>", "<em>", "<i>", 'href="javascript'):
        assert tag not in page
    assert "\u202e" not in page


@pytest.mark.parametrize("path", [
    "article/x%3Cy", "article/x%3Cy.json", "search?words=" + quote("قصف"),
    "search.json?words=" + quote("قصف"), "incident", "incident.json",
    "claim/c1", "claim/c1.json",
])  # fmt: skip
def test_private_persons_are_covered_everywhere(hostile: Client, path: str) -> None:
    (row,) = hostile.get("/en/incidents.json").json()["rows"]
    path = path.replace("incident", f"incident/{row['incident']['incident']}")
    answer = hostile.get(f"/en/{path}")
    assert answer.status_code == 200
    assert NAME not in answer.text
    assert COVER in answer.text
