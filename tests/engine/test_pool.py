"""Reading many articles: order, failures and processes that die."""

import os
from collections.abc import Iterator

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim
from riwaya.core.issue import Issue
from riwaya.engine import Reading, read_all


def stub(article: Article) -> tuple[Claim, ...]:
    """One claim an article; fails at some texts, and dies at others."""
    if article.text == "fail":
        raise ZeroDivisionError("by nought")
    if article.text == "die":
        os._exit(7)
    return (Claim(f"{article.key}-c", article.key, "shelling", OUTLET),)


def texts(*many: str) -> list[Article | Issue]:
    return [Article(text, f"{number:03}") for number, text in enumerate(many)]


def names(results: Iterator[Reading | Issue]) -> list[str]:
    return [result.source if isinstance(result, Issue) else result.article.key for result in results]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_comes_out_has_the_order_of_what_went_in(jobs: int) -> None:
    items = texts(*["a"] * 150)
    items.insert(70, Issue("between", "intake", "is empty"))
    assert names(read_all(items, stub, jobs)) == [x.source if isinstance(x, Issue) else x.key for x in items]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_is_an_issue_of_its_article_alone(jobs: int) -> None:
    first, failed, last = read_all(texts("a", "fail", "b"), stub, jobs)
    assert isinstance(first, Reading)
    assert isinstance(last, Reading)
    assert failed == Issue("001", "reading", failed.reason, failed.advice)  # type: ignore[union-attr]
    assert "by nought" in failed.reason


def test_an_article_that_kills_its_process_is_an_issue_of_its_own() -> None:
    many = ["a"] * 40
    many[5] = many[30] = "die"
    results = list(read_all(texts(*many), stub, 2))
    assert names(iter(results)) == [f"{number:03}" for number in range(40)]
    assert [number for number, result in enumerate(results) if isinstance(result, Issue)] == [5, 30]


def test_articles_are_taken_as_they_are_needed() -> None:
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield Article("a", str(taken))

    results = read_all(endless(), stub, 2)
    for _ in range(3):
        next(results)
    results.close()  # type: ignore[attr-defined]
    assert taken < 200
