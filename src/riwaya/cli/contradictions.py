"""`riwaya contradictions`: accounts of one incident that cannot all hold, side by side."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import msgspec
import typer

from riwaya.cli import words
from riwaya.cli.material import Given, material
from riwaya.cli.options import Address, Json
from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.contradiction import Contradiction, Position
from riwaya.core.problem import Problem
from riwaya.languages.pack import load_pack
from riwaya.linking import contradictions as contradictions_of

Of = Annotated[str, typer.Argument(metavar="INCIDENT", help="Only this incident: its id, or how it begins.")]


def contradictions(
    context: typer.Context,
    incident: Of = "",
    ledger: Address = "riwaya.db",
    articles: Given = None,
    json: Json = False,
) -> None:
    """List, incident by incident and slot by slot, what its accounts say that cannot all be true, and who says it."""
    with material(context, ledger, articles) as given:
        told = [pair for pair in given.incidents if pair[0].incident.startswith(incident)]
        if incident and not told:
            raise Problem(f"{given.source}: There is no incident {incident}. See their ids with: riwaya incidents")
        pack = load_pack()
        found = [(one, claims, slots) for one, claims in told if (slots := contradictions_of(claims, pack))]
        if json:
            rows = [{"incident": one.incident, "contradictions": slots} for one, _, slots in found]
            typer.echo(msgspec.json.encode(rows).decode())
            return
        by_key = {article.key: article for article in given.articles}
        for one, claims, slots in found:
            typer.secho(words.head(one, claims), bold=True)
            typer.echo("\n".join((*lines(slots, claims, by_key), "")))
        typer.echo(f"{words.counted(len(found), 'incident')} with contradictions, of {len(told)}.", err=True)


def lines(slots: Sequence[Contradiction], claims: Sequence[Claim], articles: Mapping[str, Article]) -> Iterator[str]:
    """Each slot with its positions, and the voices that take each."""
    by_id = {claim.id: claim for claim in claims}
    for slot in slots:
        said = "; ".join(_position(position, by_id, articles) for position in slot.positions)
        yield f"   {words.on_one_line(f'{slot.slot}: {said}')}"


def _position(position: Position, by_id: Mapping[str, Claim], articles: Mapping[str, Article]) -> str:
    return f"{position.says} ({words.tellers(position.claims, by_id, articles)})"
