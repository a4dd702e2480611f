"""Lists in pages, which are counted from 1."""


def pages_of(total: int, size: int) -> int:
    """How many pages of a size hold all of a list."""
    return -(-total // size)


def before(number: int, size: int) -> int:
    """How many stand on the pages before one."""
    return size * (number - 1)
