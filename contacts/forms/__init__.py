"""The input of the register's pages, and the cells of lists."""
