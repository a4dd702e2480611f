"""Which things belong together: pairs of them by their indexes, in little room."""
