"""`riwaya voices`: what each voice told, how others answered it, and by which words outlets call it."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from riwaya.cli import words
from riwaya.cli.material import Given, material
from riwaya.cli.options import Address, Json
from riwaya.core.article import Article
from riwaya.core.problem import Problem
from riwaya.core.record import Naming, Record
from riwaya.exports.weighing import name_of, record_row
from riwaya.languages.pack import load_pack
from riwaya.linking import namings, records
from riwaya.linking.findings.records import Incidents
from riwaya.text.fold import fold_words

_WIDTH = 150
"""Columns of the table where it is not printed to a terminal."""
_COUNTS = ("claims", "articles", "incidents", "joined", "denied", "corrected", "disputed", "repeats")
_FEW = ("claims", "joined", "denied", "corrected", "disputed")
"""The columns that there is room for in fewer than so many columns of a terminal."""
_NARROW = 110
_LEGEND = (
    "joined, denied, corrected: on how many incidents independent voices say the same, the opposite, another figure; "
    "disputed: parties to the conflict do. repeats: how many of the claims repeat another voice."
)
_ANSWERS = {
    "joined": "independent voices say the same",
    "denied": "independent voices deny it, or affirm what it denies",
    "corrected": "independent voices give another figure",
    "disputed": "parties to the conflict do the one or the other",
}

Of = Annotated[str, typer.Argument(metavar="VOICE", help="Only this voice: its id, its name, or a part of its name.")]


class _Voices(msgspec.Struct, frozen=True):
    """The records of voices, and how outlets call the actors of their claims."""

    records: tuple[Record, ...]
    namings: tuple[Naming, ...]
    source: str

    def known(self) -> dict[str, str]:
        """Who has a record or is named: the id, or the name as written, and what it is called."""
        found = dict.fromkeys([record.voice for record in self.records] + [naming.actor for naming in self.namings])
        return {voice: name_of(voice) for voice in found}


def voices(
    context: typer.Context,
    voice: Of = "",
    ledger: Address = "riwaya.db",
    articles: Given = None,
    json: Json = False,
) -> None:
    """List what each voice told and how often others joined, denied or corrected it; of one voice also its names."""
    with material(context, ledger, articles) as given:
        held = _weighed(given.incidents, given.articles, given.source)
        if voice:
            _tell(held, _found(held, voice), json=json)
        elif json:
            typer.echo(msgspec.json.encode([*map(record_row, held.records)]).decode())
        else:
            console = Console(width=None if sys.stdout.isatty() else _WIDTH)
            console.print(_table(held.records, console.width))
            count = words.counted(len(held.records), "voice")
            typer.echo(f"{count}. See one in full with: riwaya voices VOICE", err=True)
            typer.echo(_LEGEND, err=True)


def _weighed(told: Incidents, articles: Iterable[Article], source: str) -> _Voices:
    by_key, incidents, pack = {article.key: article for article in articles}, list(told), load_pack()
    claims = [claim for _, held in incidents for claim in held]
    return _Voices(records(incidents, by_key, pack), namings(claims, by_key, pack), source)


def _found(held: _Voices, wanted: str) -> str:
    """The one voice that is called so: by its id or whole name, else by a part of its name."""
    known = held.known()
    whole, part = wanted.casefold(), fold_words(wanted.casefold())
    exact = [voice for voice, name in known.items() if whole in (voice.casefold(), name.casefold())]
    found = exact or [voice for voice, name in known.items() if _names(part, voice, name, held.namings)]
    if not found:
        raise Problem(f"{held.source}: Nobody called {wanted} speaks or is named. See who does with: riwaya voices")
    if len(found) > 1:
        listed = words.some([f"{known[voice]} ({voice})" for voice in found])
        raise Problem(f"{held.source}: {wanted} may be {listed}. Write more of the name, or the id in brackets.")
    return found[0]


def _names(part: str, voice: str, name: str, called: Iterable[Naming]) -> bool:
    """Whether a voice is called so, in English or in the words of an outlet."""
    names = [voice, name, *(naming.words for naming in called if naming.actor == voice)]
    return any(part in fold_words(one.casefold()) for one in names)


def _table(found: Iterable[Record], width: int) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    names, counts = (("voice", "kind"), _COUNTS) if width >= _NARROW else (("voice",), _FEW)
    for name in names:
        table.add_column(name)
    for name in counts:
        table.add_column(name, justify="right", no_wrap=True)
    for record in found:
        kind = record.kind.replace("_", " ") + (", party" if record.party else "")
        said = (words.on_one_line(name_of(record.voice)), kind)[: len(names)]
        table.add_row(*map(Text, (*said, *(str(_count(record, name)) for name in counts))))
    return table


def _count(record: Record, name: str) -> int:
    value = getattr(record, name)
    return len(value) if isinstance(value, tuple) else int(value)


def _tell(held: _Voices, voice: str, *, json: bool) -> None:
    """One voice: its record, how outlets call it, and how it calls others."""
    record = next((record for record in held.records if record.voice == voice), None)
    called = [naming for naming in held.namings if naming.actor == voice]
    calls = [naming for naming in held.namings if naming.outlet == voice]
    if json:
        row = {"voice": voice, "name": name_of(voice), "record": record, "called": called, "calls": calls}
        typer.echo(msgspec.json.encode(row).decode())
        return
    typer.secho(words.on_one_line(name_of(voice)), bold=True)
    for line in _record(record) if record else ("tells nothing itself",):
        typer.echo(line)
    for title, listed, whom in (("Called by outlets", called, "outlet"), ("Calls others", calls, "actor")):
        if listed:
            typer.echo(f"\n{title} (in how many articles: in its own words, and where it quotes somebody)")
            typer.echo("\n".join(_namings(listed, whom)))


def _record(record: Record) -> Iterator[str]:
    """What it told and how others answered, with the incidents."""
    party = f"; speaks for a party to the conflict: {name_of(record.party)}" if record.party else ""
    yield f"{record.kind.replace('_', ' ')}{party}"
    told = words.counted(record.claims, "claim"), words.counted(record.articles, "article")
    yield f"{' in '.join(told)}: {_listed(record.statuses)}"
    yield f"   of: {', '.join(f'{words.event(slug).lower()} {count}' for slug, count in record.events.items())}"
    if record.repeats:
        yield f"   {record.repeats} of them repeat another voice"
    for answer, says in _ANSWERS.items():
        where: Sequence[str] = getattr(record, answer)
        yield f"   {says}: {len(where)} of {words.counted(len(record.incidents), 'incident')}{_some(where)}"


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def _some(incidents: Sequence[str]) -> str:
    return f" ({words.some([*incidents])})" if incidents else ""


def _namings(listed: Iterable[Naming], whom: str) -> Iterator[str]:
    """The words, by outlet or by actor; the Arabic at the end of its line."""
    ordered = sorted(listed, key=lambda naming: (getattr(naming, whom), -naming.own - naming.quoting, naming.words))
    for name, group in groupby(ordered, key=lambda naming: str(getattr(naming, whom))):
        yield f"   {words.on_one_line(name_of(name))}"
        yield from (
            f"      {one.own} own, {one.quoting} quoting  \u00ab{words.on_one_line(one.words)}\u00bb" for one in group
        )
