"""Opening ledgers: new ones, newer ones, and files that are none."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, func, insert, select

from riwaya.core.article import Article
from riwaya.core.problem import Problem
from riwaya.ledger import open_ledger
from riwaya.ledger.judgements import judgements
from riwaya.ledger.migrate import HEAD, INDEXED, VERSION_TABLE, known, upgrade
from riwaya.ledger.review import home
from riwaya.ledger.rows import article_row
from riwaya.ledger.schema import articles, metadata
from riwaya.ledger.words import holds, index


def refused(path: Path | str, *, create: bool = True) -> str:
    with pytest.raises(Problem) as caught:
        open_ledger(str(path), create=create)
    assert str(path) in str(caught.value)
    return str(caught.value)


def _is_index(change: Any) -> bool:
    """Whether a difference is that of the index of words, which no table of ours describes."""
    return bool(change[0] == "remove_table" and change[1].name.startswith("words"))


@pytest.mark.parametrize("version", known()[:-1])
def test_an_older_ledger_gets_its_index_once_and_its_summaries(tmp_path: Path, version: str) -> None:
    path, article = tmp_path / "l.db", Article("قصف على وبإدلب", "a1")
    row = {name: value for name, value in article_row(article).items() if name != "captured"}
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        upgrade(connection, version)
        connection.execute(insert(articles), row)
        if version >= INDEXED:
            index(connection, article)
    engine.dispose()
    with open_ledger(str(path)) as book, book.reading() as reading:
        assert reading.scalar(select(func.count()).select_from(articles).where(holds(["ادلب"], "sqlite"))) == 1
        assert reading.exec_driver_sql("SELECT count(*) FROM words WHERE words MATCH 'ادلب'").scalar() == 1


def test_the_migrations_make_the_tables_of_the_schema(tmp_path: Path) -> None:
    open_ledger(str(tmp_path / "l.db"), create=True)
    with create_engine(f"sqlite:///{tmp_path / 'l.db'}").connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        differs = [change for change in compare_metadata(context, metadata) if not _is_index(change)]
        assert differs == []
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    assert known()[-1] == HEAD


def test_a_reader_makes_no_ledger(tmp_path: Path) -> None:
    assert "riwaya add" in refused(tmp_path / "none.db", create=False)
    assert not list(tmp_path.iterdir())


def test_a_folder_and_a_missing_folder_are_named(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path)
    assert "folder" in refused(tmp_path / "absent" / "l.db")


def test_a_file_that_is_no_ledger_stays_untouched(tmp_path: Path) -> None:
    text = tmp_path / "a.jsonl"
    text.write_text('{"text": "..."}\n' * 100)
    assert "no ledger" in refused(text)
    assert text.read_text() == '{"text": "..."}\n' * 100


def test_another_programs_database_stays_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (n)")
    before = path.read_bytes()
    assert "no ledger" in refused(path)
    assert path.read_bytes() == before


def test_a_newer_ledger_asks_for_an_update(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    open_ledger(str(path), create=True)
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE {VERSION_TABLE} SET version_num = '9999'")  # noqa: S608
    assert "Update Riwaya" in refused(path, create=False)


def test_a_damaged_ledger_is_called_so(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    open_ledger(str(path), create=True)
    raw = path.read_bytes()
    path.write_bytes(raw[:100] + b"\xff" * 3000 + raw[3100:])
    assert "damaged" in refused(path)


@pytest.mark.parametrize("address", ["nonsense://x", "postgresql://nobody@127.0.0.1:1/none"])
def test_an_address_that_leads_nowhere_is_a_sentence(address: str) -> None:
    refused(address)


OLD_JUDGEMENTS = """
INSERT INTO articles (key, sha256, text) VALUES ('a1', 'x', 'y');
INSERT INTO claims (id, article, position, kind, event, status, data) VALUES ('c1', 'a1', 0, 'event', 'attack',
 'happened', '{"id": "c1", "article": "a1", "event": "attack", "voice": {"kind": "outlet"}}');
INSERT INTO incidents (id, event, data) VALUES ('i1', 'attack', '{"incident": "i1", "event": "attack"}');
INSERT INTO links (claim, incident, utterance, main) VALUES ('c1', 'i1', 'u1', true);
INSERT INTO judgements (about, target, verdict, note, "by", at, evidence) VALUES
 ('claim', 'c1', 'accepted', '', 'Reader', 'now', 'h'), ('incident', 'i1', 'weak', '', 'Reader', 'now', 'h'),
 ('incident', 'gone', 'weak', '', 'Reader', 'now', 'h')
"""


def test_judgements_of_an_older_ledger_name_their_claims(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'l.db'}")
    with engine.begin() as connection:
        upgrade(connection, "0005")
        for statement in OLD_JUDGEMENTS.split(";\n"):
            connection.exec_driver_sql(statement)
    engine.dispose()
    with open_ledger(str(tmp_path / "l.db")) as book, book.reading() as reading:
        named = [(one.about, one.claims) for one in judgements(reading)]
        assert named == [("claim", ("c1",)), ("incident", ("c1",)), ("incident", ())]
        assert home(reading, ["c1"]) == "i1"
