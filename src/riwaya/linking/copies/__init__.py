"""What articles share word for word, and what was changed while it was copied (codebook, section 12)."""
