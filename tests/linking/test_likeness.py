"""Many pairs weighed at once are worth what each is worth alone."""

from pathlib import Path

import numpy as np

from riwaya.core.article import Article
from riwaya.intake import articles
from riwaya.languages.pack import load_pack
from riwaya.linking.compared.candidates import candidates, comparable
from riwaya.linking.compared.compare import compare, worth
from riwaya.linking.compared.odds import at_odds
from riwaya.linking.copies.rarity import rarity_of
from riwaya.linking.grouping.pairs import each, paired
from riwaya.linking.incidents.clusters import UNKNOWN
from riwaya.linking.incidents.likeness import likenesses
from riwaya.linking.incidents.tellings import tell
from riwaya.reading.pipeline import read_article

DEMO = Path(__file__).parents[2] / "src" / "riwaya" / "demo" / "articles"


def test_pairs_weighed_together_are_worth_what_comparing_each_says() -> None:
    told = {one.key: one for one in articles([DEMO]) if isinstance(one, Article)}
    claims = [claim for article in told.values() for claim in read_article(article)]
    every, _ = tell(claims, told)
    accounts, rarity = every.accounts, rarity_of(load_pack())
    pairs = comparable(paired(*np.triu_indices(len(accounts), 1)), accounts)
    alone = {
        (one, other): value
        for one, other in each(pairs)
        if not at_odds(accounts[one], accounts[other])
        and (value := worth(compare(accounts[one], accounts[other], rarity))) > UNKNOWN
    }
    assert len(alone) > 50
    assert any(value > 0 for value in alone.values())
    assert dict(likenesses(accounts, pairs, rarity).items()) == alone
    assert {*each(candidates(accounts))} <= {*each(pairs)}


def test_nothing_is_worth_anything_where_nothing_is_told() -> None:
    every, _ = tell([], {})
    assert not [*each(candidates(every.accounts))]
    assert not [*likenesses(every.accounts, candidates(every.accounts), rarity_of(load_pack())).items()]
