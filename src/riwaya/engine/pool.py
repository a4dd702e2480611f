"""Run the reading over many articles; the order of what comes out is the order of what went in."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.issue import Issue
from riwaya.core.processes import begun, submitted

Reader = Callable[[Article], tuple[Claim, ...]]
"""Reads one article; a function of a module, so that another process can find it."""

_CHUNK = 8
_AHEAD = 4
"""Chunks that wait for each process: enough to keep it busy, few enough to keep memory low."""


class Reading(msgspec.Struct, frozen=True):
    """An article and the claims that were read in it."""

    article: Article
    claims: tuple[Claim, ...]


_Chunk = list[Article | Issue]
_Read = list[Reading | Issue]


def read_all(items: Iterable[Article | Issue], reader: Reader, jobs: int = 1) -> Iterator[Reading | Issue]:
    """Read every article, with `jobs` processes; issues of the intake pass through in their places.

    An article at which the reader fails becomes an issue, and so does one at which its process dies.
    """
    if jobs > 1:
        return _in_processes(items, reader, jobs)
    return (_read(item, reader) for item in items)


def _read(item: Article | Issue, reader: Reader) -> Reading | Issue:
    if isinstance(item, Issue):
        return item
    try:
        return Reading(item, reader(item))
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in one article must not stop the others
        return _failed(item, f"could not be read ({type(error).__name__}: {error})")


def _failed(article: Article, reason: str) -> Issue:
    return Issue(article.key, "reading", reason, "The others were read. Please report it with the article's text.")


def _in_processes(items: Iterable[Article | Issue], reader: Reader, jobs: int) -> Iterator[Reading | Issue]:
    source = iter(items)
    pool = begun(jobs)
    waiting: deque[tuple[_Chunk, Future[_Read]]] = deque()
    try:
        while True:
            while len(waiting) < jobs * _AHEAD and (chunk := list(islice(source, _CHUNK))):
                waiting.append((chunk, submitted(pool, _read_chunk, chunk, reader)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                done = future.result()
            except BrokenProcessPool:  # a process died: find the article that killed it, and go on with a new pool
                done = [_read_alone(item, reader) for item in chunk]
                pool = begun(jobs)
                waiting = deque((later, submitted(pool, _read_chunk, later, reader)) for later, _ in waiting)
            yield from done
    finally:
        pool.shutdown(cancel_futures=True)


def _read_chunk(chunk: _Chunk, reader: Reader) -> _Read:
    return [_read(item, reader) for item in chunk]


def _read_alone(item: Article | Issue, reader: Reader) -> Reading | Issue:
    """Read one article in a process of its own, which it may kill."""
    if isinstance(item, Issue):
        return item
    with begun(1) as pool:
        try:
            return pool.submit(_read, item, reader).result()
        except BrokenProcessPool:
            return _failed(item, "could not be read: its process died, perhaps for want of memory")
