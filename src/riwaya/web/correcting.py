"""A correction from what a reviewer's form says: words picked in the text, and the value that they give."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from hashlib import sha256
from typing import Any

import msgspec

from riwaya.codebook import cards
from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Place, TimeSpan, Toll, Voice
from riwaya.core.correction import FIELDS, Correction, Field, corrected, words_of
from riwaya.core.masking import COVER
from riwaya.core.problem import Problem
from riwaya.core.span import Span
from riwaya.exports.phrases.names import lexicon_names
from riwaya.places.gazetteer import Gazetteer
from riwaya.places.resolver import precision_of
from riwaya.web.forms import Form

_DAY = re.compile(r"(\d{4}|XXXX)(-\d\d(-\d\d(T\d\d:\d\d)?)?)?")
LISTS = ("perpetrators", "targets", "places", "tolls")
gazetteer = cache(Gazetteer.load)


def correction_of(field: str, form: Form, claim: Claim, article: Article) -> Correction:
    """The correction of one field of a claim. Raises Problem, with what to do, where the form does not say it."""
    if field not in FIELDS:
        raise Problem(f"A claim has no field {field} that can be corrected.")
    name: Field = field
    span = picked(form, claim.evidence, article)
    if field in LISTS:
        found = _listed(name, form, claim, span, article)
    else:
        values = {**_single(name, form, span, article)}
        spans = (span,) if span else claim.spans.get(words_of(field), ())
        found = Correction(name, values, () if values.get(field, "") is None else spans)
    corrected(claim, [found])  # raises where a value is none
    return found


def added_claim(form: Form, article: Article, salt: str) -> Claim:
    """The claim that reading missed, from the words that tell it; the rest is corrected in afterwards."""
    span = picked(form, (), article)
    if span is None:
        raise Problem("Select the words that tell the claim, or write them as they stand in the text.")
    values = _single("event", form, span, article) | _single("status", form, span, article)
    told = [article.key, span, sorted(values.items()), salt]
    name = sha256(msgspec.json.encode(told)).hexdigest()[:16]
    bare = Claim(name, article.key, values["event"], OUTLET, evidence=(span,))
    return corrected(bare, [Correction("status", values)])


def picked(form: Form, near: Sequence[Span], article: Article) -> Span | None:
    """Where the words of a form stand in the text; None where it has none.

    Offsets count where they lead to the words; else the words are looked for, those nearest to the claim's own first.
    """
    words = form.one("words")
    if not words:
        return None
    start, end = form.one("start"), form.one("end")
    if start.isdecimal() and end.isdecimal():
        span = Span(int(start), int(end))
        if span.start < span.end <= len(article.text) and _same(words, span.of(article.text)):
            return _trimmed(span, article.text)
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [Span(*one.span()) for one in re.finditer(pattern, article.text)]
    if not found:
        raise Problem(f"The text does not hold these words: {words}. Select them, or write them as they stand there.")
    at = near[0].start if near else 0
    return min(found, key=lambda one: (not any(one.overlaps(span) for span in near), abs(one.start - at)))


def _trimmed(span: Span, text: str) -> Span:
    """The span without the blanks at its ends."""
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _same(words: str, text: str) -> bool:
    """Whether both are the same words, however blanks and line ends were sent, and whatever letters are covered."""
    one, other = "".join(words.split()), "".join(text.split())
    return len(one) == len(other) and all(a in (b, COVER) for a, b in zip(one, other, strict=True))


def _single(field: Field, form: Form, span: Span | None, article: Article) -> dict[str, Any]:
    """The values of a field that is no list."""
    surface = span.of(article.text) if span else None
    if field == "event":
        if form.one("event") not in cards():
            raise Problem("Choose the type of the event.")
        return {"event": form.one("event")}
    if field == "status":
        status = form.one("status") or "happened"
        denies = form.one("denies") or None
        return {"status": status, "denies": denies if status == "denied" else None, "staged": bool(form.one("staged"))}
    if field == "background":
        return {"background": bool(form.one("background"))}
    if field == "voice":
        return {"voice": msgspec.to_builtins(_voice(form, surface))}
    return {field: msgspec.to_builtins(_time(form, surface))}


def _voice(form: Form, surface: str | None) -> Voice:
    if form.one("kind") == "outlet":
        return OUTLET
    if surface is None:
        raise Problem("Select the words that name the voice.")
    who = actor_id(form.one("who"))
    attitude: Any = form.one("attitude") or "neutral"
    return Voice(form.one("kind"), attitude, who, lexicon_names().get(who or ""), surface, (surface,))


def _time(form: Form, surface: str | None) -> TimeSpan | None:
    start, end = (_western(form.one(name)) or None for name in ("first", "last"))
    if surface is None:
        if start or end:
            raise Problem("Select the words that tell the time.")
        return None
    for day in filter(None, (start, end)):
        if not _DAY.fullmatch(day):
            raise Problem(f"{day} is no day. Write it like 2020-01-24, or XXXX-01-24 where the year is not settled.")
    return TimeSpan(surface, start, end or start, form.one("precision") or "day")


def _listed(field: Field, form: Form, claim: Claim, span: Span | None, article: Article) -> Correction:
    """A list with what is kept of it, and with the one more that the form names."""
    values: list[Any] = [*getattr(claim, field)]
    spans = claim.spans.get(words_of(field), ())
    kept = sorted({int(index) for index in form.all("keep") if index.isdecimal() and int(index) < len(values)})
    paired = len(spans) == len(values)
    words = [spans[index] for index in kept] if paired else list(spans) if kept else []
    chosen = [values[index] for index in kept]
    if span is not None:
        words.append(span)
        chosen.append(_item(field, form, span.of(article.text)))
    return Correction(field, {field: msgspec.to_builtins(chosen)}, tuple(words))


def _item(field: Field, form: Form, surface: str) -> Actor | Place | Toll:
    if field == "places":
        return _place(form.one("place"), surface)
    if field == "tolls":
        low, high = (_number(form.one(name)) for name in ("low", "high"))
        if low is not None and high is not None and low > high:
            raise Problem(f"At least {low} and at most {high} can't both be. Exchange the two.")
        of = actor_id(form.one("of"))
        return Toll(form.one("measure"), form.one("group"), surface, low, high, of, bool(form.one("approx")))
    return Actor(surface, actor_id(form.one("who")))


def _place(name: str, surface: str) -> Place:
    """A place of the gazetteer by its id or name, else by the words; one that it does not know keeps its words."""
    rows = gazetteer().called(name or surface)
    if not rows and name:
        near = ", ".join(gazetteer().close_names(name)) or "none"
        raise Problem(f"No place is called {name}. Names like it: {near}. Leave it empty to keep the words alone.")
    if not rows:
        return Place(surface)
    if len(rows) > 1:
        ids = ", ".join(f"{row.id} ({row.name_en}, {row.kind})" for row in rows[:12])
        raise Problem(f"{len(rows)} places are called so. Write the id of one of them: {ids}.")
    row = rows[0]
    return Place(surface, row.name_en, row.kind, row.lat, row.lon, gazetteer().chain(row), precision_of(row))


def actor_id(told: str) -> str | None:
    """The id of an actor by its id or English name; None for nothing. Raises Problem where no actor is called so."""
    if not told or told in lexicon_names():
        return told or None
    by_name = {name.casefold(): ident for ident, name in lexicon_names().items()}
    if told.casefold() in by_name:
        return by_name[told.casefold()]
    near = get_close_matches(told.casefold(), [*by_name, *lexicon_names()], n=5)
    hint = f"Names like it: {', '.join(near)}." if near else "Leave it empty to keep the words alone."
    raise Problem(f"No actor is called {told}. {hint}")


def _western(told: str) -> str:
    """The same with Western digits, however they were typed."""
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in told)


def _number(told: str) -> int | None:
    if told and not told.isdecimal():
        raise Problem(f"{told} is no whole number.")
    return int(told) if told else None
