"""Who an outlet is: what the Syrian Observatory publishes on its own site is the Observatory's word."""

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import urlsplit

from riwaya.core.article import Article
from riwaya.grammar.entries import Entry
from riwaya.languages.pack import Pack
from riwaya.text.fold import letters_of

_SITE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.ASCII)
_SHELVES = frozenset({"com", "org", "net", "co", "gov", "edu", "info", "news", "ac"})
"""Parts of an address under which sites are shelved, beside the country at its end."""
_FORWARDED = "furniture.forwarded"
_HEAD = 240
"""Letters of a text among which its first line ends."""
_MOST = 0.5
"""The part of an outlet's name that a voice's name must be for the outlet to be that voice."""


def outlet_name(article: Article) -> str:
    """What an article's outlet is called: its name, else its site, else the article itself."""
    return " ".join((article.outlet or _site(article.url) or article.key).split())


def forwarded_from(article: Article, pack: Pack) -> str | None:
    """The channel from which a post was forwarded, as its first line says; None where it says nothing of it."""
    return _forwarded(article.text[:_HEAD].lstrip().partition("\n")[0], pack)


@lru_cache(maxsize=1 << 12)
def _forwarded(line: str, pack: Pack) -> str | None:
    letters = letters_of(line)
    if not any(words in letters for words in _forwarding(pack)):
        return None
    row = pack.scan(line)
    for item in row.items:
        if item.has(_FORWARDED):
            name = line[row.span(item).end :].strip(' :\u00ab\u00bb"\t\r')
            return " ".join(name.split()) or None
    return None


@lru_cache(maxsize=4)
def _forwarding(pack: Pack) -> tuple[str, ...]:
    """Words of which some stand wherever a post is said to be forwarded."""
    return pack.phrases(entry for entry in pack.entries if entry.label == _FORWARDED)


def publisher(article: Article, pack: Pack) -> str | None:
    """The actor for whom an article's outlet publishes, by its name or its site; None where that is only itself."""
    return known_as(outlet_name(article), pack) or known_as(_site(article.url), pack)


def _site(address: str | None) -> str:
    """The host of an address, without its port and what says nothing before it."""
    return (urlsplit(address or "").hostname or "").removeprefix("www.")


@lru_cache(maxsize=1 << 12)
def known_as(outlet: str, pack: Pack) -> str | None:
    """The actor that has this name or site."""
    known = _spellings(pack)
    site = outlet.lower().removeprefix("www.")
    if _SITE.fullmatch(site):
        return known.get(site) or known.get(_squashed(_own_part(site)))
    words = outlet.split()
    latin = known.get(_squashed(outlet)) or known.get(_squashed(" ".join(words[:-1])))
    return latin or _named(outlet, pack)


def _own_part(site: str) -> str:
    """The part of an address that is its own: `sana` of sana.gov.sy."""
    parts = site.split(".")[:-1]
    return next((part for part in reversed(parts) if part not in _SHELVES), "")


@lru_cache(maxsize=4)
def _spellings(pack: Pack) -> Mapping[str, str]:
    """Actors by their sites, and by their ids and English names as an address spells them."""
    found: dict[str, str] = {}
    for entry in filter(_speaks, pack.entries):
        actor, name = str(entry["actor"]), str(entry["name"])
        alone = "(" not in name  # a bracket tells it from a namesake, which may be the one that publishes
        spelt = (*(entry["sites"] or ()), *((_squashed(actor), _squashed(name)) if alone else ()))
        found.update((spelling, actor) for spelling in spelt if spelling not in found)
    return found


def _speaks(entry: Entry) -> bool:
    """Whether an entry names a body that may publish, and no place or person that stands for one."""
    return entry.label == "actor" and not entry["place_name"] and not entry["person"]


def _squashed(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isascii() and letter.isalnum())


def _named(outlet: str, pack: Pack) -> str | None:
    """The actor with whose Arabic name an outlet's begins, where that is most of it."""
    row = pack.scan(outlet)
    first = row.items[0] if row.items else None
    entry: Entry | None = first.get("actor") if first else None
    most = first is not None and first.end - first.start >= _MOST * len(row.folded.letters)
    return str(entry["actor"]) if entry is not None and most and _speaks(entry) else None
