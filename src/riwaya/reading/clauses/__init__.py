"""Sentences cut into clauses that each tell one event."""
