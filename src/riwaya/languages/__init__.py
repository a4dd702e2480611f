"""Language packs: lexicons and rules as data, and their loader."""
