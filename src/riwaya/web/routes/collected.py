"""What all articles together come to of voices and actors: their records, and by which words they are called."""

from collections.abc import Iterable

from riwaya.core.record import Naming, Record
from riwaya.ledger.listing import Filter
from riwaya.linking import namings, records
from riwaya.web.desk import Desk
from riwaya.web.gathered import Gathered, incidents_of, is_small, worked_out


def records_of(desk: Desk) -> tuple[Record, ...]:
    """What every voice told, and how others answered it; in a large ledger over the latest incidents."""
    return desk.answer("records", lambda: _records(desk, incidents_of(desk)))


def record_of(desk: Desk, voice: str) -> Record | None:
    """What a voice told, and how independent voices answered it."""
    if is_small(desk):
        return _of_voice(records_of(desk), voice)
    question = f"record {voice}"
    return desk.answer(question, lambda: _of_voice(_records(desk, incidents_of(desk, Filter(voice=voice))), voice))


def _records(desk: Desk, seen: Gathered) -> tuple[Record, ...]:
    return records(seen.incidents, seen.articles, desk.pack)


def _of_voice(found: Iterable[Record], voice: str) -> Record | None:
    return next((one for one in found if one.voice == voice), None)


def namings_of(desk: Desk, actor: str) -> list[Naming]:
    """By which words outlets call an actor of their claims."""
    found = worked_out(
        desk, "namings", incidents_of, lambda seen: namings(seen.claims.values(), seen.articles, desk.pack)
    )
    return [one for one in found if one.actor == actor]
