"""Every example beside an entry or a rule of the language packs, one test each."""

from functools import cache

import pytest

from riwaya.grammar.harness import Case, Finding, cases, findings, verdict
from riwaya.languages.pack import load_pack
from riwaya.reading.context import Context
from riwaya.reading.pipeline import read_row

PACK = load_pack("ar")


def named(found: list[Case]) -> list[object]:
    marks = {"todo": [pytest.mark.xfail(strict=True, reason="known failure")]}
    return [pytest.param(case, id=case.name, marks=marks.get(case.sort, [])) for case in found]


@cache
def scanned(text: str) -> list[Finding]:
    return findings(PACK.scan(text))


@cache
def read(text: str) -> list[Finding]:
    return findings(read_row(text, Context(PACK)))


@pytest.mark.parametrize("case", named(list(cases(PACK.entries))))
def test_entry(case: Case) -> None:
    """An entry finds its `yes` sentences and leaves its `no` sentences alone."""
    assert verdict(case, scanned) is None, verdict(case, scanned)


@pytest.mark.parametrize("case", named(list(cases(PACK.rules))))
def test_rule(case: Case) -> None:
    """A rule fires in its `yes` sentences and not in its `no` sentences."""
    assert verdict(case, read) is None, verdict(case, read)
