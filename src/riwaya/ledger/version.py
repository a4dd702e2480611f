"""Which linking a ledger's incidents are of."""

from functools import cache
from hashlib import sha256
from pathlib import Path

_ROOMS = ("codebook", "core", "grammar", "languages", "linking", "places", "text")
"""The rooms whose code and data decide how claims are linked."""
_KINDS = frozenset({".py", ".toml", ".csv"})


@cache
def linking_version() -> str:
    """A hash of the code and the data that link: where it differs, the same claims may be linked otherwise."""
    home = Path(__file__).parents[1]
    found = sha256()
    for path in sorted(path for room in _ROOMS for path in (home / room).rglob("*") if path.suffix in _KINDS):
        found.update(f"{path.relative_to(home).as_posix()}\n{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return found.hexdigest()
