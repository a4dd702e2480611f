"""One pass over a folded text that finds every lexicon form with its clitics.

A text is cut at its spaces; what stands between two of them, and what a word of it may begin, is looked up once and
not at every place: most words of a text are known from before, and only few begin a longer form.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, repeat
from operator import sub
from typing import Generic, NamedTuple, TypeVar

from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.entries import Entry, Morphology
from riwaya.grammar.forms import Form, fitting, folded, forms_of, mixtures, prefix_tables, readings_of
from riwaya.grammar.row import Item, Reading, Readings, Row
from riwaya.text.fold import Folded
from riwaya.text.words import pieces, sort_of

T = TypeVar("T")

_LONG = (5, 4)
"""How many letters two words have at least that are told apart though no space stands between them."""
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


Unit = tuple[int, int, str, Readings, bool, str]
"""What becomes one item: how many letters its end stands behind the end of the one before, how many it has itself,
then the code (empty for white space), the readings, the article and the pronoun of the item."""


class Known(NamedTuple):
    """What is known of a piece: what it is alone, a form or else a plain token, and what longer forms it may begin."""

    units: tuple[Unit, ...]
    alone: Hit | None
    heads: Heads
    """Where the longer forms begin that it may lead, the shortest prefix first."""
    onward: frozenset[str]
    """The words that lead on in these forms, or end them."""
    spelled: tuple[str, ...]
    """The piece, and what is left of it without a pronoun."""


_END = Known((), None, (), frozenset(), ())
"""What stands behind the last piece: no form goes on there."""


class Memory(dict[str, T], Generic[T]):
    """What was found out about strings, of which only so many are kept in mind."""

    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, letters: str) -> T:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[letters] = self._find(letters)
        return found


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
        self._definite = alphabet.code(("word", "the"))
        self._root = self._grown(forms_of(entries, m))
        self._known = Memory(self._look_up)
        self._between = Memory(self._cut)
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
        known = [*chain.from_iterable(map(self._between.__getitem__, text.letters.split(" "))), _END]
        units = [one.units for one in known]
        last = -1
        for index in [n for n, one in enumerate(known) if one.heads]:
            one = known[index]
            if index > last and not one.onward.isdisjoint(known[index + 1].spelled):
                hit, last = self._longest(known, index, one.alone, one.heads)
                if hit is not None and last > index:
                    phrase = "".join(part.spelled[0] for part in known[index : last + 1])
                    units[index : last + 1] = [_units(phrase, hit), *[()] * (last - index)]
        steps, widths, codes, readings, definite, suffixes = zip(*chain.from_iterable(units), strict=True)
        ends = [*accumulate(steps, initial=-1)][1:]  # as if the text began with a space, like every word in it
        columns = map(sub, ends, widths), ends, codes, readings, repeat(()), definite, suffixes
        items = [*map(Item, *columns)]
        return Row(text, [item for item in items if item.code] if "" in codes else items, "".join(codes))

    def _cut(self, between: str) -> tuple[Known, ...]:
        """What is known of the pieces of what stands between two spaces."""
        return tuple(chain.from_iterable(map(self._words_of, pieces(f" {between}"))))

    def _words_of(self, piece: str) -> tuple[Known, ...]:
        """What is known of a piece, or of two words that were run together behind a letter that joins none."""
        known = self._known[piece]
        if known.alone or known.heads:
            return (known,)
        left, right = _LONG
        for at in range(left + piece.startswith(" "), len(piece) - right + 1):
            if piece[at - 1] in self.morphology.unjoined:
                words = self._known[piece[:at]], self._known[piece[at:]]
                if all(word.alone for word in words):
                    return words
        return (known,)

    def _longest(self, known: Sequence[Known], index: int, found: Hit | None, heads: Heads) -> tuple[Hit | None, int]:
        """The longest form that begins at a word, and the index of its last: without a pronoun before with one."""
        last, bare = index, True
        for prefix, head in heads:
            node: Node | None = head
            at = index
            while node is not None and not node.next.keys().isdisjoint(spelled := known[at := at + 1].spelled):
                hit = self._step(node, spelled[0], prefix)
                if hit is not None and (at, not hit.suffix) > (last, bare):
                    found, last, bare = hit, at, not hit.suffix
                node = node.next.get(spelled[0])
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
        if sort == "word" and word.startswith(self.morphology.article):
            code = self._definite
        prefixes = [prefix for prefix in self._prefixes if word.startswith(prefix)]
        steps = (self._step(self._root, word[len(prefix) :], prefix) for prefix in prefixes)
        hits = [hit for hit in steps if hit and not (hit.suffix and hit.definite)]  # no pronoun behind the article
        alone = next((hit for hit in hits if not hit.suffix), hits[0] if hits else None)
        nodes = [(prefix, self._root.next.get(word[len(prefix) :])) for prefix in prefixes]
        heads = tuple((prefix, node) for prefix, node in nodes if node is not None and node.next)
        onward = frozenset[str]().union(*(node.next for _, node in heads))
        spelled = (piece, *(stem for _, stem in self._stems(piece)))
        plain = (len(piece), len(word), code, readings, False, "")
        return Known(_units(piece, alone) if alone else (plain,), alone, heads, onward, spelled)

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


def _units(phrase: str, hit: Hit) -> tuple[Unit, ...]:
    """The units of a form whose words are these, with the white space before them."""
    step, units = len(phrase) - len(phrase.lstrip(" ")), list[Unit]()
    rest = len(phrase) - step
    for width, code, readings in hit.clitics:
        units.append((step + width, width, code, readings, False, ""))
        step, rest = 0, rest - width
    return (*units, (step + rest, rest, hit.code, hit.readings, hit.definite, hit.suffix))
