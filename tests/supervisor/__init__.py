"""Tests of `politirad.supervisor`, with real processes."""
