"""Places that the gazetteer does not know: a name after a kind word."""

from collections.abc import Sequence

import msgspec

from riwaya.grammar.row import Item, Reading, Row
from riwaya.reading.places.names import Words
from riwaya.reading.places.spot import NAMED, Spot


def with_names(words: Words) -> Row:
    """The row with each bare kind word made a named place, or plain words again."""
    row, items, done = words.row, list[Item](), 0
    for index in row.coded(words.code):
        item, at = row.items[index], index + 1
        if not item.get("spot").open:
            continue
        items += row.items[done:index]
        length = _name_length(words, item, at)
        known = len(item.parts) > 1 and item.parts[-1].has("place") and item.parts[-2].has("place-kind")
        if length or known:
            items.append(
                spotted(words, (item, *row.items[at : at + length]), _called(words, item, at, length), item.start)
            )
        else:
            items += item.parts
        done = at + length
    return Row(row.folded, items + row.items[done:])


def _called(words: Words, item: Item, at: int, length: int) -> Spot:
    """The spot of a kind word with the places that bear the one known word behind it: «the village of Billion»."""
    spot: Spot = item.get("spot")
    named = length == 1 and spot.kind in NAMED and not spot.known
    return msgspec.structs.replace(spot, known=words.known(at)) if named else spot


def _name_length(words: Words, item: Item, at: int) -> int:
    """How many items the name behind a bare kind word has; 0 where there is none."""
    spot: Spot = item.get("spot")
    last = item.parts[-1]
    if last.definite or last.suffix:
        return words.name(at, sure=False) or words.official(at) if spot.site else 0
    kinds = [part.get("place-kind") for part in item.parts if part.has("place-kind")]
    named = len(kinds) > 1 or any(entry["kind"] in NAMED and not entry["weak"] for entry in kinds)
    located = spot.located or spot.near or spot.led
    bare = not spot.plural and words.bare(at)
    length = words.name(at, sure=named or located and (last.has("place") or bare))
    street = spot.kind == "road"
    if not length:
        worded = named and words.meant(at) or _is_landmark(last) and words.called(at)
        length = int(worded or street and words.numbered(at) or (named or street) and words.dated(at))
    if not length:
        length = words.bracketed(at) or (words.lain(at) if named and not spot.plural else 0)
    forces = words.force(at) if spot.located and not (length and not last.has("place-kind.camp")) else 0
    owned = last.has("place-kind.camp") or spot.site and words.led(at + forces)
    return max(length, forces) if owned else length


def _is_landmark(kind: Item) -> bool:
    """Whether a kind word is one for a height or a square, which may be called by any word, and for no building."""
    entry = kind.get("place-kind")
    if entry is None or kind.has("infrastructure") and entry["kind"] != "road":
        return False
    return bool(entry["site"] and entry["weak"])


def spotted(words: Words, items: Sequence[Item], spot: Spot, start: int) -> Item:
    """An item for a spot whose words begin at a folded offset and end with the last of some items."""
    end, folded = items[-1].end, words.row.folded
    made = msgspec.structs.replace(spot, surface=folded.words(start, end))
    parts = tuple(part for item in items for part in (item.parts if item.has("spot") else (item,)))
    return Item(start, end, words.code, {"spot": Reading("spot", "spot-unknown", made)}, parts)
