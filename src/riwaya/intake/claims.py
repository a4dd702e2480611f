"""Claims that were read before: the JSON lines of `riwaya read --jsonl`, or of people who annotated by hand."""

import json
from pathlib import Path
from typing import Any

import msgspec

from riwaya.core.claim import Claim
from riwaya.core.problem import Problem
from riwaya.intake.checks import shown

ADVICE = "It takes what `riwaya read ARTICLES --jsonl` prints."


def claims_of(path: Path) -> dict[str, tuple[Claim, ...]]:
    """Article -> its claims, as a file of `{"article": ID, "claims": [...]}` lines has them.

    Raises Problem, with file and line, where it can't be read.
    """
    found: dict[str, tuple[Claim, ...]] = {}
    try:
        lines = path.read_text("utf-8-sig").split("\n")  # other line ends may stand within JSON
    except UnicodeDecodeError as error:
        raise Problem(f"{shown(path)}: is no UTF-8 text. {ADVICE}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                row = json.loads(line)
                article = str(row["article"])
                found[article] = (*found.get(article, ()), *(_claim(raw, article) for raw in row["claims"]))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                reason = f"lacks {error}" if isinstance(error, KeyError) else str(error)
                raise Problem(f"{shown(path)}:{number}: is no line of claims ({reason}). {ADVICE}") from error
    return found


def _claim(raw: dict[str, Any], article: str) -> Claim:
    """A claim from JSON; what is null is as if it were not there, and a field may have one span without a list."""
    known = {name: value for name, value in raw.items() if value is not None}
    spans = known.get("spans", {})
    known["spans"] = {name: [span] if span and isinstance(span[0], int) else span for name, span in spans.items()}
    return msgspec.convert(known | {"article": article}, Claim)
