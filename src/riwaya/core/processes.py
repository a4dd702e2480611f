"""Processes beside the one that runs: how they are begun, and given their tasks also where one of them has died."""

import signal
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


def begun(number: int) -> ProcessPoolExecutor:
    """So many processes; they leave Ctrl-C to the one that started them."""
    return ProcessPoolExecutor(number, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))


def submitted(
    pool: ProcessPoolExecutor, task: Callable[_Given, _Made], *given: _Given.args, **named: _Given.kwargs
) -> Future[_Made]:
    """The future of a task, a function of a module; one that has failed where the pool is broken already."""
    try:
        return pool.submit(task, *given, **named)
    except BrokenProcessPool as error:
        broken: Future[_Made] = Future()
        broken.set_exception(error)
        return broken
