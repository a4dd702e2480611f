"""The ledger: articles, claims and incidents in one file or in PostgreSQL."""

from riwaya.ledger.accounts import Account
from riwaya.ledger.store import Ledger, open_ledger

__all__ = ["Account", "Ledger", "open_ledger"]
