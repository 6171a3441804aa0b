"""The head of a resume -> basics, wherever on the page its parts stand."""
