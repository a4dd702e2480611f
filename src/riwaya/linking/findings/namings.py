"""Namings: by which words each outlet calls an actor, in its own words and where it tells what others say."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.record import Naming
from riwaya.grammar.row import Item, Row
from riwaya.languages.pack import Pack
from riwaya.linking.voices.outlets import outlet_name, publisher
from riwaya.text.fold import fold_words


def namings(claims: Iterable[Claim], articles: Mapping[str, Article], pack: Pack) -> tuple[Naming, ...]:
    """How each outlet names the actors and voices of its claims, actor by actor, the commonest words first."""
    own: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    quoting: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in sorted(claims, key=lambda claim: claim.id):
        article = articles[claim.article]
        outlet = publisher(article, pack) or outlet_name(article)
        for actor, words in _named(claim, pack):
            key = _key(words, pack)
            quoted = claim.voice.id not in (None, "outlet", actor)
            (quoting if quoted else own)[actor, outlet, key].add(claim.article)
            written[key][words] += 1
    found = [
        Naming(actor, outlet, _commonest(written[key]), len(own[actor, outlet, key]), len(quoting[actor, outlet, key]))
        for actor, outlet, key in sorted({*own, *quoting})
    ]
    return tuple(sorted(found, key=lambda one: (one.actor, one.outlet, -one.own - one.quoting, one.words)))


def _named(claim: Claim, pack: Pack) -> Iterator[tuple[str, str]]:
    """The actors of a claim by id, its voice among them, with the words that name each."""
    named = [(actor.id, actor.surface) for actor in (*claim.perpetrators, *claim.targets)]
    if claim.voice.kind != "outlet":
        named.append((claim.voice.id, claim.voice.surface or ""))
    for actor, surface in named:
        if actor:
            yield from ((actor, words) for party, words in _names(surface, pack) if party in (None, pack.party(actor)))


@lru_cache(maxsize=1 << 14)
def _names(surface: str, pack: Pack) -> tuple[tuple[str | None, str], ...]:
    """The names of actors within words, without what hangs on their front, each with the party that it names.

    What only says which body of a country it is («the army») names no party by itself.
    """
    row = pack.scan(surface)
    return tuple(
        (_party(item, pack), _article_of(row, index, pack) + " ".join(row.words(item).split()))
        for index, item in enumerate(row.items)
        if item.has("actor") or item.has("actor-role")
    )


def _party(item: Item, pack: Pack) -> str | None:
    entry = item.get("actor")
    return pack.party(str(entry["actor"])) if entry is not None else None


def _article_of(row: Row, index: int, pack: Pack) -> str:
    """The article that a name has lost to what hangs on its front, and would have alone."""
    before = row.letters(row.items[index - 1]) if index else ""
    return pack.morphology.article if before in pack.morphology.article_after else ""


def _key(words: str, pack: Pack) -> str:
    """Words as they are compared: spelling and a first article make no other name."""
    return fold_words(words).removeprefix(fold_words(pack.morphology.article))


def _commonest(written: Counter[str]) -> str:
    """How words are mostly written; of several ways the longest, then the first in the alphabet."""
    return min(written, key=lambda words: (-written[words], -len(words), words))
