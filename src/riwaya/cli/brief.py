"""`riwaya brief`: what the accounts of some incidents say, in plain sentences that cite their sources."""

from typing import Annotated

import msgspec
import typer
from msgspec.structs import replace

from riwaya.cli import words
from riwaya.cli.options import Address, Json
from riwaya.codebook import cards
from riwaya.core.problem import Problem
from riwaya.exports.briefing import asked_by, briefing, lines
from riwaya.exports.sentence import Language
from riwaya.languages.pack import load_pack
from riwaya.ledger import open_ledger
from riwaya.ledger.listing import Filter

Question = Annotated[
    str, typer.Argument(metavar="QUESTION", help="A place, an actor, an event, a period, in Arabic or English.")
]
Arabic = Annotated[bool, typer.Option("--arabic", help="Write it in Arabic.")]
Place = Annotated[str, typer.Option("--place", help="Only this place, or what it holds: its English name.")]
Event = Annotated[str, typer.Option("--event", help="Only this type of event, such as air_strike.")]
Since = Annotated[str, typer.Option("--since", metavar="DAY", help="From this day, month or year on (ISO).")]
Until = Annotated[str, typer.Option("--until", metavar="DAY", help="Up to this day, month or year.")]


def brief(  # noqa: PLR0913 - one argument an option
    question: Question = "",
    place: Place = "",
    event: Event = "",
    since: Since = "",
    until: Until = "",
    ledger: Address = "riwaya.db",
    arabic: Arabic = False,
    json: Json = False,
) -> None:
    """Write a briefing on what the question names: accounts, what is contested, copied, independent and unknown."""
    if event and event not in cards():
        raise Problem(f"There is no type of event {event}. The types are: {', '.join(cards())}")
    pack = load_pack()
    language: Language = "ar" if arabic else "en"
    with open_ledger(ledger) as book:
        asked, left = asked_by(book, question, pack)
        given = replace(
            asked, place=place or asked.place, event=event or asked.event, since=since or asked.since,
            until=until or asked.until,
        )  # fmt: skip
        if question and given == Filter():
            raise Problem(
                f"No place, actor, event or period is known in: {question}. Name one, or use --place and --event."
            )
        told = briefing(book, given, language, pack, left)
    if json:
        typer.echo(msgspec.json.encode(told).decode())
        return
    for line in lines(told):
        typer.echo(line if not line.strip() else line[: len(line) - len(line.lstrip())] + words.on_one_line(line))
