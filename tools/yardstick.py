"""Print how well three linkers join the same tellings over the same pairs: Riwaya's own, a Splink model and tf-idf.

The claims of the gold sets beside the project (../shared) and those read from the Airwars pages are made tellings, and
the pairs of them that meet in a block are compared. Splink (Fellegi and Sunter's model, trained without answers by
expectation maximisation) sees the fields of the tellings, tf-idf only their words; both join what is likelier than a
threshold, and of all thresholds the one is shown that does best on the answers: more than they would get in life.
"""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, combinations
from pathlib import Path

import msgspec
from score import BENCH, GOLD, articles_of, gold_claims, linked, rows

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.languages.pack import load_pack
from riwaya.linking.compared.candidates import candidates
from riwaya.linking.compared.mainly import mainly_told, told_by_several
from riwaya.linking.compared.profile import Profile
from riwaya.linking.copies.rarity import rarity_of
from riwaya.linking.grouping.groups import Groups
from riwaya.linking.grouping.pairs import Pair, Pairs, Worths, each
from riwaya.linking.incidents.incidents import joined
from riwaya.linking.incidents.likeness import beside, likenesses
from riwaya.linking.incidents.tellings import Tellings, tell

try:
    from splink_model import splink_worths
except ImportError:
    splink_worths = None  # type: ignore[assignment]

Of = Mapping[str, str]
"""Claim -> the group it is in."""


class Case(msgspec.Struct, frozen=True):
    """Tellings with the pairs of them that are compared, and what a linking of them is worth."""

    every: Tellings
    pairs: Pairs
    worth: Callable[[Of], float]


def case(claims: Iterable[Claim], articles: Iterable[Article], worth: Callable[[Of], float]) -> Case:
    """The claims of articles as tellings, with the pairs that meet in a block."""
    every, _ = tell(claims, {article.key: article for article in articles})
    return Case(every, candidates(every.accounts), worth)


def of_gold(folder: Path) -> Case:
    """A gold set: its own claims, and the F1 of links between claims of different articles."""
    known = json.loads((folder / "across.json").read_text("utf-8"))
    wanted = _links(known["incidents"])

    def worth(of: Of) -> float:
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for claim, group in of.items():
            groups[group].append(claim)
        found = _links(groups.values())
        return 2 * len(found & wanted) / max(1, len(found) + len(wanted))

    return case(chain.from_iterable(gold_claims(folder).values()), articles_of(folder / "articles.jsonl"), worth)


def _links(groups: Iterable[Sequence[str]]) -> set[Pair]:
    pairs = (tuple(sorted(pair)) for names in groups for pair in combinations(names, 2))
    return {(one, other) for one, other in pairs if one.split("-")[0] != other.split("-")[0]}


def of_airwars(folder: Path) -> Case:
    """The Airwars pages: the claims read from them, and B-cubed F1 of each page's main incident."""
    read, _ = linked(folder / "articles.jsonl")
    labels = {row["article"]: row["incident"] for row in rows(folder / "labels.jsonl")}
    claims = [claim for told in read.values() for claim in told]

    def worth(of: Of) -> float:
        main = mainly_told(claims, of, told_by_several(claims, of))
        return _b_cubed({name: main.get(name, f"alone {name}") for name in labels}, labels)

    return case(claims, articles_of(folder / "articles.jsonl"), worth)


def _b_cubed(mine: Of, theirs: Of) -> float:
    """F1 of how much of each one's group is right, and how much of its right group is in it."""
    both = Counter((mine[name], theirs[name]) for name in theirs)
    own, right = Counter(mine[name] for name in theirs), Counter(theirs.values())
    precision = sum(count * count / own[group] for (group, _), count in both.items()) / len(theirs)
    recall = sum(count * count / right[group] for (_, group), count in both.items()) / len(theirs)
    return 2 * precision * recall / (precision + recall)


def riwaya(known: Case) -> float:
    """What Riwaya's own linking is worth."""
    every = known.every
    alone = likenesses(every.accounts, known.pairs, rarity_of(load_pack()))
    return known.worth(_of(joined(every, beside(every.articles, alone))))


def best(known: Case, worths: Mapping[Pair, float]) -> float:
    """What joining pairs above a threshold is worth, at the threshold that does best."""
    steps = sorted(set(worths.values()))
    return (
        max(known.worth(_above(known, worths, steps[n * len(steps) // 60])) for n in range(30, 60, 3)) if steps else 0.0
    )


def _above(known: Case, worths: Mapping[Pair, float], threshold: float) -> Of:
    every = known.every
    groups, names = joined(every, Worths.of({})), every.names
    for (one, other), value in worths.items():
        if value >= threshold:
            groups.join(names[one], names[other])
    return _of(groups)


def _of(groups: Groups) -> Of:
    return {name: first for first, names in groups.members().items() for name in names}


def tf_idf(accounts: Sequence[Profile], pairs: Pairs) -> dict[Pair, float]:
    """The cosine of the words of each pair, where a word weighs the more the fewer tellings have it."""
    held = Counter(word for account in accounts for word in account.words)
    square = {word: math.log(len(accounts) / count) ** 2 for word, count in held.items()}
    length = [math.sqrt(sum(square[word] for word in sorted(account.words))) or 1.0 for account in accounts]
    return {
        (one, other): sum(square[word] for word in sorted(accounts[one].words & accounts[other].words))
        / (length[one] * length[other])
        for one, other in each(pairs)
    }


def splink(cases: Sequence[Case]) -> list[float]:
    """What a Splink model is worth on each case: one for all, since few tellings would teach it too little."""
    accounts: list[Profile] = []
    starts: list[int] = []
    for known in cases:
        starts.append(len(accounts))
        accounts += known.every.accounts
    of = dict(zip(starts, cases, strict=True))
    pairs = [(one + start, other + start) for start, known in of.items() for one, other in each(known.pairs)]
    worths = splink_worths(accounts, pairs)
    return [
        best(known, {(one, other): worths[one + start, other + start] for one, other in each(known.pairs)})
        for start, known in of.items()
    ]


def main() -> None:
    """Print the table."""
    if not GOLD.is_dir():
        print("No gold sets beside the project: nothing to compare.")
        return
    cases = [of_gold(GOLD / "dev"), of_gold(GOLD / "own"), of_airwars(BENCH / "airwars")]
    print(f"{'':24}{'dev':>8}{'own':>8}{'airwars':>8}")
    print(f"{'tellings':24}{''.join(f'{len(known.every.accounts):8}' for known in cases)}")
    print(f"{'pairs compared':24}{''.join(f'{len(known.pairs):8}' for known in cases)}")
    print(_row("Riwaya", map(riwaya, cases)))
    if splink_worths is None:
        print("Splink                  not installed: pip install '.[yardstick]'")
    else:
        print(_row("Splink, best threshold", splink(cases)))
    print(_row("tf-idf, best threshold", (best(known, tf_idf(known.every.accounts, known.pairs)) for known in cases)))
    print(_row("nothing linked", (known.worth(_of(joined(known.every, Worths.of({})))) for known in cases)))
    print("dev, own: F1 of links between gold claims of two articles; airwars: B-cubed F1 of pages by main incident")


def _row(name: str, values: Iterable[float]) -> str:
    return f"{name:24}{''.join(f'{value:8.3f}' for value in values)}"


if __name__ == "__main__":
    main()
