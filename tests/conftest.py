"""What the tests of several rooms share: examples without a time limit, and an empty PostgreSQL database.

The database is the one that RIWAYA_POSTGRES names.
"""

import os
from collections.abc import Callable

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, text

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def emptied() -> Callable[[], str]:
    """Empty the database and give its address; what asks for it is skipped where there is none."""

    def empty() -> str:
        server = os.environ.get("RIWAYA_POSTGRES", "")
        if not server:
            pytest.skip("needs PostgreSQL: RIWAYA_POSTGRES=postgresql://user:password@host/name")
        engine = create_engine(server.replace("postgresql://", "postgresql+psycopg://", 1))
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        engine.dispose()
        return server

    return empty
