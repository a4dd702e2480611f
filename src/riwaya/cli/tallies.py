"""`riwaya tallies`: counts over many events side by side, and how they stand to each other."""

from collections.abc import Iterator, Mapping
from typing import Annotated

import msgspec
import typer

from riwaya.cli import words
from riwaya.cli.material import Given, material
from riwaya.cli.options import Address, Json
from riwaya.codebook import cards
from riwaya.core.article import Article
from riwaya.core.claim import Claim, TimeSpan
from riwaya.core.problem import Problem
from riwaya.core.tallied import Compared, Count, Tallied
from riwaya.exports.phrases.book import phrase_book
from riwaya.exports.phrases.times import time_phrase
from riwaya.languages.pack import load_pack
from riwaya.linking import tallies as tallies_of

_SAYS = {
    "agree": "figures of one scope that agree",
    "differ": "figures of one scope that differ",
    "same count": "the same count, its scope told in another way",
    "later version": "a later version of one voice's count",
    "other area": "one voice's counts of different areas",
    "other period": "counts over different periods",
    "other doers": "counts of what different sides did",
    "open": "a period is not told, so nothing can be compared",
}

Of = Annotated[str, typer.Argument(metavar="EVENT", help="Only this type of event, such as chemical_weapon.")]


def tallies(
    context: typer.Context,
    event: Of = "",
    ledger: Address = "riwaya.db",
    articles: Given = None,
    json: Json = False,
) -> None:
    """List who counts what, where and over which period; and which of the counts can be compared."""
    if event and event not in cards():
        raise Problem(f"There is no type of event {event}. The types are: {', '.join(cards())}")
    with material(context, ledger, articles) as given:
        claims = {claim.id: claim for claim in given.claims}
        found = tallies_of(claims.values(), given.articles, load_pack())
        shown = [one for one in found if event in ("", one.event)]
        if json:
            typer.echo(msgspec.json.encode(shown).decode())
            return
        by_key = {article.key: article for article in given.articles}
        for one in shown:
            typer.secho(words.event(one.event), bold=True)
            typer.echo("\n".join((*(f"   {words.on_one_line(line)}" for line in _lines(one, claims, by_key)), "")))
        typer.echo(f"{words.counted(sum(len(one.counts) for one in shown), 'count')}.", err=True)


def _lines(tallied: Tallied, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Iterator[str]:
    for number, count in enumerate(tallied.counts, 1):
        yield f"{number}. {_count(count, claims, articles)}"
    for compared in tallied.compared:
        yield _compared(compared)


def _count(count: Count, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> str:
    """Who counts what of whom, where, over which period, and when and how often it is told."""
    told = claims[count.claims[0]]
    shares = [f"{share.percent:g} % {words.actor(share.actor)}" for share in count.share]
    figures = ", ".join((*map(words.toll, count.figures), *shares))
    start, end = count.period
    parts = (
        f"{words.voice(told, articles[told.article])}{' denies' if count.denied else ''}: {figures or 'no figure'}",
        f"by {', '.join(map(words.actor, count.perpetrators))}" if count.perpetrators else "",
        f"in {', '.join(count.places)}" if count.places else "",
        _period(start, end),
        f"told {count.told}" if count.told else "",
        words.counted(len({claims[name].article for name in count.claims}), "article"),
    )
    return "; ".join(filter(None, parts))


def _period(start: str | None, end: str | None) -> str:
    """Over which days, in words; a year may be missing."""
    if not start and not end:
        return "period not told"
    days = time_phrase(TimeSpan("", start, end, "period"), phrase_book("en"))
    return f"{'on' if start == end else 'over'} {days}" if start and end else days


def _compared(compared: Compared) -> str:
    which = compared.measure if compared.relation in ("agree", "differ") else ""
    return f"{compared.one + 1} and {compared.other + 1}: {_SAYS[compared.relation]}{f' ({which})' if which else ''}"
