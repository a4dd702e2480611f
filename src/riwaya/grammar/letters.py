"""Letters that do not belong into a language's forms, though they look as if they did."""

import unicodedata
from collections.abc import Iterator

_NAMED = {
    "\u06cc": ("Farsi yeh", "\u064a"),
    "\u06a9": ("Farsi kaf", "\u0643"),
    "\u06c1": ("Urdu heh", "\u0647"),
    "\u06be": ("Urdu heh", "\u0647"),
    "\u06d5": ("Kurdish heh", "\u0647"),
    "\u0640": ("tatweel", ""),
}
_PLAIN = frozenset(map(chr, (*range(0x0621, 0x063B), *range(0x0641, 0x0653), 0x0670)))
"""The letters of Arabic and the marks that folding ignores."""


def foreign(text: str) -> Iterator[tuple[str, str]]:
    """What may not stand in any text of a pack, examples included: (what is wrong, what to do) each.

    Presentation forms, letters of other languages that look like Arabic ones, zero-width and bidi characters, NFC.
    """
    for char in dict.fromkeys(text):
        if char in _NAMED and char != "\u0640":
            name, plain = _NAMED[char]
            yield f"{name} ({_code(char)})", f"Write {plain}."
        elif _presented(char):
            plain = unicodedata.normalize("NFKC", char)
            yield f"the presentation form {_code(char)}", f"Write {plain}."
        elif unicodedata.category(char) in ("Cf", "Cc", "Co", "Cn"):
            yield f"the invisible character {_code(char)}", "Delete it: retype the word."
    if len(unicodedata.normalize("NFC", text)) != len(text):  # its order of marks is nobody's way to type
        yield "letters that are not composed (NFC)", "Retype the word."


def not_arabic(form: str, spared: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What may not stand in a form beside that: tatweel and letters of other scripts, but in spared words."""
    for word in form.split():
        if word in spared:
            continue
        if "\u0640" in word:
            yield "tatweel (U+0640)", "Leave it out: folding ignores it."
        others = [char for char in word if char.isalpha() and char not in _PLAIN and char not in _NAMED]
        others = [char for char in others if not _presented(char)]
        if others:
            which = ", ".join(f"{char} {_code(char)}" for char in dict.fromkeys(others))
            yield (
                f"letters that are not Arabic ({which})",
                "Retype them, or name the word under `spared` in labels.toml.",
            )


def _presented(char: str) -> bool:
    return "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc"


def _code(char: str) -> str:
    return f"U+{ord(char):04X}"
