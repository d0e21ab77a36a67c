"""Formats for bokmål."""
