"""The way of one article through the stages of reading."""

from collections.abc import Callable, Sequence

from riwaya.core.article import Article, publication_day
from riwaya.core.claim import Claim
from riwaya.grammar.row import Row
from riwaya.languages.pack import Pack, load_pack
from riwaya.reading.actors.actors import read_actors
from riwaya.reading.claims.claims import read_claims
from riwaya.reading.clauses.deeds import read_deeds
from riwaya.reading.context import Context, Sentence, sentences
from riwaya.reading.counts.numerals import read_numerals
from riwaya.reading.counts.people import read_people
from riwaya.reading.derivation import with_derivations
from riwaya.reading.page.furniture import without_furniture
from riwaya.reading.places.places import read_places
from riwaya.reading.places.unnamed import with_names_told_later
from riwaya.reading.times.times import read_times
from riwaya.reading.voices.voices import read_voices
from riwaya.reading.words.valleys import without_valleys

STAGES: tuple[Callable[[Row, Context], Row], ...] = (
    without_furniture,
    without_valleys,
    lambda row, context: read_numerals(row, context.pack),
    lambda row, context: read_times(row, context.pack, context.published),
    read_people,
    read_places,
    with_names_told_later,
    read_actors,
    read_deeds,
)
"""What is found, in order: each stage takes a row and gives one in which more is named."""


STRETCH = 400
"""How many sentences are read together: no article has so many, and in longer texts nothing looks back further."""


def read_article(article: Article, pack: Pack | None = None, *, derive: bool = False) -> tuple[Claim, ...]:
    """The claims of one article, in the order in which it tells them; with `derive` each tells how it was found."""
    context = Context(pack or load_pack(), publication_day(article.published), article.outlet)
    row = read_row(article.text, context)
    parts = sentences(row, context)
    stretches = [parts[n : n + STRETCH] for n in range(0, len(parts), STRETCH)]
    claims = tuple(claim for stretch in stretches for claim in _claims(row, stretch, article.key, context))
    return with_derivations(row, claims) if derive else claims


def _claims(row: Row, parts: Sequence[Sentence], article: str, context: Context) -> tuple[Claim, ...]:
    return read_claims(row, parts, read_voices(row, parts, context), article, context)


def read_row(text: str, context: Context) -> Row:
    """The text as a row of items after all stages."""
    row = context.pack.scan(text)
    for stage in STAGES:
        row = stage(row, context)
    return row
