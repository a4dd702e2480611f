"""Union-find: which things belong together, whatever the order in which that was found."""

from collections.abc import Iterable


class Groups:
    """Sets of names that grow together; each is known by its smallest name."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parent = {name: name for name in names}

    def of(self, name: str) -> str:
        """The smallest name of the group that `name` is in."""
        root = name
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[name] != root:
            self._parent[name], name = root, self._parent[name]
        return root

    def join(self, one: str, other: str) -> None:
        """Make one group of two."""
        low, high = sorted((self.of(one), self.of(other)))
        self._parent[high] = low

    def members(self) -> dict[str, list[str]]:
        """Every group by its smallest name, groups and members sorted."""
        found: dict[str, list[str]] = {}
        for name in sorted(self._parent):
            found.setdefault(self.of(name), []).append(name)
        return found
