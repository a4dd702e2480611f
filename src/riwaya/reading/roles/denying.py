"""A voice's own deed, which it tells of, announces or denies: who it is, when, and in which tone it speaks of it."""

from collections.abc import Iterable, Sequence

import msgspec

from riwaya.core.claim import OUTLET, Actor, Claim, Voice
from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.counts.people import FORCES
from riwaya.reading.events.staging import is_cleared_of_staging
from riwaya.reading.events.status import Standing
from riwaya.reading.roles.doers import ARMED, NamedActor, as_doer, by_noun
from riwaya.reading.voices.attribution import Attribution
from riwaya.reading.words.verbs import is_verb

ANNOUNCED = frozenset({"take", "leave", "agree"})
"""Deeds that are done where they are announced."""
MILD = frozenset({"neutral", "affirming"})
"""The tone of verbs that bring denials too: «said that it did not»."""


def cleared(row: Row, clause: Clause, said: Attribution | None) -> list[NamedActor]:
    """Of whom it is said that he had no part: «the brigades have nothing to do with it»; the voice itself by «it»."""
    for index in row.indexes(clause.start, clause.head, "denial"):
        entry = row.items[index].get("denial")
        if entry["denies"] != "perpetrator" or entry["points"]:
            continue
        behind = row.items[index + 1]
        before = row.having(clause.start, index, "who")
        item = behind if behind.has("who") else before[-1] if before else None
        if item is not None:
            return [(item.get("who").as_actor(armed=True), item)]
        return as_doer(said) if said is not None else []
    return as_doer(said) if said is not None and _washes_hands(row, clause, said) else []


def _washes_hands(row: Row, clause: Clause, said: Attribution) -> bool:
    """Whether a verb of denial itself says of its subject that he had no part: «disavowed the attack»."""
    if said.saying is None or said.saying["denies"] != "perpetrator" or not by_noun(row, clause, said, clause.head):
        return False
    return not row.has(said.start + 1, clause.head, "saying.noun", "denial.noun", "hearsay", "blame")


def own_deed(row: Row, clause: Clause, said: Attribution | None, morphology: Morphology) -> list[NamedActor]:
    """The voice as the doer of the event that it tells of or denies; empty where it speaks of others.

    It speaks of its part in the event: «its responsibility for», «its planes», «its plan to», not «its leader's death».
    """
    if innocent := cleared(row, clause, said):
        return innocent
    if said is not None and said.who is not None and is_cleared_of_staging(row, clause, said):
        return as_doer(said)
    if said is None or said.who is None or said.voice.kind not in ARMED:
        return []
    head = clause.head
    if _denies_deed(row, clause, said) or _denies_verb(row, clause, said, morphology):
        return as_doer(said)
    start = max(said.start, min(said.content, head) - 1)
    words = row.items[start:head]
    for index in row.indexes(start, head - 1, "owned", "blame"):
        if row.items[index + 1].has("who"):  # «denied the coalition's responsibility for»
            return [(row.items[index + 1].get("who").as_actor(armed=True), row.items[index + 1])]
    if accused := _accused(row, head, said, morphology):
        return accused
    acting = (row.items[n] for n in range(start, head) if not (n and row.items[n - 1].has("loss")))
    if not any(map(_own, acting)) or any(item.has("according") for item in words):
        return []
    return as_doer(said)


def _accused(row: Row, head: int, said: Attribution, morphology: Morphology) -> list[NamedActor]:
    """Whom a voice clears: itself («rejected its being accused of», «X's charges») or another («the accusing of X»)."""
    if said.saying is None or said.saying["status"] != "denied":
        return []
    for index in row.indexes(said.start, head - 1, "saying.noun", "hearsay"):
        noun, behind = row.items[index].get("saying.noun"), row.items[index + 1 : head]
        blamed = next((item for item in behind[:LAID] if item.has("who")), None)
        blames = noun is not None and noun["blames"]
        if blames and row.items[index].suffix or any(_to_it(row, item, morphology) for item in behind[:LAID]):
            return as_doer(said)  # «denied the army's charges against it», «the reports that accuse it»
        if blames:
            return [(blamed.get("who").as_actor(armed=True), blamed)] if blamed is behind[0] is not None else []
        if noun is not None and noun["attitude"] == "accusing" and blamed is not None:
            theirs = blamed.parts[0].has("li")  # «rejected the accusations against X»
            return [(blamed.get("who").as_actor(armed=True), blamed)] if theirs else as_doer(said)
    return []


LAID = 3
"""How many items behind a word for accusations whoever made them, or is accused, stands at most."""
LEADING = frozenset(("to", "against"))
"""What bears the pronoun of whoever is accused: «directed at it», «against it»."""


def _to_it(row: Row, item: Item, m: Morphology) -> bool:
    """Whether a word goes back to whoever speaks: «for it», «at it», «against it»."""
    letters = row.letters(item)
    bare = not item.readings and m.prepositions.get(letters[:1]) == "li" and letters[1:] in m.pronouns
    return bare or item.bears(LEADING) and letters.endswith(m.pronouns)


