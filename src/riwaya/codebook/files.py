"""Reading the codebook's TOML strictly: every slip of every file is told at once."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import tomli

from riwaya.core.problem import Problem

T = TypeVar("T", bound=msgspec.Struct)


class CodebookError(Problem):
    """Data files of the codebook that cannot be used; `slips` holds one sentence a slip."""

    def __init__(self, slips: list[str]) -> None:
        super().__init__("\n".join(slips))
        self.slips = tuple(slips)


def read(folder: Path, kind: type[T], parts: Mapping[str, type[msgspec.Struct]]) -> dict[str, T]:
    """Every TOML file of `folder` as a `kind`, by file stem in the order of names.

    `parts` names the keys that hold arrays of tables, with their struct. Raises `CodebookError` with all slips.
    """
    values: dict[str, T] = {}
    slips: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        where = f"{folder.name}/{path.name}"
        try:
            data = tomli.loads(path.read_text("utf-8"))
            unknown = [f"{where}: {slip}" for slip in _unknown_keys(data, kind, parts)]
            slips += unknown
            if not unknown:
                values[path.stem] = msgspec.convert(data, kind)
        except (ValueError, msgspec.ValidationError) as error:
            slips.append(f"{where}: {error}")
    if not values and not slips:
        slips.append(f"{folder.name}: no .toml file in this folder. Install Riwaya again.")
    if slips:
        raise CodebookError(slips)
    return values


def _unknown_keys(
    data: Mapping[str, Any], kind: type[msgspec.Struct], parts: Mapping[str, type[msgspec.Struct]]
) -> Iterator[str]:
    for key, value in data.items():
        if key not in kind.__struct_fields__:
            yield _slip(key, kind)
        elif key in parts and isinstance(value, list):
            for table in value:
                if isinstance(table, dict):
                    yield from (f"{key}: {slip}" for slip in _unknown_keys(table, parts[key], {}))


def _slip(key: str, kind: type[msgspec.Struct]) -> str:
    close = get_close_matches(key, kind.__struct_fields__, n=1)
    hint = f"Did you mean '{close[0]}'?" if close else f"Known keys: {', '.join(kind.__struct_fields__)}."
    return f"unknown key '{key}'. {hint}"
