"""Text files and folders: what is read, in which order, and what is said of bad input."""

import os
import shutil
import tempfile
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from riwaya.core.article import Article
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.intake import articles
from riwaya.intake.checks import LIMIT

TEXT = "قصفت قوات النظام بلدة كفرنبل صباح اليوم، ما أدى إلى مقتل مدني وإصابة آخرين بجروح.\n"


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def both(*paths: Path) -> tuple[list[Article], list[Issue]]:
    found = list(articles(paths))
    return [x for x in found if isinstance(x, Article)], [x for x in found if isinstance(x, Issue)]


def only_issue(path: Path) -> Issue:
    read, issues = both(path)
    assert not read
    assert len(issues) == 1
    assert issues[0].source == str(path)
    assert issues[0].advice
    return issues[0]


def test_a_text_file_is_one_article_named_after_it(tmp_path: Path) -> None:
    read, issues = both(write(tmp_path / "a1.txt", TEXT))
    assert read == [Article(TEXT, article="a1")]
    assert not issues


def test_line_ends_are_kept_as_published(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n") * 2
    assert both(write(tmp_path / "a.txt", text))[0][0].text == text


def test_front_matter_is_understood_and_not_part_of_the_text(tmp_path: Path) -> None:
    head = "Outlet: شبكة الفرات\npublished: 2019-11-26\ntitle: قصف: كفرنبل\nurl: https://example.org/1\n\n"
    (article,), issues = both(write(tmp_path / "a.txt", head + TEXT))
    assert article == Article(TEXT, "a", "شبكة الفرات", "2019-11-26", "https://example.org/1", "قصف: كفرنبل")
    assert not issues


def test_front_matter_without_the_empty_line_is_text(tmp_path: Path) -> None:
    content = "title: لا سطر فارغ\n" + TEXT
    (article,), (note,) = both(write(tmp_path / "a.txt", content))
    assert article.text == content
    assert isinstance(note, Note)
    assert "head" in note.reason


def test_a_folder_is_read_in_order_with_its_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.TXT", ".hidden.txt", ".git/d.txt"):
        write(tmp_path / name, TEXT + name)
    read, issues = both(tmp_path)
    assert [article.article for article in read] == ["a", "b", "c"]
    assert not issues


def test_files_of_other_kinds_are_noted_not_failed(tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf", "c.pdf", "README"):
        write(tmp_path / name, TEXT)
    read, issues = both(tmp_path)
    assert len(read) == 1
    assert isinstance(issues[0], Note)
    assert "2 .pdf, 1 no ending" in issues[0].reason


def test_web_pages_in_a_folder_are_told_with_what_to_do(tmp_path: Path) -> None:
    for name in ("a.txt", "b.html"):
        (tmp_path / name).write_text("قصف على المدينة", "utf-8")
    (note,) = (one for one in articles([tmp_path]) if isinstance(one, Note))
    assert "1 .html" in note.reason
    assert "save the text of each article" in note.advice


def test_an_empty_folder_is_an_issue(tmp_path: Path) -> None:
    assert "no article" in only_issue(tmp_path).reason


def test_a_missing_path_is_an_issue_and_the_next_is_read(tmp_path: Path) -> None:
    read, issues = both(tmp_path / "absent", tmp_path / "absent.txt", write(tmp_path / "a.txt", TEXT))
    assert len(read) == 1
    assert [issue.source for issue in issues] == [str(tmp_path / "absent"), str(tmp_path / "absent.txt")]


def test_another_kind_of_file_named_outright_is_an_issue(tmp_path: Path) -> None:
    assert ".csv" in only_issue(write(tmp_path / "a.csv", TEXT)).reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names on this system")
def test_a_pipe_among_the_files_is_an_issue_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    read, (issue,) = both(tmp_path, write(tmp_path / "b/c.txt", TEXT))
    assert [article.key for article in read] == ["c"]
    assert "no ordinary file" in issue.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"outlet: x\n\n", "is empty"),
        ("ًٌٍَُِّْ ـــ \n" * 9, "no letters"),
        ("2019 26 11\n", "no letters"),
        ("https://example.org/news", "no letters"),
        ("The army shelled a town in Idlib this morning, activists said.", "not Arabic"),
        ("Армия обстреляла город в Идлибе сегодня утром.", "not Arabic"),
        ("نیروهای دولتی صبح امروز شهرک را گلوله باران کردند و چند نفر کشته و زخمی شدند.", "another language"),
        ("هێزەکانی حکومەت ئەمڕۆ بەیانی شارۆچکەکەیان تۆپباران کرد و چەند کەسێک کوژران.", "another language"),
        (TEXT.encode().decode("cp1256", "replace"), "garbled"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04" + bytes(100), "Word"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x7fELF\x02\x01" + bytes(400), "binary"),
        ("Живот у селу".encode("cp1251"), "no encoding"),
    ],
)
def test_what_is_no_arabic_text_is_refused_with_its_reason(tmp_path: Path, content: str | bytes, reason: str) -> None:
    assert reason in only_issue(write(tmp_path / "a.txt", content)).reason


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859_6"])
def test_other_encodings_are_read_with_a_note(tmp_path: Path, encoding: str) -> None:
    (article,), (note,) = both(write(tmp_path / "a.txt", TEXT.encode(encoding)))
    assert article.text == TEXT
    assert isinstance(note, Note)
    assert {"utf-1": "UTF-16", "utf-3": "UTF-32", "cp125": "Windows-1256", "iso88": "ISO 8859-6"}[
        encoding[:5]
    ] in note.reason


