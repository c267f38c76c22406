"""Show snapshots in windows and the tray, call services, listen to events.

Nothing else: no rules, no SQL, no files, no domain state kept in widgets.
Imported by `focusdesk.app` alone, and only when a window or tray is wanted.
"""
