"""Link what a ledger has: all of it, or what was added since and what that reaches."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Literal

import numpy as np
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from riwaya.core.collecting import without_collecting
from riwaya.core.incident import Incident
from riwaya.languages.pack import Pack
from riwaya.ledger import schema
from riwaya.ledger.arrivals import take_in
from riwaya.ledger.kept import Kept, Member, Numbers, likeness_rows, members_of, number_of, tallies_of, telling_rows
from riwaya.ledger.parts import parts, put
from riwaya.ledger.region import region
from riwaya.ledger.reuse import Row, compare, pairs_of
from riwaya.ledger.rows import article_of, claim_of, incident_row, link_rows
from riwaya.ledger.settle import settle
from riwaya.ledger.standing import judged_claims
from riwaya.ledger.summary import overview_row, summarise
from riwaya.ledger.version import linking_version
from riwaya.linking.compared.mainly import mainly_told
from riwaya.linking.grouping.groups import Groups
from riwaya.linking.grouping.pairs import ends
from riwaya.linking.incidents.incidents import Linked, incidents_of, ties, utterance_id
from riwaya.linking.incidents.tellings import Tellings, tell
from riwaya.linking.incidents.utterances import join_utterances

_links, _claims, _overview = schema.links.c, schema.claims.c, schema.overview.c
_SHELF = 52
"""Bits by which the blocks of one shelf differ, which is put in order by itself."""
_FASTER = 20
"""How many articles are linked anew in the time in which one is added to what is linked."""
Unlinked = Literal["all", "added"] | None


def unlinked(connection: Connection) -> Unlinked:
    """How much is to be linked: all of it where that is the faster way, or where another version linked it before."""
    some, every = (
        connection.scalar(select(func.count()).select_from(table)) or 0 for table in (schema.waiting, schema.articles)
    )
    known = connection.scalar(select(schema.linked_by.c.version)) == linking_version()
    if some * _FASTER > every or (every and not known):
        return "all"
    return "added" if some else None


@without_collecting()
def link_added(connection: Connection, pack: Pack) -> None:
    """Link the articles that wait, as if they were linked together with all the others."""
    waits = select(schema.articles).where(schema.articles.c.key.in_(select(schema.waiting.c.article)))
    articles = {row.key: article_of(row) for row in connection.execute(waits)}
    kept = Kept(connection, pack)
    claims = [claim_of(row.data) for row in kept.rows(select(_claims.data), _claims.article, articles)]
    every, _ = tell(claims, articles)
    reached = region(kept, take_in(kept, every, articles))
    incidents = incidents_of(reached.every, reached.groups, kept.articles, pack)
    of = {name: incident.incident for incident in incidents for name in incident.claims}
    said = _utterances(kept, of)
    stand = _standing(kept, of)
    tied = ties(reached.every, reached.worths, of)
    _put_incidents(kept, incidents, said, stand, tied)
    _put_main(kept, of)
    _compare(kept, incidents)
    if stand:
        settle(connection, {*of, *stand})
    for some in parts(articles):
        connection.execute(delete(schema.waiting).where(schema.waiting.c.article.in_(some)))


def link_all(connection: Connection, found: Linked, articles: Collection[str], reuse: Iterable[Row]) -> None:
    """Put a linking of these articles in the place of those before; what has been added since waits."""
    for name in ("overview", "links", "incidents", "likenesses", "blocks", "tellings", "reuse"):
        connection.execute(delete(schema.metadata.tables[name]))
    put(connection, schema.incidents, map(incident_row, found.links.incidents))
    put(connection, schema.links, link_rows(found.links))
    put(connection, schema.tellings, telling_rows(found.every))
    (by_telling,) = schema.blocks.indexes
    by_telling.drop(connection)  # made of all rows at once it takes a tenth of the time
    for shelf in _shelves(found.every):
        put(connection, schema.blocks, (Member._make(row)._asdict() for row in shelf))
    by_telling.create(connection)
    put(connection, schema.likenesses, likeness_rows(_numbered(found)))
    put(connection, schema.reuse, reuse)
    summarise(connection)
    _wait(connection, articles)
    settle(connection, judged_claims(connection))


def _numbered(found: Linked) -> Iterator[tuple[Numbers, float]]:
    """The pairs by the numbers of their tellings with what they are worth, in their order: it is filled fast so."""
    numbers = np.array([number_of(name) for name in found.every.names], np.int64)
    one, other = (numbers[end] for end in ends(found.alone.pairs))
    low, high = np.minimum(one, other), np.maximum(one, other)
    for place in np.lexsort((high, low)):
        yield (int(low[place]), int(high[place])), float(found.alone.values[place])


def _shelves(every: Tellings) -> Iterator[list[tuple[int, ...]]]:
    """The rows of blocks in their order: a table that is filled so is small, and filled fast."""
    shelves: defaultdict[int, array[int]] = defaultdict(lambda: array("q"))
    for account in every.accounts:
        for member in (*members_of(account), *tallies_of(account)):
            shelves[member.block >> _SHELF].extend(member)
    for number in sorted(shelves):
        shelf = iter(shelves.pop(number))
        yield sorted(zip(shelf, shelf, shelf, shelf, strict=True))


def _wait(connection: Connection, linked: Collection[str]) -> None:
    """Let those articles wait that are not linked."""
    connection.execute(delete(schema.waiting))
    added = (key for key in connection.scalars(select(schema.articles.c.key)) if key not in linked)
    put(connection, schema.waiting, [{"article": key} for key in added])
    connection.execute(delete(schema.linked_by))
    connection.execute(insert(schema.linked_by), {"version": linking_version()})


def _standing(kept: Kept, of: Mapping[str, str]) -> dict[str, str]:
    """Claim -> its incident, of those that share one with moved claims and on which people decided; none as a rule."""
    query = select(_links.claim, _links.incident, _links.machine)
    incidents = {row.incident for row in kept.rows(query, _links.claim, of)}
    beside = [*kept.rows(query, _links.incident, incidents)]
    names = {row.claim for row in beside} | of.keys()
    judged = {row.claim for row in kept.rows(select(schema.judged.c.claim), schema.judged.c.claim, names)}
    if not judged and all(row.incident == row.machine for row in beside):
        return {}
    return {row.claim: row.incident for row in beside}


def _put_incidents(
    kept: Kept,
    incidents: Collection[Incident],
    said: Mapping[str, str],
    stand: Mapping[str, str],
    tied: Mapping[str, float],
) -> None:
    """Put incidents in the place of those that hold their claims; one that holds others too stays as it `stand`s."""
    connection = kept.connection
    of = {name: incident.incident for incident in incidents for name in incident.claims}
    query = select(_links.incident).distinct()
    before = {row.incident for row in kept.rows(query, _links.claim, of)}
    stay = {incident for name, incident in stand.items() if name not in of}
    for some in parts(of):
        connection.execute(delete(schema.links).where(_links.claim.in_(some)))
    for some in parts(before - stay):
        connection.execute(delete(schema.overview).where(_overview.incident.in_(some)))
        connection.execute(delete(schema.incidents).where(schema.incidents.c.id.in_(some)))
    fresh = [incident for incident in incidents if incident.incident not in stay]
    put(connection, schema.incidents, map(incident_row, fresh))
    links = (
        {
            "claim": name, "incident": of[name], "machine": of[name], "utterance": said[name], "main": False,
            "worth": tied.get(name),
        }
        for name in of
    )  # fmt: skip
    put(connection, schema.links, links)
    _change(connection, "utterance", {name: utterance for name, utterance in said.items() if name not in of})
    told = {name: profile.claims[0] for name, profile in kept.profiles(of).items()}
    outlets = {key: article.outlet for key, article in kept.articles.items()}
    rows = (overview_row(one, [told[name] for name in one.claims], outlets, kept.pack) for one in fresh)
    put(connection, schema.overview, rows)


def _utterances(kept: Kept, of: dict[str, str]) -> dict[str, str]:
    """Claim -> its utterance, for claims whose incident has changed and all that are of an utterance with them."""
    query = select(_links.claim, _links.machine)
    names = {row.utterance for row in kept.rows(select(_links.utterance), _links.claim, of)}
    incident = {row.claim: row.machine for row in kept.rows(query, _links.utterance, names)} | of
    said = Groups(incident)
    join_utterances([*kept.profiles(incident).values()], incident, said, kept.rarity)
    return {name: utterance_id(said.of(name)) for name in incident}


def _put_main(kept: Kept, moved: Iterable[str]) -> None:
    """Say anew what articles are mainly about of which a claim has moved."""
    articles = {profile.article for profile in kept.profiles(moved).values()}
    query = select(_claims.data, _links.machine, _links.main).join_from(schema.claims, schema.links)
    rows = [(claim_of(row.data), row.machine, row.main) for row in kept.rows(query, _claims.article, articles)]
    of = {claim.id: incident for claim, incident, _ in rows}
    main = mainly_told((claim for claim, _, _ in rows), of, _shared(kept, of.values()))
    now = ((claim.id, main[claim.article] == incident, before) for claim, incident, before in rows)
    _change(kept.connection, "main", {name: is_main for name, is_main, before in now if is_main != before})


def _compare(kept: Kept, incidents: Iterable[Incident]) -> None:
    """Keep what the articles of incidents share."""
    told = ({one.article for one in kept.profiles(incident.claims).values()} for incident in incidents)
    compare(kept.connection, [pair for articles in told for pair in pairs_of(articles)], kept.articles)


def _shared(kept: Kept, incidents: Iterable[str]) -> set[str]:
    """Of the incidents of the linking, those that several articles tell."""
    query = select(_links.machine).join_from(schema.links, schema.claims).group_by(_links.machine)
    several = query.having(func.count(_claims.article.distinct()) > 1)
    return {row.machine for row in kept.rows(several, _links.machine, incidents)}


def _change(connection: Connection, column: str, values: Mapping[str, Any]) -> None:
    """Give links another value, by their claims."""
    if values:
        query = update(schema.links).where(_links.claim == bindparam("of")).values({column: bindparam("value")})
        connection.execute(query, [{"of": name, "value": value} for name, value in values.items()])
