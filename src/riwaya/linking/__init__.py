"""Linking: which claims, of whatever articles, speak of one event in the world."""

from riwaya.linking.accusations import is_violent
from riwaya.linking.contradictions import contradictions
from riwaya.linking.control import control
from riwaya.linking.incidents import Link, Links, link
from riwaya.linking.mirror import mirror
from riwaya.linking.namings import namings
from riwaya.linking.records import records
from riwaya.linking.reuse import find_reuse
from riwaya.linking.subset import made_of
from riwaya.linking.tallies import tallies

__all__ = [
    "Link",
    "Links",
    "contradictions",
    "control",
    "find_reuse",
    "is_violent",
    "link",
    "made_of",
    "mirror",
    "namings",
    "records",
    "tallies",
]
