"""Connections handed to several processes: none gets more than its share, and none that is gone gets any."""

import socket
import struct
from collections.abc import Iterator

import pytest

from riwaya.web.handing import Handed, Handing


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as made:
        yield made


def an_end(handing: Handing) -> Handed:
    """What a process gets when it is started, ready to take connections."""
    rebuilt, of = handing.__reduce__()
    end = rebuilt(*of)
    end.settimeout(10)
    end.listen()
    return end


def opened(listening: socket.socket, count: int) -> list[socket.socket]:
    return [socket.create_connection(listening.getsockname(), timeout=10) for _ in range(count)]


def test_every_process_gets_as_many_and_who_has_ended_some_gets_the_next(listening: socket.socket) -> None:
    handing = Handing(listening)
    one, other = an_end(handing), an_end(handing)
    asking = opened(listening, 6)
    first, second = ([end.accept()[0] for _ in range(3)] for end in (one, other))
    for taken in first[:2]:
        taken.close()
    more = opened(listening, 2)
    first += [one.accept()[0] for _ in range(2)]
    first[-1].sendall(b"told")
    assert more[-1].recv(4) == b"told"
    for each in (*asking, *more, *first, *second, one, other):
        each.close()


def test_a_process_that_is_not_ready_or_has_ended_gets_none(listening: socket.socket) -> None:
    handing = Handing(listening)
    asking = opened(listening, 1)  # before anybody is ready: it waits
    rebuilt, of = handing.__reduce__()
    late = rebuilt(*of)
    one, other = an_end(handing), an_end(handing)
    taken = [one.accept()[0]]
    one.close()
    asking += opened(listening, 2)
    taken += [other.accept()[0] for _ in range(2)]
    assert len(taken) == 3
    for each in (*asking, *taken, late, other):
        each.close()


def test_who_asked_and_went_counts_for_no_process(listening: socket.socket) -> None:
    handing = Handing(listening)
    one, other = an_end(handing), an_end(handing)
    for gone in opened(listening, 2):
        gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # its end is told at once
        gone.close()
    for end in (one, other):
        with pytest.raises(BlockingIOError):
            end.accept()
    asking = opened(listening, 2)
    taken = [end.accept()[0] for end in (one, other)]
    for each in (*asking, *taken, one, other):
        each.close()
