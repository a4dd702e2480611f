"""`riwaya serve` says what to do where it can't serve."""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("litestar", reason="the web app is an extra: pip install 'riwaya[web]'")

Run = Callable[..., Any]


def test_a_port_that_is_taken_is_told_before_anything_is_opened(run: Run, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("serve", "--ledger", tmp_path / "none.db", "--port", port)
    assert result.exit_code == 1
    assert f"Port {port} is taken" in result.output
    assert f"--port {port + 1}" in result.output
    assert not (tmp_path / "none.db").exists()


def test_an_address_that_is_none_of_map_tiles_is_told(run: Run) -> None:
    result = run("serve", "--tiles", "https://tiles.example/map.png")
    assert result.exit_code == 1
    assert "names {z}, {x} and {y}" in result.output
