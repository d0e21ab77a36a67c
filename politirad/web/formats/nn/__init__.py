"""Formats for nynorsk."""
