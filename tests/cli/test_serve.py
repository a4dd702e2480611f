"""`riwaya serve` says what to do where it can't serve."""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from riwaya.ledger import open_ledger

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


def test_no_part_of_an_answer_waits_for_word_that_the_one_before_has_come(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two packets the second would wait 40 ms for it: several times as long as a page takes."""
    set_to: list[int] = []

    def served(_: object, sockets: list[socket.socket]) -> None:
        with socket.create_connection(sockets[0].getsockname()), sockets[0].accept()[0] as taken:
            set_to.append(taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))

    monkeypatch.setattr("uvicorn.Server.run", served)
    with open_ledger(str(tmp_path / "l.db"), create=True):
        pass
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    run("serve", "--ledger", tmp_path / "l.db", "--port", port)
    assert set_to == [1]
