"""What the address of a page tells of it."""

import re
from datetime import date

_DAYS = tuple(
    map(
        re.compile,
        (
            r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d\d?)/(?P<day>\d\d?)(?=[/-]|$)",
            r"/(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
            r"/(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)/",
            r"-(?P<day>\d\d?)-(?P<month>\d\d?)-(?P<year>(?:19|20)\d\d)/?(?=[?#]|$)",
        ),
    )
)
"""How outlets file their pages: the folders of a day (/2022/08/06/), its date at the head of a folder's or page's name
(/2022-08-06-a-strike, /20220806/), and a bulletin's day at the end of its name (/events-of-saturday-06-08-2022)."""


def day_of_address(url: str | None) -> str | None:
    """The day of publication (ISO 8601) under which a page is filed; None where its address names no day."""
    for pattern in _DAYS:
        if found := pattern.search(url or ""):
            try:
                return date(*(int(found[part]) for part in ("year", "month", "day"))).isoformat()
            except ValueError:
                continue
    return None
