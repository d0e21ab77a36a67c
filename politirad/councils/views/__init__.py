"""Pages that set up a forum, man it, and open it to others."""
