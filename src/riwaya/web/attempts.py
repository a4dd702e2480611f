"""How often a log-in was tried of late: too many tries for one name, or from one address, must wait."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from threading import Lock

WINDOW = timedelta(minutes=15)
OF_NAME, OF_ADDRESS = 10, 50
"""Tries in a window for one name and from one address; those that succeeded do not count."""
_MOST = 10_000
"""Names and addresses that are remembered before those of old are forgotten."""
_NETWORK = 64
"""Bits by which addresses of IPv6 are one: whoever has one of them has all."""


class Attempts:
    """The tries of the last minutes, in memory."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._tried: defaultdict[tuple[str, str], list[datetime]] = defaultdict(list)

    def begin(self, name: str, address: str) -> bool:
        """Count a try before it is known how it ends; False, and not counted, where there were too many."""
        with self._lock:
            self._forget()
            of = _keys(name, address)
            if any(len(self._late(key)) >= most for key, most in zip(of, (OF_NAME, OF_ADDRESS), strict=True)):
                return False
            for key in of:
                self._tried[key].append(self._clock())
            return True

    def succeeded(self, name: str, address: str) -> None:
        """Count a try no more, since it was the user's own."""
        with self._lock:
            for key in _keys(name, address):
                if self._tried[key]:
                    self._tried[key].pop()

    def _late(self, key: tuple[str, str]) -> list[datetime]:
        since = self._clock() - WINDOW
        self._tried[key] = [at for at in self._tried[key] if at > since]
        return self._tried[key]

    def _forget(self) -> None:
        if len(self._tried) > _MOST:
            for key in [key for key in self._tried if not self._late(key)]:
                del self._tried[key]


def _keys(name: str, address: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("name", name), ("address", _network(address))


def _network(address: str) -> str:
    try:
        known = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((known, _NETWORK), strict=False)) if known.version == 6 else str(known)
