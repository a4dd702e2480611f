"""The lint of a whole language pack: all slips of all its files at once."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import tomli

from riwaya.codebook import cards, terms
from riwaya.core.issue import Issue
from riwaya.core.problem import Problem
from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.entries import SUBLABELS, Morphology
from riwaya.grammar.lint import Terms, duplicate_issues, entry_issues, label_of, rule_issues
from riwaya.grammar.row import lineage
from riwaya.grammar.schema import Schema, read_schema, schema_issues
from riwaya.grammar.source import STAGE, Source, read_source
from riwaya.languages.files import lexicon_files, rule_files
from riwaya.places.gazetteer import KINDS, Gazetteer

MADE = ("where", "who", "number", "ordinal", "time")
"""The labels of items that stages make by themselves."""
_CODEBOOK = {
    "attitude": "attitudes", "voice": "voices", "measure": "measures", "who": "who", "status": "statuses",
    "denial": "denials", "outcome": "outcomes",
}  # fmt: skip


class PackError(Problem):
    """A language pack that does not load, with everything that is wrong in it."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(f"{i.source}: {i.reason}.{' ' + i.advice if i.advice else ''}" for i in self.issues))


def lint(folder: Path, gazetteer: Gazetteer) -> tuple[Issue, ...]:
    """Every slip of a pack's lexicons, rules and schema, in the order of files and lines; empty where all is well."""
    schema = read_schema(folder / "labels.toml")
    if isinstance(schema, Issue):
        return (schema,)
    issues: list[Issue] = []
    lexicons = _read(lexicon_files(folder), folder, "entry", issues)
    rules = _read(rule_files(folder), folder, "rule", issues)
    clitics = _clitics(folder / "morphology.toml", issues)
    made = frozenset((*MADE, *Alphabet.sorts, "the", "place", *clitics))
    borne = frozenset(_borne(lexicons, rules))
    lists = _lists(schema, lexicons, gazetteer) | {"label": borne | made}
    against = Terms(schema, lists, made)
    issues += schema_issues(schema, lists, "labels.toml")
    for source in lexicons:
        issues += entry_issues(source, against)
    for source in rules:
        issues += rule_issues(source, borne, against)
    issues += duplicate_issues([*lexicons, *rules])
    return tuple(sorted(issues, key=_place))


def _place(issue: Issue) -> tuple[str, int]:
    file, _, line = issue.source.partition(":")
    return file, int(line or 0)


def _read(paths: Iterable[Path], folder: Path, sort: str, issues: list[Issue]) -> list[Source]:
    """The files that can be read; what is wrong with the others goes to `issues`."""
    sources = []
    for path in paths:
        source = read_source(path, folder, sort)
        if isinstance(source, Issue):
            issues.append(source)
        else:
            sources.append(source)
    return sources


def _clitics(path: Path, issues: list[Issue]) -> Iterable[str]:
    """The labels of the language's clitics."""
    try:
        m = msgspec.convert(tomli.loads(path.read_text("utf-8")), Morphology)
    except (OSError, ValueError, msgspec.ValidationError) as error:
        issues.append(Issue(path.name, STAGE, f"can't be used: {error}", "Its keys are those of `Morphology`."))
        return ()
    tables = (m.conjunctions, m.prepositions, m.verb_particles, m.article_after)
    return [label for table in tables for label in table.values()]


def _borne(lexicons: Iterable[Source], rules: Iterable[Source]) -> Iterator[str]:
    """Every label that an entry or a rule gives, with its parents."""
    for source in lexicons:
        for block in source.blocks:
            for sort in SUBLABELS.keys() & block.data.keys():
                yield from lineage(label_of(block, source) + SUBLABELS[sort])
    for source in rules:
        for block in source.blocks:
            yield from lineage(str(block.data.get("gives", "")))


def _lists(schema: Schema, lexicons: Iterable[Source], gazetteer: Gazetteer) -> dict[str, frozenset[str]]:
    """The values that attributes may have, by the name of their kind."""
    lists = {name: frozenset(terms(file)) for name, file in _CODEBOOK.items()}
    lists |= {"event": frozenset(cards()), "place": frozenset(KINDS)}
    lists |= {"country": frozenset(row.id.partition("-")[0] for row in gazetteer.rows if row.within)}
    lists |= {name: frozenset(values) for name, values in schema.lists.items()}
    for name, path in schema.collected.items():
        label, _, attribute = path.rpartition(".")
        found = (b.data.get(attribute) for source in lexicons for b in source.blocks if label_of(b, source) == label)
        lists[name] = frozenset(value for value in found if isinstance(value, str))
    return lists
