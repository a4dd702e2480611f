"""Where accounts come from, how many independent voices they make, and what grade these suggest."""
