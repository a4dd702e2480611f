"""The passages that articles of one incident share: found where it is linked, kept for whoever looks at it.

What two articles share hangs on their texts alone, so that it is found once, in whatever order articles come.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

import msgspec
from sqlalchemy import Connection, bindparam, select, tuple_

from riwaya.core.article import Article
from riwaya.core.reuse import Reuse
from riwaya.ledger import schema
from riwaya.ledger.parts import asked, parts, put
from riwaya.ledger.whole import all_articles
from riwaya.linking.copies.reuse import in_order, reuse_between
from riwaya.linking.incidents.incidents import Links

Pair = tuple[str, str]
"""Two articles by their ids, the smaller first."""
Row = Mapping[str, str]
"""A row of `reuse`."""

_MOST = 60
"""Articles of an incident up to which each is compared with each."""
_AT_ONCE = 1000
"""Pairs that are compared before what they share is written."""
_one, _other, _data = schema.reuse.c.one, schema.reuse.c.other, schema.reuse.c.data
_AMONG = select(schema.reuse).where(
    _one.in_(bindparam("keys", expanding=True)), _other.in_(bindparam("keys", expanding=True))
)
_claims, _links = schema.claims.c, schema.links.c
_HERE = (
    select(_links.incident)
    .join(schema.claims, _claims.id == _links.claim)
    .where(_claims.article == bindparam("article"))
)
_BESIDE = (
    select(_claims.article)
    .join(schema.links, _links.claim == _claims.id)
    .where(_links.incident.in_(_HERE.correlate(None)), _claims.article != bindparam("article"))
    .distinct()
    .order_by(_claims.article)
    .limit(_MOST)
)
_decode = msgspec.json.Decoder(list[Reuse]).decode


def reuse_among(connection: Connection, articles: Mapping[str, Article]) -> list[Reuse]:
    """The passages that the articles of an incident share, sorted by article and place; none where they are too many.

    Two that were not compared yet, as in a ledger that an older version linked, are compared now.
    """
    return _of_pairs(connection, pairs_of(articles), articles)


def reuse_with(connection: Connection, key: str) -> tuple[list[Reuse], dict[str, Article]]:
    """The passages that an article shares with others that tell of its incidents, and all of these articles."""
    others = connection.scalars(_BESIDE, {"article": key}).all()
    articles = {article.key: article for article in all_articles(connection, {key, *others})}
    return _of_pairs(connection, [(min(key, other), max(key, other)) for other in others], articles), articles


def _of_pairs(connection: Connection, pairs: Sequence[Pair], articles: Mapping[str, Article]) -> list[Reuse]:
    if not pairs:
        return []
    known = {(one, other): data for one, other, data in connection.execute(_AMONG, {"keys": [*articles]})}
    kept = (_decode(known[pair]) for pair in pairs if pair in known)
    found = reuse_between([pair for pair in pairs if pair not in known], articles)
    return in_order(chain(chain.from_iterable(kept), found))


def compare(connection: Connection, pairs: Iterable[Pair], articles: Mapping[str, Article]) -> None:
    """Keep what pairs of articles share, of those of which it is not kept yet."""
    for some in parts(sorted(set(pairs)), _AT_ONCE):
        known = {(row.one, row.other) for row in asked(connection, select(_one, _other), tuple_(_one, _other), some)}
        put(connection, schema.reuse, compared([pair for pair in some if pair not in known], articles))


def compared(pairs: Collection[Pair], articles: Mapping[str, Article]) -> Iterator[Row]:
    """The rows that say what pairs of articles share."""
    found: defaultdict[Pair, list[Reuse]] = defaultdict(list)
    for reuse in reuse_between(pairs, articles):
        found[min(reuse.a, reuse.b), max(reuse.a, reuse.b)].append(reuse)
    for one, other in pairs:
        yield {"one": one, "other": other, "data": msgspec.json.encode(found.get((one, other), [])).decode()}


def pairs_of(articles: Iterable[str]) -> list[Pair]:
    """Every two of the articles of an incident; none where these are too many."""
    keys = sorted(articles)
    return [*combinations(keys, 2)] if len(keys) <= _MOST else []


def pairs_in(links: Links) -> list[Pair]:
    """Every two articles that tell of one incident, each pair once, in the order of the incidents."""
    article = {link.claim: link.article for link in links.links}
    told = ({article[claim] for claim in incident.claims} for incident in links.incidents)
    return [*dict.fromkeys(pair for keys in told for pair in pairs_of(keys))]
