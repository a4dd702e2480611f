"""One account as a page shows it."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from riwaya.core.claim import Claim
from riwaya.core.masking import NamesPersons, Shown, persons_shown
from riwaya.exports.marking import Piece
from riwaya.exports.sentence import sentence
from riwaya.ledger import Account
from riwaya.web.desk import Desk
from riwaya.web.quoting import quotes
from riwaya.web.saying import Saying


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
    persons: tuple[Shown, ...]
    quotes: tuple[tuple[Piece, ...], ...]
    """The words that tell it with some around them, in pieces; joined they are the text, with «…» where it is cut."""
    machine: str | None
    """The sentence of what was read, where a person corrected it."""
    origin: str
    """`read`; `lost` where the last reading no longer has it; `added` by a person."""


def told_at(desk: Desk, account: Account, private: Sequence[NamesPersons], say: Saying) -> Told:
    """An account at a desk; its claim has the private names covered already, which the claims of `private` tell."""
    claim, article = account.claim, account.article
    text = desk.masked(article.text, private)
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
        chain=claim.voice.chain,
        sentence=_sentence(claim, account, say),
        machine=_sentence(account.machine, account, say) if account.machine else None,
        origin=account.origin,
        persons=persons_shown(claim),
        quotes=tuple(quotes(claim, text)),
    )


def _sentence(claim: Claim, account: Account, say: Saying) -> str:
    return sentence(claim, say.language, account.article.published, outlet=account.article.outlet)
