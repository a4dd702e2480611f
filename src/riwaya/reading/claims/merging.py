"""One event told twice by one voice is one claim with several pieces of evidence (codebook, section 1)."""

from collections.abc import Sequence

from riwaya.core.claim import Voice
from riwaya.reading.claims.conflict import conflict, other_doers
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.headings import HEAD, apart_by, blurred, headed, headlines, led_by, one_head
from riwaya.reading.claims.joining import holding, joined, names
from riwaya.reading.claims.kinds import ATTACKS, akin
from riwaya.reading.claims.likeness import (
    arrests,
    called_after,
    counted_alike,
    explained,
    fine,
    harms,
    in_part,
    other_dead,
    said_again,
    same_time,
    share,
    wider,
)  # fmt: skip
from riwaya.reading.events.events import REFINES

NEAR = 2
"""How many sentences lie at most between an event and words that go back to it («the shelling»)."""
REACH = 40
"""How many claims back a second telling is looked for."""
WAR = 1000
"""From so many dead over a period on, they are those of a war."""


def merge(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts with tellings of one event joined; words that only point at an event told before vanish in it.

    Twice: only two tellings joined, a shelling and what it led to, may show that they tell what the lead told.
    """
    return _merged(_merged(drafts))


def _merged(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    merged: list[Draft] = []
    alike: dict[object, list[int]] = {}
    """Of each voice what it tells in one way, as indexes of `merged`."""
    for draft in drafts:
        claim = draft.claim
        voice = claim.voice
        speaking = (voice.kind, voice.id, voice.surface if voice.id is None else None)
        # a warning of an attack and one of its staging are one warning
        told = alike.setdefault((speaking, claim.status, claim.staged and claim.status != "prepared"), [])
        if draft.heads and any(headlines(claim, merged[n].claim) for n in told):
            continue
        reach = len(merged) - REACH
        earlier = next((n for n in reversed(told) if n >= reach and _same(merged[n], draft)), None)
        if earlier is not None:
            merged[earlier] = joined(merged[earlier], draft)
        elif not _goes_back(draft):
            told.append(len(merged))
            merged.append(draft)
    return tuple(merged)


def _goes_back(draft: Draft) -> bool:
    """Whether words only go back to an event, told before or not: they make no claim of their own."""
    counts = draft.part and bool(draft.claim.tolls) or _counts(draft)
    return draft.named or draft.bare and (draft.definite or draft.heads) or draft.lossy and not counts


def _counts(draft: Draft) -> bool:
    """Whether losses told alone say how many, of whom, where or when, or who did it to whom: else they go back."""
    claim = draft.claim
    if claim.tolls and (claim.places or claim.perpetrators or claim.time or arrests(claim)):
        return True
    done = draft.tells and bool(claim.time or claim.places and (claim.perpetrators or claim.targets))
    return done or any(t.high is not None or (t.low or 0) > 1 for t in claim.tolls)


def same_voice(a: Voice, b: Voice) -> bool:
    """Whether two voices are one: one id, or no id and the same words."""
    return a.id == b.id and a.kind == b.kind and (a.id is not None or a.surface == b.surface)


def _same(a: Draft, b: Draft) -> bool:
    """Whether two drafts, told by one voice in one way, tell one event."""
    one, two = a.claim, b.claim
    if b.definite and b.bare or b.part and harms(one) and one.kind == two.kind:
        return apart_by(a, b) <= NEAR and not other_doers(one, two)
    shown = one.staged and two.staged and one.event == two.event
    if one.status == "prepared" and (shown or akin(one.event, two.event) and not conflict(one, two)):
        return not fine(one.places) or not fine(two.places) or bool(fine(one.places) & fine(two.places))
    if _shared_out(a, b) or _found_apart(a, b):
        return False
    if b.lossy and one.event in HARMLESS and not one.outcome:
        return False
    if b.lossy and not (one.tolls or two.places or two.perpetrators or _of_more(b)):
        return apart_by(a, b) <= b.alone and not (_led(a, b) and not a.lossy)
    if _destroyed_by(a, b) or _agreed(a, b):
        return True
    if _of_tally(a, b):
        return not conflict(one, two)
    if _another(a, b):
        return False
    if not (akin(one.event, two.event) or blurred(a, b) or blurred(b, a) or _fell(a, b)) or conflict(one, two):
        return False
    return _alike(a, b) and not _day_before(a, b)


def _of_more(draft: Draft) -> bool:
    """Whether losses are counted over a period, all of them or so many that they are those of no single event."""
    claim = draft.claim
    many = any(toll.measure == "killed" and (toll.low or 0) >= WAR for toll in claim.tolls)
    return claim.kind == "tally" and (draft.totals or many)


def _shared_out(a: Draft, b: Draft) -> bool:
    """Whether two tellings count the dead, each its own: «12 by X, and 7 by Y», «X killed 9», all in all so many."""
    one, two = a.claim, b.claim
    if b.shared and one.tolls and (a.shared or a.sentence == b.sentence) and not set(one.tolls) & set(two.tolls):
        return True
    if b.totals and b.lossy and not (a.totals or two.places) and a.sentence == b.sentence:
        return other_dead(one, two)  # «one was killed, which brings the dead among them to nine»
    return (a.shared or b.shared) and a.sentence != b.sentence and other_dead(one, two)


def _found_apart(a: Draft, b: Draft) -> bool:
    """Whether one telling counts bodies that were found, and the other is of others, or of a blast or a raid."""
    other = b if a.found else a
    return a.found != b.found and not b.definite and (bool(other.claim.means) or other_dead(a.claim, b.claim))


def _of_tally(a: Draft, b: Draft) -> bool:
    """Whether what is told behind a count of attacks is of these: «130 attacks», «the attacks killed 47»."""
    listed = a.claim.outcome == "breach" or akin(a.claim.event, b.claim.event)
    counted = a.claim.kind == "tally" != b.claim.kind and listed
    return counted and not b.foremost and apart_by(a, b) <= int(b.definite)


def _another(a: Draft, b: Draft) -> bool:
    """Whether the later of two tellings says that it is of another event: of a tally, one before, or one more."""
    one, two = a.claim, b.claim
    if "tally" in (one.kind, two.kind) and one.kind != two.kind and not b.bare:
        return True
    if a.heads and apart_by(a, b) > NEAR:
        return True
    if b.traded and not a.traded and one.perpetrators and two.perpetrators and not b.definite:
        return True  # «the army shelled the town, while the sides traded fire in the countryside»
    if b.lasting and not (a.lasting or b.bare or b.lossy) and (a.sentence != b.sentence or two.perpetrators):
        return True  # «they shelled the town», «they shell the town daily»
    if _before_now(a, b):
        return True
    if a.lasting and not b.lasting and two.time and not (one.time or b.definite):
        return True  # «they shell the town daily, and on 12 May they hit a school there»
    if _led(a, b) and one.places and two.places and not (a.lossy or b.lossy):
        return True
    if _led(a, b) and not b.definite and one.event in REFINES and two.tolls and not one.tolls:
        return True  # «they raided X after the killing of ten in Y»
    if _besides(a, b):
        return True
    return b.adds and not a.adds and not (b.definite or b.lossy or counted_alike(one, two))


def _besides(a: Draft, b: Draft) -> bool:
    """Whether one sentence tells an event, and what went on besides: «three died by snipers, while X shelled»."""
    one, two = a.claim, b.claim
    if not b.beside or a.sentence != b.sentence or b.definite:
        return False
    if b.lossy:  # «three were hurt by a car that ran into them, while X shot a man dead»
        return bool(one.tolls and two.tolls and two.perpetrators) and not (a.lossy or one.perpetrators)
    fresh = one.event == "attack" and one.targets and two.perpetrators and not two.tolls  # «X was hit, while Y shelled»
    return bool(a.lossy and one.means or fresh)


def _led(a: Draft, b: Draft) -> bool:
    """Whether one sentence tells an event, and what went before it: «fired in revenge for the killing of five»."""
    return b.led and a.sentence == b.sentence


def _before_now(a: Draft, b: Draft) -> bool:
    """Whether the later of two tellings is context by other words: «X was hit», «gunmen had launched raids there»."""
    one, two = a.claim, b.claim
    known = b.definite or b.bare or b.lossy or b.led or b.amid
    headed = a.line < HEAD and b.sentence - a.sentence < HEAD
    context = two.background and not (one.background or known or headed) and a.sentence != b.sentence
    return context and bool(two.perpetrators) and not two.tolls


def _agreed(a: Draft, b: Draft) -> bool:
    """Whether an agreement that is only named («under the ceasefire») is the one that the voice named before."""
    one, two = a.claim, b.claim
    named = not b.tells and one.event == two.event == "agreement" and one.outcome == two.outcome
    return named and not conflict(one, two)


def _day_before(a: Draft, b: Draft) -> bool:
    """Whether the later of two tellings is of a day or a month before, and the first, of no day, is of now."""
    time = b.claim.time
    if a.claim.time is not None or time is None or a.sentence == b.sentence or b.definite or headed(a, b):
        return False
    before = any(unit == "month" or count < 0 for unit, count in (time.relative or {}).items() if unit != "weekday")
    return before and not set(a.claim.tolls) & set(b.claim.tolls)


def _destroyed_by(a: Draft, b: Draft) -> bool:
    """Whether one sentence tells an attack and then what was destroyed or carried off: that is what the attack did."""
    one, two = a.claim, b.claim
    if a.sentence != b.sentence or one.event not in DESTROYING or other_doers(one, two) or b.adds and two.places:
        return False
    if fine(one.places) and fine(two.places) and not fine(one.places) & fine(two.places):
        return False  # «a man was killed in X, and two houses pulled down in Y»
    if two.event == "weapons_disrupted" and one.event in PLUNDERING:
        return not two.places and any(toll.measure == "captured" for toll in two.tolls)
    destroyed = any(toll.measure == "destroyed" for toll in two.tolls)
    return destroyed and (two.event == "destruction" or b.general and two.event == one.event)


def _alike(a: Draft, b: Draft) -> bool:
    """Whether two events that could be one are told as one: their places, their distance, their tolls."""
    one, two = a.claim, b.claim
    named = names(one.places) & names(two.places)
    if (a.lossy or a.general and not (one.tolls or b.definite)) and one_head(a, b):
        return bool(named) or not one.places or not two.places or holding(one.places, two.places)
    shared = named or holding(one.places, two.places)
    if b.definite and shared and one.time and two.time and one.event == two.event and not two.tolls:
        return True
    if apart_by(a, b) <= NEAR and (both := fine(one.places) & fine(two.places)):
        most = max(len(fine(one.places)), len(fine(two.places)))
        return b.definite and not wider(both, two) or len(both) * 2 >= most
    if apart_by(a, b) <= 1 and (not two.places or not one.places):
        return a.sentence == b.sentence or b.definite or not (harms(one) and harms(two)) or share(one, two)
    if b.definite and apart_by(a, b) <= NEAR:
        return bool(shared) or not two.places or in_part(one, two)
    if counted_alike(one, two) and (shared or called_after(one, two) or not one.places or not two.places):
        return True
    if one.event != two.event:
        return bool(shared) and apart_by(a, b) <= 1 and explained(one, two)
    if named and same_time(one, two) or led_by(a, b, shared=bool(shared)) or said_again(one, two):
        return True
    return bool(shared) and bool(set(one.tolls) & set(two.tolls))


HARMLESS = frozenset({"agreement", "movement", "other"})
"""Events of which nobody dies: losses told behind them are another's."""
DESTROYING = ATTACKS | {"armed_clash"}
"""Events that destroy things."""
PLUNDERING = frozenset({"attack", "armed_clash"})
"""Events in which things are carried off."""


def _fell(a: Draft, b: Draft) -> bool:
    """Whether one telling counts the dead of the fighting that the other tells: as known, in one headline, as many."""
    known = b.definite or one_head(a, b) or counted_alike(a.claim, b.claim)
    return b.lossy and known and a.claim.event == "armed_clash" and b.claim.event == "attack"
