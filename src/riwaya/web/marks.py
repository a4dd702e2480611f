"""Marked text: what claims tell in the colours of their fields, each mark with the claims whose it is."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from riwaya.exports.html import shown
from riwaya.exports.marking import Piece
from riwaya.web.saying import Saying


def marked(say: Saying, pieces: Iterable[Piece]) -> Markup:
    """The pieces of a text; a template would take several times as long, and a page has hundreds of them."""
    drawn = (_mark(say, piece) if piece.fields else shown(piece.words) for piece in pieces)
    return Markup("".join(drawn))  # noqa: S704 - `shown` escapes, and so does `_mark`


def _mark(say: Saying, piece: Piece) -> str:
    first, *others = piece.fields
    of = (f"{say[f'field.{field}']} {', '.join(map(str, numbers))}" for field, numbers in piece.fields.items())
    claims, title = " ".join(map(str, piece.claims())), escape(say["semicolon"].join(of))
    within = "".join(f'<mark class="also {field}">' for field in others)
    ends = "</mark>" * len(others)
    return f'<mark class="{first}" data-claims="{claims}" title="{title}">{within}{shown(piece.words)}{ends}</mark>'
