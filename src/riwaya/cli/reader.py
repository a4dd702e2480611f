"""Which function reads an article for the commands that read."""

from typing import cast

import typer

from riwaya.engine import Reader
from riwaya.reading.pipeline import read_article


def reader_of(context: typer.Context) -> Reader:
    """Riwaya's own reader, unless the caller of the command line gave another one as its object."""
    return cast(Reader, context.obj) if context.obj else read_article
