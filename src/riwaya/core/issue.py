"""What could not be read, said aloud."""

import msgspec


class Issue(msgspec.Struct, frozen=True):
    """One thing that went wrong: which input, at which stage, why, and what the user can do."""

    source: str
    """The file (with line or article id) that the issue is about."""
    stage: str
    reason: str
    advice: str = ""
