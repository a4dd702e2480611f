"""The accusation mirror: accusations that an attack is prepared or staged, beside what was reported there afterwards.

Reports in the 7, 30 and 90 days after an accusation are counted by incident, and beside them those in all stretches of
that length, within the days that the articles cover, that touch none after an accusation about that area. Where there
are enough accusations, a permutation test draws their days at random (Edgington and Onghena, Randomization Tests, 4th
edition, 2007).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from random import Random
from statistics import fmean

import msgspec

from riwaya.core.accusation import Accusation, Chance, Mirror, Usual, Window
from riwaya.core.article import Article
from riwaya.languages.pack import Pack
from riwaya.linking.compared.published import article_days
from riwaya.linking.findings.accusations import Told, accusations
from riwaya.linking.findings.reports import Report, Reports

WINDOWS = (7, 30, 90)
"""Days after an accusation in which reports are counted."""
ENOUGH = 20
"""Accusations from which on a test means anything."""
DRAWS = 999


def mirror(told: Iterable[Told], articles: Iterable[Article], pack: Pack) -> Mirror:
    """The mirror of incidents with their claims; their order plays no part, and the draws are always the same."""
    told = sorted(told, key=lambda pair: pair[0].incident)
    by_key = {article.key: article for article in articles}
    days = article_days((claim for _, of in told for claim in of), by_key)
    found = accusations(told, days, pack)
    covered = sorted(day for day in days.values() if day)
    if not covered:
        return Mirror(None, None, tuple(found), ())
    view = _View(Reports.among(told, by_key), covered[0].toordinal(), covered[-1].toordinal(), found)
    mirrored = tuple(msgspec.structs.replace(one, windows=tuple(view.windows(one))) for one in found)
    return Mirror(str(covered[0]), str(covered[-1]), mirrored, tuple(_chances(mirrored, view)))


class _View:
    """The reports of the days that the articles cover, as accusations look at them."""

    def __init__(self, reports: Reports, first: int, last: int, everybody: Sequence[Accusation]) -> None:
        self.reports, self.first, self.last, self.everybody = reports, first, last, everybody
        self._usual: dict[tuple[tuple[str, ...], str, int], Usual] = {}

    def windows(self, one: Accusation) -> Iterator[Window]:
        """What was reported after an accusation; a window that the articles do not cover to its end is left out."""
        for length in WINDOWS:
            if one.area and one.day and _ordinal(one) + length <= self.last:
                seen = self.after(one, _ordinal(one), length)
                events = dict(sorted(Counter(report.event for report in seen).items()))
                ids = tuple(report.incident for report in seen)
                yield Window(length, len(seen), _alike(one, seen), events, ids, self.usual(one, length))

    def after(self, one: Accusation, day: int, length: int) -> list[Report]:
        """The reports of an accusation's area in so many days after a day."""
        return self.reports.after(one.area, day, length)

    def starts(self, length: int) -> range:
        """The days before each stretch of this length that the articles cover."""
        return range(self.first - 1, self.last - length + 1)

    def usual(self, one: Accusation, length: int) -> Usual:
        """What stretches without an accusation see; accusations of one area and type share it."""
        key = (one.area, one.event, length)
        if key not in self._usual:
            seen = [self.after(one, day, length) for day in self._free(one.area, length)]
            attacks = round(fmean(map(len, seen)), 2) if seen else None
            alike = round(fmean(_alike(one, reports) for reports in seen), 2) if seen else None
            self._usual[key] = Usual(len(seen), attacks, alike)
        return self._usual[key]

    def _free(self, areas: Sequence[str], length: int) -> list[int]:
        """The days before stretches that touch none after an accusation about one of the areas."""
        near = [_ordinal(one) for one in self.everybody if one.day and not set(areas).isdisjoint(one.area)]
        taken = {day for at in near for day in range(at - length + 1, at + length)}
        return [day for day in self.starts(length) if day not in taken]


def _alike(one: Accusation, seen: Iterable[Report]) -> int:
    return sum(report.event == one.event for report in seen)


def _chances(found: Sequence[Accusation], view: _View) -> Iterator[Chance]:
    """The test, window by window, over the accusations that have one."""
    for length in WINDOWS:
        tested = [one for one in found if any(window.days == length for window in one.windows)]
        if len(tested) < ENOUGH:
            continue
        random = Random(length)  # noqa: S311 - the same draws at every run are what is wanted
        seen = sum(len(view.after(one, _ordinal(one), length)) for one in tested)
        starts = view.starts(length)
        drawn = [sum(len(view.after(one, random.choice(starts), length)) for one in tested) for _ in range(DRAWS)]
        share = (1 + sum(count >= seen for count in drawn)) / (1 + DRAWS)
        yield Chance(length, len(tested), seen, round(fmean(drawn), 2), round(share, 3), DRAWS)


def _ordinal(one: Accusation) -> int:
    return date.fromisoformat(one.day or "").toordinal()
