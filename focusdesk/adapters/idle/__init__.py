"""What the desktop and the system tell of the person and of themselves.

Idle time, the lock, and which parts FocusDesk can lean on here. Nothing is guessed:
what no part tells is None, or a finding that says so.
"""
