"""Names in Latin letters as people write them: «Saraqeb», «Douma», «Khan Sheikhoun», «Maaret an-Nu'man»."""

import re

_WORD = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"['\u2018\u2019\u02bb-\u02bf`](?!s\b)")
"""What stands for an ayn or a hamza within a name; the possessive stands apart."""
_TWICE = re.compile(r"([^\W\d])\1")
_DOUBLED = re.compile(r"([^\W\daeiou])\1")
_VOWELS = str.maketrans("eo", "iu")
_SOFT = re.compile(r"(?<=[aeiou])h$|(?!^)[wy]|[aeiou]")
"""Letters for vowels, and the silent one behind them."""
_ARTICLES = {f"{vowel}{end}" for vowel in "ae" for end in ("l", "n", "r", "s", "sh", "t", "z", "d", "dh")}


def words_of(text: str) -> list[str]:
    """The words of a text as they are written, without the signs within them."""
    return _WORD.findall(_SIGN.sub("", text))


def spaced(text: str) -> str:
    """The words of a text in small letters, with a space before and behind each."""
    return f" {' '.join(words_of(text.casefold()))} "


def sound(words: str) -> str:
    """Words in small letters with one spelling for what sounds the same: «Saraqeb», «Douma»."""
    plain = _DOUBLED.sub(r"\1", words).translate(_VOWELS)
    return plain.replace("ii", "i").replace("uu", "u")


def bones(words: str) -> str:
    """What stays of words in small letters whatever vowels, article or gaps they are written with."""
    told = (word for word in words.split() if word not in _ARTICLES)
    return "".join(_SOFT.sub("", _TWICE.sub(r"\1", word)) for word in told).replace("q", "k")
