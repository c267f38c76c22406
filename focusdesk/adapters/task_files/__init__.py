"""Files of tasks: their bytes, within limits, as tables, lines or JSON values.

Knows the formats' outsides only; what they mean is `focusdesk.domain.importing`.
"""
