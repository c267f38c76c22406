"""Notices outside the window: the session bus, the tray, plyer, in that order.

Each link says whether it could show a notice; `chain` asks the next one if not.
Nothing here waits on the main thread.
"""
