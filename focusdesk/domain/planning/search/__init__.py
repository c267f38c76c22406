"""The engine: a request compiled to slots, and a search over orders of blocks.

The horizon is cut into stretches between meetings and pinned blocks. What a stretch
holds is an order of pieces; the best start times for an order are found exactly, so
the search only decides which piece goes where in which order.
"""
