"""Who works at a ledger, and what they may do."""

from typing import Literal, get_args

from riwaya.core.claim import Value

Role = Literal["reader", "reviewer", "editor", "admin"]
"""A reader reads with private names covered; a reviewer judges and uncovers a name; an editor changes incidents and
exports gold; an admin sees to users and reads the log. Each may do what those before may."""
ROLES: tuple[Role, ...] = get_args(Role)


class User(Value, frozen=True):
    """A person at the ledger, by the name under which judgements are kept."""

    name: str
    role: Role

    def may(self, needed: Role) -> bool:
        """Whether this role includes the one that is needed."""
        return ROLES.index(self.role) >= ROLES.index(needed)
