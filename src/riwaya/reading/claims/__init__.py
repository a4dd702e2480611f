"""Claims: drafts of clauses, joined where they tell one event, completed by one another, answered."""
