"""Read one text and look at its claims."""

from collections.abc import Iterator
from datetime import date

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim, plain
from riwaya.exports.html import reading_html
from riwaya.exports.text import listing
from riwaya.reading.pipeline import read_article


class Reading(msgspec.Struct, frozen=True):
    """An article and the claims that it tells: readable as text, and as HTML in a notebook."""

    article: Article
    claims: tuple[Claim, ...]

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def __len__(self) -> int:
        return len(self.claims)

    def __repr__(self) -> str:
        return listing(self.claims, published=self.article.published, outlet=self.article.outlet)

    def _repr_html_(self) -> str:
        return self.html()

    def html(self) -> str:
        """The text with coloured spans and its claims, as an HTML fragment that needs nothing else."""
        article = self.article
        return reading_html(article.text, self.claims, published=article.published, outlet=article.outlet)

    def as_dicts(self) -> list[dict[str, object]]:
        """The claims as plain dictionaries, field by field as the data contract names them."""
        return [plain(claim) for claim in self.claims]


def read(text: str, *, published: date | str | None = None, outlet: str | None = None) -> Reading:
    """Read one Arabic text: who says that what happened.

    `published` is the day of publication (a date, or ISO 8601 text); without it «yesterday» stays relative.
    Raises ValueError where `published` is no such day.
    """
    day = published.isoformat() if isinstance(published, date) else published
    if day is not None:
        _check(day)
    article = Article(text, outlet=outlet, published=day)
    return Reading(article, read_article(article, derive=True))


def _check(day: str) -> None:
    try:
        date.fromisoformat(day[:10])
    except ValueError:
        raise ValueError(f"published={day!r} is no date: write it as YYYY-MM-DD") from None
