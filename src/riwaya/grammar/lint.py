"""The lint of lexicon entries and rules: every slip with its file, line and what to do."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from riwaya.core.ids import is_id
from riwaya.core.issue import Issue
from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.entries import KEYS, SUBLABELS, optional
from riwaya.grammar.letters import foreign, not_arabic
from riwaya.grammar.patterns import compile_pattern
from riwaya.grammar.row import lineage
from riwaya.grammar.rules import Rule
from riwaya.grammar.schema import Kind, Schema, value_slip
from riwaya.grammar.source import Block, Source, like
from riwaya.text.fold import fold_words

CLITICS = ("noun", "verb", "conj", "none")
EXAMPLE_KEYS = ("text", "finds", "why")
RULE_KEYS = frozenset(Rule.__struct_fields__) - {"file", "line"}

Slip = tuple[str, str]
"""What is wrong, and what to do."""


class Terms(msgspec.Struct, frozen=True):
    """What the lint holds entries and rules against."""

    schema: Schema
    lists: Mapping[str, frozenset[str]]
    """Name of a kind of value -> the values that it may have."""
    made: frozenset[str]
    """Labels of items that no entry and no rule makes: plain tokens, clitics, places."""


def label_of(block: Block, source: Source) -> str:
    """The label that an entry bears, its own or its file's; empty where there is none."""
    return str(block.data.get("label") or source.defaults.get("label") or "")


def entry_issues(source: Source, terms: Terms) -> Iterator[Issue]:
    """What is wrong with each entry of a lexicon file by itself."""
    for key in sorted(source.defaults.keys() - {"label", "clitics"}):
        yield Issue(
            source.file,
            "language data",
            f"unknown key '{key}' above the entries",
            like(key, ("label", "clitics", "entry")),
        )
    for block in source.blocks:
        label = label_of(block, source)
        yield from _id_issues(block)
        yield from _attribute_issues(block, label, terms)
        yield from _form_issues(block, label, terms.schema)
        yield from example_issues(block)
        clitics = block.data.get("clitics", source.defaults.get("clitics", "noun"))
        if clitics not in CLITICS:
            yield block.issue(f"unknown clitics '{clitics}'", like(str(clitics), CLITICS), "clitics")


def _id_issues(block: Block) -> Iterator[Issue]:
    name = block.data.get("id")
    if not isinstance(name, str):
        yield block.issue("has no id", 'Add id = "...": Latin letters, lower case, hyphens.')
    elif not is_id(name):
        yield block.issue("a bad id", "Use Latin letters in lower case, digits and hyphens.", "id")


def _attribute_issues(block: Block, label: str, terms: Terms) -> Iterator[Issue]:
    labels = terms.schema.labels
    if label not in labels:
        reason = f"unknown label '{label}'" if label else "has no label"
        yield block.issue(reason, like(label, labels) + " New labels go into labels.toml.", "label")
        return
    attributes = labels[label].attributes
    for key, value in block.data.items():
        if key in KEYS:
            continue
        if key not in attributes:
            yield block.issue(f"unknown key '{key}' of the label {label}", like(key, KEYS | attributes.keys()), key)
        elif slip := value_slip(value, attributes[key], terms.lists):
            yield block.issue(f"{key}: {slip[0]}", slip[1], key)
    for key in labels[label].must.keys() - block.data.keys():
        yield block.issue(f"has no '{key}', which every {label} needs", _example(labels[label].must[key], terms.lists))


def _example(kind: Kind, lists: Mapping[str, frozenset[str]]) -> str:
    name = kind if isinstance(kind, str) else kind[0]
    return f"One of: {', '.join(sorted(lists[name])[:20])}." if name in lists else f"Add a {name}."


def _form_issues(block: Block, label: str, schema: Schema) -> Iterator[Issue]:
    if not any(block.data.get(sort) for sort in SUBLABELS):
        yield block.issue("has no words", f"Add one of: {', '.join(SUBLABELS)}.")
    verbatim = label in schema.label and schema.label[label].verbatim
    for sort in SUBLABELS:
        words = block.data.get(sort, [])
        if not isinstance(words, list):
            yield block.issue(f"{sort} must be a list", "Write it in square brackets.", sort)
            continue
        for form in words:
            for reason, advice in _form_slips(form, sort, schema.spared, verbatim=verbatim):
                yield block.issue(f"\u00ab{form}\u00bb: {reason}", advice, sort, str(form))


def _form_slips(form: Any, sort: str, spared: frozenset[str], *, verbatim: bool) -> Iterator[Slip]:  # noqa: ANN401
    if not isinstance(form, str) or not fold_words(form):
        yield "is no word", "Write Arabic words in double quotes."
        return
    yield from foreign(form)
    if not verbatim:
        yield from not_arabic(form, spared)
    if form.count("(") != form.count(")") or re.search(r"\([^)]*\(", form):
        yield "a parenthesis is not closed", "Parentheses hold optional letters."
    past, slash, present = form.partition("/")
    if sort == "verbs" and (slash and not (past.strip() and present.strip()) or "/" in present):
        yield "is no verb", "Write past/present, or the past alone."
    elif sort != "verbs" and slash and not verbatim:
        yield "a slash stands in it", "Only verbs are written past/present."


def example_issues(block: Block) -> Iterator[Issue]:
    """Examples that are missing or say too little: law 2."""
    if not block.data.get("yes"):
        yield block.issue("has no `yes` example", "Add a short sentence of your own in which it must be found.")
    if not block.data.get("no"):
        yield block.issue("has no `no` example", "Add a look-alike that must not be taken, with `why`.")
    for sort in ("yes", "no", "todo"):
        examples = block.data.get(sort, [])
        if not isinstance(examples, list):
            yield block.issue(f"{sort} must be a list", "Write it in square brackets.", sort)
            continue
        for one in examples:
            for reason, advice in _example_slips(one, sort):
                yield block.issue(f"{sort}: {reason}", advice, sort, _text(one))


