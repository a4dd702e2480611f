"""Intake: from files and folders to articles, the text as published."""

from riwaya.intake.paths import SUFFIXES, articles

__all__ = ["SUFFIXES", "articles"]
