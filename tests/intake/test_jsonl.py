"""JSON lines, lists and single objects of articles."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.core.article import Article
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.intake import articles
from riwaya.intake.checks import LIMIT
from riwaya.intake.jsonl import read_lines

TEXT = "أعلنت وزارة الدفاع الروسية أن طائراتها قصفت مواقع في ريف إدلب."


def given_lines(tmp_path: Path, *lines: str | bytes, name: str = "all.jsonl") -> list[Article | Issue]:
    path = tmp_path / name
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
    return list(articles([path]))


def test_every_field_of_the_contract_is_read(tmp_path: Path) -> None:
    fields = {"article": "a1", "url": "u", "outlet": "o", "published": "2019-11-26", "title": "t", "text": TEXT}
    assert given_lines(tmp_path, json.dumps(fields)) == [Article(**fields)]


def test_all_but_the_text_may_be_null_or_absent(tmp_path: Path) -> None:
    nulls = {"article": None, "url": None, "outlet": None, "published": None, "title": None, "text": TEXT}
    assert given_lines(tmp_path, json.dumps(nulls), "", json.dumps({"text": TEXT})) == [Article(TEXT)]


@pytest.mark.parametrize(
    ("url", "published", "day"),
    [
        ("https://example.org/2019/11/26/a-strike", None, "2019-11-26"),
        ("https://example.org/news/2019/1/6", None, "2019-01-06"),
        ("https://example.org/2019/11/26/a-strike", "2019-11-27", "2019-11-27"),
        ("https://example.org/2019/13/26/a-strike", None, None),
        ("https://example.org/2019/11/264", None, None),
        ("https://example.org/news/2019-11-26-1.174", None, "2019-11-26"),
        ("https://example.org/2019/20191126/f5.htm", None, "2019-11-26"),
        ("https://example.org/bulletins/events-of-tuesday-26-11-2019", None, "2019-11-26"),
        ("https://example.org/bulletins/events-of-tuesday-26-11-2019?from=feed", None, "2019-11-26"),
        ("https://example.org/recalled/the-26-11-2019-massacre", None, None),
        ("https://example.org/news/20191126", None, None),
    ],
)
def test_an_address_tells_the_day_where_the_article_does_not(
    tmp_path: Path, url: str, published: str | None, day: str | None
) -> None:
    (article,) = given_lines(tmp_path, json.dumps({"url": url, "published": published, "text": TEXT}))
    assert isinstance(article, Article)
    assert article.published == day


@pytest.mark.parametrize("shape", ["lines", "list", "object"])
def test_fields_that_nobody_reads_are_named_once_a_file(tmp_path: Path, shape: str) -> None:
    one, two = ({"article": key, key: 1, "date": "2019-11-26", "text": TEXT} for key in ("a", "b"))
    written = {
        "lines": f"{json.dumps(one)}\n{json.dumps(two)}",
        "list": json.dumps([one, two]),
        "object": json.dumps(two, indent=1),
    }
    name = "all.jsonl" if shape == "lines" else "all.json"
    *read, note = given_lines(tmp_path, written[shape], name=name)
    assert read == [Article(TEXT, key) for key in ("b" if shape == "object" else "ab")]
    assert isinstance(note, Note)
    assert note.reason == f"has fields that were passed over ({'' if shape == 'object' else 'a, '}b, date)"
    assert "published" in note.advice


def test_of_very_many_fields_some_are_named(tmp_path: Path) -> None:
    _, note = given_lines(tmp_path, json.dumps({"text": TEXT} | {f"f{n:02}": n for n in range(40)}))
    assert isinstance(note, Note)
    assert "f11, ...)" in note.reason
    assert "f12" not in note.reason


def test_a_number_will_do_for_an_id(tmp_path: Path) -> None:
    (article,) = given_lines(tmp_path, json.dumps({"article": 7, "text": TEXT}))
    assert isinstance(article, Article)
    assert article.key == "7"


@pytest.mark.parametrize(
    "broken",
    [
        '{"text": ',
        '{"article": "x"}',
        '{"text": 5}',
        '{"text": null}',
        "[1]",
        '{"text": ""}',
        '{"text": "\\ud800"}',
        b'{"text": "\xff"}',
    ],
)
def test_a_broken_line_is_named_by_number_and_the_next_is_read(tmp_path: Path, broken: str | bytes) -> None:
    issue, article = given_lines(tmp_path, broken, json.dumps({"text": TEXT}))
    assert isinstance(issue, Issue)
    assert issue.source == f"{tmp_path / 'all.jsonl'}:1"
    assert issue.advice
    assert article == Article(TEXT)


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_a_file_without_articles_is_an_issue(tmp_path: Path, content: bytes) -> None:
    (issue,) = given_lines(tmp_path, content)
    assert isinstance(issue, Issue)


def test_utf16_lines_are_refused_in_one_sentence(tmp_path: Path) -> None:
    (issue,) = given_lines(tmp_path, (json.dumps({"text": TEXT}) + "\n").encode("utf-16") * 3)
    assert isinstance(issue, Issue)
    assert "UTF-16" in issue.reason


def test_the_utf8_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    assert given_lines(tmp_path, json.dumps({"text": TEXT}).encode("utf-8-sig")) == [Article(TEXT)]


@pytest.mark.parametrize("escaped", [True, False])
def test_an_article_beyond_the_limit_is_refused_whatever_its_line(tmp_path: Path, *, escaped: bool) -> None:
    long = json.dumps({"text": TEXT * (LIMIT // 90)}, ensure_ascii=escaped)
    issue, article = given_lines(tmp_path, long, json.dumps({"text": TEXT}))
    assert isinstance(issue, Issue)
    assert issue.source.endswith(":1")
    assert "limit is 5 MB" in issue.reason
    assert article == Article(TEXT)


def test_a_line_of_50_mb_is_passed_over_in_pieces() -> None:
    stream = io.BytesIO(b'{"text": "' + b"a" * 50_000_000 + b'"}\n' + json.dumps({"text": TEXT}).encode())
    (_, issue), (_, article) = read_lines(stream, "pipe")
    assert isinstance(issue, Issue)
    assert "50 MB" in issue.reason
    assert article == Article(TEXT)


@pytest.mark.parametrize("indent", [None, 2])
def test_a_json_file_may_hold_a_list_or_one_article(tmp_path: Path, indent: int | None) -> None:
    two = [{"article": "a", "text": TEXT}, {"article": "b", "text": TEXT}]
    assert given_lines(tmp_path, json.dumps(two, indent=indent), name="a.json") == [
        Article(TEXT, "a"),
        Article(TEXT, "b"),
    ]
    assert given_lines(tmp_path, json.dumps(two[0], indent=indent), name="b.json") == [Article(TEXT, "a")]


def test_a_json_file_may_hold_lines(tmp_path: Path) -> None:
    lines = [json.dumps({"article": name, "text": TEXT}) for name in "ab"]
    assert given_lines(tmp_path, *lines, name="a.json") == [Article(TEXT, "a"), Article(TEXT, "b")]


def test_a_bad_entry_of_a_list_is_named_by_its_place(tmp_path: Path) -> None:
    article, issue = given_lines(tmp_path, json.dumps([{"text": TEXT}, {"txt": TEXT}]), name="a.json")
    assert article == Article(TEXT)
    assert isinstance(issue, Issue)
    assert "article 2" in issue.source


@given(st.binary(max_size=300))
def test_no_bytes_at_all_raise(content: bytes) -> None:
    for _, found in read_lines(io.BytesIO(content), "pipe"):
        assert isinstance(found, Article | Issue)


def test_one_id_twice_is_named_by_the_line_of_the_second(tmp_path: Path) -> None:
    lines = [json.dumps({"article": "a", "text": text}) for text in (TEXT, TEXT + " وتابع")]
    _, issue = given_lines(tmp_path, *lines)
    assert isinstance(issue, Issue)
    assert issue.source == f"{tmp_path / 'all.jsonl'}:2"


def test_a_null_character_is_read_as_a_space_and_told(tmp_path: Path) -> None:
    told, article = given_lines(tmp_path, json.dumps({"text": TEXT + "\0", "title": "\0" + TEXT}))
    assert isinstance(told, Issue)
    assert told.reason == "has null characters: 1"
    assert article == Article(TEXT + " ", title=" " + TEXT)
