"""The parts of a sentence about a claim: names, counts, times and places, as a phrase book says them."""
