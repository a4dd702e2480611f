"""Bring a ledger's schema to that of this version."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from riwaya.core.problem import Problem

HEAD = "0017"
"""The newest migration; a test holds it to the files."""
INDEXED = "0002"
"""The migration since which a ledger has its index of words."""
SUMMARISED = "0005"
"""The migration since which the summaries of incidents have all that they have now."""
NAMED = "0016"
"""The migration since which a ledger keeps the places that its articles name."""
VERSION_TABLE = "riwaya_schema"
_MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(connection: Connection, address: str) -> str | None:
    """Make the tables of an empty database, or upgrade older ones, in the connection's transaction.

    Returns the version of older ones, or None: what newer tables hold is then still to be filled in. Raises Problem
    where the database holds something else, or was made by a newer version.
    """
    tables = inspect(connection).get_table_names()
    found = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}")) if VERSION_TABLE in tables else None  # noqa: S608
    if found == HEAD:
        return None
    if found is None and tables and connection.dialect.name == "sqlite":
        raise Problem(f"{address}: This is a database, but no ledger of Riwaya. Give another file after --ledger.")
    if found is not None and found not in known():
        raise Problem(f"{address}: A newer version of Riwaya made this ledger (its schema is {found}). Update Riwaya.")
    upgrade(connection)
    return found


def known() -> list[str]:
    """The migrations that this version has, by number."""
    return sorted(path.name.split("_")[0] for path in (_MIGRATIONS / "versions").glob("[0-9]*.py"))


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the tables up to a migration, in the connection's transaction."""
    from alembic import command  # noqa: PLC0415 - 0.2 s to load, and only needed for a new or old ledger
    from alembic.config import Config  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
