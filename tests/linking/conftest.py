"""What tests of linking share: places, voices, articles, and claims that tell one strike."""

from typing import Any

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, TimeSpan, Voice

SYRIA = ("Idlib Governorate", "Syria")
KAFRANBEL = Place("كفرنبل", "Kafr Nabl", "town", 35.61, 36.56, SYRIA)
HASS = Place("حاس", "Hass", "village", 35.60, 36.62, SYRIA)
IDLIB = Place("إدلب", "Idlib Governorate", "governorate", 35.9, 36.6, ("Syria",))
CITY = Place("إدلب", "Idlib", "city", 35.93, 36.63, SYRIA)

SOHR = Voice("monitor", id="sohr")
ARMY = Voice("government", id="sy-gov-forces")
ARTICLES = [
    Article("", article="a", published="2019-11-27"), Article("", article="b", published="2019-11-27"),
    Article("", article="c"), Article("", article="d"),
]  # fmt: skip


def on(start: str, end: str | None = None) -> TimeSpan:
    return TimeSpan("", start, end or start)


def told(name: str, **fields: Any) -> Claim:
    """A claim of the article that its name begins with: an air strike on Kafr Nabl on 26 November 2019."""
    known: dict[str, Any] = {"event": "air_strike", "voice": OUTLET, "places": (KAFRANBEL,), "time": on("2019-11-26")}
    return Claim(id=name, article=name[0], **(known | fields))
