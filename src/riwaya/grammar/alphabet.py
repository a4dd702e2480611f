"""One character for each set of labels, so that rules over items are patterns over a string."""

import re
from collections.abc import Iterable

_FIRST = 0xE000  # the private use area: no text of the user's is ever encoded, so nothing can clash
_NOTHING = re.compile(r"(?!)")


class Alphabet:
    """Codes of label sets; it grows while a pack is built and tells patterns which codes bear a label."""

    sorts = ("word", "digits", "stop", "line", "comma", "colon", "open", "close", "dash", "mark")
    """The labels of plain tokens."""
    bounds = ("stop", "line")
    """What a pattern's `.` never crosses."""

    def __init__(self) -> None:
        self._codes: dict[frozenset[str], str] = {}
        self._bearers: dict[str, list[str]] = {}
        self._with: dict[tuple[str, ...], tuple[int, re.Pattern[str]]] = {}

    def __len__(self) -> int:
        return len(self._codes)

    def code(self, labels: Iterable[str]) -> str:
        """The character that stands for a set of labels."""
        key = frozenset(labels)
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = chr(_FIRST + len(self._codes))
            for label in sorted(key):
                self._bearers.setdefault(label, []).append(code)
        return code

    def bearers(self, label: str) -> list[str]:
        """The codes of all label sets that hold a label, in order of their making."""
        return self._bearers.get(label, [])

    def having(self, *labels: str) -> re.Pattern[str]:
        """What finds the codes of all label sets that hold one of these labels."""
        size, found = self._with.get(labels, (-1, _NOTHING))
        if size != len(self._codes):
            codes = sorted({code for label in labels for code in self._bearers.get(label, ())})
            found = re.compile(f"[{''.join(codes)}]") if codes else _NOTHING
            self._with[labels] = (len(self._codes), found)
        return found
