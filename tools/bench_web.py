"""Print how fast the web app answers on a ledger, asked by several users at once who never pause.

The server is `riwaya serve` as anybody runs it. What is asked for is drawn at random, the same at every run: lists of
all sorts of filters, words of articles, incidents of which half have several accounts, articles.
"""

import argparse
import asyncio
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from os import sysconf
from pathlib import Path
from random import Random
from statistics import quantiles
from urllib.parse import quote, urlencode

from sqlalchemy import func, select

from riwaya.ledger import Ledger, open_ledger, schema
from riwaya.ledger.columns import Columns
from riwaya.ledger.listing import choices
from riwaya.text.fold import fold
from riwaya.text.words import pieces, sort_of

SECONDS = 8
"""How long each sort of page is asked for."""
LIMITS = {"overview": 300, "search": 300, "incident": 150, "article": 150}
"""The most milliseconds that 95 of 100 answers may take, with 20 users at once."""
WHOLE = ("control", "tallies", "mirror", "copies", "voice/sohr", "brief?question=Aleppo")
"""Pages on what all articles together come to: one user asks for each a few times."""
SAMPLE = 4000
"""Articles, words and, twice, incidents that are asked for: so many that few are asked for again."""
RIWAYA = "from riwaya.cli.main import main; main()"
_HEADERS = "Host: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\n\r\n"


class Asked:
    """What may be asked for, drawn from a ledger."""

    def __init__(self, book: Ledger) -> None:
        self.random = Random(1)  # noqa: S311 - not for secrets
        columns, self.choices = book.columns(), choices(book, 200)
        self.incidents = self._ids(columns)
        keys, texts = self._articles(book)
        self.articles, self.words = keys, self._words(texts)

    def _ids(self, columns: Columns) -> list[str]:
        several = self.random.choices([*(columns.accounts > 1).nonzero()[0]], k=SAMPLE)
        some = self.random.choices(range(len(columns.ids)), k=SAMPLE)
        return [columns.ids[index].decode() for index in (*several, *some)]

    def _articles(self, book: Ledger) -> tuple[list[str], list[str]]:
        table = schema.articles.c
        with book.reading() as connection:
            keys = self.random.choices([*connection.scalars(select(table.key).order_by(table.key))], k=SAMPLE)
            texts = connection.scalars(select(table.text).where(table.key.in_(keys)).order_by(table.key))
            return keys, [*texts]

    def _words(self, texts: list[str]) -> list[str]:
        """Words as often as texts have them, and now and then two together."""
        found = [piece.strip() for text in texts for piece in pieces(fold(text).letters) if sort_of(piece) == "word"]
        one = self.random.choices([word for word in found if len(word) > 2], k=SAMPLE)
        return [f"{word} {self.random.choice(found)}" if n % 5 == 0 else word for n, word in enumerate(one)]

    def page(self, sort: str) -> str:
        """The address of a page of a sort."""
        language = self.random.choice(("en", "ar"))
        if sort == "overview":
            return f"/{language}/incidents{self._filter()}"
        if sort == "search":
            return f"/{language}/search?{urlencode({'words': self.random.choice(self.words)})}"
        return f"/{language}/{sort}/{quote(self.random.choice(getattr(self, f'{sort}s')))}"

    def _filter(self) -> str:
        """None, one of each sort, several, or a further page."""
        draw, given = self.random, {}
        names = draw.choice([[], [], ["event"], ["place"], ["voice"], ["outlet"], ["status"], ["since"], ["contested"],
                             ["event", "since"], ["event", "place"], ["place", "status"], ["page"]])  # fmt: skip
        for name in names:
            given[name] = (
                draw.choice(self.choices[name]).value if name in self.choices
                else draw.choice(("happened", "denied", "prepared", "staged")) if name == "status"
                else f"20{draw.randrange(12, 26)}-0{draw.randrange(1, 10)}" if name == "since"
                else str(draw.randrange(2, 9)) if name == "page" else "1"
            )  # fmt: skip
        return f"?{urlencode(given)}" if given else ""


