"""Keeping the desktop's notifications quiet, as far as each desktop allows it."""
