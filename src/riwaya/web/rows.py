"""The rows of the form that corrects a claim: one a value of a field, with the words that tell it."""

from typing import Any

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.correction import Field, part_of, parts_of, words_of
from riwaya.core.span import Span

LISTS = (
    "evidence", "chain", "perpetrators", "targets", "places", "tolls", "share", "means", "infrastructure", "persons",
    "replies",
)  # fmt: skip
"""Fields of several values."""


class Row(msgspec.Struct, frozen=True):
    """One value of a field as the form shows it, and as it is left where the form changes nothing of it."""

    value: Any = None
    """Of a list one of its values, else what the claim has in the field; the claim where that has several parts."""
    words: str = ""
    """The words that tell it, as written."""
    spans: tuple[Span, ...] = ()

    @property
    def start(self) -> str:
        """Where its words begin; empty where they are not known to stand in one place."""
        return str(self.spans[0].start) if len(self.spans) == 1 else ""

    @property
    def end(self) -> str:
        """Where its words end."""
        return str(self.spans[0].end) if len(self.spans) == 1 else ""


def rows_of(field: Field, claim: Claim, article: Article) -> list[Row]:
    """A row for each value that a claim has in a field; one alone where the field is no list."""
    parts = parts_of(field)
    value: Any = claim if len(parts) > 1 else part_of(claim, parts[0])
    if field == "evidence":
        return [Row(span, span.of(article.text), (span,)) for span in value]
    if field == "chain":
        return [Row(words, words) for words in value]
    spans = claim.spans.get(words_of(field), ())
    if field not in LISTS:
        return [_row(value, spans, article)]
    own = [(span,) for span in spans] if len(spans) == len(value) else [() for _ in value]
    return [_row(one, of, article) for one, of in zip(value, own, strict=True)]


def _row(value: Any, spans: tuple[Span, ...], article: Article) -> Row:  # noqa: ANN401 - a value of any field
    surface = getattr(value, "surface", None) or (spans[0].of(article.text) if spans else "")
    return Row(value, surface, spans)
