"""Words: every sentence, date and number a person reads, in window and terminal.

May know the domain's values and errors; knows neither Qt nor click nor the database.
"""

from focusdesk.text.catalogue import language, tr, trn, use_language

__all__ = ["language", "tr", "trn", "use_language"]
