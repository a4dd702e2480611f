"""One pass over a folded text that finds every lexicon form with its clitics.

The automaton is Aho-Corasick (Aho and Corasick 1975) over all forms at once; hits count where they begin at a word
or after its clitics and end at a word's end or before a pronoun.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.entries import SUBLABELS, Entry, Morphology, conjugate, optional
from riwaya.grammar.row import Item, Reading, Readings, Row, lineage
from riwaya.text.fold import Folded, fold_words
from riwaya.text.words import tokens


class Prefix(NamedTuple):
    """Clitics before a word: (letters, label) in order, and whether the article is among them."""

    clitics: tuple[tuple[str, str], ...]
    definite: bool


class Form(NamedTuple):
    """One form of the automaton: what it may be, which clitics and pronouns it takes."""

    readings: Readings
    code: str
    definite_code: str
    prefixes: Mapping[str, Prefix]
    bare: bool
    """Whether it stands without a pronoun."""
    bound: bool
    """Whether it takes a pronoun."""
    within: str = ""
    """The label of a preposition that the form itself holds; the article follows it."""


def prefix_tables(m: Morphology) -> dict[str, dict[str, Prefix]]:
    """For each sort of word the letters that may stand before it -> what they are."""
    leads: list[tuple[tuple[str, str], ...]] = [(), *(((c, label),) for c, label in m.conjunctions.items())]
    tables: dict[str, dict[str, Prefix]] = {"none": {"": Prefix((), False)}}

    def table(particles: Mapping[str, str], article: bool) -> dict[str, Prefix]:
        out: dict[str, Prefix] = {}
        for lead in leads:
            for particle in ((), *(((p, label),) for p, label in particles.items())):
                clitics = lead + particle
                letters = "".join(c for c, _ in clitics)
                out[letters] = Prefix(clitics, False)
                if article:
                    out[letters + m.article] = Prefix(clitics, True)
            for fused, label in m.article_after.items() if article else ():
                clitics = (*lead, (fused, label))
                out["".join(c for c, _ in clitics)] = Prefix(clitics, True)
        return out

    tables["conj"] = table({}, False)
    tables["verb"] = table(m.verb_particles, False)
    tables["noun"] = table(m.prepositions, True)
    return tables


class Scanner:
    """All lexicons of a language as one automaton."""

    def __init__(self, entries: Iterable[Entry], morphology: Morphology, alphabet: Alphabet) -> None:
        self.morphology = _folded(morphology)
        self.alphabet = alphabet
        self._tables = prefix_tables(self.morphology)
        self._suffixes = frozenset(self.morphology.pronouns)
        self._clitics = {
            label: {label: Reading(label, "clitic", None)}
            for label in (
                *morphology.conjunctions.values(), *morphology.prepositions.values(), *morphology.verb_particles.values()
            )
        }  # fmt: skip
        self._clitic_codes = {label: alphabet.code(readings) for label, readings in self._clitics.items()}
        self._plain: dict[str, tuple[str, Readings]] = {
            sort: (alphabet.code((sort,)), {} if sort == "word" else {sort: Reading(sort, "token", None)})
            for sort in alphabet.sorts
        }
        self._build(entries)

    def _build(self, entries: Iterable[Entry]) -> None:
        gathered: dict[tuple[str, bool], dict[str, dict[str, Reading]]] = {}
        for entry in entries:
            for letters, bare, sublabel, clitics in self._forms(entry):
                reading = Reading(entry.label, entry.id, entry)
                slot = gathered.setdefault((letters, bare), {}).setdefault(clitics, {})
                for label in lineage(entry.label + sublabel):
                    slot.setdefault(label, reading)
        by_letters: dict[str, list[Form]] = {}
        for (letters, bare), by_clitics in gathered.items():
            for clitics, readings in by_clitics.items():
                bound = not bare or clitics in ("noun", "verb") and self._takes_pronoun(readings)
                codes = self._codes(readings)
                form = Form(readings, *codes, self._tables[clitics], bare, bound)
                by_letters.setdefault(letters, []).append(form)
        self._fuse(by_letters)
        for forms in by_letters.values():
            if len(forms) > 1:
                self._foresee(forms)
        self._forms_at = list(by_letters.values())
        self._automaton = AhoCorasick(list(by_letters))

    def _foresee(self, forms: list[Form]) -> None:
        """Give every mixture of a form's readings its code now, so that patterns are compiled once."""
        for prefix in {prefix for form in forms for prefix in form.prefixes}:
            for bound in (False, True):
                mixed = [f for f in forms if prefix in f.prefixes and (f.bound if bound else f.bare)]
                if len(mixed) > 1:
                    self._codes({label for form in mixed for label in form.readings})

    def _codes(self, labels: Iterable[str]) -> tuple[str, str]:
        """The codes of a set of labels without and with the article (label `the`)."""
        labels = frozenset(labels)
        return self.alphabet.code(labels), self.alphabet.code(labels | {"the"})

    @staticmethod
    def _takes_pronoun(readings: Readings) -> bool:
        return any("." in label for label in readings)

    def _forms(self, entry: Entry) -> Iterable[tuple[str, bool, str, str]]:
        """(folded letters, stands without a pronoun, sublabel, clitics) of every form of an entry."""
        m = self.morphology
        for sort, written in entry.forms.items():
            sublabel, clitics = SUBLABELS[sort], "verb" if sort == "verbs" else entry.clitics
            for word in written:
                forms = conjugate(word, m) if sort == "verbs" else set(optional(word))
                for form in sorted(forms):
                    yield form, True, sublabel, clitics
                    if sort in ("nouns", "persons") and " " not in form and not form.endswith(m.not_accusative):
                        yield form + m.accusative, True, sublabel, clitics
                    if sublabel and form.endswith(m.feminine):
                        yield form[: -len(m.feminine)] + m.feminine_bound, False, sublabel, clitics
                    elif sort == "verbs" and form.endswith(m.plural_verb):
                        yield form[:-1], False, sublabel, clitics

    def _fuse(self, by_letters: dict[str, list[Form]]) -> None:
        """A form written with its article also stands fused with a preposition."""
        m = self.morphology
        for letters, forms in list(by_letters.items()):
            if not letters.startswith(m.article):
                continue
            for fused, label in m.article_after.items():
                twins = [form._replace(prefixes=self._tables["conj"], within=label) for form in forms if form.prefixes is self._tables["noun"]]
                if twins:
                    by_letters.setdefault(fused + letters[len(m.article) :], []).extend(twins)

    def scan(self, folded: Folded) -> Row:
        """The text as a row of items: the longest form at every word, clitics apart, plain words between."""
        letters = folded.letters
        words = tokens(letters)
        starts = {token.start: i for i, token in enumerate(words)}
        ends = {token.end: i for i, token in enumerate(words)}
        best = self._best(letters, words, starts, ends)
        items: list[Item] = []
        index = 0
        while index < len(words):
            hit = best.get(index)
            if hit is None:
                start, end, sort = words[index]
                items.append(Item(start, end, *self._plain[sort]))
                index += 1
                continue
            last, start, end, forms, prefix = hit[1:]
            self._append(items, letters, words[index].start, start, end, forms, prefix, words[last].end)
            index = last + 1
        return Row(folded, items)

    def _best(self, letters, words, starts, ends):  # type: ignore[no-untyped-def]
        """For each word index the longest hit that begins there: (rank, last word, start, end, forms, prefix)."""
        best: dict[int, tuple] = {}  # type: ignore[type-arg]
        word_of: list[int] = []
        for i, token in enumerate(words):
            word_of.extend([i] * (token.end - len(word_of)))
        forms_at = self._forms_at
        for pattern, start, end in self._automaton.find_matches_as_indexes(letters, overlapping=True):
            last = ends.get(end)
            if last is None:
                last = word_of[end - 1]
                if words[last].end - end > 3 or letters[end : words[last].end] not in self._suffixes:
                    continue
                bare = False
            else:
                bare = True
            first = starts.get(start)
            if first is None:
                first = word_of[start]
            prefix = letters[words[first].start : start]
            if len(prefix) > 5:
                continue
            forms = [f for f in forms_at[pattern] if (f.bare if bare else f.bound) and prefix in f.prefixes]
            if not forms:
                continue
            rank = (last, bare, -len(prefix))
            known = best.get(first)
            if known is None or rank > known[0]:
                best[first] = (rank, last, start, end, forms, prefix)
        return best

    def _append(self, items, letters, begin, start, end, forms, prefix, word_end):  # type: ignore[no-untyped-def]
        """Add a hit's clitics, each an item of its own, and the hit itself."""
        known = forms[0].prefixes[prefix]
        clitics, definite = known.clitics, known.definite
        if forms[0].within:
            clitics, definite = (*clitics, (letters[start : start + 2], forms[0].within)), True
        at = begin
        for clitic, label in clitics:
            items.append(Item(at, at + len(clitic), self._clitic_codes[label], self._clitics[label]))
            at += len(clitic)
        definite = definite or letters.startswith(self.morphology.article, at)
        readings: Readings = forms[0].readings
        code = forms[0].definite_code if definite else forms[0].code
        if len(forms) > 1:
            readings = {}
            for form in forms:
                readings = form.readings | readings  # type: ignore[operator]
            code = self._codes(readings)[definite]
        items.append(Item(at, word_end, code, readings, (), definite, letters[end:word_end]))


def _folded(m: Morphology) -> Morphology:
    """The tables with their letters folded."""
    one = fold_words
    return Morphology(
        article=one(m.article), feminine=one(m.feminine), feminine_bound=one(m.feminine_bound), plural_verb=one(m.plural_verb),
        article_after={one(k): v for k, v in m.article_after.items()},
        conjunctions={one(k): v for k, v in m.conjunctions.items()},
        prepositions={one(k): v for k, v in m.prepositions.items()},
        verb_particles={one(k): v for k, v in m.verb_particles.items()},
        pronouns=tuple(map(one, m.pronouns)), accusative=one(m.accusative), not_accusative=tuple(map(one, m.not_accusative)), past=tuple(map(one, m.past)), weak=tuple(map(one, m.weak)),
        present_prefixes=tuple(map(one, m.present_prefixes)), present_suffixes=tuple(map(one, m.present_suffixes)),
    )  # fmt: skip
