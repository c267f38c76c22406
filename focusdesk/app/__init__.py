"""The composition root: the one place that sees every floor.

Builds adapters and services, joins them, runs the window or the command line, and
takes everything down in reverse order. Decides nothing else.
"""
