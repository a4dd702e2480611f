"""How often a log-in was tried of late: too many tries for one name, or from one address, must wait.

The ledger counts, so that processes that serve it together count together.
"""

from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from sqlalchemy import Connection, delete, func, insert, select

from riwaya.ledger import schema
from riwaya.ledger.audit import stamp
from riwaya.ledger.users import hash_of

WINDOW = timedelta(minutes=15)
OF_NAME, OF_ADDRESS = 10, 50
"""Tries in a window for one name and from one address; those that succeeded do not count."""
_NETWORK = 64
"""Bits by which addresses of IPv6 are one: whoever has one of them has all."""
_table = schema.attempts.c


def begin(connection: Connection, name: str, address: str, at: datetime) -> bool:
    """Count a try before it is known how it ends; False, and not counted, where there were too many."""
    connection.execute(delete(schema.attempts).where(_table.at <= stamp(at - WINDOW)))
    keys = _keys(name, address)
    query = select(func.count()).select_from(schema.attempts)
    tried = (connection.scalar(query.where(_table.of == key)) or 0 for key in keys)
    if any(number >= most for number, most in zip(tried, (OF_NAME, OF_ADDRESS), strict=True)):
        return False
    connection.execute(insert(schema.attempts), [{"of": key, "at": stamp(at)} for key in keys])
    return True


def succeeded(connection: Connection, name: str, address: str) -> None:
    """Count the last try no more, since it was the user's own."""
    for key in _keys(name, address):
        last = select(func.max(_table.number)).where(_table.of == key).scalar_subquery()
        connection.execute(delete(schema.attempts).where(_table.number == last))


def _keys(name: str, address: str) -> tuple[str, str]:
    return hash_of(f"name {name}"), hash_of(f"address {_network(address)}")


def _network(address: str) -> str:
    try:
        known = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((known, _NETWORK), strict=False)) if known.version == 6 else str(known)
