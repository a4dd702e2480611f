"""Who: actors as they are named, and whose people are."""
