"""Document -> ParsedResume: pure functions."""
