"""Wrap one foreign library or one platform facility in each module.

An adapter implements a port of `focusdesk.domain.ports` and turns foreign
exceptions into FocusDeskError at its own door. It never imports another adapter,
never decides what happens next, and is built by `focusdesk.app` alone.
"""
