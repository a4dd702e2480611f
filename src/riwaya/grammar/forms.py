"""The forms of lexicon entries as texts show them: inflected, folded, each with the clitics that it takes."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from riwaya.grammar.entries import SUBLABELS, Entry, Morphology, conjugate, optional
from riwaya.grammar.row import Reading, Readings, lineage
from riwaya.text.fold import fold_words

INFLECTED = frozenset({"nouns", "persons"})
"""The sorts of forms that take the endings of a noun."""


class Prefix(NamedTuple):
    """Clitics before a word: (letters, label) in order, and whether the article is among them."""

    clitics: tuple[tuple[str, str], ...]
    definite: bool


Prefixes = Mapping[str, Prefix]
"""The letters that may stand before a word -> what they are."""


class Form(NamedTuple):
    """One form: what it may be, which clitics and pronouns it takes."""

    readings: Readings
    prefixes: Prefixes
    bare: bool
    """Whether it stands without a pronoun."""
    bound: bool
    """Whether it takes a pronoun."""
    definite: bool = False
    """Whether it is written with its article."""
    within: str = ""
    """The letters of a preposition that the form itself holds; the article follows it."""


Written = tuple[str, bool, str, str, bool]
"""One form of one entry before those of all entries are brought together: its letters, whether it stands without a
pronoun, its sublabel, its clitics, and whether the lexicon writes it with its article (folded, a stem may begin with
the same letters)."""


def prefix_tables(m: Morphology) -> dict[str, dict[str, Prefix]]:
    """For each sort of word the letters that may stand before it -> what they are."""
    return {
        "none": {"": Prefix((), definite=False)},
        "conj": _prefixes(m, {}, article=False),
        "verb": _prefixes(m, m.verb_particles, article=False),
        "noun": _prefixes(m, m.prepositions, article=True),
    }


def _prefixes(m: Morphology, particles: Mapping[str, str], *, article: bool) -> dict[str, Prefix]:
    """A conjunction or none, then a particle or none, then perhaps the article."""
    table: dict[str, Prefix] = {}
    for lead in ((), *((one,) for one in m.conjunctions.items())):
        for particle in ((), *((one,) for one in particles.items())):
            clitics = lead + particle
            letters = "".join(c for c, _ in clitics)
            table[letters] = Prefix(clitics, definite=False)
            if article:
                table[letters + m.article] = Prefix(clitics, definite=True)
        for fused in m.article_after.items() if article else ():
            table["".join(c for c, _ in (*lead, fused))] = Prefix((*lead, fused), definite=True)
    return table


def forms_of(entries: Iterable[Entry], m: Morphology) -> dict[str, list[Form]]:
    """All forms of a lexicon: folded letters -> what they may be. `m` is folded."""
    tables = prefix_tables(m)
    by_letters: dict[str, list[Form]] = {}
    shared: dict[tuple[int, bool, str, bool], Form] = {}
    articled: dict[str, list[Form]] = {}
    for (letters, bare, clitics, definite), readings in _gathered(entries, m).items():
        key = id(readings), bare, clitics, definite
        form = shared.get(key)
        if form is None:
            bound = not bare or clitics in ("noun", "verb") and "." in "".join(readings)
            form = shared[key] = Form(readings, tables[clitics], bare, bound, definite)
        alike = by_letters.setdefault(letters, [])
        alike.append(form)
        if definite:
            articled[letters] = alike
    for letters, forms in articled.items():
        _fuse(letters, forms, by_letters, m, tables)
    return by_letters


def _gathered(entries: Iterable[Entry], m: Morphology) -> dict[tuple[str, bool, str, bool], Readings]:
    """What entries share a form with the same clitics: the earlier entry keeps a label that both have.

    All forms of one sort that an entry has for itself share their readings.
    """
    gathered: dict[tuple[str, bool, str, bool], Readings] = {}
    for entry in entries:
        reading = Reading(entry.label, entry.id, entry)
        own: dict[str, Readings] = {}
        for letters, bare, sublabel, clitics, definite in written(entry, m):
            readings = own.get(sublabel)
            if readings is None:
                readings = own[sublabel] = dict.fromkeys(lineage(entry.label + sublabel), reading)
            earlier = gathered.setdefault((letters, bare, clitics, definite), readings)
            if earlier is not readings:
                gathered[letters, bare, clitics, definite] = {**earlier, **readings, **earlier}
    return gathered


def written(entry: Entry, m: Morphology) -> Iterator[Written]:
    """Every form of an entry, inflected and folded."""
    for sort, words in entry.forms.items():
        sublabel, clitics = SUBLABELS[sort], "verb" if sort == "verbs" else entry.clitics
        spelled = [conjugate(word, m) if sort == "verbs" else optional(word) for word in words]
        alike = frozenset(chain.from_iterable(spelled)) if sort in INFLECTED else frozenset[str]()
        for word, forms in zip(words, spelled, strict=True):
            with_article = word.lstrip("(").startswith(m.article)
            for form in sorted(set(forms)) if len(forms) > 1 else forms:
                definite = with_article and form.startswith(m.article)
                for letters, bare in _shapes(form, sort, alike, m, inflected=bool(sublabel)):
                    for spelt in _spellings(letters, m):
                        yield spelt, bare, sublabel, clitics, definite


def _spellings(letters: str, m: Morphology) -> Iterator[str]:
    """A form, and as other countries write a root in it."""
    yield letters
    for usual, other in m.spellings.items():
        if usual in letters:
            yield letters.replace(usual, other)


def _shapes(
    form: str, sort: str, words: frozenset[str], m: Morphology, *, inflected: bool
) -> Iterator[tuple[str, bool]]:
    """A form and what it becomes in the accusative or before a pronoun, each with whether it stands without one."""
    yield form, True
    if sort in INFLECTED and _takes_accusative(form, words, m):
        yield form + m.accusative, True
    if inflected and form.endswith(m.feminine):
        yield form[: -len(m.feminine)] + m.feminine_bound, False
    elif inflected and sort != "verbs" and form.endswith(m.hamza):
        for seat in m.hamza_bound:
            yield form[: -len(m.hamza)] + seat, False
    elif sort == "verbs" and form.endswith(m.plural_verb):
        yield form[:-1], False


def _takes_accusative(form: str, words: frozenset[str], m: Morphology) -> bool:
    """Whether a noun has an indefinite accusative: no plural whose form before a pronoun is listed as well."""
    plural = form.endswith((*m.nominative, m.oblique)) and form[:-1] in words
    return " " not in form and not form.endswith(m.not_accusative) and not plural


def _fuse(
    letters: str, forms: list[Form], by_letters: dict[str, list[Form]], m: Morphology, tables: Mapping[str, Prefixes]
) -> None:
    """A form written with its article also stands fused with a preposition."""
    twins = [form for form in forms if form.definite and form.prefixes is tables["noun"]]
    for fused in m.article_after if twins else ():
        held = [form._replace(prefixes=tables["conj"], within=fused) for form in twins]
        by_letters.setdefault(fused + letters[len(m.article) :], []).extend(held)


def mixtures(forms: list[Form]) -> Iterator[Readings]:
    """Every mixture of readings that one form's letters may have, by its prefix and pronoun."""
    for prefix in {prefix: None for form in forms for prefix in form.prefixes}:
        for bare in (True, False):
            if mixed := fitting(forms, prefix, bare=bare):
                yield readings_of(mixed)


