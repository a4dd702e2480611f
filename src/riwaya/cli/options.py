"""Arguments and options that several commands share.

Paths are `readable=False`: where a file can't be read, the command says what to do and goes on, which Typer would not.
"""

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="ARTICLES",
        readable=False,
        help="Folders, .txt files or JSON lines of articles; - is JSON lines from standard input.",
    ),
]
Address = Annotated[str, typer.Option("--ledger", metavar="FILE", help="The ledger's file, or a PostgreSQL URL.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes work at once.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
