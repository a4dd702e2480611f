"""What tests of roles share."""

import riwaya


def cast(text: str) -> tuple[list[str | None], list[str | None]]:
    """The ids of the first claim's perpetrators and targets."""
    claim = riwaya.read(text).claims[0]
    return [a.id for a in claim.perpetrators], [a.id for a in claim.targets]
