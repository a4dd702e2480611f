"""The demonstration articles keep what their README promises."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import riwaya

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "src" / "riwaya" / "demo"
README = (DEMO / "README.md").read_text(encoding="utf-8")
ARTICLES = sorted((DEMO / "articles").glob("*.txt"))
SHARED = ROOT.parent / "shared"
MARK = "نص توضيحي كُتب لأغراض العرض"
BORROWED = 8  # words in a row that two texts must not share


def parts(path: Path) -> tuple[dict[str, str], str]:
    """Front matter and text of one demonstration article."""
    head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    return dict(line.split(": ", 1) for line in head.splitlines()), text


def runs(text: str) -> Iterator[str]:
    """Every run of `BORROWED` words, without vowel marks and punctuation."""
    words = re.findall(r"\w+", re.sub("[\u064b-\u0652\u0640]", "", text))
    for start in range(len(words) - BORROWED + 1):
        yield " ".join(words[start : start + BORROWED])


def foreign_texts() -> Iterator[str]:
    """Every text of others that lies beside the project."""
    for path in sorted(SHARED.glob("seeds/*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted(SHARED.rglob("articles.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield f"{row.get('title') or ''}\n{row['text']}"


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def article(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_there_are_no_more_than_a_reader_looks_through() -> None:
    assert 8 <= len(ARTICLES) <= 16


def test_front_matter_is_complete(article: Path) -> None:
    front, _ = parts(article)

    assert list(front) == ["outlet", "published", "title"]
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", front["published"])


def test_marked_as_a_demonstration_text(article: Path) -> None:
    _, text = parts(article)

    assert MARK in text.strip().splitlines()[-1]


def test_length_is_that_of_a_short_report(article: Path) -> None:
    _, text = parts(article)

    assert 120 <= len(text.split()) <= 300


def test_outlet_is_listed_as_fictional(article: Path) -> None:
    front, _ = parts(article)

    assert f"- {front['outlet']}:" in README


def test_readme_names_sources_of_each_article(article: Path) -> None:
    row = next(line for line in README.splitlines() if line.startswith(f"| {article.stem[:2]} |"))

    assert re.search(r"\b20\d\d\b", row.split("|")[3]), "name the public report and its date"


def test_no_direct_speech(article: Path) -> None:
    """Quotation marks stand around names and terms only: a quoted sentence would be an invented one."""
    content = article.read_text(encoding="utf-8")

    assert not set(content) & set('"“”„‘’')
    for quoted in re.findall("«([^»]*)»", content):
        assert len(quoted.split()) <= 3, quoted
        assert f": «{quoted}" not in content


def test_one_paragraph_is_copied_with_other_figures() -> None:
    """The demonstration of reuse: the same paragraph, another figure, the attribution gone."""
    original, copy = (
        parts(DEMO / "articles" / name)[1] for name in ("05-nafidhat-al-tilal.txt", "06-haql-al-qamh.txt")
    )

    assert set(runs(original)) & set(runs(copy))
    assert "مدني واحد" in original
    assert "أربعة مدنيين" in copy
    assert "مركز رصد الطيران" in original
    assert "مركز رصد الطيران" not in copy


def test_many_accounts_of_one_event_go_back_to_few_voices() -> None:
    """The demonstration of independence: two articles quote one voice, a third one copies it without its name."""
    linked = riwaya.link(_read(path) for path in ARTICLES if path.stem[:2] in ("13", "14", "15", "16"))
    market = max(linked, key=lambda incident: len(incident.claims))
    by_name = {root.root: root for root in market.roots}

    assert market.independent == len(market.roots) - 1 < len(market.claims) / 2
    assert {trail.way for trail in by_name["white-helmets"].trails} == {"named", "altered"}
    assert {trail.way for trail in by_name["sohr"].trails} == {"named", "taken"}
    assert by_name["ru"].standing == "party"
    assert market.grade is not None
    assert market.grade.suggested == "fair"


def _read(path: Path) -> riwaya.Reading:
    front, text = parts(path)
    return riwaya.read(text, published=front["published"], outlet=front["outlet"])


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared texts are not beside this checkout")
def test_nothing_is_borrowed() -> None:
    ours = {run: path.name for path in ARTICLES for run in runs(path.read_text(encoding="utf-8"))}

    borrowed = {run: ours[run] for text in foreign_texts() for run in runs(text) if run in ours}

    assert borrowed == {}
