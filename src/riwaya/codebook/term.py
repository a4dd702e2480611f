"""The closed lists beside the event types: statuses, attitudes, kinds of voice, precisions and the like."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from riwaya.codebook.files import read

FOLDER = Path(__file__).parent / "terms"


class Term(msgspec.Struct, frozen=True):
    """One value that a field may take, said in English and Arabic."""

    slug: str
    label_en: str
    label_ar: str
    definition: str
    code: int | None = None
    """The number that UCDP gives it, in the lists of precisions."""


class TermList(msgspec.Struct, frozen=True):
    """One file: what the list is for, and its terms in their order."""

    definition: str
    term: tuple[Term, ...]


@cache
def terms(name: str) -> Mapping[str, Term]:
    """The list `name` by slug: roles, statuses, denials, attitudes, voices, measures, who, outcomes, where, when.

    Raises `KeyError` for another name and `CodebookError` for files that cannot be used.
    """
    return MappingProxyType({term.slug: term for term in _lists()[name].term})


@cache
def _lists() -> Mapping[str, TermList]:
    return read(FOLDER, TermList, {"term": Term})
