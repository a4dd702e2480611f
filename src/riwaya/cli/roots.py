"""The voices that an incident's accounts go back to as a tree of a terminal, and the grade that they suggest."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from riwaya.cli.words import counted, on_one_line
from riwaya.core.incident import Incident
from riwaya.core.root import Root, Trail
from riwaya.exports import weighing


def root_lines(incident: Incident, claims: Sequence[str]) -> Iterator[str]:
    """Each voice with the accounts that go back to it; `claims` are the accounts', in the order of their numbers."""
    number = {claim: place for place, claim in enumerate(claims, 1)}
    if incident.roots:  # none where an earlier version linked
        yield f"goes back to {counted(len(incident.roots), 'voice')}; {'; '.join(weighing.counts(incident.roots))}"
    for root in incident.roots:
        yield on_one_line(f"{weighing.names_of(root)} ({weighing.standing(root)})").join(("   ", ""))
        yield from (f"   {line}" for line in _branches(None, _under(root), number))


def _under(root: Root) -> dict[str | None, list[Trail]]:
    """The accounts that go back over each account; those that lead to the voice itself under None."""
    under: defaultdict[str | None, list[Trail]] = defaultdict(list)
    for trail in root.trails:
        under[trail.through].append(trail)
    return under


def _branches(
    stem: str | None, under: Mapping[str | None, Sequence[Trail]], number: Mapping[str, int]
) -> Iterator[str]:
    trails = sorted(under.get(stem, ()), key=lambda trail: number[trail.claim])
    for trail in trails:
        last = trail is trails[-1]
        yield f"{'└─' if last else '├─'} {number[trail.claim]}. {weighing.way(trail, number)}"
        yield from (f"{'   ' if last else '│  '}{line}" for line in _branches(trail.claim, under, number))


def grade_lines(incident: Incident) -> Iterator[str]:
    """The suggested grade with its rule, then what it rests on; nothing where there is none."""
    if incident.grade:
        first, *rest = weighing.grade_lines(incident.grade, incident.roots)
        yield first
        yield from (on_one_line(line).join(("   ", "")) for line in rest)


def incident_row(incident: Incident) -> dict[str, Any]:
    """The incident as the data contract has it, its voices named and its grade with the sentences that say why."""
    row = msgspec.structs.asdict(incident)
    row["roots"] = [msgspec.structs.asdict(root) | {"name": weighing.names_of(root)} for root in incident.roots]
    if grade := incident.grade:
        row["grade"] = {
            "suggested": grade.suggested,
            "because": [*weighing.grade_lines(grade, incident.roots)],
            "because_ar": [*weighing.grade_lines(grade, incident.roots, "ar")],
            "facts": grade.because,
        }
    return row
