"""What goes wrong behind a page is told on it: what a person can act on in its own words, a fault of ours as one."""

from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from riwaya.core.problem import Problem
from riwaya.exports.sentence import Language
from riwaya.ledger import Ledger, open_ledger
from riwaya.web import make_app
from riwaya.web.saying import saying


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (Problem("l.db: Another program writes to it. Wait until it is done."), 503, "Wait until it is done"),
        (ValueError("a secret of the machine"), 500, "Load the page again"),
    ],
)
def test_an_error_is_a_page_that_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, told: str
) -> None:
    def failing(_: Ledger, __: str) -> None:
        raise error

    monkeypatch.setattr(Ledger, "article", failing)
    with (
        open_ledger(str(tmp_path / "l.db"), create=True) as book,
        TestClient(make_app(book, 80), base_url="http://127.0.0.1", raise_server_exceptions=False) as client,
    ):
        page, twin = client.get("/en/article/a1"), client.get("/json/article/a1")
    assert (page.status_code, twin.status_code) == (status, status)
    assert page.headers["content-type"].startswith("text/html")
    assert told in page.text
    assert told in twin.json()["detail"]
    assert "secret" not in page.text + twin.text


@pytest.mark.parametrize(
    ("path", "accepted", "language"),
    [
        ("/json/incident/none", "ar,en;q=0.5", "ar"),
        ("/json/incident/none", "fr", "en"),
        ("/json/incident/none?language=en", "ar", "en"),
        ("/ar/incident/none.json", "en", "ar"),
        ("/ar/incident/none", "en", "ar"),
    ],
)
def test_a_twin_refuses_in_the_language_that_was_asked_for(
    demo: TestClient[Litestar], path: str, accepted: str, language: Language
) -> None:
    answer = demo.get(path, headers={"accept-language": accepted})
    assert answer.status_code == 404
    assert saying(language)["missing.incident"] in answer.text
