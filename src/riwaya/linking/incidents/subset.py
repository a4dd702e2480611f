"""An incident as some claims make it: those known on a day, or those that people left in it."""

from collections.abc import Iterable, Mapping

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.languages.pack import Pack
from riwaya.linking.compared.profile import profiles
from riwaya.linking.compared.published import published_of
from riwaya.linking.incidents.summary import summary
from riwaya.linking.voices.sources import Sources
from riwaya.linking.voices.weighing import weighed


def made_of(
    name: str, claims: Iterable[Claim], articles: Mapping[str, Article], pack: Pack, beside: Iterable[Claim] = ()
) -> Incident:
    """The incident of an id that these claims make, summed up and weighed anew; at least one of them is needed.

    From the claims told `beside` them in their articles follows the day of an article that names none.
    """
    held = sorted(claims, key=lambda claim: claim.id)
    days = published_of({claim.id: claim for claim in (*beside, *held)}.values(), articles)
    accounts = profiles(held, articles, pack, days)
    return weighed(summary(name, accounts), accounts, Sources(articles, pack), pack)
