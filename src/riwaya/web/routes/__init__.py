"""One page with its JSON twin a file."""
