"""Families of entries: what is written alike of many, as of every state, stands once in a data file.

A file of a family has `[[made]]` templates and blocks of the sort that `each` names; every template gives one entry for
each block. In a template `{key}` stands for what a block has under that key; where it has a list there, a form is
repeated for each of its words. In `{key:un*ed}` the star stands for each part of a word of several.
"""

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any

_KEY = re.compile(r"\{(\w+)(?::([^{}]*))?\}")
_TIE = "~"
"""Stands for a space within what is written as one word."""


def each_of(data: Mapping[str, Any], sort: str) -> str:
    """The sort of blocks that a file has: what `each` names, else `sort`."""
    return str(data.get("each", sort))


def made_of(data: Mapping[str, Any], block: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The entries that a block of a file gives: itself, or one of each template where the file is of a family.

    Raises KeyError where a template asks for a key that the block has not.
    """
    if "each" not in data:
        return [dict(block)]
    return [{key: _filled(value, block) for key, value in template.items()} for template in data.get("made", ())]


def _filled(value: Any, block: Mapping[str, Any]) -> Any:  # noqa: ANN401 - whatever TOML holds
    if isinstance(value, str):
        return next(_written(value, block), "")
    if isinstance(value, Mapping):
        return {key: _filled(one, block) for key, one in value.items()}
    if isinstance(value, list):
        texts = (_written(one, block) if isinstance(one, str) else [_filled(one, block)] for one in value)
        return [one for several in texts for one in several]
    return value


def _written(template: str, block: Mapping[str, Any]) -> Iterator[str]:
    """A template with its keys filled in, once for each choice among the words of a block."""
    keys = dict.fromkeys(key for key, _ in _KEY.findall(template))
    words = [[block[key]] if isinstance(block[key], str) else block[key] for key in keys]
    for chosen in itertools.product(*words):
        yield _worded(template, dict(zip(keys, chosen, strict=True)))


def _worded(template: str, told: Mapping[str, str]) -> str:
    """A template with one word, or several, for each of its keys."""

    def put(found: re.Match[str]) -> str:
        return " ".join((found[2] or "*").replace("*", word) for word in told[found[1]].split(" "))

    return _KEY.sub(put, template).replace(_TIE, " ")
