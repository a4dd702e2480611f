"""How many: numbers, the people and things counted by them, and the stretch of a clause that counts."""
