"""What the address of a page tells of it."""

import re
from datetime import date

_DAY = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?=[/-]|$)")
"""The folders in which many outlets keep the pages of a day: /2022/08/06/."""


def day_of_address(url: str | None) -> str | None:
    """The day of publication (ISO 8601) under which a page is filed; None where its address names no day."""
    found = _DAY.search(url or "")
    if found is None:
        return None
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return None
