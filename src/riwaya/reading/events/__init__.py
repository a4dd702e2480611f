"""What a clause tells: the type of its event, whether it happened, with what it was done and what came of it."""
