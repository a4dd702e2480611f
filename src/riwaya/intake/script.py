"""Which language a text is in, by its letters alone."""

import re
from collections import Counter

COMMON = frozenset("\u0627\u0644\u064a\u0645\u0646\u0648\u0631\u062a\u0628\u0647")
"""The ten commonest letters: alef, lam, ya, mim, nun, waw, ra, ta, ba, ha; two thirds of any Arabic text."""

_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_SCRIPT = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u0750-\u077f\ufb50-\ufbb1\ufbd3-\ufd3d\ufe80-\ufefc]"
)
_FOREIGN = frozenset(
    "\u067e\u0686\u0698\u06a9\u06af\u06cc\u06d5\u06ce\u06c6\u0695\u06b5\u06d2\u06c1\u06ba\u0679\u0688\u0691"
)
"""Letters of Persian, Kurdish and Urdu (peh, tcheh, jeh, keheh, gaf, Farsi yeh ...)."""
_ARTICLE = re.compile("[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)")
"""The article al- with the clitics that may stand before it."""
_TATWEEL = "\u0640"
_TAH_ZAH = frozenset("\u0637\u0638")
"""What every second letter becomes where UTF-8 was taken for Windows-1256."""
_ARABIC_ONLY = "Riwaya reads Arabic only: leave it out, or give its Arabic text."


def is_arabic(char: str) -> bool:
    """Whether it is a letter of the Arabic script, in whatever language."""
    return _SCRIPT.match(char) is not None


def objection(text: str) -> tuple[str, str] | None:
    """Why a text can't be read as Arabic, with the advice; None where it can.

    Asked of the letters outside links.
    """
    words = _ADDRESS.sub(" ", text)
    tally = Counter(words)
    letters = sum(count for char, count in tally.items() if char.isalpha() and char != _TATWEEL)
    arabic = sum(count for char, count in tally.items() if is_arabic(char))
    if not letters:
        return "has no letters, only marks, figures or links", "Give the article's own text."
    if arabic < 0.3 * letters:
        return f"is not Arabic: {round(100 * arabic / letters)} % of its letters are", _ARABIC_ONLY
    if letters > 40 and _count(tally, _TAH_ZAH) > 0.3 * arabic:
        return "is garbled: it was once saved in a wrong encoding", "Fetch the text again and save it as UTF-8."
    if _count(tally, _FOREIGN) > 0.03 * arabic and not _has_articles(words):
        return "is in Arabic letters but another language (Persian, Kurdish, Urdu)", _ARABIC_ONLY
    return None


def _count(tally: Counter[str], letters: frozenset[str]) -> int:
    return sum(tally[letter] for letter in letters)


def _has_articles(words: str) -> bool:
    """Whether one word in twelve has the article al-, as Arabic has and its neighbours have not."""
    found = words.split()
    return sum(_ARTICLE.match(word) is not None for word in found) > len(found) / 12
