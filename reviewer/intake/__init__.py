"""A candidate's file -> Document."""
