"""What linked claims show: contradictions, control, tallies, the accusation mirror, records of voices, namings."""
