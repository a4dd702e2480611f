"""What the user should know although nothing failed."""

from riwaya.core.issue import Issue


class Note(Issue, frozen=True):
    """A remark on an input that was read all the same, such as an encoding that was guessed."""
