"""Where and when the event of a clause happened, and whether it is told as context only."""
