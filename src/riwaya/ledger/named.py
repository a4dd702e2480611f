"""The places that the claims of each article name, kept beside them: a search by place reads no claim."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, bindparam, delete, select

from riwaya.core.claim import Claim, Place
from riwaya.ledger import schema
from riwaya.ledger.parts import asked, parts, put


class Placed(msgspec.Struct, frozen=True, gc=False):
    """A claim as far as it names places."""

    article: str
    places: tuple[Place, ...] = ()
    origin: Place | None = None


Pair = tuple[str, str]
"""The name of a place and the id of an article."""

_placed = msgspec.json.Decoder(Placed).decode
_claims, _named = schema.claims.c, schema.named.c
_PAIRS = select(_named.place, _named.article)
_GONE = delete(schema.named).where(_named.place == bindparam("of"), _named.article == bindparam("in"))


def put_places(connection: Connection, claims: Iterable[Claim]) -> None:
    """Keep the places of claims of an article that is new."""
    _put(connection, _named_by(claims))


def name_places(connection: Connection, articles: Iterable[str]) -> None:
    """Bring what is kept of some articles to what their claims say now."""
    for some in parts(articles):
        told = _named_by(_placed(row.data) for row in asked(connection, select(_claims.data), _claims.article, some))
        known = {(place, article) for place, article in asked(connection, _PAIRS, _named.article, some)}
        _put(connection, told - known)
        if gone := [{"of": place, "in": article} for place, article in sorted(known - told)]:
            connection.execute(_GONE, gone)


def name_all(connection: Connection) -> None:
    """Fill the table, where an older version made the ledger."""
    name_places(connection, connection.scalars(select(schema.articles.c.key)).all())


def _named_by(claims: Iterable[Claim | Placed]) -> set[Pair]:
    """The places that claims name, each with what holds it; by its words where it is not known."""
    told = ((claim.article, place) for claim in claims for place in (*claim.places, claim.origin) if place)
    return {(name, article) for article, place in told for name in (place.name or place.surface, *place.within)}


def _put(connection: Connection, pairs: Iterable[Pair]) -> None:
    put(connection, schema.named, ({"place": place, "article": article} for place, article in sorted(pairs)))
