"""Names of private persons on pages that are worked out once for everybody: uncovered for one session alone."""

from typing import Any

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import Actor, Claim, Person, Place, Toll, Voice
from riwaya.core.span import Span

Team = Any
NAME = "فلان الفلاني"
PLACE = Place("دوما", "Duma", "city", 33.57, 36.4, ("Syria",), 1)
TOLD = f"قال {NAME} إن القوات الحكومية تسيطر اليوم على مدينة دوما كلها وعلى ما حولها من القرى والمزارع منذ الصباح"
MEN = Actor(f"رجال {NAME}")
SPEAKER = Voice("media", surface=NAME, chain=(NAME,))


def says(name: str, article: str, event: str, **more: Any) -> Claim:
    return Claim(
        f"{article}-{name}", article, event, SPEAKER, places=(PLACE,), persons=(Person(NAME, "witness"),),
        evidence=(Span(0, len(TOLD)),), **more,
    )  # fmt: skip


@pytest.fixture
def told(team: Team) -> Team:
    """The same words of one who is named in two articles: who holds a place, how many were killed, what is planned."""
    for name, published in (("w1", "2026-01-03"), ("w2", "2026-01-04")):
        holds = says(
            "held", name, "territory_change", kind="control", perpetrators=(Actor("القوات", "sy-gov-forces"), MEN)
        )
        counts = says("tally", name, "shelling", kind="tally", tolls=(Toll("killed", "people", "تسعة", 9, 9),))
        plans = says("plan", name, "attack", status="prepared", perpetrators=(Actor(f"هيئة {NAME}", "hts"), MEN))
        team.book.add(Article(TOLD, name, f"Outlet {name}", published), [holds, counts, plans])
    team.book.link()
    return team


@pytest.mark.parametrize("team", ["file", "server"], indirect=True)
@pytest.mark.parametrize(
    "path",
    [
        "control",
        "control.json",
        "tallies",
        "copies",
        "copies.json",
        "mirror",
        "mirror.json",
        "actor/hts",
        "actor/hts.json",
    ],
)
def test_a_name_uncovered_in_one_session_is_shown_there_on_collected_pages_and_nowhere_else(
    told: Team, path: str
) -> None:
    with told.client("reviewer") as client, told.client("reviewer") as other:
        before = client.get(f"/ar/{path}").text
        assert NAME not in before
        client.post("/ar/article/w1/unmask", data={"claim": "w1-held", "person": "0"} | client.form)
        assert NAME in client.get(f"/ar/{path}").text
        assert other.get(f"/ar/{path}").text.count(NAME) == 0
        client.post("/ar/log-out", data=client.form)
        assert NAME not in client.get(f"/ar/{path}").text
