"""The shapes of what people write: planning a meeting, its agenda, and its minutes."""
