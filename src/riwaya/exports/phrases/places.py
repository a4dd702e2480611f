"""Places in words: names with what contains them, and the preposition of their kind."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import cache

from riwaya.core.claim import Place
from riwaya.exports.phrases.book import phrase_book
from riwaya.exports.phrases.names import Caller, with_article
from riwaya.exports.phrases.transliteration import tidy
from riwaya.languages.pack import load_pack
from riwaya.places.gazetteer import Gazetteer
from riwaya.reading.asking import asked_for
from riwaya.text.fold import fold_words

_MOST = 4
"""Places named in one sentence before the rest are counted."""
_SORTS = frozenset({"Governorate", "State", "District", "Subdistrict"})
_ALIKE = 0.75
"""How like another name is to be offered for one that nobody knows."""
_LONGEST = 100
"""Letters of a name: anybody may ask for others, and they would be read like an article."""


def place_names(places: tuple[Place, ...], call: Caller) -> str:
    """The names of places as a list, with the governorate or country that contains them all."""
    book = call.book
    names = list(dict.fromkeys(_name(place, call) for place in places))
    said = book.listed(names[:_MOST])
    if len(names) > _MOST:
        said = book.join["more"].format(names=book.join["comma"].join(names[:_MOST]), n=len(names) - _MOST)
    containers = {_container(place, call) for place in places}
    container = containers.pop() if len(containers) == 1 else ""
    if container and container not in said and not container.startswith(said):
        return book.tail["within"].format(names=said, within=container)
    return said


def place_phrase(places: tuple[Place, ...], call: Caller) -> str:
    """Places with their preposition ("in Kafr Nabl (Idlib Governorate)")."""
    frames = call.book.place
    last_word = (places[0].name or "?").split()[-1]
    frame = frames.get(places[0].kind or "") or frames.get(last_word, frames["in"])
    return frame.format(names=place_names(places, call))


def _name(place: Place, call: Caller) -> str:
    if call.book.names.quote:
        known = place.name in arabic_names()
        return arabic_place(place.name or "") if known else tidy(place.surface) or "?"
    return with_article(place.name, call.book) if place.name else call.unknown(place.surface)


def _container(place: Place, call: Caller) -> str:
    """The governorate where the chain has one above the country, else the country; "" where it has no name."""
    name = place.within[-2] if len(place.within) > 1 else place.within[0] if place.within else ""
    return arabic_names().get(name, "") if call.book.names.quote else name


@cache
def arabic_names() -> Mapping[str, str]:
    """The gazetteer's first Arabic name by English name, where all places of that name share it."""
    names: dict[str, set[str]] = {}
    for row in Gazetteer.load().rows:
        names.setdefault(row.name_en, set()).add(row.names_ar[0])
    return {english: next(iter(arabic)) for english, arabic in names.items() if len(arabic) == 1}


@cache
def namesakes() -> Mapping[str, str]:
    """The governorates, states and districts by English name that have the Arabic name of another place: the last word.

    In Arabic it takes that word to tell the governorate of Idlib from the city.
    """
    named: dict[str, set[str]] = {}
    for row in Gazetteer.load().rows:
        named.setdefault(fold_words(row.names_ar[0]), set()).add(row.name_en)
    shared = (name for names in named.values() if len(names) > 1 for name in sorted(names))
    return {name: sort for name in shared if (sort := name.split()[-1]) in _SORTS}


def arabic_place(name: str) -> str:
    """A place by its English name in Arabic, told from its namesakes; by the English name where it has no other."""
    arabic = arabic_names().get(name, name)
    sort = namesakes().get(name)
    return phrase_book("ar").alike[sort.lower()].format(name=arabic) if sort else arabic


def english_place(words: str) -> str:
    """The English name of a place as it is written in Arabic or in English, with a word for what it is or not.

    Spelling that makes no other name is no hindrance: large and small letters, hyphens, Arabic letters that are alike.
    Other words stay as they are.
    """
    words = words.strip()
    if len(words) > _LONGEST or not words:
        return words
    known = _by_english_name().get(_bare(words), ()) if words.isascii() else ()
    if known:
        return words if words in known else known[0]
    return _by_arabic_name().get(fold_words(words)) or asked_for(words, load_pack()).place or words


def alike(words: str, most: int) -> list[str]:
    """English names of places that are written much like some words, the likest first."""
    names = _by_english_name()
    return [names[one][0] for one in get_close_matches(_bare(words[:_LONGEST]), names, most, _ALIKE)]


@cache
def _by_english_name() -> Mapping[str, Sequence[str]]:
    """The English names by their letters and digits alone, in small letters."""
    found: dict[str, list[str]] = {}
    for name in dict.fromkeys(row.name_en for row in Gazetteer.load().rows):
        found.setdefault(_bare(name), []).append(name)
    return found


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


@cache
def _by_arabic_name() -> Mapping[str, str]:
    """Folded Arabic name -> the English name; of several places the shortest, which names no kind («Saraqib»).

    What a place is shown as is its name alone.
    """
    found: dict[str, str] = {}
    for row in Gazetteer.load().rows:
        for name in map(fold_words, row.names_ar):
            found[name] = min(found.get(name, row.name_en), row.name_en, key=lambda english: (len(english), english))
    return found | {fold_words(arabic_place(name)): name for name in namesakes()}
