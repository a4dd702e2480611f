"""Riwaya reads Arabic conflict news and keeps a ledger of who says that what happened."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.api import Linking, Reading, link, read

__all__ = ["Linking", "Reading", "link", "read"]


def __getattr__(name: str) -> object:
    """The public names, loaded when they are first asked for: `import riwaya` stays light."""
    if name in __all__:
        from riwaya import api  # noqa: PLC0415 - on demand, see above

        return getattr(api, name)
    raise AttributeError(f"module 'riwaya' has no attribute {name!r}")
