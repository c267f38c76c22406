"""Read iCalendar files as untrusted input.

`reader` is the port, in our process; everything else runs in `child`, a process with
limits and without keys, and only that side imports icalendar and
recurring_ical_events. The way of a file through the child: `lines` (bytes to content
lines) -> `components` (events and zones, cut to what matters) -> `zones` and `rules`
(what icalendar is given is safe and known) -> `expand` -> `filters` -> `wire`.
"""
