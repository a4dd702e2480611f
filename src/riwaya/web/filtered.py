"""A filter in words: what a printed list is of, and what a kept address is called."""

from collections.abc import Callable, Mapping

import msgspec

from riwaya.web.saying import Saying

_LABELS: Mapping[str, str] = {
    "place": "place",
    "event": "event",
    "status": "filter.status",
    "voice": "voice",
    "outlet": "outlet",
    "since": "filter.since",
    "until": "filter.until",
    "contested": "filter.contested",
    "words": "filter.words",
    "actor": "filter.actor",
    "grade": "filter.grade",
    "accuser": "mirror.accusers",
    "accused": "mirror.accused",
    "article": "article",
    "touches": "copied.touching",
    "kind": "voices.kind",
    "standing": "control.standing",
    "stage": "issues.stage",
    "by": "audit.by",
    "what": "audit.what",
}
"""What each field of a filter is called on its page."""
_CALLED: Mapping[str, Callable[[Saying, str], str]] = {
    "place": Saying.place,
    "event": Saying.events,
    "status": lambda say, told: say["staged"] if told == "staged" else say.term("statuses", told),
    "voice": Saying.voices,
    "actor": Saying.actor,
    "accuser": Saying.actor,
    "accused": Saying.actor,
    "grade": lambda say, told: say.term("grades", told),
    "touches": lambda say, told: say[f"touched.{told}"],
    "kind": lambda say, told: say.term("voices", told),
    "standing": lambda say, told: say.words.get(f"standing.{told}", told),
    "stage": Saying.stage,
    "what": lambda say, told: say.words.get(f"did.{told}", told),
}
"""What a value of a field is called; others stand as they are."""


def in_words(given: msgspec.Struct, say: Saying) -> str:
    """What a filter asks for, field by field; empty where it asks for nothing."""
    asked = {name: value for name, value in msgspec.structs.asdict(given).items() if value}
    return say["semicolon"].join(_told(name, value, say) for name, value in asked.items())


def _told(name: str, value: object, say: Saying) -> str:
    label = say[_LABELS[name]]
    if value is True:
        return label
    called = _CALLED.get(name)
    return f"{label}: {called(say, str(value)) if called else value}"
