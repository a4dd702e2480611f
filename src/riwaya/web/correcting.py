"""Corrections from what a reviewer's form says: words picked in the text, and the values that they give."""

from collections.abc import Collection
from hashlib import sha256
from typing import Any

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim
from riwaya.core.correction import FIELDS, Correction, Field, corrected, parts_of
from riwaya.core.problem import Problem
from riwaya.core.span import Span
from riwaya.web.forms import Form
from riwaya.web.picking import picked, same_words
from riwaya.web.rows import LISTS, Row, rows_of
from riwaya.web.values import value_of

_TYPED = ("who", "place", "low", "high", "percent", "first", "last")
"""What a row that gives no words can't say either."""


def blank(article: Article) -> Claim:
    """What a claim that reading missed begins as: nothing is told yet."""
    return Claim("", article.key, "", OUTLET)


def corrections_of(form: Form, claim: Claim, article: Article, others: Collection[str]) -> list[Correction]:
    """A correction for each field that a form has and that the claim says otherwise.

    `others` are the claims of the article to which it may reply. Raises Problem, with what to do, where the form does
    not say it.
    """
    asked = form.all("fields")
    found = [_correction(field, form.rows(field), claim, article) for field in FIELDS if field in asked]
    told = corrected(claim, found)  # raises where a value is none
    if any(reply.to not in others for reply in told.replies if reply not in claim.replies):
        raise Problem("Choose the claim of this article to which it replies.")
    return [one for one in found if corrected(claim, [one]) != claim]


def added_claim(form: Form, article: Article, salt: str, others: Collection[str]) -> Claim:
    """The claim that reading missed, from the words that tell it. Raises Problem where there are none."""
    bare = blank(article)
    told = corrected(bare, corrections_of(form, bare, article, others))
    if not told.evidence:
        raise Problem("Select the words that tell the claim, or write them as they stand in the text.")
    if not told.event:
        raise Problem("Choose the type of the event.")
    return msgspec.structs.replace(told, id=sha256(msgspec.json.encode([told, salt])).hexdigest()[:16])


def _correction(field: Field, sent: list[Form], claim: Claim, article: Article) -> Correction:
    rows = rows_of(field, claim, article)
    if field in LISTS:
        return _listed(field, sent, rows, claim, article)
    row, now = rows[0], sent[0] if sent else Form({})
    surface, spans = _words(now, row, claim, article)
    if not surface:
        _nothing_typed(now, row)
    value = value_of(field, now, surface, row.value)
    if not surface and value is not None:
        spans = row.spans  # what is told by no words of its own keeps those that it had
    parts = parts_of(field)
    values = value if len(parts) > 1 else {parts[0]: msgspec.to_builtins(value)}
    return Correction(field, values, spans if value is not None else ())


def _listed(field: Field, sent: list[Form], rows: list[Row], claim: Claim, article: Article) -> Correction:
    """A list as the form has it, value by value; what has no words in it is no longer there."""
    values: list[Any] = []
    spans: list[Span] = []
    for now in sent:
        at = now.one("was")
        row = rows[int(at)] if at.isdecimal() and int(at) < len(rows) else Row()
        surface, found = _words(now, row, claim, article)
        if not surface and not (field == "replies" and now.one("to")):
            _nothing_typed(now, row)
            continue
        spans += found
        values.append(found[0] if field == "evidence" else value_of(field, now, surface, row.value))
    if field == "evidence":
        return Correction(field, {field: msgspec.to_builtins(sorted(values))})
    spans = spans or [*claim.spans.get(field, ())] if values else []
    return Correction(field, {parts_of(field)[0]: msgspec.to_builtins(values)}, tuple(spans))


def _words(now: Form, row: Row, claim: Claim, article: Article) -> tuple[str, tuple[Span, ...]]:
    """The words of a row with where they stand: what it showed, or what was picked in its place; else nothing."""
    shown = same_words(now.one("words"), row.words) and (now.one("start"), now.one("end")) == (row.start, row.end)
    if shown and row.words:
        return row.words, row.spans
    span = picked(now, claim.evidence, article)
    return (span.of(article.text), (span,)) if span else ("", ())


def _nothing_typed(now: Form, row: Row) -> None:
    """A new row that names something but no words is a slip, and not an empty row."""
    if row.value is None and any(map(now.one, _TYPED)):
        raise Problem("Select the words that tell it: a value needs its words in the text.")
