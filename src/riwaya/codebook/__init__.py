"""What may be said of an event: the cards of the event types and the other closed lists, as data."""

from riwaya.codebook.card import Acled, Card, Plover, akin, cards
from riwaya.codebook.files import CodebookError
from riwaya.codebook.term import Term, terms

__all__ = ["Acled", "Card", "CodebookError", "Plover", "Term", "akin", "cards", "terms"]
