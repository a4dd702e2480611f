"""From one article to its claims, one stage a file."""
