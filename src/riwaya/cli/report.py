"""What a run tells on standard error: issues as they come, a summary at the end, the exit status."""

from collections.abc import Iterable, Iterator

import typer

from riwaya.cli.busy import busy
from riwaya.cli.words import counted, on_one_line
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.engine import Reading


class Report:
    """Counts what passes through a run and prints its issues."""

    def __init__(self) -> None:
        self.articles = self.claims = self.failures = 0
        self.issues: list[Issue] = []

    def watch(self, results: Iterable[Reading | Issue]) -> Iterator[Reading]:
        """The readings of a run; issues are printed and kept."""
        with busy("Reading") as say:
            for result in results:
                if isinstance(result, Issue):
                    self.tell(result)
                else:
                    self.articles += 1
                    self.claims += len(result.claims)
                    say(f"Reading: {counted(self.articles, 'article')}, {counted(self.claims, 'claim')}")
                    yield result

    def tell(self, issue: Issue) -> None:
        """Print one issue and count it; a note counts as no failure."""
        self.issues.append(issue)
        self.failures += not isinstance(issue, Note)
        line = f"{issue.source}: {issue.reason}." + (f" {issue.advice}" if issue.advice else "")
        typer.echo(on_one_line(("note: " if isinstance(issue, Note) else "") + line), err=True)

    def close(self, *more: str) -> None:
        """Print the summary, with what more there is to say, and leave with status 1 where anything failed."""
        parts = [counted(self.articles, "article") + " read", counted(self.claims, "claim"), *more]
        parts.append(counted(self.failures, "issue"))
        typer.echo(", ".join(parts) + ".", err=True)
        if self.failures:
            raise typer.Exit(1)
