"""What tests of status share."""

import riwaya


def standings(text: str) -> list[tuple[str, bool]]:
    """Status and staging of every claim of a text, in order."""
    return [(claim.status, claim.staged) for claim in riwaya.read(text, published="2020-01-05")]
