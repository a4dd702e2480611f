"""Print how long it takes to add one more article to a ledger, from a thousand to a hundred thousand articles.

The ledger is filled with the articles of a file over and over, each time of other events (`scale.py`). Seconds are of
the processor; what is added is read already, so that they are those of keeping and linking it.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from scale import claims_of, versions

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.ledger import Ledger, open_ledger

SIZES = (1, 10, 100)
"""Thousands of articles."""
_MORE = 40
"""How many articles are added one by one."""

Told = Iterator[tuple[Article, tuple[Claim, ...]]]


def fill(book: Ledger, told: Told, count: int) -> float:
    """Add so many articles, link them, and return the seconds that linking took."""
    for number, (article, claims) in enumerate(islice(told, count), 1):
        book.add(article, claims)
        if number % 1000 == 0:
            print(f"\r{number:,} added", end="", file=sys.stderr, flush=True)
    start = time.process_time()
    book.link()
    return time.process_time() - start


def add(book: Ledger, told: Told) -> list[float]:
    """The seconds that each of some articles took, added and linked one by one."""
    seconds = []
    for article, claims in islice(told, _MORE):
        start = time.process_time()
        book.add(article, claims)
        book.link()
        seconds.append(time.process_time() - start)
    return seconds


def main() -> None:
    """Fill a ledger to each size and measure there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("ledger", help="a file that is not there yet, or the address of an empty database")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="thousands of articles")
    asked = parser.parse_args()
    told, held = versions(claims_of(asked.articles)), 0
    with open_ledger(asked.ledger, create=True) as book:
        if book.counts()["articles"]:
            sys.exit(f"{asked.ledger}: There are articles in it. Give a ledger that is not there yet.")
        print(" articles   claims  incidents  link all s  add one s: median   mean    most", flush=True)
        for size in sorted(asked.sizes):
            linking = fill(book, told, 1000 * size - held)
            counts, more = book.counts(), add(book, told)
            held = 1000 * size + _MORE
            print(f"\r{counts['articles']:9,}{counts['claims']:9,}{counts['incidents']:11,}{linking:12.1f}"
                  f"{statistics.median(more):19.2f}{statistics.mean(more):7.2f}{max(more):8.2f}",
                  flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
