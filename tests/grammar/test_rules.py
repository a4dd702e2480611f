"""Rules over items: patterns, groups, the longest match, sublabels and derivations."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.patterns import compile_pattern
from riwaya.grammar.row import Row
from riwaya.grammar.rules import Match, Rule, Stage, by_gives, load_rules

Scan = Callable[[str], Row]


def rule(pattern: str, gives: str = "event", name: str = "r") -> Rule:
    return Rule(name, gives, pattern)


def words(match: Match, row: Row) -> str:
    items = match.items(row)
    return row.words(items[0], items[-1])


@pytest.fixture
def matched(scan: Scan, alphabet: Alphabet) -> Callable[..., list[str]]:
    """The words that a pattern takes in a text."""

    def matching(pattern: str, text: str) -> list[str]:
        row = scan(text)
        return [words(match, row) for match in Stage([rule(pattern)], alphabet).matches(row)]

    return matching


@pytest.mark.parametrize(
    ("pattern", "text", "taken"),
    [
        ("<trigger> <place>", "قصف دوما", ["قصف دوما"]),
        ("<trigger> <place>", "قصف في دوما", []),
        ("<trigger> <in>? <place>", "قصف في دوما", ["قصف في دوما"]),
        ("<trigger|actor> <place>", "جيش دوما قصف كفرنبل", ["جيش دوما", "قصف كفرنبل"]),
        ("<place&council>", "دوما كفرنبل", ["دوما"]),
        ("<place&!council>", "دوما كفرنبل", ["كفرنبل"]),
        ("<trigger&the>", "القصف وقصف", ["القصف"]),
        ("<trigger&!the>", "القصف وقصف", ["قصف"]),
        ("<trigger> <!place>", "قصف دوما قصف بيت", ["قصف بيت"]),
        ("<trigger> .{0,2} <place>", "قصف بيت في دوما", ["قصف بيت في دوما"]),
        ("<trigger> .{0,2} <place>", "قصف. دوما", []),
        ("<trigger> .{0,2} <place>", "قصف\nدوما", []),
        ("<trigger>+", "قصف قصف قصف", ["قصف قصف قصف"]),
        ("(<trigger> <place>) | <actor>", "قصف دوما جيش", ["قصف دوما", "جيش"]),
        ("<trigger.verb>", "قصفت القصف", ["قصفت"]),
        ("<nothing>", "قصف دوما", []),
        ("<trigger> <!nothing>", "قصف دوما", ["قصف دوما"]),
        ("<trigger>*", "دوما", []),
        ("<wa> <place>", "دوما وكفرنبل", ["وكفرنبل"]),
    ],
)
def test_a_pattern_takes_what_it_says(
    matched: Callable[..., list[str]], pattern: str, text: str, taken: list[str]
) -> None:
    assert matched(pattern, text) == taken


def test_groups_are_named(scan: Scan, alphabet: Alphabet) -> None:
    row = scan("قصف الجيش الحر دوما")
    stage = Stage([rule("what:<trigger> who:(<actor>)? where:<place> when:(<in>)?")], alphabet)
    (match,) = stage.matches(row)
    names = ("what", "who", "where", "when")
    assert {name: [row.words(item) for item in match.items(row, name)] for name in names} == {
        "what": ["قصف"], "who": ["الجيش الحر"], "where": ["دوما"], "when": [],
    }  # fmt: skip


def test_the_leftmost_then_the_longest_then_the_earlier_rule_wins(scan: Scan, alphabet: Alphabet) -> None:
    short, long = rule("<actor> <trigger>", name="short"), rule("<trigger> <in> <place>", name="long")
    rest, same = rule("<trigger>", name="rest"), rule("<trigger.noun>", name="same")

    def taken(rules: list[Rule], text: str) -> list[str]:
        row = Stage(rules, alphabet).apply(scan(text), lambda match, _: match.rule.id)
        return [item.get("event") for item in row if item.has("event")]

    assert taken([long, short], "جيش قصف في دوما") == ["short"]
    assert taken([rest, long], "قصف في دوما") == ["long"]
    assert taken([same, rest], "قصف") == ["same"]


def test_what_is_refused_may_be_matched_again(scan: Scan, alphabet: Alphabet) -> None:
    """Only where it is asked for: else nothing within a refused match is one."""
    row, stage = scan("قصف في دوما"), Stage([rule("<trigger> <in> <place>"), rule("<trigger>", name="rest")], alphabet)
    once, again = (stage.apply(row, lambda match, _: match.end == 1 or None, again=again) for again in (False, True))
    assert [item.has("event") for item in once] == [False, False, False]
    assert [item.has("event") for item in again] == [True, False, False]


def test_a_match_becomes_one_item_with_its_parts(scan: Scan, alphabet: Alphabet) -> None:
    row = scan("اليوم قصف كفرنبل ليلا")
    out = Stage([rule("<trigger> <place>", gives="event.told")], alphabet).apply(row, words)
    (item,) = [item for item in out if item.has("event")]
    assert item.get("event.told") == item.get("event") == "قصف كفرنبل"
    assert [out.words(part) for part in item.parts] == ["قصف", "كفرنبل"]
    assert len(out) == len(row) - 1
    step = out.step(item, "event", "trigger")
    assert (step.rule, step.field, step.span.of(row.folded.text)) == ("r", "trigger", "قصف كفرنبل")
    assert [part.rule for part in step.parts] == ["qasf", "town"]


def test_a_later_stage_sees_what_an_earlier_made(scan: Scan, alphabet: Alphabet) -> None:
    first = Stage([rule("<trigger> <place>", gives="event")], alphabet)
    second = Stage([rule("<actor> <event>", gives="story")], alphabet)
    row = second.apply(first.apply(scan("جيش قصف دوما"), lambda *_: 1), lambda *_: 2)
    assert [item.get("story") for item in row] == [2]


def test_a_match_that_means_nothing_leaves_the_row_as_it_is(scan: Scan, alphabet: Alphabet) -> None:
    row = scan("قصف دوما وقصف كفرنبل")
    refused = Stage([rule("<trigger> <place>")], alphabet).apply(row, lambda *_: None)
    assert [item.start for item in refused] == [item.start for item in row]


@pytest.mark.parametrize(
    "pattern", ["<trigger", "trigger", "name:", "<a> §", "(<trigger>", "<trigger>{1,2", "x:(<a>) x:(<b>)"]
)
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str, alphabet: Alphabet) -> None:
    with pytest.raises(ValueError, match="the pattern"):
        compile_pattern(pattern, alphabet)


@pytest.mark.parametrize(
    "pattern",
    [
        "<in>? <place>",
        "<in>* (<trigger> <wa>)? <place>+",
        "(<in>? <trigger>)? (<place>|<actor>? <wa>)",
        "lead:(<in> | <wa>?) <place>{0,2} <trigger>",
        "<in>? <place>*",
        "<in>? <!place>",
        "<trigger> | <in>? <place>",
    ],
)
def test_a_pattern_is_found_by_its_opening_as_it_is_found_everywhere(alphabet: Alphabet, pattern: str) -> None:
    compiled = compile_pattern(pattern, alphabet)
    codes = [alphabet.code((label,)) for label in ("in", "trigger", "place", "wa", "actor", "word")]
    for row in map("".join, itertools.product(codes, repeat=4)):
        everywhere = [hit.span() for hit in compiled.whole.finditer(row) if hit.end() > hit.start()]
        assert [hit.span() for hit in compiled.hits(row)] == everywhere


def test_rules_are_read_with_their_lines_and_sorted_by_what_they_give(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(
        '[[rule]]\nid = "one"\ngives = "number"\npattern = "<ones>"\nyes = ["خمسة"]\n\n'
        '[[rule]]\nid = "two"\ngives = "number.big"\npattern = "<tens>"\nkeep = { as = "x" }\n',
        "utf-8",
    )
    one, two = load_rules(path)
    assert (one.line, two.line, two.keep, one.yes[0].text) == (2, 8, {"as": "x"}, "خمسة")
    assert by_gives([one, two]) == {"number": [one, two]}
