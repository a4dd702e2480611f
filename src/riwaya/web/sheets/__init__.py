"""Lists as tables for a spreadsheet: which columns each has, and its rows."""
