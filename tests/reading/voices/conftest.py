"""What tests of voices share."""

from datetime import date

from riwaya.grammar.row import Row
from riwaya.languages.pack import load_pack
from riwaya.reading.context import Context, sentences
from riwaya.reading.pipeline import read_row
from riwaya.reading.voices.voices import Attribution, read_voices


def read(text: str) -> tuple[Row, tuple[Attribution, ...]]:
    context = Context(load_pack(), date(2021, 3, 10))
    row = read_row(text, context)
    return row, read_voices(row, sentences(row, context), context)


def voices(text: str) -> list[tuple[str | None, str, str]]:
    """Id, kind and attitude of the voices of a text, in order."""
    return [(one.voice.id, one.voice.kind, one.voice.attitude) for one in read(text)[1]]
