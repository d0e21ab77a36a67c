"""What is written about agreements."""
