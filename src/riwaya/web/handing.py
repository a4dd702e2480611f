"""Several processes at one address: the one that starts them takes each connection and hands it to the least busy.

Processes that take connections from one socket themselves take as many as are there when they wake: one has to answer
nearly all, and the others wait.
"""

import os
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.reduction import DupFd
from selectors import EVENT_READ, DefaultSelector
from threading import Thread
from typing import Any

_READY, _CLOSED, _CONNECTION = b"+", b"-", b"."


class Connection(socket.socket):
    """A connection that was handed over; it tells when it ends."""

    _tell: Callable[[bytes], object]

    @classmethod
    def at(cls, number: int, tell: Callable[[bytes], object]) -> "Connection":
        """The connection of a file number."""
        made = cls(fileno=number)
        made._tell = tell
        return made

    def close(self) -> None:
        """End it."""
        super().close()
        with suppress(OSError):  # the process ends with it
            self._tell(_CLOSED)


class Handed(socket.socket):
    """What a process has in the place of a listening socket: the connections that it accepts are handed to it."""

    def listen(self, backlog: int = 0, /) -> None:  # noqa: ARG002 - as many as come
        """Say that connections may come."""
        self.sendall(_READY)

    def accept(self) -> tuple[socket.socket, Any]:
        """The next connection; where nobody is left to hand one over, the end of this process."""
        told, numbers, _, _ = socket.recv_fds(self, 1, 1)
        if not told:
            os.kill(os.getpid(), signal.SIGTERM)
            raise BlockingIOError
        taken = Connection.at(numbers[0], self.send)
        try:
            return taken, taken.getpeername()
        except OSError as error:  # who asked is gone already
            taken.close()
            raise BlockingIOError from error


def _handed(number: Any) -> Handed:  # noqa: ANN401 - a file number on its way to another process has no type
    return Handed(fileno=number.detach())


class Handing:
    """Hands the connections of a listening socket to processes; each gets an end of its own when it is started.

    It stands for the socket where processes are started, and is sent to them in its place.
    """

    def __init__(self, listening: socket.socket) -> None:
        listening.setblocking(False)
        self._listening = listening
        self._open: dict[socket.socket, int] = {}  # of each process that is ready
        self._waiting = DefaultSelector()
        Thread(target=self._run, daemon=True).start()

    def __reduce__(self) -> tuple[Callable[[Any], Handed], tuple[Any]]:
        ours, theirs = socket.socketpair()
        self._waiting.register(ours, EVENT_READ, theirs)  # theirs is kept open until they have it
        return _handed, (DupFd(theirs.fileno()),)

    def _run(self) -> None:
        while True:
            for key, _ in self._waiting.select():
                if key.fileobj is self._listening:
                    self._hand_over()
                else:
                    self._hear(key.fileobj, key.data)  # type: ignore[arg-type]

    def _hear(self, end: socket.socket, theirs: socket.socket) -> None:
        """What a process tells: that it is ready, that connections ended, or, with nothing, that it ended itself."""
        if end.fileno() < 0:  # forgotten a moment ago
            return
        try:
            told = end.recv(4096)
        except OSError:
            told = b""
        if _READY in told:
            theirs.close()
            if not self._open:
                self._waiting.register(self._listening, EVENT_READ)
            self._open[end] = 0
        if told:
            self._open[end] -= told.count(_CLOSED)
        else:
            self._forget(end)

    def _forget(self, end: socket.socket) -> None:
        self._waiting.unregister(end)
        end.close()
        if self._open.pop(end, None) is not None and not self._open:
            self._waiting.unregister(self._listening)

    def _hand_over(self) -> None:
        """Give the next connection to the process with the fewest; without one, those who ask wait."""
        with suppress(OSError):  # who asked is gone already
            taken, _ = self._listening.accept()
            with taken:
                while self._open:
                    end = min(self._open, key=self._open.__getitem__)
                    try:
                        socket.send_fds(end, [_CONNECTION], [taken.fileno()])
                    except OSError:
                        self._forget(end)
                    else:
                        self._open[end] += 1
                        return
