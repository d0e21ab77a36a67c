"""Date and number formats, one package a language."""
