"""Two processes on one ledger: what is changed by way of one is shown by the other at once."""

from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient
from msgspec.structs import replace

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Toll
from riwaya.ledger import open_ledger
from riwaya.web import make_app
from riwaya.web.gathered import claims_of
from riwaya.web.routes import tallies

OURS = {"origin": "http://127.0.0.1"}


def told(name: str, event: str) -> tuple[Article, list[Claim]]:
    return Article(f"وقع {name}", name, "شبكة", "2020-01-02"), [Claim(f"c-{name}", name, event, OUTLET)]


def total(client: Any, event: str) -> int:
    return int(client.get(f"/json/incidents?event={event}").json()["total"])


def test_a_judgement_in_one_process_and_an_article_from_another_are_seen_everywhere(tmp_path: Path) -> None:
    path = str(tmp_path / "l.db")
    with open_ledger(path, create=True) as adding, open_ledger(path) as one, open_ledger(path) as other:
        adding.add(*told("a1", "explosion"))
        adding.link()
        first, second = (TestClient(make_app(book, 80, "Reader"), base_url="http://127.0.0.1") for book in (one, other))
        with first, second:
            assert [total(client, "explosion") for client in (first, second)] == [1, 1]
            assert 'value="riot"' not in second.get("/en/incidents").text
            adding.add(*told("a2", "riot"))
            adding.link()
            assert [total(client, "riot") for client in (first, second)] == [1, 1]
            assert all('value="riot">Riot (1)' in client.get("/en/incidents").text for client in (first, second))
            name = first.get("/json/incidents?event=riot").json()["rows"][0]["incident"]["incident"]
            form = {"about": "claim", "target": "c-a2", "verdict": "rejected"}
            answer = first.post(f"/en/incident/{name}/judge", data=form, headers=OURS, follow_redirects=False)
            assert answer.status_code == 303
            assert [total(client, "riot") for client in (first, second)] == [0, 0]
            assert all('value="riot"' not in client.get("/en/incidents").text for client in (first, second))


def test_what_words_find_is_found_anew_when_an_article_came(tmp_path: Path) -> None:
    path = str(tmp_path / "l.db")
    with open_ledger(path, create=True) as adding, open_ledger(path) as serving:
        adding.add(*told("a1", "explosion"))
        with TestClient(make_app(serving, 80), base_url="http://127.0.0.1") as client:
            found = [client.get("/json/search?words=وقع").json()["total"] for _ in range(2)]
            adding.add(*told("a2", "riot"))
            found.append(client.get("/json/search?words=وقع").json()["total"])
    assert found == [1, 1, 2]


def test_what_is_worked_out_while_an_article_comes_is_worked_out_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def counted(name: str) -> tuple[Article, list[Claim]]:
        article, (claim,) = told(name, "shelling")
        return article, [replace(claim, kind="tally", tolls=(Toll("killed", "people", "تسعة", 9, 9),))]

    path, coming = str(tmp_path / "l.db"), [counted("a2")]
    with open_ledger(path, create=True) as adding, open_ledger(path) as serving:
        adding.add(*counted("a1"))
        adding.link()

        def late(*asked: Any, **more: Any) -> Any:
            found = claims_of(*asked, **more)
            while coming:
                adding.add(*coming.pop())
                adding.link()
            return found

        monkeypatch.setattr(tallies, "claims_of", late)
        with TestClient(make_app(serving, 80), base_url="http://127.0.0.1") as client:
            found = [client.get("/json/tallies").text for _ in range(2)]
    assert ["c-a1" in one and "c-a2" in one for one in found] == [False, True]
