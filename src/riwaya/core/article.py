"""An article as it was published."""

import hashlib
from datetime import date

import msgspec


class Article(msgspec.Struct, frozen=True):
    """One text of one outlet, untouched, with what is known of its publication."""

    text: str
    article: str | None = None
    """The input's id; `key` stands in where there is none."""
    outlet: str | None = None
    published: str | None = None
    """ISO 8601 day (or day and time) of publication; None where it is not known."""
    url: str | None = None
    title: str | None = None
    captured: str | None = None
    """ISO 8601 day (or day and time) on which the page was taken down; None where it is not known."""

    @property
    def sha256(self) -> str:
        """The text's SHA-256 in hex, over its UTF-8 bytes."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def key(self) -> str:
        """The id by which claims name their article: the input's, else 16 hex digits of the hash."""
        return self.article or self.sha256[:16]


def publication_day(published: str | None) -> date | None:
    """The day of an ISO 8601 day, or day and time, of publication; None where it is not known."""
    return date.fromisoformat(published[:10]) if published else None
