"""What a question in words is about: a place, an actor, a voice, types of event, a period; in Arabic or English."""

import re
from datetime import date

from riwaya.languages.pack import Pack
from riwaya.reading.asking.arabic import asked_in_arabic
from riwaya.reading.asking.asked import SEVERAL, Asked, loosely
from riwaya.reading.asking.english import asked_in_english

__all__ = ["SEVERAL", "Asked", "asked_for", "loosely"]

_ARABIC = re.compile(r"[\u0621-\u064a]")


def asked_for(question: str, pack: Pack, today: date | None = None) -> Asked:
    """What a question is about; of several places or actors the one that is named first, in English the longest.

    `today` is the day from which «last month» counts; a month without a year is the last of its name up to then.
    """
    reading = asked_in_arabic if _ARABIC.search(question) else asked_in_english
    return reading(question, pack, today)
