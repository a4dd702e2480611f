"""Answers that name no event of their own: «X denied this account», «Y accused Z of it», «W owned up to it»."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from riwaya.core.claim import OUTLET, Actor, Attitude, Claim
from riwaya.core.span import Span
from riwaya.grammar.row import Item, Row
from riwaya.reading.claims.admitted import clears_others, named_doers, own_accused, spreads, those_accused
from riwaya.reading.claims.antecedents import answered_by, latest, of_no_event, taking
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.evidence import evidence_of
from riwaya.reading.claims.figures import denies_toll
from riwaya.reading.claims.merging import same_voice
from riwaya.reading.clauses.control import is_kept
from riwaya.reading.context import Sentence
from riwaya.reading.derivation import spans_of, voice_spans, voice_steps
from riwaya.reading.events.events import VIOLENT
from riwaya.reading.events.staging import calls_fake, finds_fake, is_called_fake
from riwaya.reading.roles.denying import MILD, same_side
from riwaya.reading.voices.attribution import by_sentence
from riwaya.reading.voices.sayings import is_negated
from riwaya.reading.voices.voices import Attribution

POINTING = ("this", "source", "saying.noun", "denial", "hearsay", "all-that")
"""Words by which a denial points at a telling: «this», «the account», «the accusation», «the claims», «the attack»."""
PARTING = frozenset(("wa", "comma", "stop", "line", "while"))
"""What ends the words of a denial."""
OPENING = 2
"""How many items a saying begins with, in which a negation denies the whole."""


def answered(
    drafts: Sequence[Draft], parts: Sequence[Sentence], said: Sequence[Attribution], row: Row
) -> tuple[Draft, ...]:
    """The drafts with one more for each answer that only points at what was told, by whoever gives it."""
    out = list(drafts)
    for sentence, mine in zip(parts, by_sentence(said, parts), strict=True):
        for n, one in enumerate(mine):
            out = _quoted(out, sentence, mine[n - 1] if n else None, one, row)
        about = _about_others(mine, row)
        spans = [row.span(row.items[one.start], row.items[one.end - 1]) for one in about]
        for n, stretch in enumerate(about):
            if n and of_no_event(about[n - 1], stretch, row):
                continue
            beside = spans[:n] + spans[n + 1 :]
            for one in _parts(row, stretch):
                shown = row.has(one.start, one.end, "footage")
                out = _with(out, _pointing(out, one, row, sentence.line), beside, shown=shown)
    ordered = sorted(out, key=lambda draft: draft.claim.evidence[0])
    return tuple(_typed(draft, ordered[:n]) for n, draft in enumerate(ordered))


def _about_others(mine: Sequence[Attribution], row: Row) -> list[Attribution]:
    """What each voice tells in a sentence; «what the channels spread is untrue» is told by whoever says it of them."""
    out: list[Attribution] = []
    for one in mine:
        spread = one.saying is not None and one.saying["status"] != "denied" and _relative(row, one.start)
        if out and spread and out[-1].end >= one.start - 1:
            out[-1] = msgspec.structs.replace(out[-1], end=one.end)
        else:
            out.append(one)
    return out


def _parts(row: Row, one: Attribution) -> list[Attribution]:
    """What a voice tells in one stretch, thing by thing: «that ... and that ...», «denied it and called it ...»."""
    items = row.items
    joins = row.indexes(one.start + 2, one.end - 1, "wa")
    cuts = [n for n in joins if (items[n + 1].has("that") or items[n + 1].has("saying.verb"))]
    if not cuts and one.content <= one.end:
        return [one]
    return [
        msgspec.structs.replace(one, start=start, content=max(start, min(one.content, end)), end=end)
        for start, end in pairwise([one.start, *cuts, one.end])
    ]


def _with(out: list[Draft], answer: Draft | None, beside: Sequence[Span], *, shown: bool) -> list[Draft]:
    """The drafts with an answer; a denial whose voice denies it already is more evidence of that one.

    `beside` are the other stretches of its sentence: a denial there is the same one, whatever it names. Where what
    was `shown` is called fake («denied it, and said that the pictures are forged»), the whole is called a show.
    """
    if answer is None:
        return out
    if (accused := own_accused(out, answer)) is not None:
        return accused
    own = next((draft for draft in reversed(out) if _same_denial(draft.claim, answer.claim, beside)), None)
    if own is None:
        return [*out, answer]
    evidence = tuple(sorted((*own.claim.evidence, *answer.claim.evidence)))
    if len(evidence) == 2 and any(span.overlaps(own.claim.evidence[0]) for span in beside):
        evidence = (Span(evidence[0].start, max(evidence[0].end, evidence[1].end)),)
    fake = answer.claim if shown and answer.claim.staged else own.claim
    spans = own.claim.spans | {name: words for name, words in fake.spans.items() if name == "staged"}
    claim = msgspec.structs.replace(
        own.claim, evidence=evidence, staged=fake.staged, denies=fake.denies or own.claim.denies, spans=spans
    )
    return [msgspec.structs.replace(own, claim=claim) if draft is own else draft for draft in out]


def _same_denial(claim: Claim, answer: Claim, beside: Sequence[Span]) -> bool:
    if claim.status != "denied" or answer.status != "denied" or not same_voice(claim.voice, answer.voice):
        return False
    return claim.event == answer.event or any(span.overlaps(claim.evidence[0]) for span in beside)


def _quoted(out: list[Draft], sentence: Sentence, outer: Attribution | None, one: Attribution, row: Row) -> list[Draft]:
    """«what X spreads of the strike is a lie»: X tells the strike, the voice about it denies it."""
    if one.saying is None or not _relative(row, one.start) or outer is not None and outer.end < one.start - 1:
        return out
    about = outer or Attribution(sentence.start, sentence.start, one.end, OUTLET)
    about = msgspec.structs.replace(about, end=one.end)
    if not _denies(row, about):
        return out
    words = row.span(row.items[one.start], row.items[one.end - 1])
    told = next((d for d in out if d.claim.voice.id == one.voice.id and _within(d.claim, words)), None)
    if told is None:
        return out
    plain = msgspec.structs.replace(told.claim, status="happened", denies=None, voice=one.voice)
    happened = told.claim if told.claim.staged else plain
    quoted = msgspec.structs.replace(told, claim=happened)
    return [*(quoted if draft is told else draft for draft in out), _denial(quoted, about, row)]


def _relative(row: Row, start: int) -> bool:
    """Whether a saying stands in «what X says»: the word before it may deny elsewhere and does not here."""
    start -= start > 1 and row.items[start - 1].has("was")
    entry = row.items[start - 1].get("negation") if start else None
    return entry is not None and bool(entry["weak"])


def _within(claim: Claim, words: Span) -> bool:
    return any(map(words.overlaps, claim.evidence))


def _pointing(out: Sequence[Draft], one: Attribution, row: Row, line: int) -> Draft | None:
    """The answer in a stretch that tells no event of its own: a denial, accusation or admission of what was told."""
    fake = is_called_fake(row.having(one.start, one.end, "staging"))
    asks = one.saying is not None and (one.saying["speech"] == "demand" or one.saying["doubts"] and not fake)
    if asks or is_negated(row, one.start) or spreads(row, one):
        return None
    words = row.span(row.items[one.start], row.items[one.end - 1])
    if any(same_voice(d.claim.voice, one.voice) and _within(d.claim, words) for d in out):
        return None
    told = [draft for draft in out if draft.claim.evidence[0].start < words.start]
    if fake or _denies(row, one):
        denied = answered_by(told, one, row, line)
        return _denial(denied, one, row) if denied is not None else None
    if is_kept(row, one.start, one.end) and (taken := taking(told, one, row)) is not None:
        return _denial(taken, one, row)
    violent = [draft for draft in told if draft.claim.event in VIOLENT]
    doers = named_doers(one, row.items[one.start : one.end]) if violent else ()
    return _laid(violent[-1], one, row, doers) if doers else None


def _denies(row: Row, one: Attribution) -> bool:
    """Whether a stretch calls untrue what was told: by such words, or by a verb of denial that points at a telling."""
    entries = [item.get("denial") for item in row.having(one.start, one.end, "denial")]
    untrue = any(not (entry["weak"] or entry["doubt"] or entry["attitude"]) for entry in entries)
    if untrue or calls_fake(row, one) or denies_toll(row, one):
        return True
    if one.saying is None or one.saying["status"] != "denied":
        return one.saying is not None and one.saying["attitude"] == "denying" and _says_no(row, one)
    back = any(item.suffix for item in row.having(one.start, one.end, "saying.verb"))
    parts = [index for index in row.indexes(one.start, one.end, "owned") if _its_part(row, index, one.end)]
    told = any(item.definite or item.suffix for item in row.having(one.start, one.end, "trigger"))
    pointing = back or told or one.content >= one.end  # «and X denies»
    return pointing or row.has(one.start, one.end, *POINTING) or bool(parts)


def _its_part(row: Row, index: int, end: int) -> bool:
    """Whether words say that somebody had his part in what was told, and name nothing else: «its responsibility»."""
    return not row.items[index].get("owned")["vague"] or index + 1 >= end or row.items[index + 1].bears(PARTING)


def _says_no(row: Row, one: Attribution) -> bool:
    """Whether what is said begins with a negation: «X replied: none of us has left»."""
    said = row.items[one.content : min(one.content + OPENING, one.end)]
    entries = [entry for item in said if (entry := item.get("negation")) is not None]
    return any(not (entry["weak"] or entry["toll"]) for entry in entries)


def _denial(told: Draft, one: Attribution, row: Row) -> Draft:
    """The denial of what a draft tells; where it is called a show, those named are said to have put it on."""
    items = row.items[one.start : one.end]
    shown = any(item.has("footage") for item in items) and calls_fake(row, one)
    fake = is_called_fake(items) or shown or finds_fake(row, one)
    entries = [one.saying, *(item.get("denial") for item in items)]
    denied = (entry["denies"] for entry in entries if entry is not None and entry["denies"])
    deed = next(denied, "perpetrator" if any(item.has("owned") for item in items) else None)
    words = "toll" if denies_toll(row, one) else deed
    own = any(same_side(one.voice.id, actor.id) for actor in told.claim.perpetrators)
    aspect = words or ("perpetrator" if own and not fake else "event")
    accused = those_accused(one, items, armed=False) if fake else ()
    part = words == "perpetrator" and not told.claim.staged
    clears = part and clears_others(one, items)
    charges = told.claim.perpetrators and any(item.has("saying.noun") for item in items)  # «rejected the accusations»
    if part and not clears and not charges and one.who is not None:
        accused = (one.who.as_actor(armed=True),)
    return _answer(
        told, one, row, "accusing" if fake else "neutral" if clears else "denying", status="denied", denies=aspect,
        staged=fake, perpetrators=accused or told.claim.perpetrators,
    )  # fmt: skip


def _laid(told: Draft, one: Attribution, row: Row, doers: tuple[Actor, ...]) -> Draft:
    """The claim, by a voice, that these did what a draft tells."""
    return _answer(told, one, row, one.voice.attitude, status="happened", denies=None, staged=False, perpetrators=doers)


def _answer(told: Draft, one: Attribution, row: Row, attitude: Attitude, **changes: object) -> Draft:
    """A draft with the event, places and day of another, told by the voice of a stretch."""
    mild = attitude != "neutral" and one.voice.attitude in MILD
    voice = msgspec.structs.replace(one.voice, attitude=attitude) if mild else one.voice
    evidence = (evidence_of(row, one.start, one.end),)
    claim = msgspec.structs.replace(
        told.claim, voice=voice, tolls=(), targets=(), evidence=evidence, derivation=voice_steps(one), **changes
    )
    spans = _borrowed(told) | spans_of(row, _words(row.items[one.start : one.end], claim)) | voice_spans(row, one)
    return msgspec.structs.replace(told, claim=msgspec.structs.replace(claim, spans=spans), pretext=False)


def _words(items: Sequence[Item], claim: Claim) -> dict[str, list[Item]]:
    """The words of an answer that deny, call staged or name the doers."""
    doers = {actor.surface for actor in claim.perpetrators}
    denying = ("denial", "negation", "saying", "turn") if claim.status == "denied" else ()
    return {
        "status": [item for item in items if any(item.has(label) for label in denying)],
        "staged": [item for item in items if claim.staged and item.has("staging")],
        "perpetrators": [item for item in items if item.has("who") and item.get("who").surface in doers],
    }


def _typed(draft: Draft, before: Sequence[Draft]) -> Draft:
    """A denial in general words that names no place, with the type of what it denies."""
    claim = draft.claim
    if claim.status != "denied" or claim.places or not draft.general:
        return draft
    others = [other for other in before if not same_voice(other.claim.voice, claim.voice)]
    told = latest([other for other in others if other.claim.event == claim.event or other.claim.event in VIOLENT])
    if told is None:
        return draft
    return msgspec.structs.replace(draft, claim=msgspec.structs.replace(claim, event=told.claim.event))


def _borrowed(told: Draft) -> dict[str, tuple[Span, ...]]:
    """Where the words stand that a denial takes over from what it denies."""
    own = ("voice", "voice_time", "tolls", "targets", "status", "staged")
    return {name: spans for name, spans in told.claim.spans.items() if name not in own}
