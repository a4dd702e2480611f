"""Which function reads an article for the commands that read."""

from functools import partial
from typing import cast

import typer

from riwaya.engine import Reader
from riwaya.reading.pipeline import read_article


def reader_of(context: typer.Context, *, derive: bool = False) -> Reader:
    """Riwaya's own reader, unless the caller of the command line gave another one as its object.

    With `derive` it tells of every claim how it was found.
    """
    return cast(Reader, context.obj) if context.obj else partial(read_article, derive=derive)
