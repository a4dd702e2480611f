"""The matcher: one pass for all lexicons, rules over what it finds, a derivation for every value."""
