"""An incident weighed: the voices that its accounts go back to, and the grade that these suggest."""

from collections.abc import Mapping, Sequence

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.core.root import independent
from riwaya.languages.pack import Pack
from riwaya.linking.grades import grade
from riwaya.linking.independence import Shared, roots


def weighed(
    incident: Incident, claims: Sequence[Claim], articles: Mapping[str, Article], shared: Shared, pack: Pack
) -> Incident:
    """The incident with what its accounts weigh; `claims` are those that it holds."""
    found = roots(claims, articles, shared, pack)
    return msgspec.structs.replace(
        incident, roots=found, independent=independent(found), grade=grade(claims, found, pack)
    )
