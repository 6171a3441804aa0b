"""The workspace file: all SQL lives here."""
