"""The allocation matrix as a table whose cells are changed in place."""