def _text(one: Any) -> str:  # noqa: ANN401 - whatever the file holds
    return str(one.get("text", "")) if isinstance(one, dict) else str(one)


def _example_slips(one: Any, sort: str) -> Iterator[Slip]:  # noqa: ANN401
    table = {"text": one} if isinstance(one, str) else one
    if not isinstance(table, dict) or not isinstance(table.get("text"), str) or not fold_words(table["text"]):
        yield "an example without a sentence", 'Write "...", or { text = "...", why = "..." }.'
        return
    for key in sorted(table.keys() - set(EXAMPLE_KEYS)):
        yield f"unknown key '{key}' in an example", like(key, EXAMPLE_KEYS)
    if sort == "no" and not str(table.get("why", "")).strip():
        yield f"\u00ab{table['text']}\u00bb has no `why`", "Say in a few words why it must not be found there."
    finds = table.get("finds")
    if finds is not None and fold_words(str(finds)) not in fold_words(table["text"]):
        yield f"\u00ab{finds}\u00bb does not stand in its sentence", "Copy the words from the sentence."
    for reason, advice in foreign(table["text"]):
        yield f"\u00ab{table['text']}\u00bb: {reason}", advice


def duplicate_issues(sources: Iterable[Source]) -> Iterator[Issue]:
    """Ids that two blocks bear, and forms that two entries of one label have: compared folded."""
    ids: dict[str, str] = {}
    forms: dict[tuple[str, str], str] = {}
    for source in sources:
        for block in source.blocks:
            here = f"{block.file}:{block.line('id')}"
            if block.id in ids:
                yield block.issue(f"the id is taken by {ids[block.id]}", "Give one of the two another id.", "id")
            ids.setdefault(block.id, here)
            for sort, written, letters in _letters(block):
                key = (label_of(block, source) + SUBLABELS[sort], letters)
                if key in forms:
                    reason = f"\u00ab{written}\u00bb is there already ({forms[key]})"
                    yield block.issue(reason, "Folded, both are one: keep it once a label.", sort, written)
                forms.setdefault(key, f"{here} {block.id}")


def _letters(block: Block) -> Iterator[tuple[str, str, str]]:
    """(sort, as written, folded) of every form; the readings of an optional part once each."""
    for sort in SUBLABELS:
        words = block.data.get(sort, [])
        for form in words if isinstance(words, list) else ():
            if isinstance(form, str):
                yield from ((sort, form, letters) for letters in dict.fromkeys(optional(form)))


def rule_issues(source: Source, borne: frozenset[str], terms: Terms) -> Iterator[Issue]:
    """What is wrong with each rule of a file; `borne` are the labels that entries and rules give."""
    for block in source.blocks:
        yield from _id_issues(block)
        yield from example_issues(block)
        for key in sorted(block.data.keys() - RULE_KEYS):
            yield block.issue(f"unknown key '{key}'", like(key, RULE_KEYS), key)
        for key in ("gives", "pattern"):
            if not isinstance(block.data.get(key), str):
                yield block.issue(f"has no {key}", f'Add {key} = "...".')
        yield from _pattern_issues(block, borne | terms.made)
        yield from _made_issues(block, terms)


def _pattern_issues(block: Block, known: frozenset[str]) -> Iterator[Issue]:
    pattern = str(block.data.get("pattern", ""))
    try:
        compile_pattern(pattern, _all_of(known))
    except ValueError as error:
        yield block.issue(
            f"the pattern can't be read: {error}", "The head of grammar/rules.py says how they are written.", "pattern"
        )
        return
    for labels in re.findall(r"<([^>]+)>", pattern):
        for label in (name.strip().removeprefix("!") for name in re.split(r"[|&]", labels.removeprefix("!"))):
            if label not in known:
                yield block.issue(f"the pattern names '{label}', which nothing bears", like(label, known), "pattern")


def _all_of(labels: frozenset[str]) -> Alphabet:
    """An alphabet in which every label is borne, so that every pattern can be tried."""
    alphabet = Alphabet()
    for label in sorted(labels):
        alphabet.code(lineage(label))
    return alphabet


def _made_issues(block: Block, terms: Terms) -> Iterator[Issue]:
    gives = str(block.data.get("gives", ""))
    made = terms.schema.made.get(gives)
    if made is None:
        advice = like(gives, terms.schema.made)
        yield block.issue(f"gives '{gives}', of which labels.toml knows nothing under [made]", advice, "gives")
        return
    for group in re.findall(r"([a-z_]+):(?=[<(])", str(block.data.get("pattern", ""))):
        if group not in made.groups:
            yield block.issue(
                f"the pattern names a group '{group}' that {gives} has not", like(group, made.groups), "pattern"
            )
    keep = block.data.get("keep", {})
    for key, value in keep.items() if isinstance(keep, dict) else ():
        slip = (
            value_slip(value, made.keep[key], terms.lists)
            if key in made.keep
            else ("is unknown", like(key, list(made.keep)))
        )
        if slip:
            yield block.issue(f"keep: {key}: {slip[0]}", slip[1], "keep")
    for key in made.keep.keys() - (keep.keys() if isinstance(keep, dict) else set()):
        yield block.issue(f"keeps no '{key}', which every {gives} needs", "Add it under keep.", "keep")
