"""How many of the places that real texts name the gazetteer knows."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from riwaya.places.gazetteer import Gazetteer
from riwaya.text.fold import fold_words

SHARED = Path(__file__).resolve().parents[2] / "../shared"
GAZETTEER = Gazetteer.load()
KIND_WORDS = (
    "مدينة بلدة قرية حي محافظة منطقة ناحية محور جبهة مديرية قضاء مطار محيط أطراف مشارف العاصمة ضاحية مخيم ولاية مركز"
)
BEFORE = re.compile(rf"[وبل]?({'|'.join(map(fold_words, KIND_WORDS.split()))}) ")
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared texts are not here")


def known(surface: str) -> bool:
    name = fold_words(re.sub("[«»\"'“”#()،]", "", surface))
    while not GAZETTEER.by_name(name):
        shorter = BEFORE.sub("", name, count=1) if BEFORE.match(name) else name
        if shorter == name:
            return False
        name = shorter
    return True


def share(surfaces: Iterable[str]) -> float:
    found = [known(surface) for surface in surfaces]
    return sum(found) / len(found)


@pytest.mark.parametrize(("name", "least"), [("dev", 0.75), ("seeds", 0.65), ("own", 0.75)])
def test_gold_places_are_known(name: str, least: float) -> None:
    """The rest are phrases («the town», «the western outskirts of»), which reading puts together or refers back."""
    files = [path for path in sorted((SHARED / "gold" / name).glob("*.json")) if path.stem != "across"]
    claims = [claim for path in files for claim in json.loads(path.read_text("utf-8"))["claims"]]
    found = share(place["surface"] for claim in claims for place in claim.get("places") or ())
    print(f"gold/{name}: {found:.1%} of the places named are known")  # noqa: T201
    assert found >= least


def test_places_of_the_airwars_incidents_that_articles_name_are_known() -> None:
    folder = SHARED / "bench/airwars"
    texts = fold_words(
        " ".join(json.loads(line)["text"] for line in (folder / "articles.jsonl").open(encoding="utf-8"))
    )
    incidents = [json.loads(line) for line in (folder / "incidents.jsonl").open(encoding="utf-8")]
    named = [i["place_ar"] for i in incidents if i["place_ar"] and fold_words(i["place_ar"]) in texts]
    found = share(named)
    print(f"airwars: {found:.1%} of {len(named)} incident places that an article names are known")  # noqa: T201
    assert found >= 0.9
