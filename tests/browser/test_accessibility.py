"""No serious fault that axe-core can see, on any main page, in either language, in light and in dark."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from riwaya.ledger import Ledger
from riwaya.web import make_app

AXE = Path(__file__).parents[2] / "tools" / "assets" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = (
    "incidents", "incidents?place=none", "incident/{main}", "incident/{main}/relate", "voice/ru-mod", "actor/hts",
    "voices", "copies", "control", "tallies", "mirror", "brief?question=Saraqib",
    "search?words=%D8%A7%D8%AF%D9%84%D8%A8",
    "queue?kind=actors", "issues", "nothing", "coding", "agreement", "article/05-nafidhat-al-tilal/claim/new",
    "article/05-nafidhat-al-tilal", "article/05-nafidhat-al-tilal/shared",
    "claim/{claim}", "incident/{main}/beside/{main}",
)  # fmt: skip
GRAVE = ("serious", "critical")
pytestmark = pytest.mark.skipif(not AXE.exists(), reason="axe-core is not there: make extras")


@pytest.fixture(scope="module")
def address(demo: Ledger, served: Any) -> Iterator[str]:
    with served(lambda port: make_app(demo, port, "Reader")) as found:
        yield found


@pytest.fixture(scope="module")
def known(demo: Ledger) -> dict[str, str]:
    """The incident that is told most, and one of its claims."""
    incident, claims = max(demo.incidents(), key=lambda one: (len(one[1]), one[0].incident))
    return {"main": incident.incident, "claim": claims[0].id}


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("ar", "light"), ("ar", "dark")])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_serious_fault(
    browser: Any, address: str, known: dict[str, str], path: str, language: str, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": 1300, "height": 900}, color_scheme=scheme)
    page.goto(f"{address}/{language}/{path.format(**known)}")
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    page.close()
    faults = [
        f"{one['id']}: {node['html'][:200]} {node['failureSummary'][:200]}"
        for one in found
        if one["impact"] in GRAVE
        for node in one["nodes"][:3]
    ]
    assert faults == []