async def ask(port: int, asked: Asked, sort: str, until: float, took: list[float]) -> None:
    """One user, who asks for one page after the other over one connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while time.perf_counter() < until:
        path, start = asked.page(sort), time.perf_counter()
        await answer(reader, writer, port, path)
        took.append(time.perf_counter() - start)
    writer.close()


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int, path: str) -> int:
    """The size of the answer to one request. Raises ValueError where it is no page."""
    writer.write(f"GET {path} HTTP/1.1\r\n{_HEADERS.format(port=port)}".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    if " 200 " not in head.splitlines()[0]:
        raise ValueError(f"{path}: {head.splitlines()[0]}")
    size = next(int(line.split(":")[1]) for line in head.splitlines() if line.lower().startswith("content-length"))
    await reader.readexactly(size)
    return size


async def load(port: int, asked: Asked, sort: str, users: int, seconds: float) -> list[float]:
    """The seconds that each answer took while so many users asked at once."""
    took: list[float] = []
    until = time.perf_counter() + seconds
    await asyncio.gather(*(ask(port, asked, sort, until, took) for _ in range(users)))
    return took


async def whole(port: int, path: str) -> tuple[float, float, int]:
    """The seconds of a first answer and of the next, and its size."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    seconds, size = [], 0
    for _ in range(2):
        start = time.perf_counter()
        size = await answer(reader, writer, port, f"/en/{path}")
        seconds.append(time.perf_counter() - start)
    writer.close()
    return seconds[0], seconds[1], size


@contextmanager
def serving(ledger: str, workers: int) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """The server, at a port of its own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-c", RIWAYA, "serve", "--ledger", ledger, "--port", str(port)]
    server = subprocess.Popen([*command, "--workers", str(workers)], stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield port, server
    finally:
        server.terminate()
        server.wait()


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit("The server does not come up. See why with: riwaya serve")


def memory(server: subprocess.Popen[bytes]) -> float:
    """The memory that the server and its processes hold, in MB; what they share counts once each (Linux alone)."""
    found = [server.pid, *_children(server.pid)]
    lines = (line for pid in found for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines())
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def work(server: subprocess.Popen[bytes]) -> float:
    """The seconds for which the server and its processes had a core (Linux alone)."""
    fields = (
        Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in (server.pid, *_children(server.pid))
    )
    return sum(int(field[11]) + int(field[12]) for field in fields) / sysconf("SC_CLK_TCK")


def told(sort: str, took: list[float], seconds: float, limit: int | None, worked: float) -> str:
    """One line: how long half and 95 of 100 answers took at most, how many there were a second, the work of each."""
    middle, most = (1000 * quantiles(took, n=100, method="inclusive")[n - 1] for n in (50, 95))
    beside = f"  (target: under {limit})" if limit else ""
    each = f"{len(took) / seconds:7.1f} requests/s, {1000 * worked / len(took):5.1f} ms of a core each"
    return f"  {sort:9} {middle:7.0f} {most:7.0f} ms {each}{beside}"


def main() -> None:
    """Serve a ledger, ask for its pages, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", nargs="+", help="the address of a ledger; several are measured one after the other")
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    asked = parser.parse_args()
    for ledger in asked.ledger:
        measure(ledger, asked.users, asked.workers, asked.seconds)


def measure(ledger: str, users: int, workers: int, seconds: float) -> None:
    """Print the figures of one ledger."""
    with open_ledger(ledger) as book:
        with book.reading() as connection:
            counts = [connection.scalar(select(func.count()).select_from(table)) or 0 for table in
                      (schema.claims, schema.articles, schema.incidents)]  # fmt: skip
        drawn = Asked(book)
    kind = "PostgreSQL" if "://" in ledger else "SQLite"
    print(f"{kind}: {counts[0]:,} claims, {counts[1]:,} articles, {counts[2]:,} incidents; {workers} processes")
    with serving(ledger, workers) as (port, server):

        def loaded(sort: str, users: int, limit: int) -> None:
            before, start = work(server), time.perf_counter()
            took = asyncio.run(load(port, drawn, sort, users, seconds))
            name = sort if users > 1 else f"{sort}, 1"
            print(told(name, took, time.perf_counter() - start, limit, work(server) - before), flush=True)

        for sort in LIMITS:
            asyncio.run(load(port, drawn, sort, 2 * workers, 2))  # what is worked out once is known from now on
        print(f"{users} users at once     half     95 %", flush=True)
        for sort, limit in LIMITS.items():
            loaded(sort, users, limit)
        loaded("search", 1, 100)
        print(f"  memory    {memory(server):7.0f} MB")
        for path in WHOLE:
            first, next_one, size = asyncio.run(whole(port, path))
            line = f"  {path:22} first {1000 * first:7.0f} ms, next {1000 * next_one:6.0f} ms, {size / 1000:7.0f} KB"
            print(f"{line}; {memory(server):6.0f} MB", flush=True)


if __name__ == "__main__":
    main()
