"""What a long run is doing, shown in a terminal as long as it lasts."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def busy(doing: str) -> Iterator[Callable[[str], None]]:
    """Show what is done, until it is done; other words take their place. Nothing is shown where nobody looks."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - short runs and pipes need not load it

    with Console(stderr=True).status(doing) as status:
        yield status.update
