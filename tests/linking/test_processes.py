"""What several processes make together is what one makes alone, also where one of them dies."""

import os
import pickle
from datetime import date
from pathlib import Path

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.intake import articles
from riwaya.linking import link
from riwaya.linking.compared.when import when
from riwaya.linking.compared.where import spot
from riwaya.linking.processes import Processes
from riwaya.reading.pipeline import read_article
from tests.linking.conftest import KAFRANBEL

DEMO = Path(__file__).parents[2] / "src" / "riwaya" / "demo" / "articles"
HERE = os.getpid()


@pytest.fixture(scope="module")
def told() -> dict[Article, tuple[Claim, ...]]:
    return {one: read_article(one) for one in articles([DEMO]) if isinstance(one, Article)}


def squared(number: int) -> int:
    return number * number


def deadly_elsewhere(number: int) -> int:
    return number * number if os.getpid() == HERE else os._exit(1)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_parts_are_made_in_their_order(number: int) -> None:
    with Processes(number) as processes:
        later = processes.begin(squared, 30)
        assert processes.share(squared, [*range(20)]) == [number * number for number in range(20)]
        assert processes.share(squared, []) == []
        assert later() == 900


def test_what_a_dead_process_was_to_do_is_done_here() -> None:
    with Processes(2) as processes:
        later = processes.begin(deadly_elsewhere, 30)
        assert processes.share(deadly_elsewhere, [*range(20)]) == [number * number for number in range(20)]
        assert processes.begin(deadly_elsewhere, 40)() == 1600
        assert later() == 900


def test_links_are_the_same_by_however_many_processes(
    told: dict[Article, tuple[Claim, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("riwaya.linking.incidents.tellings._AT_ONCE", 1)
    claims = [claim for some in told.values() for claim in some]
    alone, together = (link(claims, told, jobs=jobs) for jobs in (1, 2))
    assert alone.reuse
    assert alone == together


def test_places_and_times_are_one_object_in_any_process() -> None:
    day = date(2019, 11, 26)
    for one in (spot(KAFRANBEL), when((day, day), None, 3, None, None, None), when(None, "11-26", None, 1, day, 2)):
        assert pickle.loads(pickle.dumps(one)) is one  # noqa: S301 - our own
