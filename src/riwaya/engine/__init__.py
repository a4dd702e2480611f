"""The engine: reading many articles, in this process or in several."""

from riwaya.engine.drift import Change, drift
from riwaya.engine.pool import Reader, Reading, read_all

__all__ = ["Change", "Reader", "Reading", "drift", "read_all"]
