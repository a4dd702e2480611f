"""What linking compares of two tellings, field by field, and what each likeness or difference weighs."""
