"""Whether a ledger is sound, looked at without changing it."""

from sqlalchemy import func, inspect, select, text

from riwaya.core.problem import Problem
from riwaya.ledger import schema
from riwaya.ledger.connect import connect, told
from riwaya.ledger.migrate import HEAD, VERSION_TABLE, known


def ledger_health(address: str) -> str:
    """What a ledger holds, in one line. Raises Problem, with what to do, where it can't be used."""
    with told(address), connect(address, create=False).connect() as connection:
        if VERSION_TABLE not in inspect(connection).get_table_names():
            raise Problem(f"{address}: This is a database, but no ledger of Riwaya. Give another file after --ledger.")
        found = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608 - a name of ours
        if found not in known():
            raise Problem(
                f"{address}: A newer version of Riwaya made this ledger (its schema is {found}). Update Riwaya."
            )
        if connection.dialect.name == "sqlite":
            sound = connection.scalar(text("PRAGMA integrity_check"))
            if sound != "ok":
                raise Problem(f"{address}: The ledger is damaged ({sound}). Take a backup of it.")
        counts = [
            connection.scalar(select(func.count()).select_from(table)) for table in (schema.articles, schema.claims)
        ]
    older = "" if found == HEAD else f", of which `riwaya add` makes {HEAD}"
    return f"sound, schema {found}{older}, {counts[0]} articles, {counts[1]} claims"
