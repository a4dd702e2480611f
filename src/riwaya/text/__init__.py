"""Arabic text as written: folding with offsets, sentences and words."""
