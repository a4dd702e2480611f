"""Claims and incidents as they stand: what was read and linked, with what people judged on top of it.

What the machine made stays beside it (`claims.machine`, `links.machine`), so that taking a judgement back restores it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.correction import corrected
from riwaya.core.incident import Incident
from riwaya.languages.pack import load_pack
from riwaya.ledger import schema
from riwaya.ledger.connect import take_turn
from riwaya.ledger.named import name_places
from riwaya.ledger.parts import asked, parts
from riwaya.ledger.reuse import compare, pairs_of
from riwaya.ledger.rows import article_of, claim_of, claim_row, incident_row
from riwaya.ledger.standing import Decided, decided, relations
from riwaya.ledger.summary import overview_row
from riwaya.linking.incidents.incidents import incident_name
from riwaya.linking.incidents.regrouped import regrouped
from riwaya.linking.incidents.subset import made_of

_UNTOLD: Mapping[str, Any] = MappingProxyType(
    {"killed": None, "injured": None, "perpetrators": (), "roots": (), "independent": 0, "grade": None}
)
"""What an incident has of which every claim is rejected."""
_claims, _links, _incidents = schema.claims.c, schema.links.c, schema.incidents.c


def settle(connection: Connection, claims: Collection[str], *, regroup: bool = True) -> None:
    """Bring some claims, and the incidents that they touch, to what was read, linked and judged.

    Without `regroup` incidents are left alone where none of the claims changes by it.
    """
    take_turn(connection)
    stands = decided(connection, claims)
    known = {row.id: row for row in _rows(connection, claims)}
    before = {incident for (incident,) in asked(connection, select(_links.incident).distinct(), _links.claim, claims)}
    beside = {claim for (claim,) in asked(connection, select(_links.claim), _links.incident, before)}
    changed = [
        _settle_claim(connection, claim, known.get(claim), stands.get(claim, Decided())) for claim in sorted(claims)
    ]
    if regroup or any(changed):
        _settle_incidents(connection, {*claims, *beside}, before)


def _rows(connection: Connection, claims: Iterable[str]) -> Iterator[Any]:
    return asked(connection, select(schema.claims), _claims.id, claims)


def _settle_claim(connection: Connection, name: str, row: Row[Any] | None, stands: Decided) -> bool:
    """Write one claim as it stands, and return whether that changed it.

    One that a person added comes and goes with that judgement.
    """
    if row is None:
        if stands.added is not None:
            _add(connection, stands.added)
            _settle_claim(connection, name, next(_rows(connection, [name])), stands)
        return stands.added is not None
    if stands.added is None and row.origin == "added":
        connection.execute(delete(schema.links).where(_links.claim == name))
        connection.execute(delete(schema.claims).where(_claims.id == name))
        retold(connection, row.article)
        return True
    read = row.machine or row.data
    claim = corrected(claim_of(read), stands.corrections)
    values = {column: value for column, value in claim_row(row.position, claim).items() if column != "id"}
    values |= {"machine": read if stands.corrections else None, "rejected": stands.rejected}
    if all(row._mapping[column] == value for column, value in values.items()):  # noqa: SLF001 - its public name
        return False
    connection.execute(update(schema.claims).where(_claims.id == name).values(values))
    if row.data != values["data"]:
        retold(connection, row.article)
    return True


def _add(connection: Connection, claim: Claim) -> None:
    """Put a claim in that reading missed, in an incident of its own until claims are linked anew."""
    last = select(func.max(_claims.position)).where(_claims.article == claim.article)
    position = (connection.scalar(last) or 0) + 1
    row = {**claim_row(position, claim), "origin": "added", "rejected": False}
    connection.execute(insert(schema.claims), row)
    retold(connection, claim.article)
    incident = made_of(incident_name([claim.id]), [claim], _articles_of(connection, [claim]), load_pack())
    connection.execute(insert(schema.incidents), incident_row(incident))
    link = {"claim": claim.id, "incident": incident.incident, "machine": incident.incident}
    connection.execute(insert(schema.links), {**link, "utterance": claim.id, "main": False})


def retold(connection: Connection, article: str) -> None:
    """Let an article that tells something else now be found by what it names, and be linked anew the next time."""
    name_places(connection, [article])
    of = schema.waiting.c.article
    if connection.scalar(select(of).where(of == article)) is None:
        connection.execute(insert(schema.waiting), {"article": article})


def _settle_incidents(connection: Connection, claims: Collection[str], before: Collection[str]) -> None:
    """Make the incidents anew that hold, held or should hold one of some claims."""
    machine, old = _touched(connection, claims)
    old |= set(before)
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for claim, incident in machine.items():
        groups[incident].add(claim)
    between = [relation for _, relation in relations(connection, machine)]
    found = regrouped(map(frozenset, groups.values()), between)
    for some in parts(sorted(old)):
        connection.execute(delete(schema.overview).where(schema.overview.c.incident.in_(some)))
    made = {incident_name(group): group for group in found}
    for name, group in made.items():
        _write(connection, name, group)
    for some in parts(sorted(old - made.keys())):
        connection.execute(delete(schema.incidents).where(_incidents.id.in_(some)))


def _touched(connection: Connection, claims: Collection[str]) -> tuple[dict[str, str], set[str]]:
    """Claim -> incident of the linking, for all that judgements or linking tie to some claims; their incidents now."""
    machine: dict[str, str] = {}
    now: set[str] = set()
    seen: set[str] = set()
    todo = set(claims)
    while todo:
        seen |= todo
        beside = _beside(connection, todo)
        fresh = beside.keys() - machine.keys()
        machine |= {claim: of for claim, (of, _) in beside.items()}
        now |= {incident for _, incident in beside.values()}
        related = (relation.one | relation.other for _, relation in relations(connection, fresh))
        todo = (set().union(*related) | fresh) - seen
    return machine, now


def _beside(connection: Connection, claims: Collection[str]) -> dict[str, tuple[str, str]]:
    """Claim -> its incident of the linking and its incident now, for all that share one of these with some claims."""
    found: dict[str, tuple[str, str]] = {}
    for some in parts(sorted(claims)):
        of = select(_links.machine, _links.incident).where(_links.claim.in_(some)).cte()
        query = select(_links.claim, _links.machine, _links.incident)
        query = query.where(or_(_links.machine.in_(select(of.c.machine)), _links.incident.in_(select(of.c.incident))))
        found.update((claim, (machine, incident)) for claim, machine, incident in connection.execute(query))
    return found


def _write(connection: Connection, name: str, group: Collection[str]) -> None:
    """Write one incident with what its accounts come to; rejected claims stay in it and say nothing."""
    rows = sorted(_rows(connection, group), key=lambda row: (row.article, row.position))
    held = [claim_of(row.data) for row in rows if not row.rejected]
    told = held or [claim_of(row.data) for row in rows]
    articles = _articles_of(connection, told)
    incident = made_of(name, told, articles, load_pack(), _told_beside(connection, told))
    compare(connection, pairs_of(articles), articles)
    _put(connection, incident if held else msgspec.structs.replace(incident, **_UNTOLD))
    if held:
        outlets = {key: article.outlet for key, article in articles.items()}
        connection.execute(insert(schema.overview), overview_row(incident, held, outlets, load_pack()))
    for some in parts(sorted(group)):
        connection.execute(update(schema.links).where(_links.claim.in_(some)).values(incident=name))


def _put(connection: Connection, incident: Incident) -> None:
    row = incident_row(incident)
    there = connection.scalars(select(_incidents.id).where(_incidents.id == incident.incident)).first()
    if there is None:
        connection.execute(insert(schema.incidents), row)
    else:
        connection.execute(update(schema.incidents).where(_incidents.id == incident.incident).values(row))


def _articles_of(connection: Connection, claims: Iterable[Claim]) -> Mapping[str, Article]:
    keys = {claim.article for claim in claims}
    rows = asked(connection, select(schema.articles), schema.articles.c.key, keys)
    return {row.key: article_of(row) for row in rows}


def _told_beside(connection: Connection, claims: Iterable[Claim]) -> list[Claim]:
    """Every claim of the articles of some claims: from them follows the day of an article that names none."""
    keys = {claim.article for claim in claims}
    query = select(_claims.data).order_by(_claims.article, _claims.position)
    return [claim_of(row.data) for row in asked(connection, query, _claims.article, keys)]
