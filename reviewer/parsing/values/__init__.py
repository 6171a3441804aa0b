"""What a short text says: dates, names, places, telephone numbers, degrees, labels, roles."""
