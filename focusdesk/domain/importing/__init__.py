"""Tasks from other programs: what an export says, and what taking it would change.

Pure functions over what was decoded from a file. Whatever the file holds, they yield
tasks and problems, never an exception. No sentences, no clock, no store.
"""
