"""The Week page: working days side by side, project shares, what needs attention.

It paints with the painters of the Today page at another scale. `page.py` places the
parts and listens; nothing here changes anything but by calling a service.
"""
