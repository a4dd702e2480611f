"""Linking: which claims, of whatever articles, speak of one event in the world."""

from riwaya.linking.copies.reuse import find_reuse
from riwaya.linking.findings.accusations import is_violent
from riwaya.linking.findings.contradictions import contradictions
from riwaya.linking.findings.control import control
from riwaya.linking.findings.mirror import mirror
from riwaya.linking.findings.namings import namings
from riwaya.linking.findings.records import records
from riwaya.linking.findings.tallies import tallies
from riwaya.linking.incidents.incidents import Link, Links, link
from riwaya.linking.incidents.subset import made_of

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
