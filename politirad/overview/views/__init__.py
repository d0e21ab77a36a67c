"""Pages that look across forums: Min side, the councils, and what the frame needs."""
