"""What is asked when a forum is set up, manned and opened to others."""
