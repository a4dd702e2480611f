"""Words that every stage asks about: verbs that look like nouns, reasons, the windows in which rules look."""
