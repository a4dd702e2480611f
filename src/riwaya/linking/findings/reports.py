"""What was reported of an area, day by day: the incidents of violence that some account says happened."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Self

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.linking.compared.dated import dated
from riwaya.linking.compared.when import Days, is_period
from riwaya.linking.findings.accusations import Told, area, is_violent


class Report(msgspec.Struct, frozen=True):
    """An incident of violence, with the day on which it was at the earliest (`date.toordinal`)."""

    day: int
    incident: str
    event: str


class Reports(msgspec.Struct, frozen=True):
    """All reports by area, each area's in the order of their days; one told of two areas stands in both."""

    of: Mapping[str, Sequence[Report]]

    @classmethod
    def among(cls, told: Sequence[Told], articles: Mapping[str, Article]) -> Self:
        """The reports among incidents with their claims; what has no day is none."""
        days = dated([claim for _, claims in told for claim in claims], articles)
        found: defaultdict[str, list[Report]] = defaultdict(list)
        for incident, claims in told:
            happened = [claim for claim in claims if _happened(claim) and _has_day(claim, days)]
            if happened:
                day = min(days[claim.id][0] for claim in happened).toordinal()
                for name in {area(place) for claim in happened for place in claim.places}:
                    found[name].append(Report(day, incident.incident, incident.event))
        return cls({name: sorted(of, key=lambda one: (one.day, one.incident)) for name, of in found.items()})

    def after(self, areas: Iterable[str], day: int, length: int) -> list[Report]:
        """The reports of areas in so many days after a day, each incident once."""
        return list({one.incident: one for name in areas for one in self._stretch(name, day, length)}.values())

    def _stretch(self, name: str, day: int, length: int) -> Iterator[Report]:
        reports = self.of.get(name, ())
        start = bisect_right(reports, day, key=_day)
        yield from reports[start : bisect_right(reports, day + length, lo=start, key=_day)]


def _day(report: Report) -> int:
    return report.day


def _happened(claim: Claim) -> bool:
    news = claim.status == "happened" and not claim.staged and not claim.background and claim.kind == "event"
    return news and is_violent(claim.event)


def _has_day(claim: Claim, days: Mapping[str, Days]) -> bool:
    return claim.id in days and not is_period(days[claim.id])
