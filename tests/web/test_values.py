"""What a row of the form that corrects a claim says: values by words and names, and what is none."""

from typing import Any

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place
from riwaya.core.problem import Problem
from riwaya.core.span import Span
from riwaya.web.correcting import corrections_of
from riwaya.web.forms import Form

TEXT = "قصفت الطائرات بلدة كفرنبل\nوقتلت ثلاثة مدنيين، ثم قصفت بلدة حاس 🚑 وقتلت ثلاثة"
CLAIM = Claim(
    "c1", "a1", "air_strike", OUTLET, places=(Place("كفرنبل", "Kafr Nabl", "town", 35.61, 36.56, ("Syria",), 1),),
    evidence=(Span(0, 44),), spans={"places": (Span(19, 25),)},
)  # fmt: skip
ARTICLE = Article(TEXT, "a1", "outlet", "2020-01-02")


def form(field: str, *rows: dict[str, str]) -> Form:
    names = {name: "" for row in rows for name in row}
    columns = {f"{field}.{name}": tuple(row.get(name, "") for row in rows) for name in names}
    return Form({"fields": (field,), **columns})


def values(field: str, *rows: dict[str, str]) -> Any:
    (found,) = corrections_of(form(field, *rows), CLAIM, ARTICLE, {"c2"})
    return found.values[field]


def test_a_place_and_a_voice_are_named_by_words_and_known_by_id() -> None:
    (found,) = values("places", {"words": "كفرنبل", "place": "Kafr Nabl"})
    assert (found["surface"], found["name"], found["kind"]) == ("كفرنبل", "Kafr Nabl", "city")
    assert values("voice", {"words": "الطائرات", "kind": "government", "who": "SANA"})["id"] == "sana"
    kept = values("places", {"was": "0", "words": "بلدة كفرنبل", "place": "Kafr Nabl"}, {"words": "حاس"})
    assert [(one["surface"], one["kind"]) for one in kept] == [("بلدة كفرنبل", "town"), ("حاس", "village")]


@pytest.mark.parametrize(
    ("field", "row", "words"),
    [
        ("places", {"words": "ليست هنا"}, "does not hold these words"),
        ("places", {"words": "كفرنبل", "place": "Nowhere at all"}, "No place is called"),
        ("places", {"place": "Has"}, "needs its words"),
        ("voice", {"words": "", "kind": "government"}, "Select the words"),
        ("voice", {"words": "الطائرات", "kind": "government", "who": "SANNA"}, "Names like it"),
        ("time", {"words": "ثم", "first": "yesterday", "precision": "day"}, "is no day"),
        ("period", {"words": "", "first": "2020-01-01"}, "needs its words"),
        ("origin", {"words": "", "place": "Has"}, "needs its words"),
        ("tolls", {"words": "ثلاثة", "measure": "killed", "group": "people", "low": "9", "high": "3"}, "Exchange"),
        ("tolls", {"words": "ثلاثة", "measure": "sold"}, "none of what can be chosen"),
        ("status", {"status": "perhaps"}, "no status"),
        ("outcome", {"outcome": "won"}, "none of what can be chosen"),
        ("event", {"event": "party"}, "Choose the type"),
        ("share", {"words": "ثلاثة", "who": "ru-forces", "percent": "120"}, "up to 100"),
        ("means", {"words": "ثلاثة", "kind": "magic"}, "none of what can be chosen"),
        ("replies", {"to": "c9", "type": "denies"}, "Choose the claim"),
    ],
)
def test_what_is_no_correction_says_what_to_do(field: str, row: dict[str, str], words: str) -> None:
    with pytest.raises(Problem, match=words):
        corrections_of(form(field, row), CLAIM, ARTICLE, {"c2"})


def test_digits_of_either_style_are_the_same_numbers() -> None:
    (toll,) = values("tolls", {"words": "ثلاثة", "measure": "killed", "group": "people", "low": "١٢", "high": "١٣"})
    assert (toll["low"], toll["high"]) == (12, 13)
    time = values("time", {"words": "ثم", "first": "٢٠٢٠-٠١-٢٤", "precision": "day"})
    assert (time["start"], time["end"]) == ("2020-01-24", "2020-01-24")
    assert values("time", {"words": "ثم", "first": "2020-01-24", "precision": "period"})["end"] is None
