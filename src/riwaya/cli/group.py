"""The group of commands: each is loaded when it is called, so that help and short commands start at once."""

import errno
import os
import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from riwaya.core.problem import Problem

COMMANDS = {
    "add": ("riwaya.cli.add:add", "Read articles into a ledger."),
    "incidents": ("riwaya.cli.incidents:incidents", "List the incidents of a ledger."),
    "show": ("riwaya.cli.show:show", "Show who says what of one incident."),
    "contradictions": ("riwaya.cli.contradictions:contradictions", "List what cannot all be true."),
    "copies": ("riwaya.cli.copies:copies", "List the passages that articles share, and what was changed."),
    "control": ("riwaya.cli.control:control", "List who is said to hold which place."),
    "tallies": ("riwaya.cli.tallies:tallies", "Lay counts over many events side by side."),
    "mirror": ("riwaya.cli.mirror:mirror", "Show accusations beside what was reported afterwards."),
    "voices": ("riwaya.cli.voices:voices", "List what each voice told, and how others answered it."),
    "judgements": ("riwaya.cli.judgements:judgements", "List what people decided on claims and incidents."),
    "coding": ("riwaya.cli.coding:app", "Code articles blind, and compare the coders."),
    "reread": ("riwaya.cli.reread:reread", "Read the articles of a ledger anew; judgements are kept."),
    "export": ("riwaya.cli.export:app", "Export what a ledger holds: reviewed articles as gold."),
    "brief": ("riwaya.cli.brief:brief", "Write a briefing that cites its sources."),
    "serve": ("riwaya.cli.serve:serve", "Show a ledger in the browser."),
    "user": ("riwaya.cli.user:app", "Invite users to a ledger that is served to a team."),
    "audit": ("riwaya.cli.audit:audit", "List who did what at a ledger, and when."),
    "read": ("riwaya.cli.read:read", "Read articles and print their claims."),
    "link": ("riwaya.cli.link:link", "Read articles and write their claims and incidents as files."),
    "drift": ("riwaya.cli.drift:drift", "Compare two readings of the same articles."),
    "places": ("riwaya.cli.places:app", "Find places, and add more to the gazetteer."),
    "try": ("riwaya.cli.try_:try_", "Show what is found in a text, and why."),
    "check": ("riwaya.cli.check:check", "Run the examples written beside the lexicon's entries."),
    "doctor": ("riwaya.cli.doctor:doctor", "Look for what is amiss in the installation and its data."),
}
"""Name -> where the command is (a function or a Typer app), and its line in the help."""


class LazyGroup(TyperGroup):
    """Lists the commands by name and help alone, loads the one that runs, and turns what went wrong into a sentence."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - Typer hands its own settings through
        super().__init__(**settings)
        self.commands = {name: TyperCommand(name, help=line) for name, (_, line) in COMMANDS.items()}

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:  # noqa: ANN401
        """The command that runs, loaded."""
        name, stub, rest = super().resolve_command(ctx, args)
        return name, _load(name) if name else stub, rest

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401
        """Run the command; a known problem becomes a sentence and status 1."""
        try:
            return super().invoke(ctx)
        except Problem as problem:
            typer.echo(str(problem), err=True)
        except BrokenPipeError:  # the reader of our output has had enough, as `head` has
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as error:
            typer.echo(_sentence(error), err=True)
        raise typer.Exit(1)


def _load(name: str) -> Any:  # noqa: ANN401 - Typer's own type of command is not public
    module, attribute = COMMANDS[name][0].split(":")
    found = getattr(import_module(module), attribute)
    if isinstance(found, typer.Typer):
        return typer.main.get_command(found)
    single = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    single.command(name)(found)
    return typer.main.get_command(single)


def _sentence(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"{where}The disk is full. Make room and run the command again."
    return f"{where}{error.strerror or error}. Check the path and your rights to it."
