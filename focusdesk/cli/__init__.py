"""Offer the services as commands, one module per noun, and nothing else.

Human text and --json come from the same value. Neither Qt nor SQLAlchemy may be
imported at the top of a module here.
"""
