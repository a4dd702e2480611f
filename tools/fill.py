"""Fill a ledger with as many claims as asked for, to see how the web app does on it.

The articles are those of a path, over and over, each time with other places, days, figures and names (`scale.py`). They
are linked once; the incidents of each further time are those of the first, told of other events.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from scale import Told, Version, tellings
from sqlalchemy import Connection, insert

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.intake import articles
from riwaya.languages.pack import load_pack
from riwaya.ledger import open_ledger, schema
from riwaya.ledger.named import put_places
from riwaya.ledger.reuse import compared, pairs_in
from riwaya.ledger.rows import article_row, claim_row, incident_row
from riwaya.ledger.summary import overview_row
from riwaya.ledger.words import index
from riwaya.linking import Links, link
from riwaya.reading.pipeline import read_article


def read(path: Path) -> Told:
    """The articles of a path with the claims that are read from them."""
    return [(article, read_article(article)) for article in articles([path]) if isinstance(article, Article)]


def put(connection: Connection, version: Version, told: Told, links: Links) -> int:
    """Write one telling of the articles with its incidents, and return how many claims it has."""
    moved = [(version.article(article), [*map(version.claim, claims)]) for article, claims in told]
    claims = {claim.id: claim for _, held in moved for claim in held}
    outlets = {article.key: article.outlet for article, _ in moved}
    incidents = [*map(version.incident, links.incidents)]
    connection.execute(insert(schema.articles), [article_row(article) for article, _ in moved])
    for article, _ in moved:
        index(connection, article)
    rows = [claim_row(*pair) for _, held in moved for pair in enumerate(held)]
    connection.execute(insert(schema.claims), rows)
    put_places(connection, claims.values())
    connection.execute(insert(schema.incidents), [*map(incident_row, incidents)])
    connection.execute(insert(schema.links), [*_links(version, links)])
    of = {article.key: article for article, _ in moved}
    pairs = [tuple(sorted(map(version.name, pair))) for pair in pairs_in(links)]
    connection.execute(insert(schema.reuse), [*compared(pairs, of)])
    connection.execute(insert(schema.overview), [*_overview(incidents, claims, outlets)])
    return len(claims)


def _links(version: Version, links: Links) -> Iterator[dict[str, object]]:
    for one in links.links:
        names = {name: version.name(getattr(one, name)) for name in ("claim", "incident", "utterance")}
        yield {
            **names,
            "machine": names["incident"],
            "main": links.main[one.article] == one.incident,
            "worth": one.worth,
        }


def _overview(
    incidents: list[Incident], claims: dict[str, Claim], outlets: dict[str, str | None]
) -> Iterator[dict[str, object]]:
    for incident in incidents:
        yield overview_row(incident, [claims[name] for name in incident.claims], outlets, load_pack())


def main() -> None:
    """Fill the ledger of an address that has none yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("ledger", help="a file that is not there yet, or the address of an empty database")
    parser.add_argument("--claims", type=int, default=1_000_000)
    asked = parser.parse_args()
    told, start, written = read(asked.articles), time.perf_counter(), 0
    links = link((claim for _, claims in told for claim in claims), [article for article, _ in told], passages=False)
    with open_ledger(asked.ledger, create=True) as book:
        if book.counts()["articles"]:
            sys.exit(f"{asked.ledger}: There are articles in it. Give a ledger that is not there yet.")
        for version in tellings():
            with book.writing() as connection:
                written += put(connection, version, told, links)
            print(f"\r{written:,} claims, {time.perf_counter() - start:.0f} s", end="", file=sys.stderr, flush=True)
            if written >= asked.claims:
                break
        print(f"\n{book.counts()}", file=sys.stderr)


if __name__ == "__main__":
    main()
