"""Pages of the SLT network."""
