"""Where a ledger may lie: in a file, and on PostgreSQL."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(params=["file", "server"])
def address(request: Any, tmp_path: Path, emptied: Callable[[], str]) -> str:
    """The address of a ledger that does not exist yet."""
    return str(tmp_path / "l.db") if request.param == "file" else emptied()
