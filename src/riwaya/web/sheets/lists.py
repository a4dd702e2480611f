"""What is found and kept: the articles that hold words, what could not be read, the log."""

from collections.abc import Iterable, Iterator
from typing import Final

from riwaya.core.audit import Logged
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.exports.sheet import Row, several
from riwaya.web.addresses import article_at, whole
from riwaya.web.desk import Desk
from riwaya.web.routes.search import Hit
from riwaya.web.saying import Saying

FOUND: Final = ("article", "outlet", "published", "title", "words", "url", "sha256", "address")
ISSUES: Final = ("source", "stage", "read_anyway", "reason", "advice")
LOG: Final = ("at", "by", "what", "about", "note", "network")


def found_rows(hits: Iterable[Hit], desk: Desk, say: Saying) -> Iterator[Row]:
    """A row an article, with the words where they stand; private names are covered already."""
    for hit in hits:
        yield {
            "article": hit.article, "outlet": hit.outlet, "published": hit.published, "title": hit.title,
            "words": several("".join(one.words for one in snippet) for snippet in hit.snippets),
            "url": hit.url, "sha256": hit.sha256, "address": whole(article_at(hit.article), desk, say),
        }  # fmt: skip


def issue_rows(found: Iterable[Issue], say: Saying) -> Iterator[Row]:
    """A row for each thing that could not be read, or is worth knowing of one that could."""
    for one in found:
        yield {
            "source": one.source, "stage": say.stage(one.stage), "read_anyway": isinstance(one, Note),
            "reason": say.told(one.reason) or one.reason, "advice": say.told(one.advice) or one.advice,
        }  # fmt: skip


def log_rows(lines: Iterable[Logged], say: Saying) -> Iterator[Row]:
    """A row a line of the log."""
    for one in lines:
        yield {
            "at": one.at, "by": one.by, "what": say[f"did.{one.what}"], "about": one.about,
            "note": say.noted(one.note), "network": one.address,
        }  # fmt: skip
