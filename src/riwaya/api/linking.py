"""Link what was read and look at what it comes to."""

from collections.abc import Iterable, Iterator

import msgspec

from riwaya.api.reading import Reading
from riwaya.core.accusation import Mirror
from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.contradiction import Contradiction
from riwaya.core.holding import Held
from riwaya.core.incident import Incident
from riwaya.core.record import Naming, Record
from riwaya.core.reuse import Reuse
from riwaya.core.tallied import Tallied
from riwaya.exports.accounts import incident_lines
from riwaya.exports.weighing import incident_row
from riwaya.languages.pack import load_pack
from riwaya.linking import contradictions, control, find_reuse, mirror, namings, records, tallies
from riwaya.linking import link as link_claims


class Linking(msgspec.Struct, frozen=True):
    """Readings and the incidents that they tell of: each with the voices that its accounts go back to, and a grade."""

    readings: tuple[Reading, ...]
    incidents: tuple[Incident, ...]

    def __iter__(self) -> Iterator[Incident]:
        return iter(self.incidents)

    def __len__(self) -> int:
        return len(self.incidents)

    def __repr__(self) -> str:
        articles = self._articles()
        told = (incident_lines(incident, self.claims(incident), articles) for incident in self.incidents)
        return "\n\n".join("\n".join(lines) for lines in told) or "No incidents."

    def claims(self, incident: Incident) -> tuple[Claim, ...]:
        """The accounts of an incident, in the order of the readings."""
        return tuple(claim for reading in self.readings for claim in reading if claim.id in incident.claims)

    def records(self) -> tuple[Record, ...]:
        """What each voice told, and how often independent voices joined, denied or corrected it."""
        return records(self._told(), self._articles(), load_pack())

    def namings(self) -> tuple[Naming, ...]:
        """By which words each outlet calls the actors."""
        return namings(self._claims(), self._articles(), load_pack())

    def contradictions(self, incident: Incident) -> tuple[Contradiction, ...]:
        """What the accounts of an incident say that cannot all be true, slot by slot."""
        return contradictions(self.claims(incident), load_pack())

    def copies(self) -> tuple[Reuse, ...]:
        """The passages that two articles share, and what was changed in them."""
        return tuple(find_reuse(self._articles().values()))

    def control(self) -> tuple[Held, ...]:
        """Who is said to hold which place, since when, and where the accounts differ."""
        return control(self._claims(), self._articles().values(), load_pack())

    def tallies(self) -> tuple[Tallied, ...]:
        """Counts over many events side by side."""
        return tallies(self._claims(), self._articles().values(), load_pack())

    def mirror(self) -> Mirror:
        """Accusations of a planned or staged attack, beside what was reported of that area afterwards."""
        return mirror(self._told(), self._articles().values(), load_pack())

    def as_dicts(self) -> list[dict[str, object]]:
        """The incidents as plain dictionaries, field by field as the data contract names them."""
        return [msgspec.to_builtins(incident_row(incident)) for incident in self.incidents]

    def _claims(self) -> Iterator[Claim]:
        return (claim for reading in self.readings for claim in reading)

    def _told(self) -> list[tuple[Incident, tuple[Claim, ...]]]:
        return [(incident, self.claims(incident)) for incident in self.incidents]

    def _articles(self) -> dict[str, Article]:
        return {reading.article.key: reading.article for reading in self.readings}


def link(readings: Iterable[Reading]) -> Linking:
    """Link what was read: which claims speak of one event, which voices they go back to, what grade they suggest.

    A text that was read twice counts once.
    """
    once = {reading.article.key: reading for reading in readings}
    links = link_claims(
        (claim for reading in once.values() for claim in reading), [one.article for one in once.values()]
    )
    return Linking(tuple(once.values()), links.incidents)
