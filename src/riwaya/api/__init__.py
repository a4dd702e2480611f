"""Riwaya from Python: read texts, and link what was read. The names are those of `riwaya` itself."""
