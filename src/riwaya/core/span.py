"""Where words stand in a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of an article's text as published: half-open, in Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether both share at least one code point."""
        return self.start < other.end and other.start < self.end
