"""The search for garbage, switched off while much is made that stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """No search for garbage meanwhile, which would go through all that was made again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def made_for_good() -> Iterator[None]:
    """What is made meanwhile stays as long as the process: no search for garbage, and none through it later."""
    with without_collecting():
        yield
        gc.freeze()


def keep_for_good() -> None:
    """Let the search for garbage pass by all that was made until now: it stays as long as the process."""
    gc.collect()
    gc.freeze()
