"""`riwaya check`: look through the language data and run the examples beside its entries and rules."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Annotated

import typer

from riwaya.cli.words import counted
from riwaya.core.problem import Problem
from riwaya.grammar.entries import Entry
from riwaya.grammar.harness import Case, Finding, cases, findings, verdict
from riwaya.grammar.rules import Rule
from riwaya.grammar.source import like
from riwaya.languages.lint import lint
from riwaya.languages.pack import Pack, load_pack, pack_folder
from riwaya.places.gazetteer import Gazetteer
from riwaya.reading.context import Context
from riwaya.reading.pipeline import read_row

Name = Annotated[
    str | None,
    typer.Argument(metavar="[ENTRY]", help="An entry's or rule's id, file/id where two share one, or a file's name."),
]


def check(entry: Name = None) -> None:
    """Look through the lexicons and rules and run their examples: of one entry, of one file, or of all."""
    slips = lint(pack_folder(), Gazetteer.load())
    pack = load_pack()
    chosen = _chosen(entry, pack)
    ids = {shown.id for shown in chosen}
    told = [slip for slip in slips if entry is None or slip.reason.partition(":")[0] in ids]
    failed = [said for said in _verdicts(chosen, pack) if said]
    for slip in told:
        typer.echo(f"{slip.source}: {slip.reason}.{' ' + slip.advice if slip.advice else ''}")
    for said in failed:
        typer.echo(f"\n{said}")
    examples = sum(len(one.yes) + len(one.no) + len(one.todo) for one in chosen)
    counts = (counted(examples, "example") + f" of {counted(len(chosen), 'block')}", f"{len(failed)} failed")
    typer.echo("\n" * bool(told or failed) + ", ".join((*counts, counted(len(told), "slip") + " in the data")) + ".")
    if told or failed:
        raise typer.Exit(1)


def _chosen(name: str | None, pack: Pack) -> list[Entry | Rule]:
    """The entries and rules that a name means. Raises Problem, with the names most like it, where there are none."""
    shown: list[Entry | Rule] = [*pack.entries, *pack.rules]
    if name is None:
        return shown
    found = [one for one in shown if name in _names(one)]
    if not found:
        known = tuple(dict.fromkeys(name for one in shown for name in _names(one)))
        raise Problem(f"No entry, rule or file is called '{name}'. {like(name, known)}")
    return found


def _names(shown: Entry | Rule) -> tuple[str, ...]:
    """How an entry or rule may be called: id, file/id, its file."""
    stem = shown.file.removesuffix(".toml")
    return shown.id, f"{stem}/{shown.id}", f"{shown.file}/{shown.id}", stem, shown.file


def _verdicts(chosen: Iterable[Entry | Rule], pack: Pack) -> Iterator[str | None]:
    """For each example in turn what is wrong with it, or None."""

    @cache
    def scanned(text: str) -> list[Finding]:
        return findings(pack.scan(text))

    @cache
    def read(text: str) -> list[Finding]:
        return findings(read_row(text, Context(pack)))

    for shown in chosen:
        for case in cases([shown]):
            yield _verdict(case, scanned(case.example.text) if isinstance(shown, Entry) else read(case.example.text))


def _verdict(case: Case, found: list[Finding]) -> str | None:
    said = verdict(case, lambda _: found)
    if case.sort != "todo":
        return said
    return (
        None if said else f"{case.where}: {case.id}\n  text: {case.example.text}\n  works now: move it from todo to yes"
    )
