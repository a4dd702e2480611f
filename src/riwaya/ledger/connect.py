"""Open a ledger's database, and say in sentences what is wrong with it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError

from riwaya.core.problem import Problem

_TROUBLES = {
    "not a database": "This is no ledger. Give another file after --ledger.",
    "malformed": "The ledger is damaged. Take a backup of it, or read the articles into a new one with `riwaya add`.",
    "unable to open": "The ledger can't be opened. Check that its folder exists, and your rights to both.",
    "readonly": "You may not write to the ledger or beside it, which reading needs too. Copy it to where you may.",
    "locked": "Another program is writing to the ledger. Wait until it is done and run the command again.",
    "full": "The disk is full. Make room and run the command again: what was added stays.",
    "disk i/o": "The disk does not take or give the data. Check that it has room; what was added stays.",
    "connect": "The database can't be reached. Check the address, the name and the password.",
}
_WAIT = 30
"""Seconds to wait for another writer."""
_TURN = 7_269_776
"""The number of the lock that writers of claims and incidents hold in turn."""


def connect(address: str, *, create: bool) -> Engine:
    """The database at an address: a file, or a URL such as `postgresql://...`.

    Raises Problem where there is none and `create` is not set, or where its driver is missing.
    """
    if "://" in address:
        return _server(address)
    path = Path(address)
    if path.is_dir():
        raise Problem(f"{address}: This is a folder. Give a file after --ledger.")
    if not create and not path.exists():
        raise Problem(f"{address}: There is no ledger here. Make one with `riwaya add PATH... --ledger {address}`.")
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": _WAIT})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _server(address: str) -> Engine:
    """A database server; `postgresql://` means the driver that the extra `pg` brings."""
    if not address.startswith("postgresql"):
        raise Problem(f"{address}: A ledger is a file or a PostgreSQL database: postgresql://user@host/name.")
    try:
        return create_engine(address.replace("postgresql://", "postgresql+psycopg://", 1))
    except (ArgumentError, NoSuchModuleError) as error:
        raise Problem(f"{address}: This is no address of a database. Write postgresql://user@host/name.") from error
    except ImportError as error:
        raise Problem(f"{address}: The driver is missing. Install it with `pip install 'riwaya[pg]'`.") from error


def _prepare(raw: sqlite3.Connection, _: object) -> None:
    raw.isolation_level = None  # transactions begin where `_begin` says, also for changes of the schema
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA synchronous = NORMAL")  # with the write-ahead log, what is committed outlives our process


def write_ahead(engine: Engine) -> None:
    """Let a file be read while it is written, and keep it whole whenever the writer is killed."""
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as raw:
            raw.cursor().execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    """Begin a transaction; one that writes takes its turn at once, so that no other writer can break it half-way."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def readers(engine: Engine) -> Engine:
    """The database for those who only read: to a server each query goes by itself, with no transaction round it.

    To begin and to end one is two ways there and back, and every query sees the state of its own moment anyway.
    """
    return engine if engine.dialect.name == "sqlite" else engine.execution_options(isolation_level="AUTOCOMMIT")


def take_turn(connection: Connection) -> None:
    """Wait until no other writer changes claims or incidents; in a file, whoever writes has waited already."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")


@contextmanager
def told(address: str) -> Iterator[None]:
    """Turn what the database complains of into a Problem that a person can act on."""
    try:
        yield
    except IntegrityError:  # of the data, not of the database: for the one who put it in
        raise
    except (DBAPIError, sqlite3.Error) as error:
        said = str(error.orig if isinstance(error, DBAPIError) else error)
        advice = next((text for words, text in _TROUBLES.items() if words in said.lower()), None)
        raise Problem(f"{address}: {advice or 'The database refuses: ' + said}") from error
