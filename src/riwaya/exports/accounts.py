"""An incident as plain lines: its accounts as numbered sentences, the voices that they go back to, the grade."""

from collections.abc import Iterator, Mapping, Sequence

from riwaya.codebook import cards
from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.exports.phrases.places import arabic_place
from riwaya.exports.phrases.transliteration import tidy
from riwaya.exports.sentence import Language, sentence
from riwaya.exports.weighing import counts, grade_lines, tree


def incident_lines(
    incident: Incident, claims: Sequence[Claim], articles: Mapping[str, Article], language: Language = "en"
) -> Iterator[str]:
    """What is told of an incident; `articles` are by their keys, accounts numbered in the order of `claims`."""
    card = cards()[incident.event]
    event = card.label_ar if language == "ar" else card.label_en
    place = incident.place or ""
    place = arabic_place(place) if language == "ar" else place
    yield " | ".join(filter(None, (incident.incident, event, incident.date, place)))
    for number, claim in enumerate(claims, 1):
        article = articles[claim.article]
        yield f"  {number}. {sentence(claim, language, article.published, outlet=article.outlet)}"
    yield from (f"  {line}" for line in counts(incident.roots, language))
    number_of = {claim.id: number for number, claim in enumerate(claims, 1)}
    yield from (f"    {branch}{tidy(line)}" for branch, line in tree(incident.roots, number_of, language))
    if incident.grade:
        yield from (f"  {line}" for line in grade_lines(incident.grade, incident.roots, language))