DONE = frozenset({"strike", "kill", None})
"""Frames of deeds that somebody denies to have done."""


def _denies_deed(row: Row, clause: Clause, said: Attribution) -> bool:
    """Whether a voice denies a deed by its noun: «denied the shelling of the hospital», and none that befell it."""
    if said.saying is None or said.saying["status"] != "denied" or not clause.triggers:
        return False
    if said.saying["attitude"] == "doubting":
        return False  # «doubted the ministry's account of the shelling»
    head = clause.triggers[0]
    item = row.items[head]
    if item.get("trigger")["frame"] not in DONE or item.has("loss") and not item.has("trigger.verb"):
        return False
    words = row.having(said.start + 1, head, "saying.noun", "matter", "denial.noun", "hearsay")
    if any(not one.suffix for one in words):
        return False  # «denied the accusations of»: whom they accuse is not said
    lights = [*(row.items[index] for index in clause.lights), *row.having(said.start + 1, head, "light")]
    if any(light.get("light")["frame"] not in DONE for light in lights):
        return False  # «denied that an attack took place», not «denied launching one»
    return not item.definite and by_noun(row, clause, said, head)


def _denies_verb(row: Row, clause: Clause, said: Attribution, morphology: Morphology) -> bool:
    """Whether a voice denies by a verb with no subject of its own: «denied that it attacks», «to have struck it»."""
    if said.saying is None or said.saying["status"] != "denied" or said.saying["attitude"] == "doubting":
        return False
    head, that = clause.head, row.items[said.content - 1]
    if not that.has("that") or not is_verb(row, head) or row.items[head].get("trigger")["frame"] not in DONE:
        return False
    being, *more = row.items[said.content : head] or [row.items[head]]
    if more and not (len(more) == 1 and more[0].has("qad")):
        return False  # «denied that the planes struck»
    ahead = row.letters(being).startswith(morphology.present_prefixes) and not being.definite
    after = row.items[head + 1 : min(head + 2, clause.end)]
    return ahead and not any(item.bears(SUBJECTS) for item in after)


SUBJECTS = frozenset(("who", "means"))
"""Who or what may be the subject of the verb before it."""


def _own(item: Item) -> bool:
    """Whether a word names a voice's part or its forces by its pronoun."""
    group = item.get("group")
    forces = item.has("force-part") or group is not None and group["who"] in FORCES
    return item.has("owned") or bool(item.suffix) and (forces or item.has("plan.noun"))


def announces(row: Row, clause: Clause, said: Attribution | None) -> bool:
    """Whether a voice announces what it does with these very words, so that their day is the day of the deed."""
    if said is None or said.saying is None or said.saying["attitude"] != "announcing" or not clause.triggers:
        return False
    head = clause.triggers[0]
    return by_noun(row, clause, said, head) and row.items[head].get("trigger")["frame"] in ANNOUNCED


def denied_part(stands: Standing, own: Sequence[NamedActor]) -> str | None:
    """What of an event is denied: of its own part in one, a voice denies that it was the doer."""
    return "perpetrator" if stands.denies == "event" and own else stands.denies


def with_known(row: Row, clause: Clause, claim: Claim) -> tuple[Claim, ...]:
    """A denial of a part in an event, and that event as the outlet tells it in the same words, with those it cost."""
    if claim.denies != "perpetrator" or not claim.tolls or not row.has(clause.start, clause.head, "owned"):
        return (claim,)
    said = ("voice", "voice_chain", "voice_time", "status", "perpetrators")
    known = msgspec.structs.replace(
        claim, status="happened", denies=None, voice=OUTLET, perpetrators=(), targets=(), derivation=(),
        spans={name: words for name, words in claim.spans.items() if name not in (*said, "targets")},
    )  # fmt: skip
    spans = {name: words for name, words in claim.spans.items() if name != "tolls"}
    return msgspec.structs.replace(claim, tolls=(), spans=spans), known


def toned(row: Row, clause: Clause, said: Attribution | None, stands: Standing, doers: Iterable[Actor]) -> Voice:
    """The voice of a claim: denying where it denies what its own side did, or calls a telling untrue.

    A voice that calls an event a show accuses. Verbs of saying that tell a tone of their own keep it.
    """
    if said is None:
        return OUTLET
    if stands.status != "denied" or said.voice.attitude not in MILD:
        return said.voice
    if stands.staged:
        return msgspec.structs.replace(said.voice, attitude="accusing")
    ours = any(same_side(said.voice.id, actor.id) for actor in doers)
    denies = ours or row.has(clause.start, clause.end, "denial", "staging")
    return msgspec.structs.replace(said.voice, attitude="denying") if denies else said.voice


def same_side(one: str | None, two: str | None) -> bool:
    """Whether two actors are one side: a government answers for its forces."""
    return one is not None and two is not None and _side(one) == _side(two)


def _side(actor: str) -> str:
    """The state of an id like `ru-forces`, else the whole id."""
    return actor.partition("-")[0] if actor.endswith(("-gov", "-forces", "-mod", "-mfa")) else actor
