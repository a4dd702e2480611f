"""Incidents and utterances: tellings joined that speak of one event, or go back to one act of speaking."""
