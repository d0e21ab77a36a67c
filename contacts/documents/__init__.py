"""What the register says in mail."""
