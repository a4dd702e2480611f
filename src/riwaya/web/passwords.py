"""Passwords: kept as argon2 hashes alone, and as slow to try for a user that there is not."""

from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LEAST, MOST = 12, 200
"""Letters of a password."""
_DIFFERENT = 5
"""Letters of a password that are not alike, at least."""
_hasher = PasswordHasher()
_AT_ONCE = BoundedSemaphore(2)
"""Each hash takes 64 MiB for a moment: many log-ins at once must not take the machine's memory."""


def hashed(password: str) -> str:
    """The hash of a password, with its salt and its cost."""
    with _AT_ONCE:
        return _hasher.hash(password)


def fits(known: str | None, password: str) -> bool:
    """Whether a password is the one of a hash; without a hash never, after the same time."""
    try:
        with _AT_ONCE:
            _hasher.verify(known or _of_nobody(), password[: MOST + 1])
    except (VerificationError, InvalidHashError):
        return False
    return known is not None


def fault(password: str, name: str) -> str | None:
    """What is wrong with a new password, as a key of the interface's words."""
    if len(password) < LEAST:
        return "password.short"
    if len(password) > MOST:
        return "password.long"
    if len(set(password)) < _DIFFERENT or name.casefold() in password.casefold():
        return "password.plain"
    return None


@cache
def _of_nobody() -> str:
    return hashed("")
