"""The losses of a clause: how many, of whom, and which of them are parts of others (codebook, section 8)."""
