"""Two incidents side by side: in what they differ, and the way there and back."""

import re
from typing import Any

from riwaya.web.saying import saying

Client = Any
Team = Any


def two(demo: Client) -> tuple[dict[str, Any], dict[str, Any]]:
    """The two incidents that are told most."""
    rows = demo.get("/en/incidents.json").json()["rows"]
    first, second, *_ = sorted(rows, key=lambda row: -row["accounts"])
    return first["incident"], second["incident"]


def test_the_page_marks_what_differs_and_tells_every_account_of_both(demo: Client) -> None:
    one, other = two(demo)
    page = demo.get(f"/en/incident/{one['incident']}/beside/{other['incident']}").text
    rows = dict(re.findall(r'<tr><th scope="row">([^<]+?)( <span[^>]*>differs</span>)?</th>', page))
    assert bool(rows["Event"]) == (one["event"] != other["event"])
    assert bool(rows["Place"]) == (one["place"] != other["place"])
    for incident in (one, other):
        assert f'href="/en/incident/{incident["incident"]}"' in page
        for claim in incident["claims"]:
            assert f'href="/en/claim/{claim}"' in page


def test_an_incident_beside_itself_differs_in_nothing(demo: Client) -> None:
    one, _ = two(demo)
    for language in ("en", "ar"):
        page = demo.get(f"/{language}/incident/{one['incident']}/beside/{one['incident']}").text
        assert saying(language)["beside.title"] in page
        assert f">{saying(language)['beside.differ']}<" not in page


def test_one_that_is_not_there_says_what_to_do(demo: Client) -> None:
    one, _ = two(demo)
    answer = demo.get(f"/en/incident/{one['incident']}/beside/i000000000000")
    assert answer.status_code == 404
    assert saying("en")["missing.incident"] in answer.text


def test_an_editor_comes_from_the_form_and_back_to_it_with_the_other_filled_in(team: Team) -> None:
    with team.client("editor") as client:
        page = client.get(f"/en/incident/{team.incident}/beside/{team.incident}").text
        (back,) = re.findall(r'href="([^"]+/relate\?other=[^"]+)"', page)
        assert f'name="other" dir="ltr" autocomplete="off" value="{team.incident}"' in client.get(back).text
    with team.client("reader") as client:
        assert "/relate" not in client.get(f"/en/incident/{team.incident}/beside/{team.incident}").text


def test_a_place_in_another_script_turns_nothing_that_stands_behind_it(hostile: Client) -> None:
    (row,) = hostile.get("/en/incidents.json").json()["rows"]
    name = row["incident"]["incident"]
    assert "<bdi>&lt;em&gt;السوق" in hostile.get(f"/en/incident/{name}/beside/{name}").text
