"""Print how fast Riwaya reads a file of articles on one core, how soon it starts and how much memory it takes."""

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from riwaya.core.article import Article
from riwaya.languages.pack import load_pack
from riwaya.reading.pipeline import read_article

PASSES = 7
"""How often the articles are read; the first pass also warms up."""
STARTS = 5
"""How many fresh processes are timed."""
FIRST = 'import riwaya; assert riwaya.read("قصفت طائرات روسية إدلب", published="2019-11-26").claims'
"""A fresh process up to its first claim («Russian aircraft shelled Idlib»)."""


def passes(articles: list[Article]) -> list[float]:
    """The seconds that each pass over the articles took, the first left out."""
    pack = load_pack()
    seconds = []
    for _ in range(PASSES):
        start = time.perf_counter()
        for article in articles:
            read_article(article, pack)
        seconds.append(time.perf_counter() - start)
    return seconds[1:]


def starts() -> list[float]:
    """The seconds that fresh processes took from nothing to a first claim."""
    seconds = []
    for _ in range(STARTS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", FIRST], check=True)
        seconds.append(time.perf_counter() - start)
    return seconds


def peak() -> float:
    """The most memory that this process or one of its children held, in MB."""
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    both = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return max(both) * unit / 1e6


def main() -> None:
    """Measure on the articles of the file named on the command line."""
    if len(sys.argv) != 2 or not (path := Path(sys.argv[1])).is_file():
        print(f"No articles to read at {' '.join(sys.argv[1:]) or '(no file named)'}: nothing was measured.")
        return
    articles = [msgspec.json.decode(line, type=Article) for line in path.read_bytes().splitlines() if line.strip()]
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    first, took = starts(), passes(articles)
    best, middle = min(took), statistics.median(took)
    count = len(articles)
    print(f"{count} articles, {size:.2f} MB of text, one core, {len(took)} passes")
    print(f"  reading      {count / middle:7.0f} articles/s median, {count / best:.0f} best (target: 300)")
    print(f"               {size / middle:7.2f} MB/s median, {size / best:.2f} best")
    print(f"  first claim  {statistics.median(first):7.2f} s median, {min(first):.2f} best (target: under 1)")
    print(f"  peak memory  {peak():7.0f} MB (target: under 400)")


if __name__ == "__main__":
    main()
