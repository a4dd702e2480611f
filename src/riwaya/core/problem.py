"""What stops a run, said to the person who started it."""


class Problem(Exception):  # noqa: N818 - it is a problem of the user's input or system, not an error of ours
    """The run can't go on: the message says what is wrong, where, and what to do."""
