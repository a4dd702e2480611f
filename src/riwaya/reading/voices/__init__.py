"""Who vouches for each stretch of a text, through whom and in which tone (codebook, section 4)."""
