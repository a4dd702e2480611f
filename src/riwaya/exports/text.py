"""Claims as plain lines for terminals and for `repr`."""

from collections.abc import Sequence

from riwaya.codebook import Card, Term, cards, terms
from riwaya.core.claim import Claim
from riwaya.exports.phrases.book import phrase_book
from riwaya.exports.phrases.transliteration import tidy
from riwaya.exports.sentence import Language, sentence


def listing(
    claims: Sequence[Claim], language: Language = "en", *, published: str | None = None, outlet: str | None = None
) -> str:
    """All claims, numbered, in the order given; three or four lines a claim."""
    if not claims:
        return "No claims."
    return "\n".join(
        f"{number:>3}. {entry(claim, language, published=published, outlet=outlet)}"
        for number, claim in enumerate(claims, 1)
    )


def entry(claim: Claim, language: Language = "en", *, published: str | None = None, outlet: str | None = None) -> str:
    """One claim: what and of which status, the voice with its chain as written, and the sentence."""
    said = sentence(claim, language, published, outlet=outlet)
    return "\n     ".join(line for line in (_head(claim, language), _chain(claim, language), said) if line)


def status(claim: Claim, language: Language = "en") -> str:
    """The status of a claim with what it denies ("Denied (toll)")."""
    term, denied = terms("statuses")[claim.status], terms("denials").get(claim.denies or "")
    said = _label(term, language)
    return f"{said} ({_label(denied, language).lower()})" if denied else said


def flags(claim: Claim, language: Language = "en") -> list[str]:
    """What sets a claim apart: tally, control, staged, background."""
    holds = {claim.kind, "staged" if claim.staged else "", "background" if claim.background else ""}
    return [word for flag, word in phrase_book(language).flags.items() if flag in holds]


def _head(claim: Claim, language: Language) -> str:
    """Status, event type, the kind and attitude of the voice, and what else sets the claim apart."""
    card, kind = cards().get(claim.event), terms("voices").get(claim.voice.kind)
    labels = [_label(item, language) for item in (card, kind, terms("attitudes")[claim.voice.attitude]) if item]
    return " | ".join([status(claim, language), *labels, *flags(claim, language)])


def _label(item: Card | Term, language: Language) -> str:
    return item.label_ar if language == "ar" else item.label_en


def _chain(claim: Claim, language: Language) -> str:
    """The chain of voices as the article has it, from the outlet inwards; "" where there is but one link."""
    private = [tidy(person.surface) for person in claim.persons]
    person = phrase_book(language).tail["person"]
    chain = [
        person if any(name and name in surface for name in private) else surface
        for surface in map(tidy, claim.voice.chain)
    ]
    return " > ".join(chain) if len(chain) > 1 else ""
