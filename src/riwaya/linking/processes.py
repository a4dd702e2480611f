"""Processes beside this one, for what takes long and needs nothing of what becomes known meanwhile."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from types import TracebackType
from typing import Self, TypeVar

from riwaya.core.processes import begun, submitted

_Part = TypeVar("_Part")
_Made = TypeVar("_Made")


class Processes:
    """So many processes, this one among them: where it is the only one, all is done here. A context that ends them.

    A task is a function of a module, so that another process can find it.
    """

    def __init__(self, number: int = 1) -> None:
        self._pool = begun(number - 1) if number > 1 else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._pool:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def begin(self, task: Callable[[_Part], _Made], part: _Part) -> Callable[[], _Made]:
        """Begin a task in another process; what is returned waits for what it makes."""
        if self._pool is None:
            return partial(task, part)
        return partial(_result, submitted(self._pool, task, part), task, part)

    def share(self, task: Callable[[_Part], _Made], parts: Sequence[_Part]) -> list[_Made]:
        """What a task makes of each part: the others begin with the first ones, this process with the last."""
        if self._pool is None:
            return [*map(task, parts)]
        given = [submitted(self._pool, task, part) for part in parts]
        here = {at: task(parts[at]) for at in reversed(range(len(parts))) if given[at].cancel()}
        return [here[at] if at in here else _result(given[at], task, part) for at, part in enumerate(parts)]


def _result(given: "Future[_Made]", task: Callable[[_Part], _Made], part: _Part) -> _Made:
    """What a task makes; where its process died, perhaps for want of memory, it is done here: by now there is room."""
    try:
        return given.result()
    except BrokenProcessPool:
        return task(part)
