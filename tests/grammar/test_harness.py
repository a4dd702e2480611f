"""The harness: examples as cases, and what is said of one that does not hold."""

from collections.abc import Callable, Sequence

from riwaya.grammar.entries import Entry, Example
from riwaya.grammar.harness import Case, Finding, cases, findings, verdict
from riwaya.grammar.row import Row

ENTRY = Entry(
    "qasf", "trigger", "noun", {"nouns": ("قصف",)}, {},
    (Example("قصفت القوات البلدة"), Example("بدأ القصف", finds="القصف")), (Example("مقصف", why="a canteen"),),
    (Example("قذفت"),), "triggers.toml", 12,
)  # fmt: skip


def telling(*found: tuple[str, str]) -> Callable[[str], Sequence[Finding]]:
    return lambda _: [Finding(*one) for one in found]


def test_each_example_is_a_case_of_its_own() -> None:
    assert [case.name for case in cases([ENTRY])] == [
        "triggers.toml::qasf/yes/0", "triggers.toml::qasf/yes/1", "triggers.toml::qasf/no/0",
        "triggers.toml::qasf/todo/0",
    ]  # fmt: skip
    assert {case.where for case in cases([ENTRY])} == {"triggers.toml:12"}


def case(sort: str, number: int = 0) -> Case:
    return next(one for one in cases([ENTRY]) if (one.sort, one.number) == (sort, number))


def test_a_yes_holds_where_this_very_entry_finds_something() -> None:
    assert verdict(case("yes"), telling(("qasf", "قصفت"))) is None
    said = verdict(case("yes"), telling(("ghara", "قصفت")))
    assert said == "triggers.toml:12: qasf, yes 1\n  text: قصفت القوات البلدة\n  expected: a match\n  found: nothing"


def test_a_yes_may_name_its_words_compared_folded() -> None:
    assert verdict(case("yes", 1), telling(("qasf", "القصفُ"))) is None
    said = verdict(case("yes", 1), telling(("qasf", "قصف"), ("qasf", "بدأ")))
    assert said is not None
    assert said.splitlines()[2:] == ["  expected: «القصف»", "  found: «قصف»", "  found: «بدأ»"]


def test_a_no_holds_where_this_entry_finds_nothing() -> None:
    assert verdict(case("no"), telling(("maqsaf", "مقصف"))) is None
    said = verdict(case("no"), telling(("qasf", "قصف")))
    assert said is not None
    assert "no match (a canteen)" in said
    assert "«قصف»" in said


def test_findings_are_all_entries_of_a_row_with_their_words(scan: Callable[[str], Row]) -> None:
    found = findings(scan("وقصفت دوما"))
    assert Finding("qasf", "قصفت") in found
    assert {finding.rule for finding in found if finding.words == "دوما"} == {"town", "duma"}
