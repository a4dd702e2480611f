"""An incident as some of its accounts alone make it: what was known of it on a day."""

from collections.abc import Iterable, Mapping

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.languages.pack import Pack
from riwaya.linking.profile import family_of, profiles
from riwaya.linking.summary import summary
from riwaya.linking.weighing import weighed


def made_of(name: str, claims: Iterable[Claim], articles: Mapping[str, Article], pack: Pack) -> Incident:
    """The incident of an id that these claims make, summed up and weighed anew; at least one of them is needed."""
    held = profiles(sorted(claims, key=lambda claim: claim.id), articles, family_of, pack)
    return weighed(summary(name, held), held, articles, pack)
