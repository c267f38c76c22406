"""Routines among the settings: what comes back by itself, set once."""
