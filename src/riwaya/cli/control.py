"""`riwaya control`: who is said to hold a place, since when, and where the accounts differ."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated

import msgspec
import typer

from riwaya.cli import words
from riwaya.cli.material import Given, material
from riwaya.cli.options import Address, Json
from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.holding import Held, Hold
from riwaya.core.problem import Problem
from riwaya.languages.pack import load_pack
from riwaya.linking import control as control_of
from riwaya.text.fold import fold_words

Of = Annotated[
    str, typer.Argument(metavar="PLACE", help="Only this place: its name, Arabic or English, or a part of it.")
]
Contested = Annotated[bool, typer.Option("--contested", help="Only places on which accounts differ for one day.")]


def control(
    context: typer.Context,
    place: Of = "",
    ledger: Address = "riwaya.db",
    articles: Given = None,
    contested: Contested = False,
    json: Json = False,
) -> None:
    """List the places that somebody is said to hold, to have taken or to have lost, each side with who says so."""
    with material(context, ledger, articles) as given:
        claims = {claim.id: claim for claim in given.claims}
        found = control_of(claims.values(), given.articles, load_pack())
        wanted = [held for held in found if _is_named(held, place, claims)]
        if place and not wanted:
            raise Problem(
                f"{given.source}: Nobody is said to hold or take {place}. See all places with: riwaya control"
            )
        shown = [held for held in wanted if held.standing == "contested" or not contested]
        if json:
            typer.echo(msgspec.json.encode(shown).decode())
            return
        by_key = {article.key: article for article in given.articles}
        for held in shown:
            typer.secho(words.on_one_line(", ".join((held.place, *held.within[-2:]))), bold=True, nl=False)
            typer.echo(f": {held.standing}")
            typer.echo("\n".join((*(f"   {line}" for hold in held.holds for line in _lines(hold, claims, by_key)), "")))
        disputed = sum(held.standing == "contested" for held in shown)
        typer.echo(f"{words.counted(len(shown), 'place')}, {disputed} of them contested.", err=True)


def _is_named(held: Held, wanted: str, claims: Mapping[str, Claim]) -> bool:
    """Whether the place's name, or words that an account has for it, hold what is looked for."""
    if not wanted or wanted.casefold() in held.place.casefold():
        return True
    told = (claims[name] for hold in held.holds for name in (*hold.claims, *hold.denied))
    surfaces = (place.surface for claim in told for place in claim.places if held.place in (place.name, place.surface))
    return any(f" {fold_words(wanted)} " in f" {fold_words(surface)} " for surface in surfaces)


def _lines(hold: Hold, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Iterator[str]:
    """One side: what is said of it, and who says so."""
    ways = ((_held(hold, claims), hold.claims), (_lost(hold, claims), hold.lost), ("denied", hold.denied))
    for way, told in ways:
        if told:
            tellers = words.tellers(told, claims, articles)
            yield words.on_one_line(f"{words.actor(hold.holder)}: {way} ({tellers})")


def _held(hold: Hold, claims: Mapping[str, Claim]) -> str:
    """Since when a side is said to hold the place, and of what days it is said to do so still."""
    first, last, since = (_day(iso, hold.claims, claims) for iso in (hold.first, hold.last, hold.since))
    still = "" if hold.first == hold.last == hold.since else first if first == last else f"{first} to {last}"
    told = (f"taken {since}" if since else "", f"held {still}" if still else "")
    return ", ".join(filter(None, told)) or "held, day not told"


def _lost(hold: Hold, claims: Mapping[str, Claim]) -> str:
    return f"lost {_day(hold.until, hold.lost, claims) or 'on a day not told'}"


def _day(iso: str | None, told: Iterable[str], claims: Mapping[str, Claim]) -> str:
    return words.day(iso, [claims[name] for name in told]) if iso else ""