def fitting(forms: Iterable[Form], prefix: str, *, bare: bool) -> list[Form]:
    """The forms that take a prefix, and stand without a pronoun or (not `bare`) with one."""
    return [form for form in forms if (form.bare if bare else form.bound) and prefix in form.prefixes]


def readings_of(forms: list[Form]) -> Readings:
    """What some forms may be together: the earlier one keeps a label that both have."""
    if len(forms) == 1:
        return forms[0].readings
    readings: dict[str, Reading] = {}
    for form in forms:
        readings = {**form.readings, **readings}
    return readings


def folded(m: Morphology) -> Morphology:
    """A language's tables with their letters folded."""

    def table(named: Mapping[str, str]) -> dict[str, str]:
        return {fold_words(letters): label for letters, label in named.items()}

    def words(listed: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(fold_words, listed))

    return Morphology(
        article=fold_words(m.article),
        spellings={fold_words(usual): fold_words(other) for usual, other in m.spellings.items()},
        article_after=table(m.article_after), conjunctions=table(m.conjunctions),
        prepositions=table(m.prepositions), verb_particles=table(m.verb_particles), pronouns=words(m.pronouns),
        past=words(m.past), present_prefixes=words(m.present_prefixes), present_suffixes=words(m.present_suffixes),
        unjoined=words(m.unjoined), we_past=fold_words(m.we_past), we_present=fold_words(m.we_present),
        weak=words(m.weak), accusative=fold_words(m.accusative), not_accusative=words(m.not_accusative),
        feminine=fold_words(m.feminine), feminine_bound=fold_words(m.feminine_bound),
        hamza=fold_words(m.hamza), hamza_bound=words(m.hamza_bound), relative=fold_words(m.relative),
        plural_verb=fold_words(m.plural_verb), dual_verb=words(m.dual_verb),
        oblique=fold_words(m.oblique), nominative=words(m.nominative), unbound=words(m.unbound),
    )  # fmt: skip
