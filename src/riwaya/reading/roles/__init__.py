"""Who did it and to whom: what each actor of a clause is to its event (codebook, section 5)."""
