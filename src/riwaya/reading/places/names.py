"""How far a name reaches that nobody knows: behind a kind word, in a list of places, before what holds one."""

from riwaya.grammar.row import Item, Row
from riwaya.places.gazetteer import Row as Known
from riwaya.reading.context import Context
from riwaya.reading.page.quotes import in_quotes
from riwaya.reading.places.datelines import MONTHS
from riwaya.text.fold import is_feminine

QUOTED = 5
"""How many items a quoted name has at most."""
MARKS = frozenset(("line", "stop", "comma", "colon"))
"""What does not stand in a quoted name."""
BOUNDS = frozenset((
    "comma", "wa", "bi", "in", "from", "li", "place-kind", "direction", "stop", "line", "time", "open", "close", "near",
    "while", "result", "which", "spot", "dash", "colon", "lying", "after", "on", "means", "to",
))  # fmt: skip
"""What ends a name of two words."""
GRAMMAR = frozenset((
    "direction", "same", "anaphor", "lying", "nationality", "ordinal", "number", "time", "which", "this", "pronoun-ref",
    "spot", "actor", "actor-role", "source", "to", "that", "with", "while", "after",
))  # fmt: skip
"""What no name is made of, though it bears the article."""
NAMELESS = (GRAMMAR - {"number"}) | BOUNDS | {
    "trigger", "loss", "light", "saying", "describing", "modifier", "source-modifier", "group", "people", "negation",
}  # fmt: skip
"""What no name is made of that stands before its lie, and what only describes a place."""
THINGS = frozenset(f"{label}{part}" for label in ("object", "infrastructure", "means") for part in ("", ".noun"))
"""What a word may be besides a member of a list of names."""
DEEDS = frozenset(("trigger", "loss.noun", "loss.verb", "object", "means"))
"""What no landmark is called after."""
SOME = frozenset(("namely", "among"))
"""What leads to some of what was told."""
FORCE = frozenset(("force-part", "actor-role", "actor"))
"""What names a force after which a base is called."""
SORTED = frozenset(("source-modifier", "modifier", "ordinal", "nationality"))
"""What goes on with such a name."""


