"""A judgement: what a person decided on a claim, an incident, two incidents or an article.

Judgements are appended; nothing overwrites one. Each names the claims that it is about, since incidents come and go
with every linking, and claims stay.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Literal

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim, Value
from riwaya.core.correction import Correction
from riwaya.core.incident import Incident

About = Literal["claim", "incident", "incidents", "article"]
Verdict = Literal[
    "accepted", "rejected", "uncertain", "note", "protect", "corrected", "added",
    "confirmed", "fair", "weak", "contested", "discounted", "none",
    "duplicate", "linked", "distinct",
    "reviewed",
]  # fmt: skip
OF_CLAIMS: tuple[Verdict, ...] = ("accepted", "rejected", "uncertain", "note", "protect")
"""Whether a claim is what the text says; a note; the flag that its persons need protection."""
OF_INCIDENTS: tuple[Verdict, ...] = (
    "confirmed", "fair", "weak", "contested", "discounted", "none", "note", "protect",
)  # fmt: skip
"""Its grade after Airwars; a note; the flag."""
OF_PAIRS: tuple[Verdict, ...] = ("duplicate", "linked", "distinct", "uncertain")
"""Whether two incidents are one event, two events that belong together, two events, or it can't be told."""
OF_ARTICLES: tuple[Verdict, ...] = ("reviewed", "note")
"""That every claim of it was looked at and none is missing; a note."""
VERDICTS: Mapping[About, tuple[Verdict, ...]] = MappingProxyType(
    {
        "claim": (*OF_CLAIMS, "corrected", "added"),
        "incident": OF_INCIDENTS,
        "incidents": OF_PAIRS,
        "article": OF_ARTICLES,
    }
)


class Decision(Value, frozen=True):
    """What somebody decides, before it is written down with who and when."""

    about: About
    target: str
    """The id of the claim, the incident, the first of two incidents, or the article."""
    verdict: Verdict
    evidence: str
    """SHA-256 of what it is judged on; where that is another one later, the judgement is stale."""
    note: str = ""
    claims: tuple[str, ...] = ()
    """The claims that it is about: the claim, or those that the incident held."""
    other: tuple[str, ...] = ()
    """The claims of the second of two incidents."""
    correction: Correction | None = None
    added: Claim | None = None
    """The claim that reading missed."""
    coding: int | None = None
    """The assignment under which it was made, apart from the others; None for the ledger's own."""


class Judgement(Value, frozen=True):
    """Who decided what on which thing, when, on which evidence."""

    number: int
    about: About
    target: str
    verdict: Verdict
    note: str
    by: str
    at: str
    """UTC, ISO 8601 to the second."""
    evidence: str
    taken_back: bool = False
    claims: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    correction: Correction | None = None
    added: Claim | None = None
    coding: int | None = None


def evidence_of_claim(claim: Claim, article: Article) -> str:
    """The hash of what a judgement on a claim rests on: the article's text, the words that tell it, what it says."""
    told = [
        article.sha256,
        claim.evidence,
        claim.event,
        claim.status,
        claim.staged,
        claim.voice.id,
        claim.voice.surface,
    ]
    return sha256(msgspec.json.encode(told)).hexdigest()


def evidence_of_incident(incident: Incident) -> str:
    """The hash of what a judgement on an incident rests on: the claims that it holds."""
    return evidence_of_claims(incident.claims)


def evidence_of_claims(claims: Iterable[str]) -> str:
    """The hash of which claims there are, by their ids."""
    return sha256(msgspec.json.encode(sorted(claims))).hexdigest()
