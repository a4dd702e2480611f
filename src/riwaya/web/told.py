"""Reasons, advice and refusals, which the rooms say in English, in the reader's language."""

import re
from functools import cache
from importlib import resources

import tomli

from riwaya.exports.sentence import Language

_PARTS = re.compile(r"(\{\w+\})")
_SLOT = re.compile(r"\\{(\w+)\\}")


def told(text: str, language: Language) -> str | None:
    """What a room says, in a language; None where it is not known there."""
    if language == "en":
        return text
    for pattern, words in _patterns(language):
        if found := pattern.fullmatch(text):
            slots = {name: told(value, language) or value for name, value in found.groupdict().items()}
            return "".join(slots.get(part[1:-1], part) for part in _PARTS.split(words))
    where, colon, advice = text.partition(": ")
    known = told(advice, language) if advice else None
    return f"{where}{colon}{known}" if known else None


@cache
def _patterns(language: Language) -> list[tuple[re.Pattern[str], str]]:
    """Each sentence as a pattern, those with less that changes first, since they say more."""
    file = resources.files("riwaya.web") / "interface" / f"told.{language}.toml"
    rows = tomli.loads(file.read_text("utf-8"))["told"]
    found = [(_SLOT.sub(r"(?P<\1>.+?)", re.escape(row["en"])), row["ar"]) for row in rows]
    found.sort(key=lambda one: (one[0].count("(?P<"), -len(one[0])))
    return [(re.compile(pattern, re.DOTALL), words) for pattern, words in found]
