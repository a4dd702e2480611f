"""One incident: the accounts side by side, what cannot all hold, and what was copied."""

from typing import Literal

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.exceptions import NotFoundException

from riwaya.core.claim import Claim
from riwaya.core.contradiction import Contradiction
from riwaya.core.incident import Incident
from riwaya.core.judgement import OF_CLAIMS, OF_INCIDENTS
from riwaya.core.reuse import Reuse
from riwaya.core.span import Span
from riwaya.exports.marking import Piece, pieces
from riwaya.exports.masking import masked, masked_reuse
from riwaya.exports.sentence import sentence
from riwaya.ledger import Account
from riwaya.linking import contradictions, find_reuse
from riwaya.web.asked import Asker, AtDesk, Name, Reader
from riwaya.web.charts import intervals
from riwaya.web.desk import Desk
from riwaya.web.render import page
from riwaya.web.routes.judging import Judged, judged
from riwaya.web.saying import Saying, saying

SIDES: tuple[str, ...] = ("happened", "denied", "prepared")
_MOST_COPIED = 60
"""Articles of an incident up to which their shared passages are looked for while the reader waits."""
_AROUND = 140
"""Code points before and behind the words that tell a claim that are shown with them."""


class Told(msgspec.Struct, frozen=True):
    """One account as it is shown: private names covered."""

    claim: str
    article: str
    outlet: str | None
    published: str | None
    side: Literal["happened", "denied", "prepared"]
    staged: bool
    voice: str
    voice_id: str | None
    kind: str
    attitude: str
    chain: tuple[str, ...]
    sentence: str
    quotes: tuple[tuple[Piece, ...], ...]
    """The words that tell it with some around them, in pieces; joined they are the text."""


class Case(msgspec.Struct, frozen=True):
    """An incident with all that is told of it."""

    incident: Incident
    accounts: list[Told]
    contradictions: tuple[Contradiction, ...]
    copies: list[Reuse]
    judged: list[Judged]


def case(desk: Desk, name: str, say: Saying) -> tuple[Case, list[Account]]:
    """The incident of an id, with its accounts as the ledger has them. Raises NotFoundException where there is none."""
    named = [one for one in desk.book.incident(name) if one.incident == name]
    if not named:
        raise NotFoundException(say["missing.incident"])
    accounts = desk.book.accounts(name)
    claims = [account.claim for account in accounts]
    articles = {account.article.key: account.article for account in accounts}
    found = find_reuse(articles.values()) if 1 < len(articles) <= _MOST_COPIED else []
    copies = [masked_reuse(reuse, claims) for reuse in found]
    told = [_told(account, claims, say) for account in accounts]
    return Case(named[0], told, contradictions(claims, desk.pack), copies, judged(desk, named[0], accounts)), accounts


def _told(account: Account, claims: list[Claim], say: Saying) -> Told:
    claim, article = account.claim, account.article
    text = masked(article.text, claims)
    return Told(
        claim=claim.id,
        article=article.key,
        outlet=article.outlet,
        published=article.published,
        side=claim.status,
        staged=claim.staged,
        voice=say.voice(claim.voice, article.outlet),
        voice_id=claim.voice.id if claim.voice.kind != "outlet" else None,
        kind=claim.voice.kind,
        attitude=claim.voice.attitude,
        chain=tuple(masked(link, claims) for link in claim.voice.chain),
        sentence=sentence(claim, say.language, article.published, outlet=article.outlet),
        quotes=tuple(tuple(pieces(text, [claim], around(span, text))) for span in claim.evidence),
    )


def around(span: Span, text: str) -> Span:
    """A span with some of what stands before and behind it, cut between words."""
    start = text.rfind(" ", 0, max(0, span.start - _AROUND) + 1) + 1 if span.start > _AROUND else 0
    end = text.find(" ", min(len(text), span.end + _AROUND))
    return Span(start, len(text) if end < 0 else end)


@get(
    "/{language:str}/incident/{name:str}",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
)
def incident_page(language: Asker, desk: AtDesk, name: Name) -> str:
    """The incident as a page."""
    found, accounts = case(desk, name, saying(language))
    claims = [account.claim for account in accounts]
    tolls = {measure: shapes for measure in ("killed", "injured") if (shapes := intervals(claims, measure))}
    numbers = {told.claim: number for number, told in enumerate(found.accounts, 1)}
    titles = {account.article.key: account.article.outlet for account in accounts}
    return page(
        "incident.html", desk, language, f"/incident/{name}",
        case=found, sides=SIDES, tolls=tolls, numbers=numbers, titles=titles,
        of_claims=OF_CLAIMS, of_incidents=OF_INCIDENTS, claims={claim.id: claim for claim in claims},
    )  # fmt: skip


@get("/json/incident/{name:str}", sync_to_thread=True, needs="reader")
def incident_json(desk: AtDesk, name: Name, language: Reader = "en") -> Case:
    """One incident with its accounts, contradictions and copied passages."""
    return case(desk, name, saying(language))[0]
