"""The Today page: one day painted, and the cards beside it.

`page.py` places the parts and listens; `timeline.py` and the painters under it show
the day; nothing here changes anything but by calling a service.
"""
