"""Neutral notes about a document: pure functions."""
