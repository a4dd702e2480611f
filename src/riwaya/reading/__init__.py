"""From one article to its claims: a room for each thing that is read, each standing on those before it."""
