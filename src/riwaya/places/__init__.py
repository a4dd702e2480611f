"""The gazetteer: places with their Arabic names, containers and coordinates, and the choice between namesakes."""
