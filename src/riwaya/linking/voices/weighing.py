"""An incident weighed: the voices that its accounts go back to, and the grade that these suggest."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.core.masking import covered
from riwaya.core.root import independent
from riwaya.languages.pack import Pack
from riwaya.linking.compared.profile import Profile
from riwaya.linking.voices.grades import grade
from riwaya.linking.voices.independence import roots
from riwaya.linking.voices.sources import Sources

_LEAST, _MANY = 3, 6
"""Runs of words that two accounts share at least where one repeats the other; as many as are enough for half of it."""
_PART = 0.25
"""Part of the shorter account's runs that they share, however long it is."""


def weighed(incident: Incident, accounts: Sequence[Profile], sources: Sources, pack: Pack) -> Incident:
    """The incident with what its accounts weigh; `accounts` are those that it holds, one a claim.

    It is made to be listed and told: the private names that its claims hold are covered in it.
    """
    account_of = {claim.id: account for account in accounts for claim in account.claims}

    def shared(one: Claim, other: Claim) -> int:
        return 0 if one.article == other.article else repeated(account_of[one.id].runs, account_of[other.id].runs)

    claims = [claim for account in accounts for claim in account.claims]
    found = roots(claims, sources, shared)
    weight = msgspec.structs.replace(
        incident, roots=found, independent=independent(found), grade=grade(claims, found, pack)
    )
    return covered(weight, claims)


def repeated(one: frozenset[int], other: frozenset[int]) -> int:
    """How many runs of words two accounts have in common; 0 where they are too few for one to repeat the other."""
    common, shorter = len(one & other), min(len(one), len(other))
    return common if common >= max(_LEAST, min(_MANY, shorter / 2), _PART * shorter) else 0
