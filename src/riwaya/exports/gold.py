"""Reviewed articles as gold files (codebook, section 13): what people stand for, claim by claim."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim, Reply, plain

_LEFT_OUT = ("derivation", "persons")
"""What gold does not have; names of private persons stay out of what is handed on."""


def gold(article: Article, claims: Iterable[Claim], notes: str = "") -> dict[str, Any]:
    """One article's gold file: its claims as they stand, in the order of the text, named after the article."""
    told = sorted(claims, key=lambda claim: (claim.evidence, claim.id))
    names = {claim.id: f"{article.key}-c{number:02d}" for number, claim in enumerate(told, 1)}
    return {
        "article": article.key,
        "text_sha256": article.sha256,
        "published": article.published,
        "outlet": article.outlet,
        "boilerplate": [],
        "claims": [_plain(_renamed(claim, names)) for claim in told],
        "notes": notes,
    }


def text_row(article: Article) -> dict[str, Any]:
    """The line of `articles.jsonl` that stands beside the gold files: the text as published."""
    row = msgspec.structs.asdict(article)
    return {name: row[name] for name in ("article", "url", "outlet", "title", "published", "text")} | {
        "article": article.key
    }


def _renamed(claim: Claim, names: dict[str, str]) -> Claim:
    replies = tuple(Reply(names[reply.to], reply.type) for reply in claim.replies if reply.to in names)
    return msgspec.structs.replace(claim, id=names[claim.id], replies=replies)


def _plain(claim: Claim) -> dict[str, Any]:
    row = {name: value for name, value in plain(claim).items() if name not in _LEFT_OUT}
    row["spans"] = {name: _unwrapped(spans) for name, spans in claim.spans.items()}
    return row


def _unwrapped(spans: Sequence[Any]) -> Any:  # noqa: ANN401 - one pair or a list of pairs
    """One pair alone stands as itself, as the codebook writes it."""
    return [*spans[0]] if len(spans) == 1 else [[*span] for span in spans]
