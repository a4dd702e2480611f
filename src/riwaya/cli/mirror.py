"""`riwaya mirror`: accusations that an attack is prepared or staged, beside what was reported there afterwards."""

from collections.abc import Iterator, Mapping
from typing import Annotated

import msgspec
import typer

from riwaya.cli import words
from riwaya.cli.material import Given, material
from riwaya.cli.options import Address, Json
from riwaya.core.accusation import Accusation, Chance, Mirror, Window
from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.languages.pack import load_pack
from riwaya.linking import mirror as mirror_of

_OTHER = (
    "Other days: all stretches of that length that the articles cover and that touch none after such an accusation."
)
_CAVEAT = "What is reported after an accusation is no sign of its cause; where articles are few, so are reports."

Of = Annotated[str, typer.Argument(metavar="AREA", help="Only accusations about this governorate or country.")]


def mirror(
    context: typer.Context,
    area: Of = "",
    ledger: Address = "riwaya.db",
    articles: Given = None,
    json: Json = False,
) -> None:
    """List who accuses whom of preparing or staging an attack, who calls it a pretext, and what was reported then."""
    with material(context, ledger, articles) as given:
        told = given.incidents
        seen = mirror_of(told, given.articles, load_pack())
        wanted = [one for one in seen.accusations if _is_of(one, area)]
        if json:
            typer.echo(msgspec.json.encode(msgspec.structs.replace(seen, accusations=tuple(wanted))).decode())
            return
        claims = {claim.id: claim for _, members in told for claim in members}
        by_key = {article.key: article for article in given.articles}
        for number, one in enumerate(wanted, 1):
            typer.secho(words.on_one_line(f"{number}. {_head(one)}"), bold=True)
            typer.echo("\n".join((*(f"   {words.on_one_line(line)}" for line in _lines(one, claims, by_key)), "")))
        for line in (*map(_chance, seen.chances), _close(seen, len(wanted))):
            typer.echo(line, err=True)


def _is_of(one: Accusation, area: str) -> bool:
    """Whether an accusation is about an area whose name holds this."""
    return any(area.casefold() in name.casefold() for name in one.area or ("",))


def _head(one: Accusation) -> str:
    what = f"{words.event(one.event)}{', staged' if one.staged else ''}"
    return " | ".join((one.incident, what, one.day or "day unknown", ", ".join(one.area) or "place unknown"))


def _lines(one: Accusation, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Iterator[str]:
    accused = words.some([*dict.fromkeys(map(words.actor, one.accused))]) or "nobody by name"
    yield f"{words.tellers(one.claims, claims, articles)} against {accused} ({words.counted(len(one.claims), 'claim')})"
    for verb, answers in (("read as a pretext", one.pretext), ("denied", one.denied)):
        if answers:
            yield f"{verb} by {words.tellers(answers, claims, articles)}"
    yield from map(_window, one.windows)
    if not one.windows:
        yield f"nothing is counted: {_lack(one)}"


def _lack(one: Accusation) -> str:
    if not one.area:
        return "no place is told"
    return "the articles end before 7 days are over" if one.day else "the day is not known"


def _window(window: Window) -> str:
    """What was reported in the window, and beside it what as many other days see."""
    seen = ", ".join(f"{words.event(event).lower()} {count}" for event, count in window.events.items())
    told = f"{window.attacks} reported ({seen}), {window.alike or 'none'} of its type" if seen else "nothing reported"
    usual = window.usual
    if usual.attacks is None:
        return f"{window.days} days after: {told}; there are no other {window.days} days to compare"
    beside = f"in {window.days} other days {usual.attacks:g} on average, {usual.alike or 0:g} of its type"
    return f"{window.days} days after: {told}; {beside}"


def _chance(chance: Chance) -> str:
    return (
        f"{chance.days} days after {chance.accusations} accusations: {chance.attacks} reports; {chance.expected:g} "
        f"after days drawn at random, and as many or more in {chance.share:.1%} of {chance.draws} draws."
    )


def _close(seen: Mirror, shown: int) -> str:
    covered = f", in articles of {seen.first} to {seen.last}" if seen.first else ""
    return f"{words.counted(shown, 'accusation')}{covered}. {_OTHER} {_CAVEAT}"
