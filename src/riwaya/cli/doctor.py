"""`riwaya doctor`: what is amiss in the installation, and what to do about it."""

import locale
import os
import re
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from riwaya.cli.words import counted, on_one_line
from riwaya.core.problem import Problem
from riwaya.grammar.harness import Exemplified
from riwaya.languages.pack import build_pack, pack_folder
from riwaya.ledger.health import ledger_health
from riwaya.places.gazetteer import Gazetteer

_PYTHON, _SQLITE = (3, 11), (3, 24)

Where = Annotated[str | None, typer.Option("--ledger", metavar="FILE", help="A ledger to look at too.")]


class Finding(NamedTuple):
    """One thing looked at: its name, how it is, and what to do where it is not well."""

    name: str
    state: str
    cure: str = ""
    """Empty where all is well."""


def doctor(ledger: Where = None) -> None:
    """Look for what is amiss in the installation and its data; each line says ok, or what to do."""
    amiss = 0
    for finding in _findings(ledger):
        amiss += bool(finding.cure)
        mark = typer.style("problem", fg="red") if finding.cure else typer.style("ok     ", fg="green")
        typer.echo(f"{mark}  {finding.name}: {on_one_line(finding.state)}")
        for line in finding.cure.splitlines():
            typer.echo(f"         {on_one_line(line)}")
    typer.echo(f"{counted(amiss, 'problem')} found." if amiss else "All is well.")
    if amiss:
        raise typer.Exit(1)


def _findings(ledger: str | None) -> Iterator[Finding]:
    yield _python()
    yield from _dependencies()
    yield from _data()
    yield _sqlite()
    yield _folder(Path(ledger).parent if ledger and "://" not in ledger else Path())
    if ledger:
        yield _ledger(ledger)
    yield _terminal()


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    old = sys.version_info < _PYTHON
    return Finding("Python", version, "Install Python 3.11 or newer." if old else "")


def _dependencies() -> Iterator[Finding]:
    """Every package that Riwaya needs; those of extras only where they are there and too old."""
    for needed in metadata.requires("riwaya") or ():
        name, least = _needed(needed)
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            if "extra ==" not in needed:
                yield Finding(name, "is missing", f"Run: pip install '{name}>={least}'")
            continue
        old = _numbers(version) < _numbers(least)
        if old or "extra ==" not in needed:
            yield Finding(name, version, f"Run: pip install --upgrade '{name}>={least}'" if old else "")


def _needed(requirement: str) -> tuple[str, str]:
    """A requirement's package and the least version that will do."""
    name = re.match(r"[\w.-]+", requirement)
    least = re.search(r">=\s*([\w.]+)", requirement)
    return name.group() if name else requirement, least.group(1) if least else "0"


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def _data() -> Iterator[Finding]:
    """The gazetteer and the language pack, looked through from end to end."""
    try:
        gazetteer = Gazetteer.load()
    except Problem as problem:
        yield Finding("places", "can't be used", str(problem))
        return
    sources = Counter(row.source for row in gazetteer.rows)
    told = ", ".join(f"{source} {number}" for source, number in sources.most_common())
    yield Finding("places", f"{len(gazetteer.rows)}, from {told}")
    try:
        pack = build_pack(pack_folder(), gazetteer, strict=True)
    except Problem as problem:
        slips = str(problem).splitlines()
        more = f"\n... and {len(slips) - 5} more; see them all with: riwaya check" if len(slips) > 5 else ""
        yield Finding("language data (ar)", counted(len(slips), "slip"), "\n".join(slips[:5]) + more)
        return
    shown: list[Exemplified] = [*pack.entries, *pack.rules]
    examples = sum(len(one.yes) + len(one.no) + len(one.todo) for one in shown)
    yield Finding("language data (ar)", f"{len(pack.entries)} entries, {len(pack.rules)} rules, {examples} examples")


def _sqlite() -> Finding:
    old = sqlite3.sqlite_version_info < _SQLITE
    return Finding("SQLite", sqlite3.sqlite_version, "Install a Python with SQLite 3.24 or newer." if old else "")


def _folder(folder: Path) -> Finding:
    """Whether a ledger can be made there."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return Finding("folder", f"{folder.resolve()} can be written")
    except OSError as error:
        cure = "Work in a folder of your own, or name one with --ledger."
        return Finding("folder", f"{folder.resolve()} can't be written ({error.strerror or error})", cure)


def _ledger(address: str) -> Finding:
    try:
        return Finding("ledger", ledger_health(address))
    except Problem as problem:
        return Finding("ledger", "can't be used", str(problem))


def _terminal() -> Finding:
    """Whether the terminal is set to an encoding that has Arabic letters; what goes to a file always is UTF-8."""
    encoding = locale.getpreferredencoding(do_setlocale=False)
    if not sys.stdout.isatty():
        return Finding("output", "UTF-8")
    try:
        "\u0639".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        cure = "Set it to UTF-8, for example: export LC_ALL=C.UTF-8" if os.name == "posix" else "Run: chcp 65001"
        return Finding("terminal", f"{encoding}, which has no Arabic letters", cure)
    return Finding("terminal", encoding)
