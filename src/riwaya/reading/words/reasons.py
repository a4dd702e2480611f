"""Why something was done, or since when: who and what is named for that had no part in it."""

from riwaya.grammar.row import Row

REACH = 9
"""How many items before a word its reason begins at most."""
BEGUN = ("edge", "light.noun")
"""Words for the start of a war."""
CUTS = frozenset(("comma", "colon", "stop", "line", "that"))
"""What ends a reason."""


def is_reason(row: Row, index: int) -> bool:
    """Whether an item is named for whose sake something was done: «in support of the people of Gaza»."""
    return _led_by(row, index, "sake")


def dates_war(row: Row, index: int) -> bool:
    """Whether an item is where a war began that only tells since when: «since the start of the war on Gaza»."""
    return _led_by(row, index, "since", *BEGUN)


def _led_by(row: Row, index: int, label: str, *then: str) -> bool:
    """Whether a word, with one of `then` right behind it, leads up to an item."""
    led = row.indexes(max(0, index - REACH), index, label)
    if not led or then and not row.has(led[-1] + 1, led[-1] + 2, *then):
        return False
    return not any(
        item.bears(CUTS) or item.has("trigger.verb") and not row.items[n - 1].has("which")
        for n, item in enumerate(row.items[led[-1] + 1 : index], led[-1] + 1)
    )
