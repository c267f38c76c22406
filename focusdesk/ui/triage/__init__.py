"""Looking through the backlog for a new week, in one screen.

A dialog over `services.triage`; each thing done to a task goes through the services
and can be taken back.
"""
