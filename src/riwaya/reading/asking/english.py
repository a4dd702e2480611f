"""A question in English, by the names that it holds."""

import re
from collections.abc import Collection, Iterator
from datetime import date

from riwaya.codebook import cards
from riwaya.languages.pack import Pack
from riwaya.reading.asking.asked import Asked, Period, first_to_last, idle, in_digits, loosely, speaking, told
from riwaya.reading.asking.named import named_place
from riwaya.reading.asking.spelling import spaced, words_of

Names = dict[str, str]

_ENDINGS = ("", "s", "ed")
_FORCES, _GOVERNMENT = " forces", "Government of "
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_DATE = re.compile(rf"\b(?:(\d{{1,2}}) )?({'|'.join(_MONTHS)})\b(?: (\d{{1,2}})\b(?!\d))?(?:,? (\d{{4}})\b)?")
"""A month in English words, with or without its day and its year."""
_IN = re.compile(r"\b(?:in|of|since|from|until|till|before|after|during|last|and) $")
"""What stands before the name of a month that is told without day and year: «may» and «march» are other words too."""
_SINCE, _UNTIL = re.compile(r"\b(?:since|from|after)\b"), re.compile(r"\b(?:until|till|before)\b")
_SAYS = r"(?:sa(?:y|ys|id)|claim(?:s|ed)?|den(?:y|ies|ied)|report(?:s|ed)?|announced?|accused?)"
_SAYING = rf" (?:(?:according to|said by|claimed by|reported by) (?:the )?{{name}}|{{name}} {_SAYS}) "
_DOING = r" by (?:the )?{name} "


def asked_in_english(question: str, pack: Pack, today: date | None) -> Asked:
    """What a question in English is about."""
    words = spaced(question)
    actors, states, events = _actors(pack), _states(pack), _events()
    speaker = _longest(words, actors | states, _SAYING)
    doer = "" if speaker else _longest(words, actors) or _longest(words, states, _DOING)
    rest = _without(words, speaker or doer)
    event = _longest(rest, events)
    rest = _without(rest, event)
    place, called = named_place(question, rest, pack)
    since, until = _days(question.casefold(), today)
    return Asked(
        place=place,
        actor=actors.get(doer) or (_acting(states[doer], pack) if doer else ""),
        voice=speaking((states | actors)[speaker], pack) if speaker else "",
        event=events.get(event, ""),
        since=since,
        until=until,
        left=tuple(_left(question, _without(rest, called))),
    )


def _left(question: str, rest: str) -> Iterator[str]:
    """The words, as they were written, that ask for something, of which nothing was made."""
    left = {*rest.split()} - idle("en") - {*_MONTHS}
    return (word for word in words_of(question) if word.casefold() in left and not word.isdigit())


def _events() -> Names:
    return {card.label_en: loosely(slug) for slug, card in cards().items()} | told("en")["events"]


def _actors(pack: Pack) -> Names:
    """The names of actors; what forces are called after stands for them as well: «Russian»."""
    names = _ids(pack)
    forces = {name.removesuffix(_FORCES): actor for name, actor in names.items() if name.endswith(_FORCES)}
    return forces | names | told("en")["actors"]


def _states(pack: Pack) -> Names:
    """The names of states for their governments: places too, and actors only where they say or do something."""
    named = {name: actor for name, actor in _ids(pack).items() if name.startswith(_GOVERNMENT)}
    return {name[len(_GOVERNMENT) :].removeprefix("the "): actor for name, actor in named.items()} | told("en")[
        "states"
    ]


def _ids(pack: Pack) -> Names:
    """The ids of actors by their names; of namesakes the one that the lexicon has first."""
    return {name: actor for actor, name in reversed(tuple(pack.names.items()))}


def _acting(government: str, pack: Pack) -> str:
    """The forces of a government, which act for it."""
    found = (str(entry["acting"]) for entry in pack.entries if entry["actor"] == government and entry["acting"])
    return next(found, government)


def _longest(words: str, names: Collection[str], frame: str = "{name}") -> str:
    """The longest of some names that stands among the words, one or several of it («air strikes»), in a frame."""
    found = [name for name in names if _stands(spaced(name).rstrip(), words)]
    if frame != "{name}":
        found = [name for name in found if re.search(frame.format(name=re.escape(spaced(name).strip())), words)]
    return max(found, key=lambda name: (len(name), name), default="")


def _stands(stem: str, words: str) -> bool:
    """Whether words stand among others, the last one with an ending or without."""
    return any(f"{stem}{ending} " in words for ending in _ENDINGS)


def _without(words: str, name: str) -> str:
    """The words without those of a name that stands among them."""
    stem = spaced(name).rstrip()
    return next((words.replace(f"{stem}{end} ", " ") for end in _ENDINGS if stem and f"{stem}{end} " in words), words)


def _days(question: str, today: date | None) -> Period:
    """The period that a question in English tells, by its days, months and years."""
    told = _DATE.sub(lambda found: _as_iso(found, today), question)
    since, until = first_to_last(in_digits(told))
    if since == until:
        return ("" if _UNTIL.search(question) else since), ("" if _SINCE.search(question) else until)
    return since, until


def _as_iso(found: re.Match[str], today: date | None) -> str:
    """A date in digits; without a year that of the last such month, or as it stands where it may be another word."""
    before, name, behind, year = found.groups()
    day, month = before or behind, _MONTHS.index(name) + 1
    if not year:
        if today is None or not (day or _IN.search(found.string[: found.start()])):
            return found[0]
        year = str(today.year - (month > today.month))
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
