"""Forms of the SLT network."""
