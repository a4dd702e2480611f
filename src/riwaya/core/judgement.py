"""A judgement: what a person decided on a claim or an incident. Judgements are appended; nothing overwrites one."""

from hashlib import sha256
from typing import Literal

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim, Value
from riwaya.core.incident import Incident

About = Literal["claim", "incident"]
Verdict = Literal[
    "accepted", "rejected", "uncertain", "note", "protect",
    "confirmed", "fair", "weak", "contested", "discounted", "none",
]  # fmt: skip
"""Of a claim: whether it is what the text says. Of an incident: its grade after Airwars. Of both: a note, and the flag
that its persons need protection."""
OF_CLAIMS: tuple[Verdict, ...] = ("accepted", "rejected", "uncertain", "note", "protect")
OF_INCIDENTS: tuple[Verdict, ...] = (
    "confirmed", "fair", "weak", "contested", "discounted", "none", "note", "protect",
)  # fmt: skip


class Judgement(Value, frozen=True):
    """Who decided what on which thing, when, on which evidence."""

    number: int
    about: About
    target: str
    """The id of the claim or incident."""
    verdict: Verdict
    note: str
    by: str
    at: str
    """UTC, ISO 8601 to the second."""
    evidence: str
    """SHA-256 of what it was judged on; where that is another one now, the judgement is stale."""
    taken_back: bool = False


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
    return sha256(msgspec.json.encode(sorted(incident.claims))).hexdigest()
