"""`riwaya show`: who says what of one incident."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import msgspec
import typer

from riwaya.cli import words
from riwaya.cli.contradictions import lines as contradiction_lines
from riwaya.cli.options import Address, Json
from riwaya.core.claim import Claim, plain
from riwaya.core.incident import Incident, in_words
from riwaya.core.problem import Problem
from riwaya.exports.sentence import sentence
from riwaya.exports.weighing import counts, grade_lines, incident_row, tree
from riwaya.languages.pack import load_pack
from riwaya.ledger import Account, Ledger, open_ledger
from riwaya.linking import contradictions

_ORIGINS = {"added": "added by a person", "lost": "kept as judged; the last reading no longer has it"}
Name = Annotated[str, typer.Argument(metavar="INCIDENT", help="The incident's id, or how it begins.")]


def show(incident: Name, ledger: Address = "riwaya.db", json: Json = False) -> None:
    """Show the accounts of an incident: voice, status, toll, time, place, outlet, and the words that tell it."""
    with open_ledger(ledger) as book:
        found = _found(book, incident, ledger)
        accounts = book.accounts(found.incident)
    if json:
        row = {"incident": incident_row(found), "accounts": [*map(_as_json, accounts)]}
        typer.echo(msgspec.json.encode(row).decode())
        return
    claims = [account.claim for account in accounts]
    typer.secho(words.head(found, claims), bold=True)
    summary = [words.counted(len(accounts), "account"), words.statuses(claims)]
    summary += [f"{in_words(found.killed)} killed"] if found.killed else []
    typer.echo("; ".join(summary))
    articles = {account.article.key: account.article for account in accounts}
    for line in contradiction_lines(contradictions(claims, load_pack()), claims, articles):
        typer.echo(line)
    for line in _weighed(found, {claim.id: number for number, claim in enumerate(claims, 1)}):
        typer.echo(line)
    for number, account in enumerate(accounts, 1):
        typer.echo("")
        for line in _lines(number, account):
            typer.echo(line)


def _found(book: Ledger, start: str, address: str) -> Incident:
    """The one incident whose id starts so."""
    if not start:
        raise Problem("There is no id to look for. See them with: riwaya incidents")
    found = book.incidents_from(start)
    if not found:
        raise Problem(f"{address}: There is no incident {start}. See their ids with: riwaya incidents")
    if len(found) > 1 and found[0].incident != start:
        raise Problem(f"{address}: {len(found)} incidents begin with {start}. Write more of the id.")
    return found[0]


def _weighed(incident: Incident, number: Mapping[str, int]) -> Iterator[str]:
    """The voices that the accounts go back to, and the grade that they suggest; nothing where nobody weighed them."""
    if incident.roots:  # an earlier version did not
        yield "; ".join((f"goes back to {words.counted(len(incident.roots), 'voice')}", *counts(incident.roots)))
        yield from (f"   {branch}{words.on_one_line(line)}" for branch, line in tree(incident.roots, number))
    if incident.grade:
        first, *facts = grade_lines(incident.grade, incident.roots)
        yield first
        yield from (f"   {words.on_one_line(fact)}" for fact in facts)


def _lines(number: int, account: Account) -> Iterator[str]:
    """One account: English and Arabic on lines of their own."""
    claim, article = account.claim, account.article
    voice = claim.voice
    yield typer.style(f"{number}. {words.speaker(claim, article)}", bold=True)
    outlet = words.outlet(article)
    yield f"   {sentence(claim, 'en', article.published, outlet=outlet)}"
    if account.machine:
        read = sentence(account.machine, "en", article.published, outlet=outlet)
        yield f"   corrected by a person; the machine read: {words.on_one_line(read)}"
    elif account.origin != "read":
        yield f"   {_ORIGINS[account.origin]}"
    yield words.on_one_line("; ".join(_facts(claim))).join(("   ", ""))
    if voice.chain:
        yield f"   voice: {words.on_one_line(' < '.join(voice.chain))}"
    yield from (f"   {quote}" for quote in words.quotes(claim, article.text))
    source = (article.outlet, article.published, article.key, article.url)
    yield f"   {words.on_one_line(' | '.join(filter(None, source)))}"


def _facts(claim: Claim) -> Iterator[str]:
    yield words.status(claim)
    yield from map(words.toll, claim.tolls)
    time = claim.time or claim.period
    if time and time.start:
        yield f"on {time.start}" if time.end == time.start else f"from {time.start} to {time.end or 'now'}"
    places = [place.name for place in claim.places if place.name]
    if places:
        yield f"at {', '.join(places)}"


def _as_json(account: Account) -> dict[str, Any]:
    claim, article = account.claim, account.article
    return {
        "article": article.key,
        "outlet": article.outlet,
        "published": article.published,
        "url": article.url,
        "sentence": sentence(claim, "en", article.published, outlet=article.outlet),
        "quotes": [span.of(article.text) for span in claim.evidence],
        "claim": plain(claim),
        "origin": account.origin,
        "machine": plain(account.machine) if account.machine else None,
    }
