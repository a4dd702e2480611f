"""A list says in words what it is of, on paper and in the name under which its address is kept."""

import re
from html import unescape
from typing import Any

import msgspec
import pytest

from riwaya.ledger import audit, search
from riwaya.ledger.listing import Filter
from riwaya.web.filtered import in_words
from riwaya.web.routes import control, copies, issues, mirror, tallies, voices
from riwaya.web.saying import LANGUAGES, saying

Client = Any
FILTERS = (
    Filter,
    audit.Sought,
    search.Sought,
    mirror.Sought,
    control.Asked,
    tallies.Asked,
    copies.Asked,
    issues.Asked,
    voices.Asked,
)
VALUES = {"touches": "figure", "contested": True}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FILTERS)
def test_every_field_of_every_filter_is_told_once(kind: Any, language: Any) -> None:
    names = kind.__struct_fields__
    given = kind(**{name: VALUES.get(name, "x") for name in names})
    assert in_words(kind(), saying(language)) == ""
    assert len(in_words(given, saying(language)).split(saying(language)["semicolon"])) == len(names)


def test_values_are_called_as_their_page_calls_them() -> None:
    given = Filter(place="Idlib", event="air_strike,shelling", status="staged", voice="ru-mod", contested=True)
    assert in_words(given, saying("en")) == (
        "Place: Idlib; Event: Air strike, Shelling; What is said: staged; Voice: the Russian Ministry of Defence; "
        "Contested only"
    )
    assert in_words(Filter(voice="outlet"), saying("en")) == "Voice: the outlet"
    assert not in_words(Filter(voice="outlet"), saying("ar")).isascii()
    assert "outlet" not in in_words(Filter(voice="outlet"), saying("ar"))
    assert in_words(msgspec.structs.replace(given, event="", voice=""), saying("ar")) == (
        "المكان: إدلب؛ ما قيل عنه: مفبرك؛ المتنازع عليها فقط"
    )


@pytest.mark.parametrize(
    "path", ["incidents?place=Idlib", "mirror?place=Idlib", "control?place=Saraqib", "copies?touches=figure",
             "search?words=%D8%A7%D8%AF%D9%84%D8%A8", "voices?kind=monitor", "issues?stage=intake"],
)  # fmt: skip
def test_paper_and_title_tell_the_filter_and_say_nothing_without_one(demo: Client, path: str) -> None:
    page = unescape(demo.get(f"/en/{path}").text)
    (told,) = re.findall(r'<p class="printed">Filter: (.+?)</p>', page)
    assert f"({re.sub('<[^>]+>', '', told)}) - Riwaya</title>" in page
    bare = demo.get(f"/en/{path.partition('?')[0]}").text
    assert "Filter: " not in bare
    assert "(" not in bare[: bare.index("</title>")]


def test_what_an_address_asks_for_is_text_and_no_markup(demo: Client) -> None:
    page = demo.get("/en/incidents?words=%3C/title%3E%3Cscript%3Ealert(1)%3C/script%3E").text
    assert "<script>alert" not in page
    assert page.count("</title>") == 1
