"""The part of a ledger that a change reaches: linked anew by the code that links everything, while the rest stays.

Incidents grow by joining their likeliest pairs first, and whether two groups join depends on these two alone. So an
incident is as it would be if everything were linked anew, unless one of its tellings has changed likenesses, or one of
another changed incident would now join it. To see whether one would, the incidents beside are linked along with the
changed ones: if they come out as they were, nothing beyond them changes either; those that do not are changed as well,
and what is beside them is looked at in turn.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import msgspec

from riwaya.ledger.kept import Kept
from riwaya.linking.grouping.pairs import Worths
from riwaya.linking.incidents.clusters import JOIN
from riwaya.linking.incidents.incidents import incident_name, joined
from riwaya.linking.incidents.tellings import Tellings


class Region(msgspec.Struct, frozen=True):
    """What was linked anew."""

    every: Tellings
    groups: Mapping[str, Sequence[str]]
    """The incidents that are not as they were: their claims, by the first one."""
    worths: Worths
    """What pairs of tellings are worth, by their indexes."""


def region(kept: Kept, touched: Collection[str]) -> Region:
    """Link what a change of some tellings reaches; `touched` are claims of theirs, and all claims of new ones."""
    core = kept.whole(touched)
    while True:
        near = kept.whole(_beside(kept, core)) - core
        every = kept.tellings(core | near)
        worths = _worths(kept, every)
        groups = joined(every, worths).members()
        sizes = Counter(kept.incident.values())
        moved = {first for first, claims in groups.items() if not _as_it_was(claims, kept.incident, sizes)}
        if not any(near.intersection(groups[first]) for first in moved):
            written = {
                first: claims for first, claims in groups.items() if first in moved or not core.isdisjoint(claims)
            }
            return Region(every, written, worths)
        core |= kept.whole(name for first in moved for name in groups[first])


def _beside(kept: Kept, core: Collection[str]) -> set[str]:
    """The tellings elsewhere that some of these claims could join, or with which they tell one tally."""
    articles = {profile.article for profile in kept.profiles(core).values()}
    near = (pair for pair, worth in kept.worths(articles).items() if worth > JOIN)
    ends = {one for pair in near if (pair[0] in core) != (pair[1] in core) for one in pair}
    return (ends | kept.same_tallies(core)) - {*core}


def _worths(kept: Kept, every: Tellings) -> Worths:
    """What pairs of these tellings are worth, by their indexes."""
    at = {name: place for place, name in enumerate(every.names)}
    worths = kept.worths(every.articles)
    return Worths.of(
        {(at[one], at[other]): worth for (one, other), worth in worths.items() if one in at and other in at}
    )


def _as_it_was(claims: Sequence[str], incident: Mapping[str, str], sizes: Mapping[str, int]) -> bool:
    """Whether these claims, and no others, are an incident already."""
    name = incident_name([claims[0]])
    return sizes.get(name) == len(claims) and all(incident.get(claim) == name for claim in claims)
