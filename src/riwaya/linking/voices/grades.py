"""Grades: what Airwars' scale would make of an incident, from what independent voices tell; suggested, with its inputs.

The rules are tried in the order of the codebook's list of grades. That the accused deny it changes nothing, unless they
name another doer or call it a fake. The dead count as civilians unless they are called something else.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from riwaya.core.claim import Claim, Toll
from riwaya.core.grade import Fact, Grade, Sort, Suggested
from riwaya.core.incident import against_staging
from riwaya.core.root import Root
from riwaya.languages.pack import Pack

UNIDENTIFIED = "unidentified"
"""The id of a doer of whom it is only said that nobody knows him."""
_SPEAK_FOR_PARTIES = frozenset({"government", "armed_group"})
_CIVIL = frozenset({"civilians", "children", "women", "families", "rescuers", "medics", "journalists"})
_FORCES = frozenset({"soldiers", "fighters"})
_HARM = frozenset({"killed", "injured"})
_CLASH = "armed_clash"
_OF_FORCES = frozenset({"air_strike", "shelling", _CLASH})
"""Events that only armed forces bring about, whoever is named: the scale's near action of a belligerent."""

_Account = tuple[Claim, Root]


def grade(claims: Iterable[Claim], roots: Iterable[Root], pack: Pack) -> Grade | None:
    """The grade that is suggested for an incident; None where nobody tells of civilians killed or injured in it."""
    told = sorted((claim for claim in claims if claim.kind == "event"), key=lambda claim: claim.id)
    if not any(_happened(claim) and harms_civilians(claim) for claim in told):
        return None
    root_of = {trail.claim: root for root in roots for trail in root.trails}
    accounts = [(claim, root_of[claim.id]) for claim in told]
    facts = _facts(accounts, pack)
    return Grade(_suggested(facts, rival=_rival(accounts, pack)), facts)


def _happened(claim: Claim) -> bool:
    return claim.status == "happened" and not claim.staged


def _denied(claim: Claim) -> bool:
    return claim.status == "denied" and not claim.staged


def _facts(accounts: Sequence[_Account], pack: Pack) -> tuple[Fact, ...]:
    """What the rules look at, as far as it is told."""
    happened = [(claim, root) for claim, root in accounts if _happened(claim)]
    harm = [(claim, root) for claim, root in happened if harms_civilians(claim)]
    answers = against_staging(claim for claim, _ in accounts)
    alone = [(claim, root) for claim, root in harm if root.standing == "independent"]
    tellers = {root.root for _, root in alone}
    blamed = sorted({party for claim, _ in happened for party in _doers(claim, pack)})
    accepting = sorted({root.root for claim, root in harm if _accepts(claim, root, pack)})
    found = [
        _fact("harm", alone),
        _fact("party_harm", [account for account in harm if account not in alone]),
        *(_fact("accepted", [(claim, root) for claim, root in harm if root.root == party], party)
          for party in accepting),
        _fact("fighters", [(claim, root) for claim, root in happened
                           if root.standing == "independent" and root.root not in tellers and _only_forces(claim)]),
        *(_fact("blamed", [(claim, root) for claim, root in happened if party in _doers(claim, pack)], party)
          for party in blamed),
        *(_fact("act_of_war", [(claim, root) for claim, root in happened if claim.event == event], event)
          for event in sorted({claim.event for claim, _ in happened} & _OF_FORCES)),
        _fact("denied", [account for account in accounts if _denied(account[0]) and account[0].id not in answers]),
        _fact("staged", [account for account in accounts if account[0].staged and account[0].status != "prepared"]),
    ]  # fmt: skip
    return tuple(fact for fact in found if fact.claims)


def _fact(sort: Sort, accounts: Sequence[_Account], of: str | None = None) -> Fact:
    return Fact(
        sort, tuple(sorted({root.root for _, root in accounts})), tuple(sorted(claim.id for claim, _ in accounts)), of
    )


def _suggested(facts: Iterable[Fact], *, rival: bool) -> Suggested:
    """The first grade whose rule holds; `rival` is whether different parties are said to have done it."""
    roots = {fact.fact: fact.roots for fact in facts}
    tellers = len(roots.get("harm", ()))
    if "accepted" in roots:
        return "confirmed"
    if len(roots.get("fighters", ())) > 1 and not tellers:
        return "discounted"
    if tellers and ("staged" in roots or rival):
        return "contested"
    if tellers > 1 and not roots.keys().isdisjoint({"blamed", "act_of_war"}):
        return "fair"
    return "weak" if tellers == 1 else "none"


def _rival(accounts: Iterable[_Account], pack: Pack) -> bool:
    """Whether two voices lay it to parties that have none in common, and nobody says that these did it together."""
    laid = {(root.root, _doers(claim, pack)) for claim, root in accounts if claim.status == "happened"}
    allied = {frozenset(pair) for _, doers in laid for pair in combinations(doers, 2)}
    return any(
        one != other and mine and theirs and mine.isdisjoint(theirs)
        and not any({a, b} in allied for a in mine for b in theirs)
        for (one, mine), (other, theirs) in combinations(laid, 2)
    )  # fmt: skip


def _doers(claim: Claim, pack: Pack) -> frozenset[str]:
    """The parties that a claim names as doers."""
    return frozenset(pack.party(actor.id) for actor in claim.perpetrators if actor.id and actor.id != UNIDENTIFIED)


def _accepts(claim: Claim, root: Root, pack: Pack) -> bool:
    """Whether a party itself says that it alone did it, and calls those harmed civilians."""
    said = any(_harms(toll) and toll.who in _CIVIL for toll in claim.tolls)
    speaks = claim.voice.kind in _SPEAK_FOR_PARTIES and claim.event != _CLASH
    return said and speaks and _doers(claim, pack) == {root.root}


def harms_civilians(claim: Claim) -> bool:
    """Whether a claim counts civilians among the killed or injured, or people of whom nothing else is said."""
    return any(_harms(toll) and _civil(toll, claim.event) for toll in claim.tolls)


def _civil(toll: Toll, event: str) -> bool:
    return toll.who in _CIVIL or (toll.who == "people" and toll.of is None and event != _CLASH)


def _only_forces(claim: Claim) -> bool:
    """Whether all the dead that a claim counts are soldiers or fighters."""
    dead = [toll for toll in claim.tolls if toll.measure == "killed" and _harms(toll)]
    return bool(dead) and all(toll.who in _FORCES for toll in dead)


def _harms(toll: Toll) -> bool:
    """Whether it counts anybody killed or injured: not where it says that there were none."""
    return toll.measure in _HARM and toll.high != 0