def test_the_utf8_mark_is_dropped_in_silence(tmp_path: Path) -> None:
    read, issues = both(write(tmp_path / "a.txt", TEXT.encode("utf-8-sig")))
    assert read[0].text == TEXT
    assert not issues


def test_a_few_broken_bytes_do_not_lose_the_article(tmp_path: Path) -> None:
    (article,), (note,) = both(write(tmp_path / "a.txt", (TEXT * 5).encode()[:-3]))
    assert article.text.endswith("\ufffd")
    assert "1 broken" in note.reason


def test_arabic_typed_on_a_persian_keyboard_is_arabic(tmp_path: Path) -> None:
    text = TEXT.replace("ي", "ی").replace("ك", "ک")
    assert len(both(write(tmp_path / "a.txt", text))[0]) == 1


def test_a_file_beyond_the_limit_is_refused_before_it_is_loaded(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT * (50_000_000 // len(TEXT.encode())))
    tracemalloc.start()
    issue = only_issue(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "50 MB" in issue.reason
    assert f"limit is {LIMIT // 1_000_000} MB" in issue.reason
    assert "Split" in issue.advice
    assert peak < 1_000_000


@pytest.mark.parametrize("day", ["26/11/2019", "2019-13-01", "yesterday", "0019-11-26", "20191126"])
def test_an_invalid_date_is_an_issue_and_the_article_is_read_without(tmp_path: Path, day: str) -> None:
    (article,), (issue,) = both(write(tmp_path / "a.txt", f"published: {day}\n\n{TEXT}"))
    assert article.published is None
    assert day in issue.reason
    assert not isinstance(issue, Note)


@pytest.mark.parametrize("day", ["2019-11-26", "2019-11-26T14:30", "2019-11-26 14:30:00", "2019-11-26T14:30:00+03:00"])
def test_valid_dates_are_kept(tmp_path: Path, day: str) -> None:
    (article,), issues = both(write(tmp_path / "a.txt", f"published: {day}\n\n{TEXT}"))
    assert article.published == day
    assert not issues


def test_one_id_for_two_texts_is_an_issue_and_one_article_twice_is_not(tmp_path: Path) -> None:
    first, same = write(tmp_path / "x/a.txt", TEXT), write(tmp_path / "y/a.txt", TEXT)
    other = write(tmp_path / "z/a.txt", TEXT + "وتابع")
    read, issues = both(first, same, first, other)
    assert len(read) == 1
    assert [issue.source for issue in issues] == [str(other)]
    assert "id a" in issues[0].reason


def test_names_in_a_foreign_encoding_can_be_printed(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/" + "خبر".encode("cp1256") + b".txt"
    try:
        Path(os.fsdecode(raw)).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("this file system wants UTF-8 names")
    (article,), _ = both(tmp_path)
    assert article.key.encode()


@pytest.fixture
def powerless() -> Iterator[Path]:
    """A folder of a user who is not root; the test runs as that user."""
    folder = Path(tempfile.mkdtemp())
    if os.geteuid() == 0:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    yield folder
    os.seteuid(os.getuid())
    shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights are another matter on this system")
@pytest.mark.parametrize("folder", [True, False])
def test_what_the_user_has_no_right_to_is_named(powerless: Path, *, folder: bool) -> None:
    write(powerless / "open/b.txt", TEXT)
    closed = powerless / "shut" if folder else powerless / "shut.txt"
    write(closed / "a.txt" if folder else closed, TEXT)
    closed.chmod(0)
    read, (issue,) = both(powerless)
    closed.chmod(0o700)
    assert [article.key for article in read] == ["b"]
    assert issue.source == str(closed)
    assert "chmod" in issue.advice
