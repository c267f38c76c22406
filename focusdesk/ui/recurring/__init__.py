"""What comes back: recurring tasks and templates, listed, written and used.

Dialogs over `services.recurring` and `services.templates`; they hold no state of the
domain beyond what is being typed.
"""
