"""Label patterns: what a rule looks for in a row, as a regular expression over the codes of its items.

A pattern is written with labels in angle brackets: `<count> <group>`, `amount:<numeral>? <loss.person>`.
`( | ) ? * + {m,n}` mean what they mean in regular expressions, `name:` before a label or group names what it
matched, `.` is any item but the end of a sentence or line, `<a|b>` an item with either label, `<!a>` without it,
`<a&b>` with both, `<a&!b>` with the first alone; `the` is the label of what bears the article.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from riwaya.grammar.alphabet import Alphabet

_PIECE = re.compile(r"\s+|(?P<name>[a-z_]+):(?=[<(])|<(?P<labels>[^>]+)>|(?P<other>[()|?*+.]|\{\d*,?\d*\})")

_NAME = re.compile(r"[^!|&\s]+")


class Pattern(NamedTuple):
    """A compiled label pattern."""

    whole: re.Pattern[str]
    names: tuple[tuple[str, int], ...]
    """The named groups with their numbers."""
    opening: re.Pattern[str] | None
    """The items that it may begin with, where it opens with what may be left out: these are found much faster than by
    trying the whole everywhere."""

    def hits(self, codes: str) -> list[re.Match[str]]:
        """Where it stands in the codes of a row, leftmost first, without overlaps and empty matches."""
        if self.opening is None:
            return [hit for hit in self.whole.finditer(codes) if hit.end() > hit.start()]
        found, done, match = list[re.Match[str]](), 0, self.whole.match
        for opening in self.opening.finditer(codes):
            start = opening.start()
            if start >= done and (hit := match(codes, start)) is not None:
                found.append(hit)
                done = hit.end()
        return found


def compile_pattern(pattern: str, alphabet: Alphabet) -> Pattern:
    """A label pattern over the codes of an alphabet. Raises ValueError at what it cannot read."""
    out, pending = [], ""
    pieces = list(_pieces(pattern, alphabet))
    for sort, piece in pieces:
        if sort == "name":
            pending = f"(?P<{piece}>"
            continue
        if sort == "labels":
            out.append(f"{pending}{piece})" if pending else piece)
        else:
            out.append(pending or "(?:" if piece == "(" else piece)
        pending = ""
    classes, empty = _opening(iter(pieces))
    varied = len(classes) > 1 and not empty and not any(one.startswith("[^") for one in classes)
    try:
        opening = re.compile(f"[{''.join(one[1:-1] for one in classes)}]") if varied else None
        whole = re.compile("".join(out))
        return Pattern(whole, tuple(whole.groupindex.items()), opening)
    except re.error as error:
        raise ValueError(f"{error.msg} in the pattern {pattern!r}") from error


def labels_of(pattern: str, alphabet: Alphabet) -> tuple[str, ...]:
    """The labels that a pattern asks for: what codes bear these decides what it is compiled to."""
    asked = [label for found in _PIECE.finditer(pattern) for label in _NAME.findall(found["labels"] or "")]
    return tuple(dict.fromkeys((*asked, *alphabet.bounds)))


def _pieces(pattern: str, alphabet: Alphabet) -> Iterator[tuple[str, str]]:
    """The pieces of a pattern, each with its sort (`name`, `labels`, `other`): labels as character classes."""
    at = 0
    while at < len(pattern):
        piece = _PIECE.match(pattern, at)
        if piece is None:
            raise ValueError(f"cannot read {pattern[at:]!r} in the pattern {pattern!r}")
        at = piece.end()
        if piece["other"] == ".":
            yield "labels", _charset("!" + "|".join(alphabet.bounds), alphabet)
        elif piece.lastgroup == "labels":
            yield "labels", _charset(piece["labels"], alphabet)
        elif piece.lastgroup is not None:
            yield piece.lastgroup, piece[piece.lastgroup]


def _opening(pieces: Iterator[tuple[str, str]]) -> tuple[list[str], bool]:
    """The character classes that a pattern, or a group, may begin with, and whether all of it may be left out."""
    classes, empty = list[str](), False
    bare = before = True
    """Whether what was read of this choice may be left out, with its last piece and without."""
    for sort, piece in pieces:
        if piece == ")":
            break
        if piece == "|":
            empty, bare = empty or bare, True
        elif piece[0] in "?*{" and sort == "other":
            bare = bare or before and not piece.startswith(("{1", "{2"))
        elif sort == "labels" or piece == "(":
            within, skipped = ([piece], False) if sort == "labels" else _opening(pieces)
            classes += within if bare else []
            before, bare = bare, bare and skipped
    return classes, empty or bare


def _charset(labels: str, alphabet: Alphabet) -> str:
    """The character class of a label expression: alternatives `|` of conjunctions `&`; a leading `!` turns it round."""
    without = labels.startswith("!")
    codes: set[str] = set()
    for choice in labels.removeprefix("!").split("|"):
        first, *rest = (label.strip() for label in choice.split("&"))
        chosen = set(alphabet.bearers(first))
        for label in rest:
            bearers = set(alphabet.bearers(label.removeprefix("!")))
            chosen = chosen - bearers if label.startswith("!") else chosen & bearers
        codes |= chosen
    if not codes:
        return "[\\s\\S]" if without else "[^\\s\\S]"
    return f"[{'^' if without else ''}{''.join(sorted(codes))}]"
