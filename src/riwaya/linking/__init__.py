"""Linking: which claims, of whatever articles, speak of one event in the world."""

from riwaya.linking.incidents import Link, Links, link

__all__ = ["Link", "Links", "link"]
