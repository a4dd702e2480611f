"""The engine: reading many articles, in this process or in several."""

from riwaya.engine.pool import Reader, Reading, read_all

__all__ = ["Reader", "Reading", "read_all"]
