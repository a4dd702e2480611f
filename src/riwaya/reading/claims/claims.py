"""From drafts to claims: merged, answered, each with an id that makes it that claim."""

import hashlib
from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Claim
from riwaya.grammar.row import Row
from riwaya.reading.actors.succession import of_its_day
from riwaya.reading.claims.accounts import with_accounts
from riwaya.reading.claims.answers import answered
from riwaya.reading.claims.borrowing import with_antecedents, with_lenders, with_places, with_referents, with_types
from riwaya.reading.claims.bulletins import with_bulletin_day
from riwaya.reading.claims.days import with_days
from riwaya.reading.claims.drafts import read_drafts
from riwaya.reading.claims.essays import without_talk
from riwaya.reading.claims.merging import merge
from riwaya.reading.claims.news import with_background
from riwaya.reading.claims.replies import with_replies
from riwaya.reading.claims.subjects import with_subjects
from riwaya.reading.claims.wholes import with_wholes
from riwaya.reading.clauses.control import read_control
from riwaya.reading.context import Context, Sentence
from riwaya.reading.voices.voices import Attribution

SETTLING = (
    with_subjects, with_types, with_antecedents, with_lenders, merge, with_places, with_referents, with_accounts,
    with_wholes,
)  # fmt: skip
"""What makes drafts of one article agree with one another, in order."""


def read_claims(
    row: Row, parts: Sequence[Sentence], said: Sequence[Attribution], article: str, context: Context
) -> tuple[Claim, ...]:
    """The claims of an article in the order in which it tells them."""
    drafts = read_drafts(row, parts, said, article, context)
    for settle in SETTLING:
        drafts = settle(drafts)
    drafts = with_bulletin_day(with_days(answered(drafts, parts, said, row)), row, parts)
    drafts = with_background(drafts, context.published, _head(row, parts))
    claims = tuple(_named(of_its_day(_opposed(_unharmed(draft.claim)), context.pack)) for draft in drafts)
    whence = {claim.id: draft for claim, draft in zip(claims, drafts, strict=True)}
    claims = without_talk(claims, len(parts))
    held = tuple(map(_named, read_control(row, parts, said, article)))
    told = [*with_replies(claims, whence), *with_replies(held, {})]
    return tuple(sorted(told, key=lambda claim: claim.evidence[0]))


def _head(row: Row, parts: Sequence[Sentence]) -> int:
    """Where the headline and the lead end in the text."""
    return row.span(row.items[parts[:2][-1].end - 1]).end if parts else 0


def _unharmed(claim: Claim) -> Claim:
    """The claim without tolls where its event is only prepared: nobody has died of it yet."""
    if claim.status != "prepared" or not claim.tolls:
        return claim
    spans = {name: words for name, words in claim.spans.items() if name != "tolls"}
    return msgspec.structs.replace(claim, tolls=(), spans=spans)


def _opposed(claim: Claim) -> Claim:
    """The claim without targets that are its perpetrators too: who strikes, as two tellings of it say, is not hit."""
    doers = {actor.id or actor.surface for actor in claim.perpetrators}
    targets = tuple(actor for actor in claim.targets if (actor.id or actor.surface) not in doers)
    if len(targets) == len(claim.targets):
        return claim
    words = zip(claim.targets, claim.spans.get("targets", ()), strict=False)
    kept = tuple(span for actor, span in words if actor in targets)
    spans = {name: told for name, told in claim.spans.items() if name != "targets"}
    return msgspec.structs.replace(claim, targets=targets, spans=spans | ({"targets": kept} if kept else {}))


def _named(claim: Claim) -> Claim:
    """The claim with its id: a hash of what makes it that claim."""
    voice = claim.voice.id or claim.voice.surface
    key = (claim.article, claim.kind, claim.event, claim.status, claim.staged, voice, claim.evidence)
    return msgspec.structs.replace(claim, id=hashlib.sha256(repr(key).encode()).hexdigest()[:16])
