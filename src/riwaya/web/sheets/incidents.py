"""Incidents, and the claims that tell of them."""

from collections.abc import Iterator, Sequence
from typing import Final

from riwaya.codebook import terms
from riwaya.core.article import Article
from riwaya.core.claim import Actor, Claim
from riwaya.core.incident import Range
from riwaya.core.masking import NamesPersons
from riwaya.exports.sentence import sentence
from riwaya.exports.sheet import Row, several
from riwaya.ledger.listing import Chosen
from riwaya.ledger.listing import Row as Listed
from riwaya.ledger.search import persons_in
from riwaya.ledger.whole import all_articles, all_incidents
from riwaya.linking.compared.tolls import number
from riwaya.web.addresses import claim_at, incident_at, whole
from riwaya.web.desk import Desk
from riwaya.web.saying import Saying

INCIDENTS: Final = (
    "incident", "day", "event", "slug", "place", "precision", "lat", "lon", "happened", "denied", "prepared",
    "said_staged", "contested", "killed_low", "killed_high", "injured_low", "injured_high", "perpetrators", "accounts",
    "articles", "voices", "independent", "grade", "address",
)  # fmt: skip
CLAIMS: Final = (
    "claim", "incident", "sentence", "status", "staged", "background", "event", "slug", "since", "until", "place",
    "within", "lat", "lon", "perpetrators", "targets", "killed_low", "killed_high", "injured_low", "injured_high",
    "tolls", "voice", "voice_kind", "attitude", "outlet", "published", "words", "title", "url", "article", "sha256",
    "address",
)  # fmt: skip
_AT_ONCE = 500
"""Incidents that are taken from the ledger at a time, so that a file of any length needs little memory."""


def incident_rows(chosen: Chosen, desk: Desk, say: Saying) -> Iterator[Row]:
    """A row an incident, in the order of the list."""
    for start in range(0, chosen.total, _AT_ONCE):
        for one in chosen.page(_AT_ONCE, start):
            yield _incident(one, desk, say)


def _incident(one: Listed, desk: Desk, say: Saying) -> Row:
    told = one.incident
    return {
        "incident": told.incident, "day": told.date, "event": say.event(told.event), "slug": told.event,
        "place": say.place(told.place) if told.place else None,
        "precision": next((term.slug for term in terms("where").values() if term.code == one.precision), None),
        "lat": told.lat, "lon": told.lon,
        "happened": one.happened, "denied": one.denied, "prepared": one.prepared, "said_staged": one.staged,
        "contested": one.contested, **_range("killed", told.killed), **_range("injured", told.injured),
        "perpetrators": several(map(say.actor, told.perpetrators)),
        "accounts": one.accounts, "articles": one.articles, "voices": one.voices, "independent": told.independent,
        "grade": say.term("grades", told.grade.suggested) if told.grade else None,
        "address": whole(incident_at(told.incident), desk, say),
    }  # fmt: skip


def claim_rows(chosen: Chosen, desk: Desk, say: Saying) -> Iterator[Row]:
    """A row a claim, incident by incident in the order of the list."""
    for start in range(0, chosen.total, _AT_ONCE):
        yield from rows_telling(chosen.latest(_AT_ONCE, start), desk, say)


def rows_telling(incidents: Sequence[str], desk: Desk, say: Saying) -> Iterator[Row]:
    """A row for each claim that tells of one of some incidents; private names are covered."""
    with desk.book.reading() as connection:
        told = {incident.incident: claims for incident, claims in all_incidents(connection, incidents)}
        keys = {claim.article for claims in told.values() for claim in claims}
        articles = {article.key: article for article in all_articles(connection, keys)}
        named = persons_in(connection, keys)
    for name in incidents:
        claims = told.get(name, ())
        private = [one for key in {claim.article for claim in claims} for one in named.get(key, ())]
        for claim in claims:
            yield {"incident": name, **claim_row(claim, articles[claim.article], private, desk, say)}


def claim_row(told: Claim, article: Article, private: Sequence[NamesPersons], desk: Desk, say: Saying) -> Row:
    """A claim; the names that the claims of `private` tell are covered in it."""
    claim = desk.covered(told, private)
    text = desk.masked(article.text, private)
    placed = next((place for place in claim.places if place.lat is not None), None)
    return {
        "claim": claim.id, "article": article.key, "outlet": article.outlet, "published": article.published,
        "url": article.url, "title": desk.masked(article.title or "", private), "sha256": article.sha256,
        "sentence": sentence(claim, say.language, article.published, outlet=article.outlet),
        "status": say.term("statuses", claim.status), "staged": claim.staged, "background": claim.background,
        "event": say.event(claim.event), "slug": claim.event,
        "since": claim.time and claim.time.start, "until": claim.time and claim.time.end,
        "place": several(say.place(place.name) if place.name else place.surface for place in claim.places),
        "within": several(map(say.place, claim.places[0].within)) if claim.places else None,
        "lat": placed and placed.lat, "lon": placed and placed.lon,
        "perpetrators": _actors(claim.perpetrators, say), "targets": _actors(claim.targets, say),
        **_range("killed", number(claim, "killed")), **_range("injured", number(claim, "injured")),
        "tolls": several(say.toll(toll, claim.event) for toll in claim.tolls),
        "voice": say.voice(claim.voice, article.outlet), "voice_kind": say.term("voices", claim.voice.kind),
        "attitude": say.term("attitudes", claim.voice.attitude),
        "words": several(span.of(text) for span in claim.evidence),
        "address": whole(claim_at(claim.id), desk, say),
    }  # fmt: skip


def _actors(actors: Sequence[Actor], say: Saying) -> str:
    return several(dict.fromkeys(say.actor(one.id) if one.id else one.surface for one in actors))


def _range(measure: str, told: Range | None) -> Row:
    low, high = told or (None, None)
    return {f"{measure}_low": low, f"{measure}_high": high}
