"""Riwaya reads Arabic conflict news and keeps a ledger of who says that what happened."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.api.linking import Linking, link
    from riwaya.api.reading import Reading, read

__all__ = ["Linking", "Reading", "link", "read"]

_MODULES = {"Linking": "linking", "Reading": "reading", "link": "linking", "read": "reading"}


def __getattr__(name: str) -> object:
    """The public names, each loaded when it is first asked for: `import riwaya` stays light, and so does reading."""
    if name in _MODULES:
        return getattr(import_module(f"riwaya.api.{_MODULES[name]}"), name)
    raise AttributeError(f"module 'riwaya' has no attribute {name!r}")
