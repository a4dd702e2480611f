"""Where a ledger may lie: in a file, and in PostgreSQL where RIWAYA_POSTGRES names an empty database to use."""

import os
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

SERVER = os.environ.get("RIWAYA_POSTGRES", "")


@pytest.fixture(params=["file", "server"])
def address(request: Any, tmp_path: Path) -> str:
    """The address of a ledger that does not exist yet."""
    if request.param == "file":
        return str(tmp_path / "l.db")
    if not SERVER:
        pytest.skip("needs PostgreSQL: RIWAYA_POSTGRES=postgresql://user:password@host/name")
    engine = create_engine(SERVER.replace("postgresql://", "postgresql+psycopg://", 1))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return SERVER
