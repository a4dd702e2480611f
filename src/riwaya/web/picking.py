"""Words that a reviewer picked in a text: where they stand in it."""

import re
from collections.abc import Sequence

from riwaya.core.article import Article
from riwaya.core.masking import COVER
from riwaya.core.problem import Problem
from riwaya.core.span import Span
from riwaya.exports.html import steady
from riwaya.web.forms import Form

_UNPRINTED = "\ufffd"
"""What the page sends for a character of the text that does not print."""


def picked(form: Form, near: Sequence[Span], article: Article) -> Span | None:
    """Where the words of a form stand in the text; None where it has none.

    Offsets count where they lead to the words; else the words are looked for, those nearest to the claim's own first.
    """
    words = form.one("words")
    if not words:
        return None
    start, end = form.one("start"), form.one("end")
    if start.isdecimal() and end.isdecimal():
        span = Span(int(start), int(end))
        if span.start < span.end <= len(article.text) and same_words(words, span.of(article.text)):
            return _trimmed(span, article.text)
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [Span(*one.span()) for one in re.finditer(pattern, article.text)]
    if not found:
        raise Problem(f"The text does not hold these words: {words}. Select them, or write them as they stand there.")
    at = near[0].start if near else 0
    return min(found, key=lambda one: (not any(one.overlaps(span) for span in near), abs(one.start - at)))


def same_words(words: str, text: str) -> bool:
    """Whether both are the same words, whatever of blanks, line ends and letters that do not print came along.

    Covered letters are any.
    """
    one, other = _letters(words), _letters(text)
    return len(one) == len(other) and all(a in (b, COVER) for a, b in zip(one, other, strict=True))


def _letters(words: str) -> str:
    return "".join(steady(words).replace(_UNPRINTED, "").split())


def _trimmed(span: Span, text: str) -> Span:
    """The span without the blanks at its ends."""
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))
