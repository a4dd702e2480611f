"""From bytes to text: which encoding a file is in, by its own letters where it does not say."""

import codecs

from riwaya.intake.script import COMMON, is_arabic

_FORMATS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a gzip file",
    b"{\\rtf": "an RTF document",
    b"SQLite format 3": "a database",
}
_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE_BYTE = ("cp1256", "iso8859_6")
_NAMES = {"cp1256": "Windows-1256", "iso8859_6": "ISO 8859-6"} | {
    f"utf-{bits}-{order}": f"UTF-{bits}" for bits in (16, 32) for order in ("le", "be")
}
_TEXT_CONTROLS = frozenset(b"\t\n\x0b\x0c\r\x1a\x1b")
_SAMPLE = 65536


class UnreadableError(Exception):
    """Bytes that are no text in any encoding known here; the message says what they are."""


def decode(raw: bytes) -> tuple[str, str | None]:
    """The text of a file's bytes, and the remark to make where it is not plain UTF-8.

    Raises UnreadableError for binary files and unknown encodings.
    """
    for magic, name in _FORMATS.items():
        if raw.startswith(magic):
            raise UnreadableError(f"is {name}, not a text")
    for mark, encoding in _MARKED:
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], encoding)
    try:
        if b"\0" not in raw[:_SAMPLE]:
            return raw.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    return _unmarked(raw)


def _marked(raw: bytes, encoding: str) -> tuple[str, str | None]:
    if encoding == "utf-8":
        return _mended(raw) or _unmarked(raw)
    return raw.decode(encoding, "replace"), f"was read as {_NAMES[encoding]}"


def _unmarked(raw: bytes) -> tuple[str, str | None]:
    wide = _utf16(raw[:_SAMPLE])
    if wide:
        return raw.decode(wide, "replace"), f"was read as {_NAMES[wide]}"
    if _binary(raw[:_SAMPLE]):
        raise UnreadableError("is a binary file, not a text")
    return _mended(raw) or _single_byte(raw) or _guessed(raw)


def _utf16(sample: bytes) -> str | None:
    """The byte order, where nearly every second byte is that of Arabic letters or of ASCII."""
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(high) > 1 and high.count(6) + high.count(0) + high.count(0x20) > 0.9 * len(high) and high.count(6):
            return encoding
    return None


def _binary(sample: bytes) -> bool:
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in sample)
    return b"\0" in sample or controls > 0.01 * len(sample)


def _mended(raw: bytes) -> tuple[str, str | None] | None:
    """UTF-8 in which at most one character in a hundred is broken."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken > 0.01 * len(text) + 1:
        return None
    return text, f"has {broken} broken character{'s' * (broken > 1)}, shown as \ufffd" if broken else None


def _single_byte(raw: bytes) -> tuple[str, str | None] | None:
    """The code page that gives Arabic with the letters as common as Arabic has them."""
    best, encoding = max((_likeness(raw[:_SAMPLE], name), name) for name in _SINGLE_BYTE)
    return (raw.decode(encoding, "replace"), f"was read as {_NAMES[encoding]}") if best > 0.5 else None


def _likeness(sample: bytes, encoding: str) -> float:
    """Which part of the characters beyond ASCII are the ten commonest letters of Arabic, 0 to 1."""
    beyond = [char for char in sample.decode(encoding, "replace") if char > "\x7f"]
    common = sum(char in COMMON for char in beyond)
    return common / len(beyond) if len(beyond) >= 4 else 0.0


def _guessed(raw: bytes) -> tuple[str, str | None]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 0.1 s to load, and hardly ever needed

    best = from_bytes(raw[:_SAMPLE]).best()
    text = raw.decode(best.encoding, "replace") if best else ""
    if best is None or not any(map(is_arabic, text)):
        raise UnreadableError("is in no encoding that gives Arabic letters")
    return text, f"was read as {best.encoding}, which is a guess"
