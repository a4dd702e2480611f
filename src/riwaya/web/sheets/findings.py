"""What all articles together come to: voices, control of places, tallies, copies, the mirror."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from riwaya.core.accusation import Accusation
from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.holding import Held
from riwaya.core.record import Record
from riwaya.core.tallied import Count, Tallied
from riwaya.exports.sheet import Row, several
from riwaya.exports.weighing import name_of
from riwaya.web.addresses import incident_at, whole
from riwaya.web.copied import Copied
from riwaya.web.desk import Desk
from riwaya.web.gathered import Gathered
from riwaya.web.lanes import told_of
from riwaya.web.saying import Saying
from riwaya.web.sheets.incidents import claim_row

VOICES: Final = (
    "voice", "voice_id", "voice_kind", "party", "claims", "repeats", "articles", "incidents", "joined", "opposed",
    "corrected", "disputed",
)  # fmt: skip
_TOLD: Final = ("voice", "voice_kind", "outlet", "published", "sentence", "words", "claim", "article", "address")
CONTROL: Final = ("place", "within", "standing", "holder", "held", "since", "until", *_TOLD)
TALLIES: Final = (
    "event", "slug", "tolls", "share", "counted_places", "perpetrators", "since", "until", "denying", *_TOLD,
)  # fmt: skip
COPIES: Final = (
    "article", "outlet", "published", "other", "other_outlet", "other_published", "ordered", "words", "other_words",
    "touches",
)  # fmt: skip
MIRROR: Final = (
    "incident", "day", "event", "slug", "staged", "place", "accusers", "accused", "window", "reported", "alike",
    "usual", "address",
)  # fmt: skip


def voice_rows(records: Iterable[Record], say: Saying) -> Iterator[Row]:
    """A row a voice."""
    for one in records:
        yield {
            "voice": name_of(one.voice, say.language), "voice_id": one.voice,
            "voice_kind": say.term("voices", one.kind), "party": one.party is not None, "claims": one.claims,
            "repeats": one.repeats, "articles": one.articles, "incidents": len(one.incidents),
            "joined": len(one.joined), "opposed": len(one.denied), "corrected": len(one.corrected),
            "disputed": len(one.disputed),
        }  # fmt: skip


def control_rows(found: Iterable[Held], told: Gathered, desk: Desk, say: Saying) -> Iterator[Row]:
    """A row for each claim that a side took, holds or lost a place, or did not."""
    claims = told.claims_at(desk)
    for held in found:
        for hold in held.holds:
            for what, name in told_of(hold, claims):
                yield {
                    **_claim(claims[name], told, desk, say),
                    "place": say.place(held.place), "within": several(map(say.place, held.within)),
                    "standing": say[f"standing.{held.standing}"], "holder": say.actor(hold.holder),
                    "held": say[f"control.mark.{what}"],
                }  # fmt: skip


def tally_rows(found: Iterable[Tallied], told: Gathered, desk: Desk, say: Saying) -> Iterator[Row]:
    """A row a count."""
    claims = told.claims_at(desk)
    for tallied in found:
        for count in tallied.counts:
            yield {**_claim(claims[count.claims[0]], told, desk, say), **_counted(count, tallied.event, say)}


def _claim(claim: Claim, told: Gathered, desk: Desk, say: Saying) -> Row:
    return claim_row(claim, told.articles[claim.article], told.named.get(claim.article, ()), desk, say)


def _counted(count: Count, event: str, say: Saying) -> Row:
    return {
        "tolls": several(say.toll(toll, event) for toll in count.figures),
        "share": several(f"{one.percent:g} % {say.actor(one.actor)}" for one in count.share),
        "counted_places": several(map(say.place, count.places)), "perpetrators": say.actors(count.perpetrators),
        "since": count.period[0], "until": count.period[1], "denying": count.denied,
    }  # fmt: skip


def copy_rows(found: Iterable[Copied], articles: Mapping[str, Article], say: Saying) -> Iterator[Row]:
    """A row a passage that two articles share, in the words of both; private names are covered already."""
    for one in found:
        before, after = articles[one.reuse.a], articles[one.reuse.b]
        touches = dict.fromkeys(what for edit in one.reuse.edits for what in edit.touches)
        yield {
            "article": before.key, "outlet": before.outlet, "published": before.published,
            "other": after.key, "other_outlet": after.outlet, "other_published": after.published,
            "ordered": one.reuse.first is not None,
            "words": " ".join(words.a for words in one.words if words.a),
            "other_words": " ".join(words.b for words in one.words if words.b),
            "touches": several(say[f"touched.{what}"] for what in touches),
        }  # fmt: skip


def mirror_rows(found: Iterable[Accusation], desk: Desk, say: Saying) -> Iterator[Row]:
    """A row for each stretch of days after an accusation; one alone where nothing could be counted."""
    for one in found:
        row: Row = {
            "incident": one.incident, "day": one.day, "event": say.event(one.event), "slug": one.event,
            "staged": one.staged, "place": several(map(say.place, one.area)),
            "accusers": say.actors(one.accusers), "accused": say.actors(one.accused),
            "address": whole(incident_at(one.incident), desk, say),
        }  # fmt: skip
        for window in one.windows:
            counted = {"reported": window.attacks, "alike": window.alike, "usual": window.usual.attacks}
            yield {**row, "window": window.days, **counted}
        if not one.windows:
            yield row