class Words:
    """A row whose words may be names: how far a name reaches."""

    def __init__(self, row: Row, context: Context) -> None:
        self.row = row
        self.code = context.pack.alphabet.code(("spot",))
        """The code of a spot."""
        morphology = context.morphology
        self._article = morphology.article
        self._to = tuple(morphology.article_after)
        self._for = tuple(to[:1] for to in morphology.article_after)
        self._verbal = (*morphology.present_prefixes, *morphology.conjunctions)
        self._feminine = morphology.feminine
        self._adjectival = (
            self._feminine,
            *(one for one in morphology.weak if one not in morphology.conjunctions),
        )
        self._present, self._pronouns = morphology.present_prefixes[0], morphology.pronouns
        self._and = morphology.ands

    def name(self, at: int, *, sure: bool) -> int:
        """How many items a name at an item has, 0 for none; words need the article or quotation marks unless `sure`."""
        quoted = self._quoted(at)
        if quoted:
            return quoted
        if self.has(at, "name-head"):
            return 2 if self._follows_head(at + 1) else 0
        if self.has(at, "title") and not self.has(at, "called") and self._plain(at + 1):
            return 2  # «Sheikh X»
        if not self._plain(at) or self._purpose(at):
            return 0
        if self.has(at + 1, "name-link") and self._plain(at + 2):
            return 3  # «X son of Y»
        two = self._plain(at + 1) and not self.joined(at + 1) and self.ends(at + 2)
        two = two and (self.definite(at + 1) or not self.definite(at))
        two = two or not self.definite(at) and self.meant(at + 1, second=True) and self.ends(at + 2)
        length = 2 if two else 1
        return length if sure or self.definite(at + length - 1) else 0

    def _follows_head(self, at: int) -> bool:
        """Whether a word goes with «Abu» or «Umm»: «on» is also a man's name, and a village may bear a thing's."""
        thing = self.has(at, "means") or self.has(at, "place-kind") and self.ends(at + 1)
        return thing or self.has(at, "on") or not self.ends(at)

    def _item(self, at: int) -> Item | None:
        return self.row.items[at] if at < len(self.row) else None

    def has(self, at: int, label: str) -> bool:
        """Whether an item has a label; asked of the item itself, as no index of this row is made for so little."""
        return at < len(self.row) and self.row.items[at].has(label)

    def _plain(self, at: int) -> bool:
        item = self._item(at)
        if item is not None and item.has("name-start"):
            return self._plain(at + 1) and not self.joined(at + 1)
        if item is None or item.readings and not _plain_too(item) or item.end - item.start <= 2:
            return False
        letters = self.row.letters(item)
        clause = letters.startswith(self._present) and letters.endswith(self._pronouns)  # «a hotel that guests visit»
        return not (clause or letters.startswith(self._to))

    def _purpose(self, at: int) -> bool:
        """Whether «for» and what something is for stand at an item: «a station for cleaning water»."""
        after = self._plain(at + 1) and self.definite(at + 1)
        return after and self.row.letters(self.row.items[at]).startswith(self._for)

    def bare(self, at: int) -> bool:
        """Whether a plain word looks like a name without the article, and not like an adjective or a verb."""
        letters = self.row.letters(self.row.items[at]) if self._plain(at) else ""
        verb = letters.startswith(self._verbal) and not self.has(at + 1, "comma")
        of_woman = self.row.letters(self.row.items[at - 1]).endswith(self._feminine)
        endings = self._feminine if of_woman else self._adjectival  # an adjective agrees with its kind word
        return bool(letters) and not verb and not letters.endswith(endings)

    def lone(self, at: int, pronouns: tuple[str, ...]) -> bool:
        """Whether a plain word may be a name by itself: it bears the article, or else no pronoun."""
        if not self._plain(at) or self.joined(at):
            return False
        item = self.row.items[at]
        owned = self.row.letters(item).endswith(pronouns) and not is_feminine(self.row.words(item))
        return self.definite(at) or not owned

    def meant(self, at: int, *, second: bool = False) -> bool:
        """Whether a word known for something else is (part of) a name: it bears the article, and is none of grammar.

        The second word of a name may be a kind word: «X of the bridge».
        """
        item = self._item(at)
        if item is None or not item.definite or not item.readings or item.bears(GRAMMAR):
            return False
        return second or not item.has("place-kind")

    def lain(self, at: int) -> int:
        """How many known words are a name, as their lie is told behind them: «the village of Billion, south of»."""
        end = at + self.has(at, "name-start")
        known = end < len(self.row) and bool(self.row.items[end].readings) and not self.row.items[end].bears(NAMELESS)
        return end + 1 - at if known and not self.definite(at) and self._lie(end + 1) else 0

    def _lie(self, at: int) -> bool:
        """Whether it is told at an item where what stands before lies."""
        at += self.has(at, "in") or self.has(at, "bi")
        return self.has(at, "spot") or self.has(at, "lying")

    def bracketed(self, at: int) -> int:
        """How many items from here on are a name in brackets, the brackets among them; 0 where none is."""
        length = self.name(at + 1, sure=True) if self.has(at, "open") else 0
        return length + 2 if length and self.has(at + 1 + length, "close") else 0

    def called(self, at: int) -> bool:
        """Whether a known word that is neither a deed nor a thing of use may be a name: «the hill of the king»."""
        return self.meant(at) and not self.row.items[at].bears(DEEDS)

    def numbered(self, at: int, label: str = "number") -> bool:
        """Whether a number with the article stands at an item: «Sixty Street», «the First (village of) X»."""
        return self.has(at, label) and self.row.items[at].definite

    def several(self, at: int) -> bool:
        """Whether a word at an item leads from places to some of them that are named: «quarters, among them X»."""
        item = self._item(at)
        return item is not None and item.bears(SOME) and not (item.has("among") and item.get("among")["part"] == "most")

    def dated(self, at: int) -> bool:
        """Whether a day of a month stands at an item: «14 July Street»."""
        return self.has(at, "time") and self.row.items[at].contains(*MONTHS)

    def force(self, at: int) -> int:
        """How many items from here on name a force, 0 for none: «the camp of the special security forces»."""
        end = at
        while end < len(self.row) and self.row.items[end].bears(FORCE if end == at else FORCE | SORTED):
            end += 1
        return end - at

    def official(self, at: int) -> int:
        """How many items an adjective with the article has that sorts forces and offices, 0 for none."""
        item = self._item(at)
        return int(item is not None and item.definite and item.bears(SORTED - {"ordinal"}))

    def led(self, at: int) -> bool:
        """Whether a preposition of place stands at an item and what holds a place follows it."""
        return (self.has(at, "in") or self.has(at, "bi")) and self.has(at + 1, "spot")

    def thing(self, at: int) -> bool:
        """Whether a word known only for a thing stands at an item: villages bear such names."""
        item = self._item(at)
        return item is not None and bool(item.readings) and item.readings.keys() <= THINGS

    def placed(self, at: int) -> bool:
        """Whether a word stands at an item that is a place's name and something else besides."""
        return bool(self.known(at))

    def known(self, at: int) -> tuple[Known, ...]:
        """The places that a word bears the name of, though it may be another word, or a number."""
        item = self._item(at)
        if item is not None and item.has("number") and len(item.parts) == 1:
            item = item.parts[0]
        return item.get("place")["rows"] if item is not None and item.has("place") else ()

    def definite(self, at: int) -> bool:
        """Whether a plain word bears the article."""
        return self.row.letters(self.row.items[at]).startswith(self._article)

    def joined(self, at: int) -> bool:
        """Whether a plain word bears «and»: the scanner leaves it on words that it does not know."""
        return self._plain(at) and self.row.letters(self.row.items[at]).startswith(self._and)

    def ends(self, at: int) -> bool:
        """Whether a name cannot go on at an item."""
        return at >= len(self.row) or self.row.items[at].bears(BOUNDS) or self.joined(at)

    def _quoted(self, at: int) -> int:
        """How many items from here on are a name in quotation marks; 0 where none opens here."""
        length = in_quotes(self.row, at, min(at + QUOTED, len(self.row)))
        inside = self.row.items[at : at + length]
        listed = sum(item.has("dash") for item in inside) > 1
        return 0 if listed or any(item.bears(MARKS) for item in inside) else length


ALONE = {"place"}
"""What a word is that bears a place's name and was read as none: part of a longer name."""


def _plain_too(item: Item) -> bool:
    """Whether a word is only one for a body that may speak («the union of the engineers»), or a place's name alone."""
    known = item.readings.keys()
    return known == ALONE or known == {"source"} and bool(item.get("source")["named"])
