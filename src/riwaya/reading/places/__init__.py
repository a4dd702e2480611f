"""Where: the places that a text names, each with what the gazetteer knows of it (codebook, section 6)."""
