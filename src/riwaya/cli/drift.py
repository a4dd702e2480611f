"""`riwaya drift`: what changed between two readings of the same articles."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from riwaya.cli.options import Json
from riwaya.cli.words import counted
from riwaya.core.claim import Claim, plain
from riwaya.engine import Change
from riwaya.engine import drift as changes_between
from riwaya.exports.sentence import sentence
from riwaya.intake.claims import claims_of

Old = Annotated[
    Path, typer.Argument(metavar="OLD", readable=False, help="What `riwaya read ARTICLES --jsonl` printed before.")
]
New = Annotated[Path, typer.Argument(metavar="NEW", readable=False, help="What it prints now.")]


def drift(old: Old, new: New, json: Json = False) -> None:
    """List the claims that appeared, vanished or changed from one reading to another, and count the changes."""
    before, after = claims_of(old), claims_of(new)
    found = list(changes_between(before, after))
    if json:
        typer.echo(msgspec.json.encode([*map(_as_json, found)]).decode())
        return
    article = None
    for change in found:
        if change.article != article:
            article = change.article
            typer.secho(article, bold=True)
        typer.echo("\n".join(_lines(change)))
    typer.echo(_summary(found, len({*before, *after})), err=True)


def _lines(change: Change) -> Iterator[str]:
    if change.old is None and change.new is not None:
        yield f"  + {_said(change.new)}"
    elif change.new is None and change.old is not None:
        yield f"  - {_said(change.old)}"
    elif change.old and change.new:
        yield f"  ~ {_said(change.new)}"
        was, now = plain(change.old), plain(change.new)
        for name in change.fields:
            yield f"      {name}: {_short(was.get(name))} \u2192 {_short(now.get(name))}"


def _said(claim: Claim) -> str:
    where = f" [{claim.evidence[0].start}:{claim.evidence[0].end}]" if claim.evidence else ""
    return sentence(claim) + where


def _short(value: Any) -> str:  # noqa: ANN401 - a claim's field as plain data
    """A field as JSON, without what is empty in it."""
    return msgspec.json.encode(_filled(value)).decode()


def _filled(value: Any) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, dict):
        return {name: _filled(part) for name, part in value.items() if part not in (None, False, [], "")}
    return [_filled(part) for part in value] if isinstance(value, list | tuple) else value


def _summary(found: list[Change], articles: int) -> str:
    kinds = Counter("appeared" if not one.old else "changed" if one.new else "vanished" for one in found)
    fields = Counter(name for one in found for name in one.fields)
    told = [f"{counted(kinds['appeared'], 'claim')} appeared", f"{kinds['vanished']} vanished"]
    told.append(f"{kinds['changed']} changed")
    most = ", ".join(f"{name} {count}" for name, count in fields.most_common())
    where = f"in {len({one.article for one in found})} of {counted(articles, 'article')}"
    return f"{', '.join(told)}{f' ({most})' if most else ''}, {where}."


def _as_json(change: Change) -> dict[str, Any]:
    return {
        "article": change.article,
        "old": plain(change.old) if change.old else None,
        "new": plain(change.new) if change.new else None,
        "fields": change.fields,
    }
