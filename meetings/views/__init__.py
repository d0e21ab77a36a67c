"""The pages of a meeting: before it, during it and after it."""
