"""Linking: which claims, of whatever articles, speak of one event in the world."""

from riwaya.linking.contradictions import contradictions
from riwaya.linking.incidents import Link, Links, link
from riwaya.linking.reuse import find_reuse

__all__ = ["Link", "Links", "contradictions", "find_reuse", "link"]
