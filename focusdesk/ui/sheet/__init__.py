"""What the pages of days and weeks have in common, from head to foot.

`reading.py` reads a page anew while it is seen and binds its keys; `states.py` says
why there is no plan; `figures.py` and `heading.py` are the rows over it; `cards.py` is
a card with a list. A page is built from these and knows what it shows; they do not.
"""
