"""Who by name: persons that the actor lexicon does not know, by the words that lead their names (codebook, 11a)."""

from collections.abc import Iterator

from riwaya.core.claim import Person
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.context import Context
from riwaya.reading.voices.voices import Attribution

LONGEST = 5
"""How many words a name has at most."""
PLAIN = 3
"""How many of them may be without the article: given names, the father's and the grandfather's."""
ONE = {"fighters": "fighter", "soldiers": "fighter"}
"""What a person is who is one of a group; all others are victims."""

LEADS = ("called", "anaphor.voice", "group", "title")
"""What leads a name."""
WITNESSES = frozenset({"activists", "civilian"})
"""Kinds of voice that tell what they saw."""

Named = tuple[Person, tuple[Item, Item]]
"""A person with the first and the last item of the name."""


def persons_of(row: Row, clause: Clause, said: Attribution | None, context: Context) -> list[Named]:
    """The persons named in a clause and in the words that name its voice."""
    found: dict[Person, Named] = {}
    stretches = [(clause.start, clause.end)]
    if said is not None and said.start < said.content <= clause.start:
        stretches.insert(0, (said.start, said.content))
    for start, end in stretches:
        for person, items in _persons(row, start, end, context):
            found.setdefault(person, (person, items))
    return list(found.values())


def _persons(row: Row, start: int, end: int, context: Context) -> Iterator[Named]:
    for index in row.indexes(start, end - 1, *LEADS):
        role = _role(row.items[index])
        last = _name(row, index + 1, end, context) if role else None
        if role and last is not None:
            items = (row.items[index + 1], row.items[last])
            yield Person(row.words(*items), role), items


def _role(item: Item) -> str | None:
    """The role of the person whose name a word leads; None where it leads none."""
    if item.has("called"):
        return str(item.get("called")["role"])
    if item.has("anaphor.voice"):
        return None if WITNESSES.isdisjoint(item.get("anaphor.voice")["refers"]) else "witness"
    group = item.get("group")
    if group is not None and item.definite and group["number"] == "one":
        return ONE.get(group["who"], "victim")
    title = item.get("title")
    if title is None or not item.definite or title["statement"]:
        return None
    return "official" if title["of"] else "fighter"


def _name(row: Row, start: int, end: int, context: Context) -> int | None:
    """The index of a name's last word: it begins without article and conjunction; None where no name stands there."""
    m, words = context.morphology, context.pack.alphabet.bearers("word")
    joins = tuple(m.conjunctions)
    last = None
    for n in range(start, min(start + LONGEST, end)):
        letters, given = row.letters(row.items[n]), row.items[n].has("given-name")
        if not given and (row.codes[n] not in words or n > start and letters.startswith(joins)):
            break
        definite = letters.startswith(m.article)
        if n == start and definite or n >= start + PLAIN and not definite:
            break
        last = n
    closed = last == start and (last + 1 == end or not row.items[last + 1].readings or row.items[last + 1].has("comma"))
    return last if last is not None and (last > start or closed) else None
