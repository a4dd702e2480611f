"""What forms offer to filter by, drawn once for a state of the ledger: it is the same on every page of a language."""

from collections.abc import Callable, Iterable

import msgspec
from markupsafe import Markup, escape

from riwaya.exports.html import steady
from riwaya.exports.sentence import Language
from riwaya.ledger.listing import choices
from riwaya.web.desk import Desk
from riwaya.web.saying import Saying, saying

_CHOICES = 200
_OPTION, _PLACE = Markup('<option value="{}">{}</option>'), Markup('<option value="{}" data-name="{}"></option>')


class Offers(msgspec.Struct, frozen=True):
    """The options of each field of a form, the commonest first."""

    events: Markup
    voices: Markup
    """With how many claims each has; the next without, and without outlets."""
    speakers: Markup
    outlets: Markup
    places: Markup


def offers_of(desk: Desk, language: Language) -> Offers:
    """What a form offers in a language."""
    return desk.answer(f"offers {language}", lambda: _drawn(desk, saying(language)))


def _drawn(desk: Desk, say: Saying) -> Offers:
    found = choices(desk.book, _CHOICES)
    names = {one.value: say["outlet"] if one.value == "outlet" else say.actor(one.value) for one in found["voice"]}
    return Offers(
        events=_options((one.value, f"{say.event(one.value)} ({one.count})") for one in found["event"]),
        voices=_options((one.value, f"{names[one.value]} ({one.count})") for one in found["voice"]),
        speakers=_options((value, name) for value, name in names.items() if value != "outlet"),
        outlets=_options((one.value, steady(one.value)) for one in found["outlet"]),
        places=place_options(say, (one.value for one in found["place"])),
    )


def place_options(say: Saying, places: Iterable[str]) -> Markup:
    """Places by their English names, as a field suggests them in the reader's language."""
    return Markup("").join(_PLACE.format(steady(say.place(name)), name) for name in places)


def _options(told: Iterable[tuple[str, str]]) -> Markup:
    return Markup("").join(_OPTION.format(value, label) for value, label in told)


def chosen(options: Markup, value: str, called: Callable[[str], str] = str) -> Markup:
    """The options with that of a value selected; one that is not offered is put before them, as it is called."""
    if not value:
        return options
    told = f'value="{escape(value)}"'
    known = options if f"{told}>" in options else _OPTION.format(value, steady(called(value))) + options
    return Markup(str(known).replace(f"{told}>", f"{told} selected>", 1))  # noqa: S704
