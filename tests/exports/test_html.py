"""The HTML of a reading: everything escaped, overlaps right, nothing that turns the page about."""

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from riwaya.core.claim import OUTLET, Claim, Step, Voice
from riwaya.core.span import Span
from riwaya.exports.html import reading_html, shown

TEXT = "قال مصدر إن 12 مدنيا قتلوا في 3/5/2019"


def made(**spans: tuple[Span, ...]) -> Claim:
    return Claim(id="1", article="1", event="attack", voice=OUTLET, spans=spans)


class Checker(HTMLParser):
    """Collects the words of the text and fails on tags that do not close in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") for name, _ in attrs)
        self.open.append(tag)
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def check(html: str) -> Checker:
    checker = Checker()
    checker.feed(html)
    checker.close()
    assert checker.open == []
    assert not checker.tags & {"script", "link", "img", "iframe"}
    return checker


def body(html: str) -> str:
    return html.split('<div class="text" dir="rtl">')[1].split("</div>", maxsplit=1)[0]


def test_text_that_looks_like_a_script_stays_text() -> None:
    nasty = '<script>alert("x")</script> & <img onerror=1>'
    claim = Claim(
        id="1", article="1", event="attack",
        voice=Voice("media", name=nasty, surface=nasty),
        derivation=(Step(nasty, Span(0, 8), (Step("inner", Span(0, 3)),), "voice"),),
        spans={"voice": (Span(0, 8),)},
    )  # fmt: skip
    html = reading_html(nasty, [claim], outlet=nasty)
    check(html)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_bidi_controls_are_shown_by_their_code() -> None:
    html = shown("a\u202eb\u2067c\x00d\u200ce\n")
    assert "\u202e" not in html
    assert "\u2067" not in html
    assert "U+202E" in html
    assert 'title="right-to-left override"' in html
    assert "U+0000" in html
    assert "\u200ce\n" in html


def test_numbers_and_dates_are_isolated() -> None:
    assert shown("في 3/5/2019 قتل ١٢") == "في <bdi>3/5/2019</bdi> قتل <bdi>١٢</bdi>"
    assert shown("الطريق الدولي M4") == "الطريق الدولي <bdi>M4</bdi>", "its letter and its figure change sides elsewise"
    assert shown("صاروخ S-300، 24h") == "صاروخ <bdi>S-300</bdi>، <bdi>24h</bdi>"
    assert shown("خبر 3.txt") == "خبر <bdi>3.txt</bdi>"
    for name in ("7ab.example", "news.24ab.example", "ab-24.example/x1"):
        assert shown(f"موقع {name}، أمس") == f"موقع <bdi>{name}</bdi>، أمس"


def test_overlapping_fields_each_keep_their_colour() -> None:
    html = body(reading_html("abcdef", [made(voice=(Span(0, 4),), places=(Span(2, 6),))]))
    marks = re.findall(r'<mark style="--one:([^"]*)" title="([^"]*)">([^<]*)</mark>', html)
    assert [(title, words) for _, title, words in marks] == [
        ("Voice of 1", "ab"),
        ("Voice of 1; Place of 1", "cd"),
        ("Place of 1", "ef"),
    ]
    assert marks[0][0] == "var(--voice)"
    assert marks[1][0] == "linear-gradient(var(--voice) 0% 50%,var(--places) 50% 100%)"


def test_claims_that_share_words_are_all_named() -> None:
    html = body(reading_html("abc", [made(trigger=(Span(0, 3),)), made(trigger=(Span(0, 3),))]))
    assert 'title="Event of 1, 2"' in html


def test_the_fragment_has_text_legend_table_and_derivation() -> None:
    step = Step("rule.toll", Span(10, 18), (Step("entry-twelve", Span(10, 12)),), "tolls")
    claim = Claim(id="1", article="1", event="attack", voice=OUTLET, staged=True, derivation=(step,))
    html = reading_html(TEXT, [claim])
    words = check(html).words
    assert "prefers-color-scheme:dark" in html
    assert 'dir="rtl"' in html
    for part in ("Perpetrator", "The outlet reports that", "Happened, staged", "rule.toll", "entry-twelve"):
        assert part in words


def test_no_claims_are_said_and_spans_beyond_the_text_do_no_harm() -> None:
    assert "No claims." in reading_html("", [])
    assert unescape(body(reading_html("abc", [made(voice=(Span(1, 99),))]))).count("mark") == 2


spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.integers(0, 40), st.integers(0, 40))


@given(st.text(max_size=40), st.lists(spans, max_size=5), st.lists(spans, max_size=5))
def test_no_character_is_lost_or_doubled(text: str, voices: list[Span], places: list[Span]) -> None:
    html = body(reading_html(text, [made(voice=tuple(voices), places=tuple(places))]))
    plain = re.sub("</?mark[^>]*>|</?bdi>", "", html)
    assert plain == re.sub("</?bdi>", "", shown(text))


def test_an_unsettled_claim_is_still_a_row() -> None:
    check(reading_html(TEXT, [Claim(id="1", article="1", event="other", voice=Voice("unnamed_sources"))]))
