"""The Tasks page: quick add, the list of tasks by project, and their dialogs.

Shows snapshots of `services.tasks` and calls it; holds no domain state of its own.
"""
