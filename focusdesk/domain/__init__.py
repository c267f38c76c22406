"""Hold the product's rules as plain values and functions.

Here live time ranges, the work model, tasks, plans, focus, flow and the ports.
Only the standard library may be imported: no Qt, no SQL, no network, no clock
(functions take `now`), no sentences (codes and data only).
"""
