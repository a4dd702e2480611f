"""How the rows and entries of the data files are named."""

import re

is_id = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*").fullmatch
"""Whether a text is an id: Latin letters in lower case, digits, hyphens between them."""
