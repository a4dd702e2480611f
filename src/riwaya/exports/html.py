"""A reading as HTML: the text with its fields in colour, and a table of the claims below it.

The fragment stands alone: no script, no font, no address outside itself. Whatever comes from the text is escaped;
numbers and dates are isolated in `<bdi>`, characters that steer direction or do not print are shown by their code.
"""

import re
import unicodedata
from collections.abc import Sequence
from html import escape
from importlib import resources

from riwaya.core.claim import Claim, Step
from riwaya.exports.marking import Piece, pieces
from riwaya.exports.phrases.names import english_name
from riwaya.exports.sentence import sentence
from riwaya.exports.text import flags, status

LABELS = {
    "voice": "Voice",
    "perpetrators": "Perpetrator",
    "targets": "Target",
    "places": "Place",
    "time": "Time",
    "tolls": "Toll",
    "trigger": "Event",
}
"""The labels of the fields that are coloured."""

_HARMLESS = "\r\n\t\u200c\u200d"
"""Line ends, tabs and the two joiners of letters: they stay as they are."""

_RETURN = "&#13;"
"""A carriage return where it stands as itself is dropped by browsers, and no offset behind it would hold."""

_LATIN_BEFORE = r"(?<![A-Za-z])(?:[A-Za-z]+[.-]){0,3}[A-Za-z]*"
_NUMBER = re.compile(rf"(?:{_LATIN_BEFORE})?\d+[A-Za-z]*(?:[./:,\u066b\u066c-][A-Za-z\d]+)*")
"""A number with the Latin letters that it hangs on: apart they would change sides in Arabic (M4, S-300, 3.txt,
news.7ab.example).
"""

_NOT_PLAIN = re.compile(r"[\d&<>\"']")
"""What is escaped, and digits: text with neither stays as it is, where all of it prints."""


def reading_html(text: str, claims: Sequence[Claim], *, published: str | None = None, outlet: str | None = None) -> str:
    """One article's text with coloured spans, a legend, and its claims in English with their derivations.

    `published` (ISO day) and `outlet` go into the sentences as in `sentence`. Returns an HTML fragment.
    """
    style = (resources.files("riwaya.exports") / "reading.css").read_text("utf-8")
    rows = "".join(
        _row(number, claim, text, sentence(claim, published=published, outlet=outlet))
        for number, claim in enumerate(claims, 1)
    )
    head = "<tr><th>#</th><th>Claim</th><th>Status</th><th>Voice</th></tr>"
    table = f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>" if claims else "<p>No claims.</p>"
    return (
        f'<div class="riwaya"><style>{style}</style>'
        f'<div class="text" dir="rtl">{_marked(text, claims)}</div>{_legend()}{table}</div>'
    )


def shown(text: str) -> str:
    """Text made safe for HTML: escaped, numbers in `<bdi>`, unprintable characters by their code."""
    if _plain(text):
        return text
    parts: list[str] = []
    at = 0
    for number in _NUMBER.finditer(text):
        parts += [_printable(text[at : number.start()]), "<bdi>", _printable(number[0]), "</bdi>"]
        at = number.end()
    return "".join(parts) + _printable(text[at:])


def steady(text: str) -> str:
    """Text without the characters that would turn its direction, or that do not print, for where no markup can be."""
    return "".join(c for c in text if not _steers(c))


def _plain(text: str) -> bool:
    """Whether a text stays as it is."""
    return text.isprintable() and not _NOT_PLAIN.search(text)


def _printable(text: str) -> str:
    if _plain(text):
        return text
    safe = escape(text)
    if safe.replace("\n", "").isprintable():
        return safe
    for character in sorted(filter(_steers, set(safe))):
        safe = safe.replace(character, _code(character))
    return safe.replace("\r", _RETURN)


def _steers(character: str) -> bool:
    """Whether a character would turn the direction of the text, or is none that prints."""
    return (
        not character.isprintable()
        and character not in _HARMLESS
        and unicodedata.category(character) in {"Cc", "Cf", "Cs"}
    )


def _code(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = escape(unicodedata.name(character, "control character").lower())
    return f'<bdi class="control" dir="ltr" title="{name}">{code}</bdi>'


def _marked(text: str, claims: Sequence[Claim]) -> str:
    """The text, each piece in the colours of all fields that cover it."""
    return "".join(map(_piece, pieces(text, claims)))


def _piece(piece: Piece) -> str:
    if not piece.fields:
        return shown(piece.words)
    title = "; ".join(f"{LABELS[field]} of {', '.join(map(str, numbers))}" for field, numbers in piece.fields.items())
    return f'<mark style="--one:{_colours(list(piece.fields))}" title="{title}">{shown(piece.words)}</mark>'


def _colours(fields: Sequence[str]) -> str:
    """One colour, or horizontal bands of several."""
    if len(fields) == 1:
        return f"var(--{fields[0]})"
    share = 100 / len(fields)
    bands = (f"var(--{field}) {n * share:.0f}% {(n + 1) * share:.0f}%" for n, field in enumerate(fields))
    return f"linear-gradient({','.join(bands)})"


def _legend() -> str:
    items = "".join(f'<li><mark style="--one:var(--{field})">{label}</mark></li>' for field, label in LABELS.items())
    return f'<ul class="legend">{items}</ul>'


def _row(number: int, claim: Claim, text: str, said: str) -> str:
    voice = (
        claim.voice.name or english_name(claim.voice.id) or claim.voice.id or claim.voice.surface or claim.voice.kind
    )
    kind = ", ".join((status(claim), *flags(claim)))
    steps = "".join(_step(step, text) for step in claim.derivation)
    how = f"<details><summary>How it was read</summary><ul>{steps}</ul></details>" if steps else ""
    cells = "".join(f'<td dir="auto">{cell}</td>' for cell in (number, shown(said) + how, escape(kind), shown(voice)))
    return f"<tr>{cells}</tr>"


def _step(step: Step, text: str) -> str:
    field = f"{escape(step.field)}: " if step.field else ""
    parts = "".join(_step(part, text) for part in step.parts)
    nested = f"<ul>{parts}</ul>" if parts else ""
    return f'<li>{field}<code>{shown(step.rule)}</code> <bdi lang="ar">{shown(step.span.of(text))}</bdi>{nested}</li>'
