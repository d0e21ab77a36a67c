"""What `./run` does after the shell: starts, watches and stops the parts, and runs the checks."""
