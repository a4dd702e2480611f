"""Who holds what: places said to be in somebody's hands, as a state and not as a change (codebook, section 9)."""

from collections.abc import Iterator, Sequence

import msgspec

from riwaya.core.claim import OUTLET, Actor, Claim, Place
from riwaya.core.span import Span
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.context import Sentence
from riwaya.reading.derivation import spans_of, voice_spans, voice_steps
from riwaya.reading.voices.voices import Attribution

HEAD = 1
"""The lines of a text in which a verb of holding tells a change: those of its headline."""
NEAR = 3
"""How many items lie at most between the words for holding and the holder, or what is held."""
JOINS = frozenset(("wa", "while", "which", "that"))
"""What stands before a verb of holding that tells a state."""
LINKS = ("bi", "in", "li", "from", "near", "comma", "open", "close", "dash", "wa", "which")
"""What may stand between two places held, or between them and the words for holding."""


class Holding(msgspec.Struct, frozen=True, gc=False):
    """A place in somebody's hands, as one stretch of words tells it."""

    word: int
    """The index of the item that tells it."""
    holder: tuple[Actor, Item]
    places: tuple[tuple[Place, Item], ...]
    evidence: Span
    denied: bool = False


def is_state(row: Row, sentence: Sentence, index: int) -> bool:
    """Whether an item tells that somebody holds a place, and not that it changes hands."""
    entry: Entry | None = row.items[index].get("held-by")
    if entry is None or entry["side"] != "verb" or sentence.line >= HEAD:
        return entry is not None
    return index > sentence.start and row.items[index - 1].bears(JOINS)


def is_holder(row: Row, index: int) -> bool:
    """Whether an actor is only named as the one in whose hands a place is: «the areas of X»."""
    before = row.having(max(0, index - 2), index, "held-by")
    return bool(before) and before[-1].get("held-by")["side"] == "after"


def is_kept(row: Row, start: int, end: int) -> bool:
    """Whether the items [start, end) say that a place is still in somebody's hands."""
    if any(item.get("held-by")["still"] for item in row.having(start, end, "held-by")):
        return True
    return any(
        row.has(index + 1, min(index + NEAR, end), "held-by", "in-hand") for index in row.indexes(start, end, "still")
    )


def read_control(row: Row, parts: Sequence[Sentence], said: Sequence[Attribution], article: str) -> tuple[Claim, ...]:
    """The claims of an article that a side holds a place, without ids; what one voice repeats is one claim."""
    found: dict[object, Claim] = {}
    for sentence in parts:
        for held in _holdings(row, sentence):
            voice = next((one for one in reversed(said) if one.start <= held.word < one.end), None)
            claim = _claim(row, held, voice, article)
            places = frozenset(place.name or place.surface for place in claim.places)
            key = (claim.voice.id or claim.voice.surface, claim.status, claim.perpetrators[0].id, places)
            known = found.get(key)
            evidence = (*known.evidence, *claim.evidence) if known else claim.evidence
            found[key] = msgspec.structs.replace(known or claim, evidence=evidence)
    return tuple(found.values())


def _claim(row: Row, held: Holding, said: Attribution | None, article: str) -> Claim:
    word = row.items[held.word]
    places = [item for _, item in held.places]
    spans = spans_of(row, {"trigger": [word], "perpetrators": [held.holder[1]], "places": places})
    spans |= voice_spans(row, said)
    denying = said is not None and said.saying is not None and said.saying["status"] == "denied"
    if said is not None and row.has(said.content, held.word, "trigger"):
        denying = False  # «denied that it shelled the town that X holds»
    denied = held.denied != denying
    if denied:
        spans["status"] = spans["trigger"]
    return Claim(
        id="", article=article, kind="control", event="territory_change", voice=said.voice if said else OUTLET,
        status="denied" if denied else "happened", denies="event" if denied else None, perpetrators=(held.holder[0],),
        places=tuple(place for place, _ in held.places), evidence=(held.evidence,), spans=spans,
        derivation=voice_steps(said),
    )  # fmt: skip


def _holdings(row: Row, sentence: Sentence) -> Iterator[Holding]:
    """What a sentence says of who holds what, where it names both the holder and the place."""
    for index in row.indexes(sentence.start, sentence.end, "held-by"):
        if is_state(row, sentence, index):
            found = _holding(row, sentence, index)
            if found is not None:
                yield found


def _holding(row: Row, sentence: Sentence, index: int) -> Holding | None:
    entry: Entry = row.items[index].get("held-by")
    ahead = range(index + 1, min(index + 2 + NEAR, sentence.end))
    behind = range(index - 1, max(index - 2 - NEAR, sentence.start - 1), -1)
    if entry["side"] == "after":
        who = None if entry["past"] else _holder(row, ahead)
    elif entry["side"] == "back":
        who = next((i for i in range(index - 1, sentence.start - 1, -1) if row.items[i].has("who")), None)
    else:
        who = _holder(row, behind) or (_holder(row, ahead) if entry["side"] == "verb" else None)
    if who is None:
        return None
    held = _held(row, sentence, index, who, entry)
    if not held:
        return None
    actor = row.items[who].get("who").as_actor(armed=True)
    used = [index, who, *held]
    denied = bool(entry["out"]) or index > sentence.start and row.items[index - 1].has("negation")
    places = tuple((row.items[i].get("where").place, row.items[i]) for i in sorted(held))
    evidence = row.span(row.items[min(used)], row.items[max(used)])
    return Holding(index, (actor, row.items[who]), places, evidence, denied)


def _holder(row: Row, indexes: range) -> int | None:
    """The first actor on the way; places, commas and events end the way."""
    for index in indexes:
        item = row.items[index]
        if item.has("who"):
            return index
        if any(item.has(label) for label in ("where", "comma", "trigger", "loss", "on", "while")):
            return None
    return None


def _held(row: Row, sentence: Sentence, index: int, who: int, entry: Entry) -> list[int]:
    """The places held: behind «on» or the holder, or before the words for holding."""
    if entry["side"] == "after" and not entry["area"]:
        start, step = index - 1, -1
    else:
        start, step = max(index, who) + 1, 1
    held: list[int] = []
    blank = 0
    while sentence.start <= start < sentence.end:
        item = row.items[start]
        if item.has("where"):
            held.append(start)
            blank = 0
        elif step < 0 and not held and item.has("comma") and row.has(start + 1, index, "place-kind"):
            break  # «…, from an area that X holds», whatever place was named before
        elif not any(item.has(label) for label in (*LINKS, "on", "who")):
            blank += 1
            if held or blank > NEAR or any(item.has(label) for label in ("trigger", "loss", "saying", "time")):
                break
        start += step
    named = [i for i in held if not row.items[i].get("where").holds]
    inner = {name for i in named for name in row.items[i].get("where").place.within}
    return [i for i in named if row.items[i].get("where").place.name not in inner]
