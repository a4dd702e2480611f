"""What answers what: denials that name no event of their own, and the links between an article's claims."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import OUTLET, Actor, Claim, Reply, Voice
from riwaya.core.span import Span
from riwaya.grammar.row import Item, Row
from riwaya.reading.context import Sentence
from riwaya.reading.drafts import Draft, evidence_of
from riwaya.reading.merging import same_voice
from riwaya.reading.status import is_staged
from riwaya.reading.voices import Attribution

ARMED = frozenset(
    {"air_strike", "shelling", "chemical_weapon", "bombing", "suicide_bomb", "attack", "abduction", "explosion", "destruction"}
)
"""Events that somebody is accused of or owns up to."""


def answered(
    drafts: Sequence[Draft], parts: Sequence[Sentence], said: Sequence[Attribution], row: Row
) -> tuple[Draft, ...]:
    """The drafts with one more for each denial that only points at what was told: «X denied this account»."""
    out = list(drafts)
    for sentence in parts:
        mine = [one for one in said if sentence.start <= one.start < sentence.end]
        for n, one in enumerate(mine):
            out = _quoted(out, sentence, mine[n - 1] if n else None, one, row)
        for one in mine:
            denial = _pointing(out, one, row)
            if denial is not None:
                out.append(denial)
    return tuple(sorted(out, key=lambda draft: draft.claim.evidence[0]))


def _quoted(out: list[Draft], sentence: Sentence, outer: Attribution | None, one: Attribution, row: Row) -> list[Draft]:
    """«what X spreads of the strike is a lie»: X tells the strike, the voice about it denies it."""
    if one.saying is None or not _relative(row, one.start) or outer is not None and outer.end < one.start - 1:
        return out
    start = outer.start if outer is not None else sentence.start
    denies = outer is not None and outer.saying is not None and outer.saying["status"] == "denied"
    if not denies and not _says(row, start, one.end, "denial"):
        return out
    told = next((d for d in out if _within(d.claim, row, one) and d.claim.voice.id == one.voice.id), None)
    if told is None:
        return out
    happened = told.claim if told.claim.staged else msgspec.structs.replace(told.claim, status="happened", denies=None)
    quoted = msgspec.structs.replace(told, claim=happened)
    voice = outer.voice if outer is not None else msgspec.structs.replace(OUTLET, attitude="denying")
    denial = _denial(quoted, voice, evidence_of(row, start, one.end), (), outer.saying["denies"] if denies and outer else None)
    return [*(quoted if draft is told else draft for draft in out), denial]


def _relative(row: Row, start: int) -> bool:
    """Whether a saying stands in «what X says»: the word that may deny stands before it and is no denial there."""
    entry = row.items[start - 1].get("negation") if start else None
    return entry is not None and bool(entry["weak"])


def _within(claim: Claim, row: Row, said: Attribution) -> bool:
    span = row.span(row.items[said.start], row.items[said.end - 1])
    return any(span.overlaps(evidence) for evidence in claim.evidence)


def _says(row: Row, start: int, end: int, label: str) -> bool:
    """Whether a word of denial without another common meaning stands among the items [start, end)."""
    entries = [entry for item in row.items[start:end] if (entry := item.get(label)) is not None]
    return any(not entry["weak"] and not entry["doubt"] for entry in entries)


def _pointing(out: Sequence[Draft], one: Attribution, row: Row) -> Draft | None:
    """The answer in a stretch that tells no event of its own: a denial, an accusation or an admission of what was told."""
    if any(_within(d.claim, row, one) and same_voice(d.claim.voice, one.voice) for d in out):
        return None
    items = row.items[one.start : one.end]
    start = row.span(row.items[one.start]).start
    told = [d for d in out if d.claim.evidence[0].start < start]
    others = [d for d in told if not same_voice(d.claim.voice, one.voice)]
    evidence = evidence_of(row, one.start, one.end)
    if (fake := is_staged(items)) or _denies(row, one):
        denied = [d for d in others if d.claim.status != "denied"] or others
        accused = _named(one, items) if fake else ()
        return _denial(denied[-1], one.voice, evidence, accused, _aspect(one), staged=fake) if denied else None
    armed = [d for d in told if d.claim.event in ARMED]
    doers = _doers(one, items) if armed else ()
    return _laid(armed[-1], one.voice, evidence, doers) if doers else None


def _denies(row: Row, one: Attribution) -> bool:
    saying = one.saying
    return saying is not None and saying["status"] == "denied" or _says(row, one.start, one.end, "denial")


def _aspect(one: Attribution) -> str | None:
    """What of the event a verb of denial denies, where the verb alone says it."""
    return one.saying["denies"] if one.saying is not None else None


def _doers(one: Attribution, items: Sequence[Item]) -> tuple[Actor, ...]:
    """Whom a stretch names as having done it: those accused, or the voice that owns up."""
    if one.saying is None:
        return ()
    if one.saying["attitude"] == "accusing":
        return _named(one, items)
    owns = one.saying["admits"] or any(item.has("owned") for item in items)
    return (Actor(one.who.surface, one.who.acting),) if owns and one.who is not None else ()


def _laid(told: Draft, voice: Voice, evidence: Span, doers: tuple[Actor, ...]) -> Draft:
    """The claim, by a voice, that these did what a draft tells."""
    claim = msgspec.structs.replace(
        told.claim, voice=voice, status="happened", denies=None, staged=False, perpetrators=doers, tolls=(), targets=(),
        evidence=(evidence,), spans={},
    )  # fmt: skip
    return msgspec.structs.replace(told, claim=claim, pretext=False)


def _named(one: Attribution, items: Sequence[Item]) -> tuple[Actor, ...]:
    """The actors that a stretch names beside its voice."""
    named = [item.get("who") for item in items if item.has("who")]
    return tuple(who.as_actor(armed=True) for who in named if who.id is None or who.id != one.voice.id)


def _denial(
    told: Draft, voice: Voice, evidence: Span, accused: Sequence[Actor], what: str | None, *, staged: bool = False
) -> Draft:
    """The denial, by a voice, of what a draft tells: whoever is accused denies the part laid to it."""
    own = any(actor.id and voice.id and _side(actor.id) == _side(voice.id) for actor in told.claim.perpetrators)
    what = what or ("perpetrator" if own and not told.claim.staged and not staged else "event")
    claim = msgspec.structs.replace(
        told.claim, voice=voice, status="denied", denies=what, staged=staged, perpetrators=tuple(accused) or told.claim.perpetrators, tolls=(), targets=(), evidence=(evidence,), spans={},
    )  # fmt: skip
    return msgspec.structs.replace(told, claim=claim, pretext=False)


def _side(actor: str) -> str:
    """The state of an id like `ru-forces`, else the whole id: a government answers for its forces."""
    return actor.split("-")[0] if actor.endswith(("-gov", "-forces", "-mod", "-mfa")) else actor


def with_replies(claims: Sequence[Claim], pretexts: Sequence[str]) -> tuple[Claim, ...]:
    """The claims with their links: a denial to what it denies, a pretext to the accusation that it reads so.

    `pretexts` holds the ids of claims that read another's words as preparing the ground.
    """
    out = []
    for n, claim in enumerate(claims):
        replies = tuple(_replies(claim, _others(claims, n), claim.id in pretexts))
        out.append(msgspec.structs.replace(claim, replies=replies) if replies else claim)
    return tuple(out)


def _others(claims: Sequence[Claim], n: int) -> list[Claim]:
    """What other voices tell that a claim may answer: what stands in its own words, then what came before, the latest first."""
    claim = claims[n]
    told = [c for c in claims if c is not claim and not same_voice(c.voice, claim.voice)]
    inside = [c for c in told if c.evidence[0].overlaps(claim.evidence[0])]
    return inside + [c for c in reversed(told) if c not in inside and c.evidence[0].start < claim.evidence[0].start]


def _replies(claim: Claim, others: Sequence[Claim], pretext: bool) -> list[Reply]:
    if pretext:
        warned = next((c for c in others if c.status == "prepared"), others[0] if others else None)
        return [Reply(warned.id, "reads_as_pretext")] if warned else []
    if claim.status != "denied":
        return []
    denied = [c for c in others if c.status != "denied" and c.event == claim.event]
    return [Reply(denied[0].id, "denies")] if denied else []
