"""One pass over a folded text that finds every lexicon form with its clitics.

A text is cut into words once; what a word may begin is looked up once a word, not once a place: most words of a text
are known from before, and only few begin a longer form.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.entries import Entry, Morphology
from riwaya.grammar.forms import Form, fitting, folded, forms_of, mixtures, prefix_tables, readings_of
from riwaya.grammar.row import Item, Reading, Readings, Row
from riwaya.text.fold import Folded
from riwaya.text.words import pieces, sort_of

_REMEMBERED = 1 << 15
"""How many different words are kept in mind: those of a year of news, some ten megabytes."""


class Hit(NamedTuple):
    """A form as it stands in a text: its clitics as (letters, code, readings), itself, and its pronoun."""

    clitics: tuple[tuple[int, str, Readings], ...]
    code: str
    readings: Readings
    definite: bool
    suffix: str


class Node:
    """A word in the tree of all forms: the forms that end with it, and the words that lead on."""

    __slots__ = ("forms", "next")

    def __init__(self) -> None:
        self.forms: Sequence[Form] = ()
        self.next: dict[str, Node] = _NOWHERE

    def child(self, word: str) -> "Node":
        """The node of a word that leads on; a new one where there is none."""
        found = self.next.get(word)
        if found is None:
            if not self.next:
                self.next = {}
            found = self.next[word] = Node()
        return found


_NOWHERE: dict[str, Node] = {}
"""Where words lead that only end forms, most of them: one table for all, never filled."""


Heads = tuple[tuple[str, Node], ...]
"""Where longer forms begin, with the prefix cut off for them."""


class Known(NamedTuple):
    """What is known of a piece: what it is as a plain token, alone as a form, and as the head of longer forms."""

    gap: int
    """How many letters of white space stand before the word."""
    code: str
    """That of the plain token; empty for white space."""
    readings: Readings
    """Those of the plain token."""
    alone: Hit | None
    heads: Heads
    """Where the longer forms begin that it may lead, the shortest prefix first."""


class Scanner:
    """All lexicons of a language, found in one pass."""

    def __init__(self, entries: Iterable[Entry], morphology: Morphology, alphabet: Alphabet) -> None:
        self.morphology = m = folded(morphology)
        self.alphabet = alphabet
        self._suffixes = tuple(sorted(m.pronouns, key=len, reverse=True))
        self._prefixes = sorted({prefix for table in prefix_tables(m).values() for prefix in table}, key=len)
        labels = {**m.conjunctions, **m.prepositions, **m.verb_particles, **m.article_after}.values()
        self._clitics = {label: self._token(label, "clitic") for label in labels}
        self._plain = {sort: self._token(sort, "token") for sort in alphabet.sorts}
        self._plain["word"] = (alphabet.code(("word",)), {})
        self._root = self._grown(forms_of(entries, m))
        self._known = lru_cache(_REMEMBERED)(self._look_up)
        self._stems = lru_cache(_REMEMBERED)(self._without_pronoun)
        self._hit = lru_cache(_REMEMBERED)(self._made)

    def _token(self, label: str, rule: str) -> tuple[str, Readings]:
        return self.alphabet.code((label,)), {label: Reading(label, rule, None)}

    def _codes(self, readings: Readings) -> tuple[str, str]:
        """The codes of a set of labels without and with the article (label `the`)."""
        return self.alphabet.code(readings), self.alphabet.code((*readings, "the"))

    def _grown(self, forms: Mapping[str, list[Form]]) -> Node:
        """The tree of all forms; every mixture of readings gets its codes now, so that patterns are compiled once."""
        root = Node()
        sets: dict[tuple[str, ...], Readings] = {}
        for letters, alike in forms.items():
            node = root
            for word in (letters,) if letters.isalpha() else pieces(letters):
                node = node.child(word)
            node.forms = alike
            for readings in mixtures(alike) if len(alike) > 1 else (alike[0].readings,):
                sets.setdefault(tuple(readings), readings)
        for readings in sets.values():
            self._codes(readings)
        return root

    def scan(self, text: Folded) -> Row:
        """The text as a row of items: the longest form at every word, clitics apart, plain words between."""
        words = pieces(text.letters)
        ends = list(accumulate(map(len, words)))
        known_word, items = self._known, list[Item]()
        start = index = 0
        while index < len(words):
            gap, plain, plain_readings, hit, heads = known_word(words[index])
            start += gap
            if heads:
                hit, index = self._longest(words, index, hit, heads)
            end = ends[index]
            if hit is not None:
                for length, code, readings in hit.clitics:
                    items.append(Item(start, start + length, code, readings))
                    start += length
                items.append(Item(start, end, hit.code, hit.readings, (), hit.definite, hit.suffix))
            elif plain:
                items.append(Item(start, end, plain, plain_readings))
            start = end
            index += 1
        return Row(text, items)

    def _longest(self, words: Sequence[str], index: int, found: Hit | None, heads: Heads) -> tuple[Hit | None, int]:
        """The longest form that begins at a word, and the index of its last: without a pronoun before with one."""
        last, bare = index, True
        for prefix, head in heads:
            node: Node | None = head
            at = index
            while node is not None and node.next and (at := at + 1) < len(words):
                word = words[at]
                ahead = node.next.get(word)
                if ahead is not None and ahead.forms or self._stems(word):
                    hit = self._step(node, word, prefix)
                    if hit is not None and (at, not hit.suffix) > (last, bare):
                        found, last, bare = hit, at, not hit.suffix
                node = ahead
        return found, last

    def _step(self, node: Node, word: str, prefix: str) -> Hit | None:
        """What ends with the word after a node's, without a pronoun before with one."""
        end = node.next.get(word)
        hit = self._hit(end, prefix, "") if end is not None and end.forms else None
        if hit is not None:
            return hit
        for suffix, stem in self._stems(word):
            if (end := node.next.get(stem)) is not None:
                hit = self._hit(end, prefix, suffix)
                if hit is not None:
                    return hit
        return None

    def _without_pronoun(self, word: str) -> tuple[tuple[str, str], ...]:
        """The pronouns that a word may end with, the longest first, each with what is left of the word."""
        return tuple((suffix, word[: -len(suffix)]) for suffix in self._suffixes if word.endswith(suffix))

    def _look_up(self, piece: str) -> Known:
        """What a piece of a text may be and begin."""
        sort = sort_of(piece)
        code, readings = self._plain.get(sort, ("", {}))
        word = piece.removeprefix(" ") if sort else piece
        prefixes = [prefix for prefix in self._prefixes if word.startswith(prefix)]
        hits = [self._step(self._root, word[len(prefix) :], prefix) for prefix in prefixes]
        alone = next((hit for hit in hits if hit and not hit.suffix), next(filter(None, hits), None))
        nodes = [(prefix, self._root.next.get(word[len(prefix) :])) for prefix in prefixes]
        heads = tuple((prefix, node) for prefix, node in nodes if node is not None and node.next)
        return Known(len(piece) - len(word), code, readings, alone, heads)

    def _made(self, node: Node, prefix: str, suffix: str) -> Hit | None:
        """A form with a prefix and a pronoun; None where there is none that takes them."""
        forms = fitting(node.forms, prefix, bare=not suffix)
        if not forms:
            return None
        clitics, definite = forms[0].prefixes[prefix]
        within = forms[0].within
        if within:
            clitics, definite = (*clitics, (within, self.morphology.article_after[within])), True
        definite = definite or forms[0].definite
        readings = readings_of(forms)
        code = self._codes(readings)[definite]
        return Hit(tuple((len(c), *self._clitics[label]) for c, label in clitics), code, readings, definite, suffix)
